/** Chinese texts that are written with the marks of a Latin keyboard. */
import { expect, it } from "vitest";
import { normalise } from "@/lib/releases/text/normalise";

it.each([
  ["占比101.5%,其中甲方出资", "占比101.5%，其中甲方出资"],
  ["海川(集团)(600999.CN)公布", "海川（集团）（600999.CN）公布"],
  ["共1,000万元", "共1,000万元"],
])("marks of a Latin keyboard in a Chinese text: %s", (text, expected) =>
  expect(normalise(text, true)).toBe(expected),
);
