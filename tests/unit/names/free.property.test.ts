/** The quick looks at the characters beside a spelling agree with what the words around it say. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AREAS,
  BEFORE_AVERAGE,
  HEADS,
  HEADS_BEFORE,
  HEADS_OF,
  NAMED_AFTER,
  SMALL_HEADS,
} from "@/lib/names/ambiguity/lexicon-heads";
import { PERSON_TITLES, TITLES } from "@/lib/names/ambiguity/lexicon-people";
import { COMPASS, PLACE_PREFIXES } from "@/lib/names/ambiguity/lexicon-places";
import { CONNECTORS, FUNCTION_WORDS } from "@/lib/names/ambiguity/lexicon-sentence";
import { longerName, longerNameByWords } from "@/lib/names/ambiguity/nested";
import { INDICES, MOVES } from "@/lib/names/ambiguity/nested-index";
import { WORKS } from "@/lib/names/ambiguity/nested-proper";
import { place } from "@/lib/names/ambiguity/place";
import { endingsOf } from "@/lib/names/endings";
import { findNames, PageNames } from "@/lib/names/page-names";
import { labelledIndex, labelledPages } from "./labelled-pages";
import { shuffledBlocks } from "./shuffled-pages";

const { index } = labelledIndex();
const pages = labelledPages();
const KINDS = ["place", "body", "company"] as const;

/** For every spelling and kind what the words say where the quick looks say something else. */
function disagreements(blocks: readonly string[], language: string): string[] {
  const names = new PageNames(index, blocks);
  findNames(names, 0, blocks.length, endingsOf(language), true);
  return place(names, language).flatMap((placed) =>
    KINDS.flatMap((kind) => {
      const byWords = longerNameByWords(placed, kind);
      const { start, end } = placed.sighting;
      const around = placed.text.slice(Math.max(0, start - 40), end + 40);
      return longerName(placed, kind) === byWords ? [] : [`${kind}: ${byWords} in ${around}`];
    }),
  );
}

/** Each with a place and a company, and with one name beside another. */
const SURROUNDINGS: readonly ((word: string) => string)[] = [
  (word) => `They were glad. ${word} France was there, and ${word} Toyota too.`,
  (word) => `${word} France was there`,
  (word) => `They think ${word} France is there, and ${word} of France, and ${word} Toyota.`,
  (word) => `They went to Toyota ${word} last year, and to France ${word} now`,
  (word) => `Then Toyota Big ${word} opened, but the Toyota ${word} 5 points and Toyota Red Blue ${word}.`,
  (word) =>
    `The Toyota And Long ${word}; in France Big ${word}: at Toyota North ${word}, Toyota Inc. ${word}`,
  (word) => `For Robert Bosch ${word} a smith. Robert Bosch Big ${word} in. ${word} of Toyota France`,
];

const CLASSES = Object.entries({
  HEADS,
  HEADS_OF,
  HEADS_BEFORE,
  SMALL_HEADS,
  AREAS,
  NAMED_AFTER,
  BEFORE_AVERAGE,
  PLACE_PREFIXES,
  PERSON_TITLES,
  TITLES,
  COMPASS,
  CONNECTORS,
  FUNCTION_WORDS,
  WORKS,
  INDICES,
  MOVES,
  others: new Set(
    "central new great today attorney general believed died married grew was himself".split(" "),
  ),
}).map(([name, words]) => [name, [...words]] as const);

describe("longerName", () => {
  it.each(pages.map((page) => [page.name, page] as const))("agrees on %s", (_, { blocks, lang }) => {
    expect(disagreements(blocks, lang.split("-")[0] ?? "en")).toEqual([]);
  });

  it.each(CLASSES)("agrees on %s beside names", (_, words) => {
    const blocks = words.flatMap((word) => {
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      return SURROUNDINGS.flatMap((around) => [around(word), around(capital)]);
    });
    expect(disagreements(blocks, "en")).toEqual([]);
  });

  it("agrees on pages shuffled from their words", () => {
    fc.assert(
      fc.property(shuffledBlocks(pages), fc.constantFrom("en", "de", "fr", "zh"), (blocks, language) => {
        expect(disagreements(blocks, language)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
