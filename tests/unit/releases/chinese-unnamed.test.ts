/** Chinese agreements with somebody whom the text does not name. */
import { expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const agreed = (text: string) => partiesIn(text, "2026-03-12");

it.each([
  ["a part", "海川水务有限公司于3月11日收市后与买方订立出售协议。"],
  ["who was told of", "海川水务有限公司是某车企的供应商。海川水务有限公司与该客户于近日签署了《供应协议》。"],
  ["firms of a sort", "3月10日，海川水务有限公司与市属国有企业签署全面战略合作协议。"],
  ["one of its trade", "海川水务有限公司3月10日与一家海外车企签订供货合同。"],
  ["a part, with a person", "海川水务有限公司（作为买方）与独立第三方柳先生订立买卖协议。"],
  ["a part that stands first", "3月8日，卖方与海川水务有限公司订立买卖协议。"],
  ["some of a sort that stand first", "当天，6家附属医院也分别与海川水务有限公司签署合作协议。"],
])("has one party with %s", (_, text) => expect(agreed(text)).toEqual(["海川水务有限公司"]));

it.each([
  ["in general", "海川水务有限公司与客户签订的合同一般为期三年。"],
  ["when they are signed", "海川水务有限公司与客户签订合同后才能开工。"],
  ["many over time, named first", "客户陆续与海川水务有限公司签订合同。"],
  ["many over time", "海川水务有限公司陆续与客户签订合同。"],
])("tells nothing of agreements with customers %s", (_, text) => expect(agreed(text)).toEqual([]));

it.each([
  ["is named behind its trade", "海川水务有限公司与客户云桐汽车有限公司签订供货合同。"],
  ["is told of before", "云桐汽车有限公司来自岚峰。这家企业与海川水务有限公司签订供货合同。"],
  [
    "is named before",
    "海川水务有限公司与云桐汽车有限公司签订供货合同。海川水务有限公司与该客户签署的是三年期合同，海川水务有限公司与客户签订了合同。",
  ],
])("has both where the other %s", (_, text) =>
  expect(agreed(text)).toEqual(["云桐汽车有限公司 + 海川水务有限公司"]),
);

it.each([
  ["a school", "我校与海川学院签署协议。我校党委书记柳乐安与海川学院院长郁文澜出席。", "海川学院"],
  ["a school that is visited", "海川学院院长郁文澜来我校访问。会后，我校与海川学院签署协议。", "海川学院"],
  ["a library", "我馆日前与海川大学签订共建协议。", "海川大学"],
  ["a firm", "近日，我公司成功与海川电力设计院签订《设备采购合同》。", "海川电力设计院"],
  ["a firm without 我", "公司与海川集团有限公司签署合作协议，双方将在港口领域合作。", "海川集团有限公司"],
  ["a group", "3月5日上午，集团与海川银行云桐分行签署战略合作协议。", "海川银行云桐分行"],
])("%s that its own text names nowhere is no party", (_, text, one) => expect(agreed(text)).toEqual([one]));

it.each([
  [
    "it is named before",
    "云桐股份有限公司成立于2001年。公司与海川集团有限公司签署合作协议。",
    ["云桐股份有限公司 + 海川集团有限公司"],
  ],
  [
    "it is named later",
    "公司与海川集团有限公司签署合作协议。昨日，云桐股份有限公司与海川集团有限公司签署了该协议。",
    ["云桐股份有限公司 + 海川集团有限公司"],
  ],
  ["the word ends a name", "云桐项目公司与海川集团有限公司签署协议。", ["云桐项目公司 + 海川集团有限公司"]],
])("the firm of a text is a party where %s", (_, text, sets) => expect(agreed(text)).toEqual(sets));
