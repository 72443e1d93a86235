import { describe, expect, it } from "vitest";
import { KeptTexts } from "@/entrypoints/background/kept-texts";

describe("KeptTexts", () => {
  it("gives blocks back in the order asked for, from whatever pieces they came in", () => {
    const kept = new KeptTexts();
    kept.keep("a", [3, 1], ["three", "one"]);
    kept.keep("a", [2], ["two"]);
    expect(kept.take("a", [1, 2, 3])).toEqual({ blocks: ["one", "two", "three"] });
  });

  it("says what is missing: of a page that it does not know, and of one that it knows in part", () => {
    const kept = new KeptTexts();
    expect(kept.take("a", [1, 2])).toEqual({ missing: [1, 2] });
    kept.keep("a", [2], ["two"]);
    kept.keep("b", [1], ["another page's"]);
    expect(kept.take("a", [1, 2])).toEqual({ missing: [1] });
  });

  it("drops what the page has no more", () => {
    const kept = new KeptTexts();
    kept.keep("a", [1, 2], ["one", "two"]);
    kept.take("a", [2]);
    expect(kept.take("a", [1, 2])).toEqual({ missing: [1] });
  });

  it("makes room by dropping the page that was used longest ago, never the one that comes in", () => {
    const kept = new KeptTexts(10);
    kept.keep("a", [1], ["aaaaa"]);
    kept.keep("b", [1], ["bbbbb"]);
    kept.take("a", [1]);
    kept.keep("c", [1], ["ccccc"]);
    expect(kept.take("b", [1])).toEqual({ missing: [1] });
    expect(kept.take("a", [1])).toEqual({ blocks: ["aaaaa"] });
    kept.keep("d", [1], ["d".repeat(50)]);
    expect(kept.take("d", [1])).toEqual({ blocks: ["d".repeat(50)] });
  });

  it("counts a block that comes again once", () => {
    const kept = new KeptTexts(10);
    kept.keep("a", [1], ["aaaaa"]);
    kept.keep("a", [1], ["aaaaa"]);
    kept.keep("b", [1], ["bbbbb"]);
    expect(kept.take("a", [1])).toEqual({ blocks: ["aaaaa"] });
  });
});
