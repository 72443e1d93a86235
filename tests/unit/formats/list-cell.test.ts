import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listBeside, listCell, listOf } from "@/lib/formats/tables/list-cell";

describe("a list in a cell", () => {
  it("comes back as it was, whatever its entries hold", () => {
    const sign = fc.constantFrom(";", '"', ",", " ", "a", "\n", "é");
    const entry = fc
      .array(sign, { minLength: 1, maxLength: 8 })
      .map((signs) => signs.join("").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        expect(listOf(listCell(entries), ";")).toEqual(entries);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a; b;c", ";", ["a", "b", "c"]],
    ["a\nb\r\n c", ";", ["a", "b", "c"]],
    ["a || b|c", "||", ["a", "b|c"]],
    [' "a; b" ; c', ";", ["a; b", "c"]],
    ['"a" and b; "c', ";", ['"a" and b', '"c']],
    ["a - b — c–d", " – ", ["a", "b", "c–d"]],
    ["a / b/c", " / ", ["a", "b/c"]],
    ['"a – b" – c', " – ", ["a – b", "c"]],
    ["; ;", ";", []],
    ["", ";", []],
  ])("%j parted by %j", (text, separator, entries) => {
    expect(listOf(text, separator)).toEqual(entries);
  });

  it.each([
    [3, "CN; ; PL", ["CN", "", "PL"]],
    [3, "; CN;", ["", "CN", ""]],
    [2, "CN; PL;", ["CN", "PL"]],
    [2, "CN\r\nPL", ["CN", "PL"]],
    [3, "CN\r\n\r\nPL", ["CN", "", "PL"]],
    [3, "CN; PL", ["CN", "PL"]],
  ])("beside another of %i entries, %j has a place for each", (count, text, entries) => {
    expect(listBeside(count, text, ";")).toEqual(entries);
  });
});
