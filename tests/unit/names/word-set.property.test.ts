/** The quick looks for words of a set agree with what reading the words finds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordsBefore, WordsBehind } from "@/lib/names/ambiguity/neighbours";
import { WordSet } from "@/lib/names/ambiguity/word-set";
import { foldTables } from "@/lib/names/fold";

const { classes } = foldTables();
/** Few letters, so that words are in the set often; the rest is what ends words, joins them and ends sentences. */
const unit = fc.constantFrom(
  ..."aaaabbbbABéİ",
  ...",.'’&+-",
  " ",
  " ",
  "\n",
  "\u00ad",
  "\u0301",
  "中",
  "\ud83d",
  "“",
);
const text = fc.string({ unit, maxLength: 60 });
const words = fc.array(fc.string({ unit: fc.constantFrom(..."abé"), maxLength: 3 }), { maxLength: 12 });

describe("WordSet", () => {
  it("has what a set has", () => {
    fc.assert(
      fc.property(words, words, (members, others) => {
        const set = new WordSet(members);
        const plain = new Set(members);
        for (const word of [...members, ...others, ""]) expect(set.has(word)).toBe(plain.has(word));
      }),
      { numRuns: 500 },
    );
  });
});

/** So few that most texts have none of them. */
const few = fc.array(fc.string({ unit: fc.constantFrom(..."ab"), minLength: 2, maxLength: 2 }), {
  maxLength: 1,
});

describe("find", () => {
  it("finds the word that reading all of them finds, on both sides", () => {
    fc.assert(
      fc.property(
        text,
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        few,
        (all, from, most, members) => {
          const at = Math.min(from, all.length);
          const set = new WordSet(members);
          for (const Side of [WordsBefore, WordsBehind]) {
            const read = new Side(all, classes, at).first(most).find(({ lower }) => set.has(lower));
            const found = new Side(all, classes, at).find(most, set);
            expect([found?.start, found?.end]).toEqual([read?.start, read?.end]);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
