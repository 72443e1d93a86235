/** Contracts that Chinese texts tell without who gives them. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { statusesIn } from "./agreements-in";

const told = (text: string) => statusesIn(text, "2026-03-12");

it.each([
  ["won", "岚峰路桥日前再度中标云桐市滨江大桥加固工程。", "announced: 岚峰路桥"],
  [
    "won by points",
    "岚峰路桥日前以综合评分第一名再度成功中标云桐市滨江大桥加固工程。",
    "announced: 岚峰路桥",
  ],
  ["won as a part", "岚峰路桥（009999）3月11日中选海川市引水工程二标段。", "announced: 岚峰路桥"],
  [
    "won as a firm abroad writes",
    "岚峰建设集团有限公司再次中標海川電站EPC總承包。",
    "announced: 岚峰建设集团有限公司",
  ],
  ["signed", "岚峰水电五公司3月1日成功签订青峰泵站设计合同。", "signed: 岚峰水电五公司"],
  ["signed for things", "岚峰重工有限公司日前签下4艘集装箱船建造合同。", "signed: 岚峰重工有限公司"],
])("a contract is told as %s", (_, text, one) => expect(told(text)).toEqual([one]));

it.each([
  ["of candidates", "岚峰路桥集团有限公司中标候选人公示结束。"],
  ["that is not won", "岚峰路桥集团有限公司未中标海川市引水工程。"],
  ["of long ago", "2019年，岚峰路桥集团有限公司中标海川市引水工程。"],
  ["of rules", "岚峰路桥集团有限公司签署合同管理制度。"],
  ["that is bought in", "岚峰路桥集团有限公司中标的海川市引水工程进展顺利。"],
])("none is told %s", (_, text) => expect(told(text)).toEqual([]));

it("is that of the two where the text names who gives it", () =>
  expect(
    told("岚峰路桥集团有限公司中标海川市引水工程项目。3月11日，岚峰路桥集团有限公司与海川水务局签署合同。"),
  ).toEqual(["signed: 岚峰路桥集团有限公司 + 海川水务局"]));

it("has the day that is told and is of what is built", () => {
  const text = "岚峰路桥（009999）3月11日中选海川市引水工程二标段。";
  const [agreement] = labelsOf(readRelease({ text, published: "2026-03-12" })).agreements;
  expect([agreement?.kind, agreement?.date]).toEqual(["service", "2026-03-11"]);
});
