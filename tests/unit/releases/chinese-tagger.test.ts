import { describe, expect, it } from "vitest";
import { hintsBy, sureNames } from "@/lib/releases/zh/names/sure-names";
import { mayFollow, sharpened, sharpenedPlace, type Tagging, tagNames } from "@/lib/releases/zh/names/tagger";
import { commonWords } from "@/lib/releases/zh/words";

const TEXT =
  "5月8日，朔方锂能股份有限公司（下称“朔方锂能”）与海岚机电在苏州签署供货合同。会后，朔方锂能频频提到海岚机电的新工厂。";

function tagged(text: string): Tagging {
  return tagNames(text, hintsBy(sureNames(text, [], () => false)), commonWords(text));
}

describe("the model of Chinese names", () => {
  it("finds names that no list has, at their offsets", () => {
    const names = tagged(TEXT).names.map(({ start, end, sort }) => [TEXT.slice(start, end), sort]);
    expect(names).toContainEqual(["朔方锂能股份有限公司", "company"]);
    expect(names).toContainEqual(["海岚机电", "company"]);
    expect(names).toContainEqual(["苏州", "place"]);
  });

  it("gives each character a probability, and no name across a full stop", () => {
    const { names, outside } = tagged(TEXT);
    expect(outside).toHaveLength(TEXT.length);
    for (const chance of outside) expect(chance >= 0 && chance <= 1 + 1e-9).toBe(true);
    for (const { start, end } of names) expect(TEXT.slice(start, end)).not.toMatch(/[。\n]/u);
  });

  it("reads an empty text, and one without Chinese", () => {
    expect(tagged("").names).toEqual([]);
    expect(tagged("\u{1F600}".repeat(400)).outside).toHaveLength(800);
  });

  it("lets a later character of a name only follow one of the same sort", () => {
    expect(mayFollow(0, 2)).toBe(false);
    expect(mayFollow(1, 2)).toBe(true);
    expect(mayFollow(3, 2)).toBe(false);
    expect(mayFollow(2, 0)).toBe(true);
  });
});

describe("what the model leaves of a catch", () => {
  const outside = Float64Array.from([0, 0, 0, 1, 1, 1, 1]);
  const of = (sort: "company" | "place"): Tagging => ({
    names: [{ start: 0, end: 3, sort, chance: 0.9 }],
    outside,
  });

  it("takes off what stands in no name", () => {
    expect(sharpened(of("company"), 0, 5)).toEqual({ start: 0, end: 3 });
    expect(sharpened(of("company"), 3, 6)).toBeUndefined();
    expect(sharpenedPlace(of("place"), 0, 6)).toEqual({ start: 0, end: 3 });
  });

  it("leaves a catch as it is where it is not sure", () => {
    expect(sharpened({ names: [], outside: outside.map(() => 0.6) }, 0, 5)).toEqual({ start: 0, end: 5 });
    expect(sharpenedPlace(of("place"), 0, 3)).toBeUndefined();
  });
});
