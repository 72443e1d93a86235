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
])("has one party with %s", (_, text) => expect(agreed(text)).toEqual(["海川水务有限公司"]));

it.each([
  ["in general", "海川水务有限公司与客户签订的合同一般为期三年。"],
  ["when they are signed", "海川水务有限公司与客户签订合同后才能开工。"],
  ["many over time", "海川水务有限公司陆续与客户签订合同。"],
])("tells nothing of agreements with customers %s", (_, text) => expect(agreed(text)).toEqual([]));

it.each([
  ["is named behind its trade", "海川水务有限公司与客户云桐汽车有限公司签订供货合同。"],
  [
    "was told before",
    "海川水务有限公司与云桐汽车有限公司签订供货合同。海川水务有限公司与该客户签署的是三年期合同，海川水务有限公司与客户签订了合同。",
  ],
])("has both where the other %s", (_, text) =>
  expect(agreed(text)).toEqual(["云桐汽车有限公司 + 海川水务有限公司"]),
);
