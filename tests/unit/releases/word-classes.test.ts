import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packClasses, unpackClasses, wordClass } from "@/lib/releases/text/word-classes";

describe("classes of words", () => {
  it("come back as they were packed, whatever the words", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(255)), (of) => {
        const words = new Map(Object.entries(of));
        const lookup = unpackClasses(packClasses(words));
        const seen = new Set<number | undefined>();
        for (const [word, number] of words) {
          const found = lookup(word);
          expect(found).toBeDefined();
          if (found !== number) seen.add(found);
        }
        // Only words whose hashes are alike can have another's class.
        expect(seen.size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("hold no word that was not packed", () => {
    const lookup = unpackClasses(packClasses(new Map([["mill", 3]])));
    expect(lookup("mill")).toBe(3);
    expect(lookup("")).toBeUndefined();
    expect(lookup("mills")).toBeUndefined();
  });

  it.each([
    ["towns of one country", "osaka", "nagoya"],
    ["firms", "siemens", "hyundai"],
    ["verbs of agreeing", "signed", "inked"],
    ["works", "plant", "factory"],
  ])("are the same for %s", (_, one, other) => {
    expect(wordClass(one)).toBeDefined();
    expect(wordClass(one)).toBe(wordClass(other));
  });
});
