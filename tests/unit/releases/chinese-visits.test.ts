/** Agreements that Chinese texts tell of a visit, whose day and sides are told before. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

function told(text: string): string[] {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2026-03-12" }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return agreements.map(({ parties, date }) => `${date}: ${parties.map((id) => names.get(id)).join(" + ")}`);
}

it.each([
  [
    "海川港务集团总经理柳乐安3月10日率队到访云桐仓储。云桐仓储派人陪他们看了新仓。双方当天签署租赁协议。",
    "2026-03-10: 海川港务集团 + 云桐仓储",
  ],
  [
    "云桐仓储3月10日接待了来访的海川港务集团。午后，双方签署租赁协议。",
    "2026-03-10: 云桐仓储 + 海川港务集团",
  ],
  [
    "岚峰大学副校长郁文澜3月10日参加两地渔业论坛。会上，岚峰大学与海川大学签署合作备忘录。",
    "2026-03-10: 岚峰大学 + 海川大学",
  ],
  ["3月8日，海川集团参加展会。次日，岚峰大学与海川集团签订合作协议。", "2026-03-09: 岚峰大学 + 海川集团"],
  ["2月10日，海川集团曾到访岚峰大学。近日，岚峰大学与海川集团签订合作协议。", "null: 岚峰大学 + 海川集团"],
])("%s", (text, one) => expect(told(text)).toEqual([one]));

it("a third who is told of in between ends the visit", () =>
  expect(
    told("海川港务集团3月10日到访云桐仓储。青峰机械有限公司演示了吊机。双方签署了租赁协议。"),
  ).not.toContain("2026-03-10: 海川港务集团 + 云桐仓储"));
