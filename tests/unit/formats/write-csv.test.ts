import { describe, expect, it } from "vitest";
import { csvLine, inertText, originalText } from "@/lib/formats/tables/write-csv";

/** What a spreadsheet takes for a formula, or strips to find one behind it. */
const SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];

describe("a cell that goes out", () => {
  it.each(SIGNS)("never begins with %j, and comes back", (sign) => {
    for (const text of [sign, `${sign}cmd|x`, `'${sign}1`, `''${sign}1`]) {
      const inert = inertText(text);
      expect(inert).toBe(`'${text}`);
      expect(originalText(inert)).toBe(text);
    }
  });

  it.each(["", "a=b", "'quoted'", "''", "1+1", " =1", "a\t=1"])("is %j as it was", (text) => {
    expect(inertText(text)).toBe(text);
    expect(originalText(text)).toBe(text);
  });

  it.each(["a,b", 'a"b', "a\nb", "a\rb", " a", "a "])("holds %j in quotes", (text) => {
    expect(csvLine([text])).toBe(`"${text.replaceAll('"', '""')}"\r\n`);
  });
});
