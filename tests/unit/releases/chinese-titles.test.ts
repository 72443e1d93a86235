/** Titles of Chinese documents that name who concluded them. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

function told(text: string): string[] {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2026-03-12" }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return agreements
    .map(({ kind, parties }) => `${kind}: ${parties.map((id) => names.get(id)).join(" + ")}`)
    .sort();
}

it("each title tells of two of those who sign", () =>
  expect(
    told(
      "在港口日上，海川港务的云桐仓储、岚峰拖轮同青峰钢铁及其青川焦化共签下两份文件：《云桐仓储与青峰钢铁堆存意向备忘录》《岚峰拖轮与青川焦化运输框架协议》。",
    ),
  ).toEqual(["framework: 岚峰拖轮 + 青川焦化", "memorandum: 云桐仓储 + 青峰钢铁"]));

it("a title of three tells of all of them", () =>
  expect(
    told(
      "3月10日，岚峰科技有限公司、海川电力有限公司与云桐机械有限公司签署《岚峰科技有限公司与海川电力有限公司、云桐机械有限公司三方合作协议》。",
    ),
  ).toEqual(["strategic-cooperation: 岚峰科技有限公司 + 海川电力有限公司 + 云桐机械有限公司"]));

it.each([
  ["of no document", "3月10日，岚峰科技有限公司向海川电力有限公司赠送《岚峰科技与海川电力画册》。"],
  [
    "that nobody signed",
    "3月10日，岚峰科技有限公司讨论了《岚峰科技有限公司与海川电力有限公司合作协议》草案。",
  ],
])("a title %s tells nothing", (_, text) => expect(told(text)).toEqual([]));
