/** What is decided at a glance is what weighing everything finds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMentions, judgeSightings } from "@/lib/names/find";
import type { NameIndex } from "@/lib/names/name-index";
import { indexOf } from "./build-index";
import { labelledIndex, labelledPages } from "./labelled-pages";
import { shuffledBlocks } from "./shuffled-pages";

const { index } = labelledIndex();
const pages = labelledPages();

function bothWays(names: NameIndex, blocks: readonly string[], lang: string) {
  const page = { url: "https://www.example-news.com/a", title: blocks[0] ?? "", lang };
  const weighed = judgeSightings(names, page, blocks)
    .filter(({ marked }) => marked)
    .map(({ block, start, end, entity, rivals }) => ({ block, start, end, entity, rivals }));
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
    fc.assert(
      fc.property(shuffledBlocks(pages), fc.constantFrom("en", "en-GB", "de", "fr", "zh"), (blocks, lang) => {
        const { found, weighed } = bothWays(index, blocks, lang);
        expect(found).toEqual(weighed);
      }),
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
    judgeSightings(cities, { url: "", title: "", lang: "en" }, [text]).map(
      ({ rivals }) => rivals?.length ?? 0,
    );

  it("says where two meanings stand and the page does not tell them apart", () => {
    expect(doubts("They met in Springfield.")).toEqual([1]);
    expect(doubts("They met in Springfield, not in Chicago.")).toEqual([0, 0]);
  });
});
