import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileNames } from "@/lib/names/compile";
import { endingsOf } from "@/lib/names/endings";
import { foldKey } from "@/lib/names/fold";
import { openNames } from "@/lib/names/name-index";
import { scan } from "@/lib/names/scan";
import { spellingsOf } from "@/lib/names/spellings";
import { sourcesOf } from "./build-index";
import { referenceScan } from "./reference";

/** Few letters, so that names share beginnings and meet in the text; the rest is what folding and boundaries turn on. */
const unit = fc.constantFrom(
  ..."aabbcABC",
  "é",
  "e",
  "E",
  "中",
  "国",
  "ト",
  "가",
  "'",
  "’",
  "-",
  "–",
  " ",
  " ",
  "&",
  ".",
  "1",
  "ß",
);
const noise = fc.constantFrom(
  "\u00ad",
  "\u200b",
  "\u00a0",
  "\n",
  "\u0301",
  "\ud83d",
  "\u0000",
  "_",
  "Ａ",
  "İ",
  "ǆ",
);
const name = fc.string({ unit, minLength: 1, maxLength: 8 }).filter((text) => foldKey(text).key !== "");
const text = fc.string({
  unit: fc.oneof({ weight: 12, arbitrary: unit }, { weight: 1, arbitrary: noise }),
  maxLength: 120,
});

function found(names: readonly string[], page: string, genitive = false) {
  const sources = sourcesOf(names.map((spelling, i) => ({ id: String(i), names: [`=${spelling}`] })));
  const index = openNames(compileNames(sources).buffer);
  const out: number[] = [];
  scan(index, page, out, genitive ? endingsOf("de") : undefined);
  const spans = out.flatMap((_, i) => (i % 3 === 0 ? [[out[i], out[i + 1]]] : []));
  const spellings = sources.flatMap((source) => source.names.flatMap((n) => spellingsOf(n)));
  // Names of signs alone are left out of an index.
  const spoken = spellings.filter((spelling) => /[\p{L}\p{N}]/u.test(spelling.text));
  const expected = referenceScan(
    spoken.map((spelling) => foldKey(spelling.text)).filter(({ key }) => key !== ""),
    page,
    genitive,
  );
  return { spans, expected: expected.map(([start, end]) => [start, end]) };
}

describe("scan", () => {
  it("finds what the slow reference finds", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 25 }), text, (names, page) => {
        const { spans, expected } = found(names, page);
        expect(spans).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds what the slow reference finds where many names begin with the same words", () => {
    const words = fc.constantFrom("a", "B", "ab", "as", "bs", "s", "a中", "中");
    const many = fc.array(fc.string({ unit: fc.oneof(words, fc.constantFrom(" ", "-")), maxLength: 7 }), {
      minLength: 12,
      maxLength: 60,
    });
    fc.assert(
      fc.property(many, many, fc.boolean(), (names, page, genitive) => {
        const usable = names.filter((spelling) => foldKey(spelling).key !== "");
        const { spans, expected } = found(usable, page.join(" "), genitive);
        expect(spans).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("finds names that were put into a text between spaces", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(..."abcABC中"), minLength: 2, maxLength: 6 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (names) => {
          const page = names.join(" | ");
          const { spans } = found(names, page);
          let at = 0;
          for (const one of names) {
            const from = page.indexOf(one, at);
            expect(spans).toContainEqual([from, from + one.length]);
            at = from + one.length;
          }
        },
      ),
    );
  });
});
