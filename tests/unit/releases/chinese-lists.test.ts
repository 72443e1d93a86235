/** Who agreed, in Chinese texts that list, head and hand out agreements. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

/** The parties of each agreement, with its status and its day. */
function read(text: string, published = "2025-03-12") {
  const { agreements, entities } = labelsOf(readRelease({ text, published }));
  const name = (id: string | null) => entities.find((entity) => entity.id === id)?.name ?? "";
  return agreements.map(({ parties, status, date }) => `${parties.map(name).join(" + ")}: ${status} ${date}`);
}

describe("each of several partners", () => {
  it.each([
    [
      "that are listed below",
      "岚桐集团3月6日与下列企业签署了战略合作协议：海川集团有限公司、青峰电力股份有限公司。",
      [
        "岚桐集团 + 海川集团有限公司: signed 2025-03-06",
        "岚桐集团 + 青峰电力股份有限公司: signed 2025-03-06",
      ],
    ],
    [
      "that are counted",
      "3月6日，青州高新区管委会与岚桐科技、青峰半导体两家企业代表现场签约。",
      ["青州高新区管委会 + 岚桐科技: signed 2025-03-06", "青州高新区管委会 + 青峰半导体: signed 2025-03-06"],
    ],
    [
      "that head a paragraph each",
      "博览会期间，岚桐实业集团股份有限公司（以下简称“岚桐”）收获满满：\n\n▍与云海乳业集团\n签署2025年度乳原料采购协议，采购额逾4亿美元。（3月7日）\n\n▍与科汉岚公司\n签署益生菌联合开发协议，围绕菌株筛选开展研究。（3月8日）",
      [
        "岚桐实业集团股份有限公司 + 云海乳业集团: signed 2025-03-07",
        "岚桐实业集团股份有限公司 + 科汉岚公司: signed 2025-03-08",
      ],
    ],
    [
      "that invest where one has signed with all",
      "3月6日上午，签约仪式举行，青州高新区管委会与各投资方现场签约项目12个。\n\n1. 储能电芯项目。由岚桐动力科技股份有限公司投资建设，总投资60亿元。\n2. 先进封装项目。投资方为海川电子股份有限公司，总投资35亿元。",
      [
        "青州高新区管委会 + 岚桐动力科技股份有限公司: signed 2025-03-06",
        "青州高新区管委会 + 海川电子股份有限公司: signed 2025-03-06",
      ],
    ],
    // Nobody is said to have signed with all.
    ["", "1. 储能电芯项目。由岚桐动力科技股份有限公司投资建设，总投资60亿元。", []],
  ])("%s", (_, text, parties) => expect(read(text)).toEqual(parties));
});

describe("who agreed", () => {
  it.each([
    [
      "岚桐鐵路公司3月6日將北環線土木工程合約批予青峰工程（香港）有限公司，合約價值約98億港元。",
      ["岚桐鐵路公司 + 青峰工程（香港）有限公司: announced 2025-03-06"],
    ],
    ["岚桐集团与云海能源集团的供气合同再续五年，供气量不变。", ["岚桐集团 + 云海能源集团: extended null"]],
    [
      "巴西岚河谷与青桐海运股份有限公司的COA运输合同延长十年。",
      ["巴西岚河谷 + 青桐海运股份有限公司: extended null"],
    ],
    [
      "金海国际有限公司与纽岚特公司（Newlant Corporation）的下属企业Newlant Golden Ridge Holdings于2025年3月8日签署《股份购买协议》。",
      ["金海国际有限公司 + Newlant Golden Ridge Holdings: signed 2025-03-08"],
    ],
    [
      "香港岚港管理有限公司3月6日与阿布扎比科技创业生态圈Bub71签署谅解备忘录，为初创提供支援。",
      ["香港岚港管理有限公司 + Bub71: signed 2025-03-06"],
    ],
  ])("%s", (text, parties) => expect(read(text)).toEqual(parties));

  it.each([
    [
      "whom the sentence before joins",
      "岚丰商事株式会社宣布，将与青峰石油集团共同出资建设绿氢工厂。双方已于3月5日在吉隆坡签署合资协议。",
      ["岚丰商事株式会社 + 青峰石油集团: signed 2025-03-05"],
    ],
    [
      "and one of them is called without its land later",
      "岚丰商事株式会社宣布，将与中国青峰石油集团共同出资建设工厂，岚丰商事出资60%，青峰石油出资40%。双方已于3月5日在吉隆坡签署合资协议。",
      ["岚丰商事株式会社 + 中国青峰石油集团: signed 2025-03-05"],
    ],
    [
      "as the labels of a tender say",
      "招标结果：青州市轨道交通3号线车辆采购项目，中标人：岚桐车辆股份有限公司，中标价：23.5亿元。招标人：青州轨道交通集团有限公司。",
      ["青州轨道交通集团有限公司 + 岚桐车辆股份有限公司: announced null"],
    ],
    // A candidate has won nothing yet.
    [
      "and not who is a candidate",
      "招标结果：青州市轨道交通3号线车辆采购项目，第一中标候选人：岚桐车辆股份有限公司。招标人：青州轨道交通集团有限公司。",
      [],
    ],
    [
      "and not where its shares are traded",
      "岚桐生物制药有限公司（香港联交所股票代码：1801）3月6日宣布，与Larkin Pharmaceuticals, Inc.（纳斯达克：LRKN）就LT-205达成全球独家授权协议。",
      ["岚桐生物制药有限公司 + Larkin Pharmaceuticals, Inc.: announced 2025-03-06"],
    ],
  ])("%s", (_, text, parties) => expect(read(text)).toEqual(parties));

  it("one item of a list tells nothing of another", () => {
    const { agreements } = labelsOf(
      readRelease({
        text: "财经早报\n\n1. 岚桐电力：与云海能源签订20亿元风电项目总承包合同。\n2. 青峰药业：授予美国Larkin公司海外独家权益，首付款8000万美元。\n3. 云桐股份：收到青州地铁集团中标通知书，中标金额3.2亿元。",
        published: "2025-03-12",
      }),
    );
    expect(agreements.flatMap(({ projects }) => projects.flatMap(({ quantities }) => quantities))).toEqual([
      { value: 2000000000, unit: "CNY" },
      { value: 320000000, unit: "CNY" },
    ]);
  });

  it("the former and the latter of two agreements are about their own", () => {
    const { agreements } = labelsOf(
      readRelease({
        text: "岚桐科技与青峰大学、云海理工大学分别签署产学研合作协议，前者聚焦人工智能芯片；后者聚焦储能材料。",
        published: "2025-03-12",
      }),
    );
    expect(agreements[0]?.fields).toContain("人工智能芯片");
    expect(agreements[0]?.fields).not.toContain("储能材料");
    expect(agreements[1]?.fields).toContain("储能材料");
    expect(agreements[1]?.fields).not.toContain("人工智能芯片");
  });

  it.each([
    "有网帖称“岚桐存储与铠海达成合作，将在光谷建厂”，管委会工作人员告诉我们：子虚乌有。",
    "2025年3月2日，青州海洋管理局与岚峰渔业科学局在北京召开第三次双边工作会议。双方介绍了各自在渔业资源养护等方面的进展。会谈没有签署任何文件。双方商定下次会议于明年在岚峰举行。",
  ])("nobody: %s", (text) => expect(read(text)).toEqual([]));
});

describe("what a Chinese name ends with", () => {
  it.each([
    ["青州外国语学校", "organization"],
    ["岚桐交响乐团", "organization"],
    ["中青船级社", "organization"],
    ["岚山海关", "government"],
  ])("tells what %s is", (name, type) => {
    const { entities } = labelsOf(
      readRelease({
        text: `青州3月6日电　${name}与岚桐科技有限公司3月6日签署合作协议。`,
        published: "2025-03-12",
      }),
    );
    expect(entities.map((one) => `${one.name}: ${one.type}`)).toContain(`${name}: ${type}`);
  });
});
