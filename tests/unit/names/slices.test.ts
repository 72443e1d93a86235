/** Work in slices finds what work at a stretch does, and lets others in between. */
import { describe, expect, it, vi } from "vitest";
import { findMentions, findMentionsInSlices, judgeSightings, judgeSightingsInSlices } from "@/lib/names/find";
import { labelledIndex, labelledPages } from "./labelled-pages";

const { index } = labelledIndex();
const pages = labelledPages().filter(({ lang }) => lang.startsWith("en"));
/** All pages as one, again and again: half a megabyte. */
const blocks = Array.from({ length: 4 }, () => pages.flatMap((page) => page.blocks)).flat();
const page = { url: "https://www.example-news.com/a", title: "", lang: "en" };

/** A clock that goes on by 5 ms whenever it is looked at. */
function slowClock() {
  let now = 0;
  return vi.spyOn(performance, "now").mockImplementation(() => {
    now += 5;
    return now;
  });
}

describe("work in slices", () => {
  it("finds what work at a stretch does, with pauses on the way", async () => {
    const clock = slowClock();
    let pauses = 0;
    const pause = async () => {
      pauses++;
    };
    try {
      expect(await findMentionsInSlices(index, page, blocks, pause)).toEqual(
        findMentions(index, page, blocks),
      );
    } finally {
      clock.mockRestore();
    }
    expect(pauses).toBeGreaterThan(5);
  });

  it("keeps two pages apart that are read by turns", async () => {
    const clock = slowClock();
    const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
    const [first = [], second = []] = [blocks.slice(0, 400), blocks.slice(400, 800)];
    try {
      const [one, other] = await Promise.all([
        judgeSightingsInSlices(index, page, first, turn),
        findMentionsInSlices(index, page, second, turn),
      ]);
      expect(one).toEqual(judgeSightings(index, page, first));
      expect(other).toEqual(findMentions(index, page, second));
    } finally {
      clock.mockRestore();
    }
  });

  it("ends with the error of a pause, as when the page went away", async () => {
    const clock = slowClock();
    const gone = () => Promise.reject(new Error("The page is gone."));
    try {
      await expect(findMentionsInSlices(index, page, blocks, gone)).rejects.toThrow("The page is gone.");
    } finally {
      clock.mockRestore();
    }
  });
});
