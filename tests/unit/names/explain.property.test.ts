/** What is decided at a glance is what weighing everything finds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMentions, judgeSightings } from "@/lib/names/find";
import type { NameIndex } from "@/lib/names/name-index";
import { indexOf } from "./build-index";
import { labelledIndex, labelledPages } from "./labelled-pages";

const { index } = labelledIndex();
const pages = labelledPages();
const words = pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.split(/(?<=\s)/)));

function bothWays(names: NameIndex, blocks: readonly string[], lang: string) {
  const page = { url: "https://www.example-news.com/a", title: blocks[0] ?? "", lang };
  const weighed = judgeSightings(names, page, blocks)
    .filter(({ marked }) => marked)
    .map(({ block, start, end, entity }) => ({ block, start, end, entity }));
  return { found: findMentions(names, page, blocks), weighed };
}

describe("findMentions", () => {
  it.each(pages.map((page) => [page.name, page] as const))(
    "marks what judgeSightings does: %s",
    (_, page) => {
      const { found, weighed } = bothWays(index, page.blocks, page.lang);
      expect(found).toEqual(weighed);
    },
  );

  it("marks what judgeSightings does, on pages shuffled from their words", () => {
    const word = fc.nat({ max: words.length - 1 }).map((i) => words[i] ?? "");
    const mark = fc.constantFrom(", ", ". ", "’s ", "-", " (", ") ", " and ", " of the ", "“", "… ", "\n");
    const block = fc
      .array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: mark }), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 6 }),
        fc.constantFrom("en", "en-GB", "de", "fr", "zh"),
        (blocks, lang) => {
          const { found, weighed } = bothWays(index, blocks, lang);
          expect(found).toEqual(weighed);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("judgeSightings", () => {
  const cities = indexOf([
    { id: "uk", kind: "place", names: ["Springfield"], country: "GB" },
    { id: "us", kind: "place", names: ["Springfield"], country: "US" },
    { id: "chicago", kind: "place", names: ["Chicago"], country: "US" },
  ]);
  const doubts = (text: string) =>
    judgeSightings(cities, { url: "", title: "", lang: "en" }, [text]).map(({ doubtful }) => doubtful);

  it("says where two meanings stand and the page does not tell them apart", () => {
    expect(doubts("They met in Springfield.")).toEqual([true]);
    expect(doubts("They met in Springfield, not in Chicago.")).toEqual([false, false]);
  });
});
