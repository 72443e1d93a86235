/** What a Chinese text says of a party, a market or an occasion beside an agreement is none of its facts. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

/** The facts of the agreements of a text. */
function factsIn(text: string) {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2025-03-07" }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return agreements.map(({ parties, date, signedAt, projects }) => ({
    parties: parties.map((id) => names.get(id) ?? "").sort(),
    date,
    signedAt: signedAt && names.get(signedAt),
    sites: projects.flatMap(({ site }) => (site ? [names.get(site)] : [])),
    amounts: projects.flatMap(({ quantities }) => quantities.map(({ value, unit }) => `${value} ${unit}`)),
  }));
}

const NOTHING = {
  parties: ["华锐材料有限公司", "金岭矿业有限公司"],
  date: null,
  signedAt: null,
  sites: [],
  amounts: [],
};

describe("facts told beside a Chinese agreement", () => {
  it.each([
    "年产能20万吨的",
    "在德国、匈牙利设有工厂的",
    "2021年6月在香港上市的",
    "市值逾300亿元的A股上市公司",
    "由启明创投投资的",
    "恒源科技参股的",
    "从恒源科技分拆出来的",
    "为恒源科技、瑞能股份供货的",
  ])("before a party: %s", (words) => {
    expect(factsIn(`金岭矿业有限公司与${words}华锐材料有限公司签署合作协议。`)).toEqual([NOTHING]);
  });

  it.each([
    "华锐材料2021年6月在香港联合交易所上市。",
    "华锐材料去年营收达86亿元，净利润7.2亿元。",
    "目前，华锐材料在惠州拥有三座生产基地，总产能达20万吨。",
    "公开资料显示，华锐材料成立于2003年6月，注册资本3.8亿元。",
    "作为国内最大的铜矿企业，金岭矿业2024年产铜30万吨，营收420亿元。",
    "后者成立于1995年，总部位于成都，年产能12万吨。",
    "一季度，华锐材料净利润同比增长35%。",
    "华锐材料股价上周二上涨4%。",
    "据统计，去年全国正极材料产量为320万吨。",
    "业内预计，到2030年全球市场规模将达到1200亿元。",
    "此前，双方曾于2023年5月在无锡开展试点。",
    "当天，论坛在昆明国际会展中心开幕，来自20个国家的800名代表参会。",
    "陈海涛表示：“我们在深圳的团队有300人，去年交付了2万吨产品。”",
  ])("in a sentence behind: %s", (sentence) => {
    expect(factsIn(`金岭矿业有限公司与华锐材料有限公司签署合作协议。${sentence}`)).toEqual([NOTHING]);
  });

  it.each(["继2023年5月试点之后，", "在市长李文山的见证下，", "作为年产铜30万吨的行业龙头，"])(
    "before the sentence: %s",
    (lead) => {
      expect(factsIn(`${lead}金岭矿业有限公司与华锐材料有限公司签署合作协议。`)).toEqual([NOTHING]);
    },
  );

  it("where a party has its seat, in brackets", () => {
    expect(factsIn("金岭矿业有限公司与华锐材料有限公司（总部位于深圳）签署合作协议。")[0]).toMatchObject({
      signedAt: null,
    });
  });
});

describe("facts of a Chinese agreement after all", () => {
  it.each([
    [
      "what a bought firm has",
      "金岭矿业有限公司收购华锐材料有限公司。华锐材料拥有员工300人，年产能2万吨。",
      { amounts: ["300 employees", "20000 t"] },
    ],
    [
      "what is supplied",
      "华锐材料有限公司与金岭矿业有限公司签署供货协议。华锐材料每年将供应6万吨锂盐。",
      { amounts: ["60000 t"] },
    ],
    [
      "a day before a partner from a country",
      "金岭矿业有限公司1月14日与日本的华锐材料有限公司签署合作协议。",
      { date: "2025-01-14" },
    ],
    [
      "where it was signed",
      "3月5日，在贵阳举行的签约仪式上，金岭矿业有限公司与华锐材料有限公司签署合作协议。",
      { signedAt: "贵阳", date: "2025-03-05" },
    ],
  ])("%s", (_, text, facts) => {
    expect(factsIn(text)[0]).toMatchObject(facts);
  });
});
