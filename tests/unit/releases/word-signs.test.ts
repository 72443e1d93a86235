import { describe, expect, it } from "vitest";
import { findDates } from "@/lib/releases/dates/find-dates";
import { nextNumber } from "@/lib/releases/quantities/numbers";
import { WordSigns } from "@/lib/releases/text/word-signs";

const signs = new WordSigns("sept may. hour", (text, at) => text.charAt(at) === "7");

function all(text: string): number[] {
  const out: number[] = [];
  for (let at = signs.next(text, 0); at >= 0; at = signs.next(text, at + 1)) out.push(at);
  return out;
}

describe("signs of words", () => {
  it("are found by their first letters, whatever their case", () => {
    expect(all("In SEPTEMBER or (hourly) may")).toEqual([3, 17, 25]);
  });

  it("begin words, and short ones are whole", () => {
    expect(all("mayor dismay unsept may-be")).toEqual([20]);
  });

  it("may be figures", () => {
    expect(all("a 17 and 7")).toEqual([3, 9]);
  });
});

describe("searches by signs", () => {
  it("find a date that begins well before its sign", () => {
    const [found] = findDates("It is planned for the second half of March 2024 at X.", "2024-01-05");
    expect(found?.value).toBe("2024-03");
    expect(found?.start).toBe("It is planned for ".length);
  });

  it("find every number, with the article that it begins with", () => {
    const text = "Half a million of a quarter of a million, a dozen and 1,250 in a third phase";
    const found: string[] = [];
    for (let match = nextNumber(text, 0); match; match = nextNumber(text, match.index + match[0].length))
      found.push(match[0]);
    expect(found).toEqual(["Half a million", "a quarter of a million", "a dozen", "1,250"]);
  });
});
