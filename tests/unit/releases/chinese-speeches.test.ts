/** What somebody says in praise or hope at a Chinese ceremony. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const NEWS = "3月11日，海川港务集团与岚峰大学签署战略合作协议。";

function fieldsOf(speech: string): string[] {
  const { agreements } = labelsOf(readRelease({ text: NEWS + speech, published: "2026-03-12" }));
  return agreements.flatMap(({ fields }) => fields);
}

it.each([
  "岚峰大学校长柳乐安表示，学校将推动文化传承基地，培养优良学风。",
  "岚峰大学校长柳乐安介绍了学校建设重点实验室、发展冷门学科的历程。",
  "海川港务集团董事长郁文澜感谢岚峰大学开展公益讲座、提供心理咨询服务。",
])("is no matter of the agreement: %s", (speech) => expect(fieldsOf(speech)).toEqual([]));

it.each([
  ["岚峰大学校长柳乐安表示，希望在航道测绘、船员培训等领域深入合作。", ["航道测绘", "船员培训"]],
  ["双方表示，将在航道测绘、船员培训等领域深入合作。", ["航道测绘", "船员培训"]],
  ["根据协议，双方将共建航道测绘实验室。", ["航道测绘实验室"]],
])("is one where it says in what they work together: %s", (speech, fields) =>
  expect(fieldsOf(speech)).toEqual(expect.arrayContaining(fields)),
);
