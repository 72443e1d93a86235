import { describe, expect, it } from "vitest";
import { drawnMarks, highlightName, type MarkStyle } from "@/lib/model/mark-look";

const MARKS = ["catl", "zenith", "catl", "sweden", "zenith"].map((ref, at) => ({ ref, at }));

describe("drawnMarks", () => {
  it.each<[MarkStyle, number[]]>([
    ["underline", [0, 1, 2, 3, 4]],
    ["tint", [0, 1, 2, 3, 4]],
    ["first", [0, 1, 3]],
    ["hover", []],
  ])("%s", (style, expected) => {
    expect(drawnMarks(MARKS, style).map(({ at }) => at)).toEqual(expected);
  });

  it("draws nothing where nothing is marked", () => {
    expect(drawnMarks([], "first")).toEqual([]);
  });
});

it("each kind has a highlight of its own in the styles that look different", () => {
  const names = (["company", "body", "place"] as const).flatMap((kind) => [
    highlightName(kind, "underline"),
    highlightName(kind, "tint"),
  ]);
  expect(new Set(names).size).toBe(6);
  expect(highlightName("place", "first")).toBe(highlightName("place", "underline"));
});
