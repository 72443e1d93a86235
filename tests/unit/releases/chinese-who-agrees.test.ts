/** Who agrees in Chinese sentences in which brackets, clauses, witnesses and persons stand between the parties. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { partiesIn, statusesIn } from "./agreements-in";

const sides = (...sets: string[][]) => sets.map((set) => set.toSorted().join(" + ")).toSorted();

it.each([
  [
    "short forms and a day stand between those who sign",
    "云桐电子股份有限公司（以下称“公司”）全资子公司云桐汽车电池有限公司（以下称“云桐汽车电池”）于2024年7月27日与青峰汽车集团有限公司（以下称“青峰集团”）、岚江青润汽车有限公司（以下称“岚江青润”）签订《合资经营合同》。",
    sides(["云桐汽车电池有限公司", "青峰汽车集团有限公司", "岚江青润汽车有限公司"]),
  ],
  [
    "a day alone stands between them",
    "岚川大学（以下简称“岚大”）5月10日上午与青峰集团、海岚科技有限公司签署三方协议。",
    sides(["岚川大学", "青峰集团", "海岚科技有限公司"]),
  ],
  [
    "partners are listed behind their number",
    "云桐机场管理局同日与三家海岚机构签约：海岚机场公司（Hailan Airports Corporation of Vandel Province）、海岚航空公司，以及越岚航空的控股公司Sovor集团。",
    sides(
      ["云桐机场管理局", "海岚机场公司"],
      ["云桐机场管理局", "海岚航空公司"],
      ["云桐机场管理局", "Sovor集团"],
    ),
  ],
  [
    "a number of partners of whom none is named",
    "云桐机场管理局同日与三家海岚机构签约，海岚航空公司到场祝贺。",
    [],
  ],
  [
    "a clause tells only with whom",
    "云桐集团昨天举行发布会，并与青峰大学、海岚集团签署合作协议。",
    sides(["云桐集团", "青峰大学", "海岚集团"]),
  ],
  [
    "a clause tells only with whom each has signed",
    "云桐集团昨天举行发布会，随后和青峰大学、海岚集团分别签署合作协议。",
    sides(["云桐集团", "青峰大学"], ["云桐集团", "海岚集团"]),
  ],
  [
    "who only comes to congratulate",
    "青峰大学与海岚集团昨天签署合作协议，云桐集团到场祝贺。",
    sides(["青峰大学", "海岚集团"]),
  ],
  [
    "branches of a bank, by who heads them",
    "农商银行兰川省分行行长付志安先同兰川市副市长杨武签下与兰川市人民政府的合作备忘录，又接连和兰川市电力投资有限公司、金山矿业有限公司分别签银企融资协议。",
    sides(
      ["农商银行兰川省分行", "兰川市人民政府"],
      ["农商银行兰川省分行", "兰川市电力投资有限公司"],
      ["农商银行兰川省分行", "金山矿业有限公司"],
    ),
  ],
  [
    "who looks on before those who sign",
    "云桐集团董事长林天浩致辞。会上，海川市长王峰与林天浩见证岚江大学与青峰集团签署合作协议。",
    sides(["岚江大学", "青峰集团"]),
  ],
  [
    "who looks on behind those who sign",
    "岚江大学与青峰集团在海川市政府见证下签署合作协议。",
    sides(["岚江大学", "青峰集团"]),
  ],
  ["who only looks on", "海川市政府见证签署。岚江大学到场。", []],
  [
    "a person signs whose house and office were told before",
    "云桐港务局主席林天浩本周出访。\n周三，林天浩与海岚机场营运商Orvex Airports签署备忘录。",
    sides(["云桐港务局", "Orvex Airports"]),
  ],
  [
    "a person whose office was told before meets somebody",
    "云桐港务局主席林天浩本周出访。\n周三，林天浩与海岚集团总经理见面。",
    [],
  ],
  [
    "who are both are those whom the sentence itself names",
    "青峰公司与海岚集团签署协议。\n岚润商业集团有限公司拿到的是费岚卡比有限公司的制剂，双方续签经销协议。",
    sides(["青峰公司", "海岚集团"], ["岚润商业集团有限公司", "费岚卡比有限公司"]),
  ],
  [
    "documents are exchanged",
    "徐川区人民政府与五岚发展集团也交换了签好的战略合作框架协议文本。",
    sides(["徐川区人民政府", "五岚发展集团"]),
  ],
  [
    "the only body of its sort is told by that",
    "云桐慈善医院昨天与青峰科技园管理公司签订合作意向书。\n同场，医院与粤岚大学第三附属医院签署双向转诊协议；又与海岚药业有限公司续签服务合约。",
    sides(
      ["云桐慈善医院", "青峰科技园管理公司"],
      ["云桐慈善医院", "粤岚大学第三附属医院"],
      ["云桐慈善医院", "海岚药业有限公司"],
    ),
  ],
  [
    "any body of that sort",
    "云桐慈善医院昨天与青峰科技园管理公司签订合作意向书。不少医院派人到场，海岚药业有限公司也来祝贺。",
    sides(["云桐慈善医院", "青峰科技园管理公司"]),
  ],
  ["words are exchanged", "徐川区人民政府与五岚发展集团交换了意见。", []],
  [
    "two become partners",
    "市第二医院年初与岚京积水医院也结成了合作关系。",
    sides(["市第二医院", "岚京积水医院"]),
  ],
])("%s", (_, text, sets) => expect(partiesIn(text, "2025-03-12")).toEqual(sets));

it("a firm is one with what it is called without its trade", () => {
  expect(
    partiesIn("京岚资产管理有限公司举行签约仪式。京岚资产与青峰集团签署合作协议。", "2025-03-12"),
  ).toEqual(sides(["京岚资产管理有限公司", "青峰集团"]));
});

it("the whole Latin name in brackets is another of the same body", () => {
  const { entities } = labelsOf(
    readRelease({
      text: "云桐航空公司与海岚机场公司（Hailan Airports Corporation of Vandel Province）签署协议。",
      published: "2025-03-12",
    }),
  );
  expect(entities.find(({ name }) => name === "海岚机场公司")?.mentions).toContain(
    "Hailan Airports Corporation of Vandel Province",
  );
});

it("what is signed in the presence of others is signed", () => {
  expect(statusesIn("岚江大学与青峰集团在海川市政府见证下正式签署合作协议。", "2025-03-12")).toEqual([
    "signed: 岚江大学 + 青峰集团",
  ]);
});

describe("where something is held", () => {
  it.each(
    [
      "上海国际会议中心",
      "国家会议中心",
      "北辰国际会议中心",
      "云岭国际博览中心",
      "天和创新中心",
      "桐川大酒店",
    ].flatMap((hall) => [`在${hall}签署战略合作协议。`, `在${hall}举行签约仪式。`]),
  )("is no party: %s", (words) => {
    const text = `远拓科技股份有限公司与翔宇航空工业有限公司${words}`;
    expect(partiesIn(text, "2026-11-01")).toEqual(["翔宇航空工业有限公司 + 远拓科技股份有限公司"]);
  });

  it.each(["在上海与", "在上海携手", "在上海牵手"])("is a party where it agrees: %s", (words) => {
    const text = `远拓科技股份有限公司${words}云岭国际博览中心签署战略合作协议。`;
    expect(partiesIn(text, "2026-11-01")).toEqual(["云岭国际博览中心 + 远拓科技股份有限公司"]);
  });

  it.each([
    ["9月18日，远拓科技股份有限公司在上海携手桐川国际大酒店签署战略合作协议。", "桐川国际大酒店"],
    ["9月18日，远拓科技股份有限公司在上海联合华东国际会议中心签署战略合作协议。", "华东国际会议中心"],
  ])("is a party where it agrees: %s", (text, hall) => {
    expect(partiesIn(text, "2026-11-01").join()).toContain(hall);
  });
});
