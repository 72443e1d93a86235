import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { blocksOf } from "@/lib/releases/text/blocks";

const linesOf = (text: string) => blocksOf(text).map(({ start, end }) => text.slice(start, end));

describe("a text of two or three wrapped lines", () => {
  it.each([
    "Aldbrook Group and Penhallow Ltd will sign a framework agreement on 28\nOctober 2026 in Rome, both companies said.",
    "Aldbrook Group and Penhallow Ltd signed a pact on October\n28, 2026 in Rome, both companies said.",
    "Aldbrook Group has today signed a framework agreement with\nPenhallow Ltd on the supply of trains, both companies said.",
  ])("is one paragraph: %s", (text) => {
    expect(linesOf(text)).toEqual([text]);
    const { agreements, entities } = labelsOf(readRelease({ text, published: "2026-10-30" }));
    expect(agreements).toHaveLength(1);
    expect(entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Aldbrook Group", "Penhallow Ltd"]),
    );
  });

  it.each([
    "Aldbrook Group reports on the third quarter of 2026\nOctober was the best month.",
    "Aldbrook Group opens its twelfth plant for Series A\nThe plant is in Oslo.",
    "Buyer of the trains that are offered  Seller of\nAldbrook Group of Oslo  Penhallow Ltd",
  ])("is no heading with what stands below it: %s", (text) => {
    expect(linesOf(text)).toHaveLength(2);
  });
});
