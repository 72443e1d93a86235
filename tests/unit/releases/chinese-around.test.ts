/** What stands around the news on Chinese pages, and pieces of clauses, are no fields of an agreement. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { chineseFields } from "@/lib/releases/zh/details/fields";

it.each([
  "本文由岚峰网入驻媒体提供，本站不对内容提供担保。",
  "岚峰网所刊载内容未经许可禁止建立镜像。",
  "下载岚峰财经APP，提供一手资讯服务。",
])("what the page says of itself: %s", (line) => {
  const text = `3月12日，海川电力有限公司与青峰汽车有限公司签署合作协议，双方将共同建设换电站。\n\n${line}`;
  const { agreements } = labelsOf(readRelease({ text, published: "2026-03-12" }));
  expect(agreements.map(({ fields }) => fields)).toEqual([["换电站"]]);
});

it("pieces of words and clauses", () => {
  const text = "双方认可对方在光伏业务领域的能力，建立更加全面的合作，推进情况，共同建设了一批试验场。";
  expect(chineseFields(text, 0, text.length, []).map((field) => field.text)).not.toEqual(
    expect.arrayContaining(["方在光伏业务"]),
  );
});
