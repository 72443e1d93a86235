/** Parties that a text calls by several names, and several agreements of one. */
import { describe, expect, it } from "vitest";
import { partiesIn, statusesIn } from "./agreements-in";

const DAY = "2024-05-10";

/** The agreements of a text, each as its parties in order. */
const agreements = (text: string) => partiesIn(text, DAY);

describe("a government that a text calls by several names", () => {
  it("is one party", () => {
    const text =
      "Notes exchanged\n\nThe Government of the Republic of Chile and the Orvale Development Bank signed a loan agreement on Monday. Under it the Orvale Development Bank will lend the Government of Chile $40 million. The Chilean government signed the agreement with the Orvale Development Bank for ten years.\n";
    expect(agreements(text)).toEqual(["Government of the Republic of Chile + Orvale Development Bank"]);
  });
});

describe("several agreements of which each partner is told apart", () => {
  it("has one with each", () => {
    const text =
      "Two memoranda\n\nOrvex Ltd and Zemtek Ltd signed a memorandum of understanding on Monday.\n\nAdditionally, the Ministry of Commerce of Orvale signed two MoUs with its Kuwaiti counterparts. The first agreement with Marlow Promotion Authority sets a framework for direct investments. The second agreement with Calder Public Authority for Industry is focused on standards.\n";
    expect(agreements(text)).toEqual([
      "Calder Public Authority for Industry + Ministry of Commerce of Orvale",
      "Marlow Promotion Authority + Ministry of Commerce of Orvale",
      "Orvex Ltd + Zemtek Ltd",
    ]);
  });
});

describe("what an agreement is to deepen", () => {
  it.each([
    ["signed five agreements to deepen their cooperation on steel", "signed"],
    ["have renewed and deepened their cooperation on steel", "extended"],
  ])("tells nothing of an older one: %s", (deed, status) => {
    expect(statusesIn(`Orvex and Zemtek\n\nOrvex Ltd and Zemtek Ltd ${deed}.\n`, DAY)).toEqual([
      `${status}: Orvex Ltd + Zemtek Ltd`,
    ]);
  });
});
