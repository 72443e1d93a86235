/** Names of Chinese releases as notices and wires give them: with a foreign name in brackets, short, owned by another, hyphened. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

/** The parties of each agreement, and the names of the text. */
function read(text: string) {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2025-03-12" }));
  const name = new Map(entities.map(({ id, name }) => [id, name]));
  return {
    parties: agreements.map(({ parties }) => parties.map((id) => name.get(id) ?? "").join(" + ")),
    names: entities.map(({ name }) => name),
  };
}

describe("one party, however it is called", () => {
  it.each([
    [
      "its short form behind its foreign name",
      "岭桐新材与德国樱岭电能（Sakurei Energy, Ltd.，以下简称“SEL”）签订采购合同。SEL与岭桐新材3月6日又签署备忘录。",
      ["岭桐新材 + 德国樱岭电能"],
    ],
    [
      "without the town of its full name",
      "北京海辰瑞创科技股份有限公司是一家储能企业。3月8日，海辰瑞创与云桐集团签署协议。",
      ["北京海辰瑞创科技股份有限公司 + 云桐集团"],
    ],
    [
      "without its trade",
      "岚海精密与云桐集团3月4日签署协议。岚海与青峰汽车有限公司也签署了采购合同。",
      ["岚海精密 + 云桐集团", "岚海精密 + 青峰汽车有限公司"],
    ],
    [
      "of a lessor that finance is in the name of",
      "云桐空运拿下岚峰金融资产旗下华峰银行100架飞机的意向订单。",
      ["云桐空运 + 华峰银行"],
    ],
    [
      "with a Latin legal form",
      "云桐能源与Orvex de Rosa Wind S.p.A.签署供货协议。",
      ["云桐能源 + Orvex de Rosa Wind S.p.A."],
    ],
    [
      "by its letters behind its foreign name",
      "8月14日，沪青造船有限公司（以下简称“沪青造船”）联合青桐贸易有限公司（以下简称“青桐贸易”），与日本商船八洲（Yashima Ocean Lines，YOL）在上海正式签署建造合同。",
      ["沪青造船有限公司 + 青桐贸易有限公司 + Yashima Ocean Lines"],
    ],
    [
      "by some of its characters in brackets",
      "岚桐国际航空股份有限公司（岚航）3月6日与海川重工有限公司签订协议。岚航同日与青峰租赁公司签署租赁合同。",
      ["岚桐国际航空股份有限公司 + 海川重工有限公司", "岚桐国际航空股份有限公司 + 青峰租赁公司"],
    ],
    [
      "by another trade in brackets",
      "岚桐自动车工业株式会社（岚桐汽车）3月6日与海川重工有限公司签订协议。岚桐汽车同日与青峰租赁公司签署租赁合同。",
      ["岚桐自动车工业株式会社 + 海川重工有限公司", "岚桐自动车工业株式会社 + 青峰租赁公司"],
    ],
    [
      "by a short form without quotes behind its number",
      "海桐钢铁股份有限公司（600001，下称海钢）3月6日与云桐集团签署备忘录。海钢3月9日又与青峰租赁公司签署租赁合同。",
      ["海桐钢铁股份有限公司 + 云桐集团", "海桐钢铁股份有限公司 + 青峰租赁公司"],
    ],
    [
      "by four characters of which only the first opens its name",
      "3月6日，岚网储能与海川重工有限公司签订采购合同。岚方电网储能股份有限公司今年投产一座电站。",
      ["岚方电网储能股份有限公司 + 海川重工有限公司"],
    ],
    [
      "without its trades and its legal form",
      "岚桐体育用品有限公司与青峰大学3月6日签署协议。岚桐与云海物流有限公司也签署了仓储合同。",
      ["岚桐体育用品有限公司 + 青峰大学", "岚桐体育用品有限公司 + 云海物流有限公司"],
    ],
    [
      "without its owner",
      "3月7日，岚桐集团国际事业有限公司与云海电力公司签订购销协议。3月8日，国际事业公司与青峰石油公司签订协议。",
      ["岚桐集团国际事业有限公司 + 云海电力公司", "岚桐集团国际事业有限公司 + 青峰石油公司"],
    ],
    [
      "without the town of a hospital",
      "3月6日，青州市友谊医院与云海医科大学签署协议。同日，友谊医院与岚桐医疗有限公司签署采购合同。",
      ["青州市友谊医院 + 云海医科大学", "青州市友谊医院 + 岚桐医疗有限公司"],
    ],
    [
      "without the town of a zone",
      "3月6日，青州经开区管委会与云桐集团签署投资协议。同日，经开区管委会与岚桐医疗有限公司签署投资协议。",
      ["青州经开区管委会 + 云桐集团", "青州经开区管委会 + 岚桐医疗有限公司"],
    ],
    [
      "with a joining word before its trade",
      "岚和证券股份有限公司3月6日与云桐集团签署合作协议。",
      ["岚和证券股份有限公司 + 云桐集团"],
    ],
  ])("%s", (_, text, parties) => expect(read(text).parties).toEqual(parties));

  it("is another than what stands in brackets and shares nothing with its name", () => {
    expect(
      labelsOf(
        readRelease({
          text: "岚桐国际航空股份有限公司（海川集团）3月6日与青峰租赁公司签订协议。海川集团表示欢迎。",
          published: "2025-03-12",
        }),
      ).entities.find(({ name }) => name === "岚桐国际航空股份有限公司")?.mentions,
    ).not.toContain("海川集团");
  });

  it("is no form before its name alone", () => {
    const { names } = read("岭桐新材3月10日与株式会社樱岭电能签订了采购合同。");
    expect(names).not.toContain("株式会社");
  });

  it("is not the firm's partner because it has affiliates", () => {
    const { parties } = read(
      "岭桐新材股份有限公司（以下简称“公司”）子公司上海岭桐材料有限公司于3月8日与樱岭电能签订采购合同。2025年至2028年期间，樱岭电能及其关联公司将向上海岭桐材料有限公司采购不少于5万吨隔膜。",
    );
    expect(parties).toEqual(["上海岭桐材料有限公司 + 樱岭电能"]);
  });

  it("is apart from one that it owns and that has a town in its name", () => {
    const { names } = read("3月8日，海辰瑞创集团宣布，旗下北京海辰瑞创集团科技有限公司与云桐集团签署协议。");
    expect(names).toContain("北京海辰瑞创集团科技有限公司");
  });
});

describe("places", () => {
  it.each([
    ["two names joined by a hyphen", "在后者位于维多利亚-加斯泰斯的研发中心", "维多利亚-加斯泰斯"],
    ["behind whose they are", "用于后者位于巴西巴伊亚州和皮奥伊州的电站", "巴西巴伊亚州"],
  ])("%s", (_, where, name) => {
    const { names } = read(`3月10日，岭桐新材与云桐集团签订设备合同，${where}。`);
    expect(names).toContain(name);
    expect(names.filter((one) => one !== name && (one.includes(name) || name.startsWith(one)))).toEqual(
      names.filter((one) => one === "巴西"),
    );
  });

  it.each(["覆盖云桐旗下6300余家酒店", "将合作延伸至绿色氢能和零碳园区"])("none in: %s", (told) => {
    const { entities } = labelsOf(
      readRelease({ text: `3月10日，岭桐新材与云桐集团签订合作协议，${told}。`, published: "2025-03-12" }),
    );
    expect(entities.filter(({ type }) => type === "place")).toEqual([]);
  });

  it("none behind the end of the news", () => {
    const { names } = read(
      "岭桐新材与云桐集团签约\n\n3月10日，岭桐新材与云桐集团签订合作协议。\n\n– 完 –\n\n编辑垂注：\n岭桐新材在澳门、英国、瑞典及澳洲提供服务。",
    );
    expect(names).not.toContain("英国");
  });

  it.each([
    ["a zone that is named after its town", "在韩国特马自由区设有基地", "韩国特马自由区"],
    ["the last of a list that 与 joins", "在泰国、杭州与无锡设有基地", "无锡"],
  ])("%s", (_, where, name) => {
    expect(read(`3月10日，岭桐新材与云桐集团签订合作协议，${where}。`).names).toContain(name);
  });

  it("are not where something was only announced", () => {
    const { agreements } = labelsOf(
      readRelease({ text: "3月10日，岭桐新材与云桐集团在上海宣布续签合作协议。", published: "2025-03-12" }),
    );
    expect(agreements.map(({ signedAt }) => signedAt)).toEqual([null]);
  });
});

describe("bodies", () => {
  it("are funds of states and development banks", () => {
    const { entities } = labelsOf(
      readRelease({
        text: "3月10日，岭桐新材与岚峰国公共投资基金、岚峰国进出口银行签署贷款协议。",
        published: "2025-03-12",
      }),
    );
    expect(entities.map(({ name, type }) => `${name}: ${type}`)).toEqual(
      expect.arrayContaining(["岚峰国公共投资基金: organization", "岚峰国进出口银行: organization"]),
    );
  });

  it.each([
    ["国家林业局国际交流与合作中心", "organization"],
    ["肯尼亚港口与经济特区管理局", "government"],
  ])("are named by two matters: %s", (body, type) => {
    const { entities } = labelsOf(
      readRelease({ text: `3月6日，${body}与岚桐科技有限公司签署协议。`, published: "2025-03-12" }),
    );
    expect(entities.map(({ name, type }) => `${name}: ${type}`)).toContain(`${body}: ${type}`);
  });

  it.each([
    ["who sits on one", "3月6日，云桐部部长与岚桐联盟基础设施与能源委员在京签署谅解备忘录。", "能源委员"],
    ["what is needed of one", "岚桐矿业与云桐集团3月6日签署协议，交易尚需岚峰国政府批准。", "尚需岚峰国政府"],
  ])("are not %s", (_, text, name) => expect(read(text).names).not.toContain(name));

  it("are not who tells the news", () => {
    const { entities } = labelsOf(
      readRelease({
        text: "财联社3月12日电，岭桐新材今日宣布，公司与云桐集团签订供货协议。",
        published: "2025-03-12",
      }),
    );
    expect(entities.map(({ name }) => name)).not.toContain("财联社");
  });
});
