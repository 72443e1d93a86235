/** A house and its own unit: what one tells of the other is no agreement between the two. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const parties = (text: string) => partiesIn(text, "2024-06-18", "Aldbrook Water Ltd.");
const LEAD =
  "TRURO, June 17, 2024 - Aldbrook Water Ltd., which runs plants for drinking water, today announced";

describe("a house tells of its own unit", () => {
  it.each([
    [
      "an agreement by which it will build",
      `${LEAD} a definitive agreement by which Penhallow Desal LLC, an indirect subsidiary, will design, build and operate a plant for the Marlow Board of Water Supply.`,
      ["Marlow Board of Water Supply + Penhallow Desal LLC"],
    ],
    [
      "one between it and another",
      `${LEAD} a partnership between Penhallow Pharma Limited, its wholly owned subsidiary, and Zennor Remedies SA, a leading producer, to bring filters to Brazil.\n\n"Expanding our association with Zennor gives us a footing," said the head of Aldbrook Water.`,
      ["Penhallow Pharma Limited + Zennor Remedies SA"],
    ],
    [
      "one that it won",
      "TRURO, June 17, 2024 - Aldbrook Water Ltd. group company Penhallow Works Ltd has been selected by Marlow Airport Authority to sink the piles of a terminal.\n\nThe contract will bring Penhallow Works 273 million euros.\n\nAldbrook Water general manager and Penhallow Works managing director Jan Berg said that people who have sunk piles before would do it.",
      ["Marlow Airport Authority + Penhallow Works Ltd"],
    ],
  ])("%s", (_, text, expected) => expect(parties(text)).toEqual(expected));

  it("what it signs with others is its own", () =>
    expect(
      parties(
        `${LEAD} that it has signed a supply agreement with Zennor Remedies SA, a leading producer in Brazil.`,
      ),
    ).toEqual(["Aldbrook Water Ltd. + Zennor Remedies SA"]));
});

describe("a guess of too many", () => {
  it("is mended by what is told behind it", () =>
    expect(
      partiesIn(
        "GENEVA, 8 April 2009 - Aldbrook Software AG, a maker of programs for ports, has read what Penhallow Services, Inc. and Zennor Technologies, Inc. said last week of their wish to become one.\n\nOn 1 April 2009 Penhallow Services, Inc. and Zennor Technologies, Inc. made it known that they have concluded an agreement to merge.\n\nThe agreement between Aldbrook Software AG and Zennor Technologies, Inc. of May 2007 concerning joint development is binding.",
        "2009-04-08",
        "Aldbrook Software AG",
      ),
    ).toContain("Penhallow Services, Inc. + Zennor Technologies, Inc."));
});
