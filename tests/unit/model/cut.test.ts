import { expect, it } from "vitest";
import { cut } from "@/lib/model/cut";

it.each([
  ["Steel", 5, "Steel"],
  ["Steel", 3, "Ste"],
  ["ab\u{20000}", 3, "ab"],
  ["ab\u{20000}", 4, "ab\u{20000}"],
])("%j is cut to %i units without half a character", (text, length, left) => {
  expect(cut(text, length)).toBe(left);
});
