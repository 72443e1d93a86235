/** Chinese orders that name a maker by what it makes. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

function told(text: string): string[] {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2026-03-12" }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return agreements
    .map(
      ({ kind, parties }) =>
        `${kind}: ${parties
          .map((id) => names.get(id))
          .sort()
          .join(" + ")}`,
    )
    .sort();
}

it.each([
  ["岚峰航空宣布订购6架波音777飞机。", ["purchase-order: 岚峰航空 + 波音"]],
  ["岚峰公交昨日宣布采购80辆比亚迪K8客车。", ["purchase-order: 岚峰公交 + 比亚迪"]],
  ["3月8日，岚峰航空在上海签署了18架空客A330飞机的购买协议。", ["purchase-order: 岚峰航空 + 空客"]],
  [
    "几家航空公司昨日签订了30架空客A330型飞机的采购合同。其中岚峰航空购买20架，海川航空10架。",
    ["purchase-order: 岚峰航空 + 空客", "purchase-order: 海川航空 + 空客"],
  ],
  [
    "两家航空公司昨日与波音签署了30架777飞机的购买协议。其中岚峰航空订购20架，海川航空订购10架。",
    ["purchase-order: 岚峰航空 + 波音", "purchase-order: 波音 + 海川航空"],
  ],
])("have the maker as a party: %s", (text, sets) => expect(told(text)).toEqual(sets));

it.each([
  ["what flies already", "岚峰航空有30架波音737飞机。"],
  ["what others have", "3月8日，岚峰航空展出了空客A330飞机。岚峰航空30架，海川航空12架。"],
])("none is told by %s", (_, text) => expect(told(text)).toEqual([]));

it("what others have already is no share of an order", () =>
  expect(told("3月8日，岚峰航空签署了18架空客A330飞机的购买协议。目前碧河航空30架，海川航空12架。")).toEqual([
    "purchase-order: 岚峰航空 + 空客",
  ]));

it("who leases out is the other side, and not the maker", () =>
  expect(told("岚峰航空3月8日与海川租赁签署协议，租入3架空客A330飞机。")).toEqual([
    "purchase-order: 岚峰航空 + 海川租赁",
  ]));
