/** Whole sorts of Chinese texts: lists of documents of states, notices of exchanges, tenders, banks, interviews. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { agreementsIn } from "./agreements-in";

const PUBLISHED = "2025-06-15";
const told = (text: string) => agreementsIn(text, PUBLISHED).map(({ parties }) => parties.join(" + "));

/** The names of a text, each with its sort. */
function names(text: string): string[] {
  return labelsOf(readRelease({ text, published: PUBLISHED })).entities.map(
    ({ type, name }) => `${type} ${name}`,
  );
}

describe("titles of documents tell who concluded them", () => {
  it("in a list", () => {
    const text =
      "4月17日，岚国外长在首都会见青国总统。会见后，双方签署了多项合作文件，主要包括：\n\n" +
      "《岚桐共和国政府与青峰王国政府经济技术合作协定》\n" +
      "二、《岚桐共和国商务部和青峰王国贸易与工业部关于数字经济合作的谅解备忘录》；\n" +
      "3. 岚桐海关总署与青峰王国农业部关于鲜果检疫要求的议定书。";
    expect(told(text)).toEqual([
      "岚桐共和国政府 + 青峰王国政府",
      "岚桐共和国商务部 + 青峰王国贸易与工业部",
      "岚桐海关总署 + 青峰王国农业部",
    ]);
  });

  it("and not who signs for them", () => {
    expect(
      told(
        "財政司副司長黃岚今日與青峰投資部副部長在岚港簽署《岚港特別行政區政府與青峰王國政府關於保護投資的協定》。",
      ),
    ).toEqual(["岚港特別行政區政府 + 青峰王國政府"]);
  });

  it.each([
    "双方讨论了《岚桐共和国政府与青峰王国政府关于避免双重征税的协定》的落实情况。",
    "双方尚未签署《岚桐共和国政府与青峰王国政府关于避免双重征税的协定》。",
    "背景资料\n\n《岚桐共和国政府与青峰王国政府关于避免双重征税的协定》",
  ])("but nothing by %s", (text) => expect(told(text)).toEqual([]));
});

describe("several agreements of one sentence", () => {
  it("in the order of both sides", () => {
    expect(
      told(
        "6月10日，岚桐银行桐川支行、海禾农商银行、桐川邮储银行分别与云岫机械有限公司、青峰食品有限公司、桐川城投集团签订贷款合同。",
      ),
    ).toEqual([
      "岚桐银行桐川支行 + 云岫机械有限公司",
      "海禾农商银行 + 青峰食品有限公司",
      "桐川邮储银行 + 桐川城投集团",
    ]);
  });

  it("with partners that are counted by what they are", () => {
    const partners = "6月10日，云岫芯片与岚腾信息、海曙计算、青越服务器三家整机厂商";
    expect(told(`${partners}签署合作协议。`)).toHaveLength(3);
    expect(told(`${partners}签署四方合作协议。`)).toHaveLength(1);
  });
});

describe("a tender whose results are out", () => {
  const winners = "海桐风能中标1.4GW，青岫风电中标1.0GW。北岚风电参与投标但未中标。";

  it("has an agreement with each who won", () => {
    expect(told(`6月8日，岚北电力集团2025年度风电机组集中采购中标结果出炉。${winners}`)).toEqual([
      "岚北电力集团 + 海桐风能",
      "岚北电力集团 + 青岫风电",
    ]);
  });

  it("has none with candidates", () => {
    expect(told("6月8日，岚北电力集团风电机组采购中标候选人公示。海桐风能中标候选第一。")).toEqual([]);
  });
});

describe("an interview", () => {
  const headline = "对话云岫科技CEO：为什么选择青峰时空\n\n";
  const answer = "\n\n田野：是的。\n\n记者：车企方面呢？\n\n田野：去年12月我们就和海桐汽车签了量产合同。";

  it("tells what a question takes as told, and for whom “we” speaks", () => {
    const text = `${headline}记者：最近云岫科技和青峰时空签了战略合作协议，能否介绍一下？${answer}`;
    expect(told(text)).toEqual(["云岫科技 + 青峰时空", "云岫科技 + 海桐汽车"]);
    expect(names(text)).not.toContain("company 田野");
  });

  it.each([
    "听说云岫科技和青峰时空签了协议，能否介绍一下？",
    "云岫科技和青峰时空是否签了协议，能否介绍一下？",
  ])("tells nothing by %s", (question) =>
    expect(told(`${headline}记者：${question}${answer}`)).toEqual(["云岫科技 + 海桐汽车"]),
  );
});

describe("a country before a name", () => {
  it.each([
    [
      "is no part of a name that the text has without it",
      "遠瀾集團與德國博格威簽約，博格威將提供三架飛機。",
      "博格威",
    ],
    ["is no part of a foreign one", "远澜集团与美国Orvex Genomics, Inc.签署协议。", "Orvex Genomics, Inc."],
    ["may be part of any other", "6月3日，远澜集团与德国樱岭电能签署供货协议。", "德国樱岭电能"],
    [
      "is no part of a firm's, found with and without it",
      "远澜集团与沙特拉比格石化公司签署合资协议。拉比格石化公司持股49%。",
      "拉比格石化公司",
    ],
  ])("%s", (_, text, name) => expect(names(text)).toContain(`company ${name}`));

  it("makes no name of “subsidiary”", () => {
    expect(names("遠瀾集團宣布，德國子公司與博格威簽署供應合約。")).not.toContain("company 德國子公司");
  });
});

describe("names in releases of schools, parks and exchanges", () => {
  it("end at the legal form, are no halls, and no persons behind an office", () => {
    const text =
      "澜江理工大学与瑞桐光电科技有限公司产学研合作签约仪式3月19日在科技楼报告厅举行。澜江理工大学与瑞桐光电科技有限公司签署协议。副校长Helen Carter出席。";
    expect(told(text)).toEqual(["澜江理工大学 + 瑞桐光电科技有限公司"]);
    expect(names(text)).toEqual(["company 瑞桐光电科技有限公司", "organization 澜江理工大学"]);
  });

  it("are those of the board that runs a park", () => {
    expect(
      told("项目签约双方：金岫智造园 & 青峰传动公司\n\n金岫智造园管委会与青峰传动公司6月10日签署投资协议。"),
    ).toEqual(["金岫智造园管委会 + 青峰传动公司"]);
  });

  it("are not those of an exchange's disclaimer", () => {
    const text =
      "香港交易及結算所有限公司及香港聯合交易所有限公司對本公告的內容概不負責。\n\n岚桐控股有限公司\n\n（於開曼群島註冊成立的有限公司）\n\n本公告由岚桐控股有限公司（「本公司」）自願作出。本公司6月10日與青峰醫療有限公司訂立合作協議。\n\n承董事會命\n\n香港，2025年6月15日";
    expect(names(text)).toEqual(["company 岚桐控股有限公司", "company 青峰醫療有限公司"]);
  });
});
