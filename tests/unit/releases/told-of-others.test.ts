/** Others whom a text names beside the sides of an agreement are no sides, and what it tells of them is no fact of it. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

/** The parties of each agreement of a text, and the days, places and amounts of all. */
function toldIn(text: string) {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2025-03-07" }));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return {
    sides: agreements.map(({ parties }) =>
      parties
        .map((id) => names.get(id))
        .sort()
        .join(" + "),
    ),
    facts: agreements.flatMap(({ date, signedAt, projects }) => [
      ...(date ? [date] : []),
      ...(signedAt ? [names.get(signedAt)] : []),
      ...projects.flatMap(({ site, quantities }) => [
        ...(site ? [names.get(site)] : []),
        ...quantities.map(({ value, unit }) => `${value} ${unit}`),
      ]),
    ]),
  };
}

const BOTH = { sides: ["Kestrel Mining Ltd + Orvale Materials"], facts: [] };

describe("others beside the sides", () => {
  it.each([
    "Orvale Materials, whose customers include Zemtek and Quorvex",
    "Orvale Materials, whose shareholders are Zemtek and Quorvex",
    "Orvale Materials, in which Zemtek holds a 20% stake",
    "Orvale Materials, 51% of which is held by Zemtek",
    "Orvale Materials, which Zemtek bought in 2020",
    "Orvale Materials, spun off from Zemtek in 2019",
    "Orvale Materials, formerly a unit of Zemtek",
    "Orvale Materials, a joint venture between Zemtek Group and Quorvex AG",
    "Orvale Materials, beating Zemtek and Quorvex",
    "Orvale Materials, ahead of rivals Zemtek and Quorvex",
    "Orvale Materials, with Zemtek acting as adviser",
    "Orvale Materials, after talks with Zemtek failed",
    "Orvale Materials, Zemtek News reported",
    "Orvale Materials, said Jo Berg, formerly of Zemtek",
    "Orvale Materials, said Jo Berg, an analyst at Zemtek Bank",
    "Orvale Materials during a visit to the headquarters of Zemtek",
    "Zemtek rival Orvale Materials",
    "Orvale Materials. Zemtek holds 20% of Orvale",
  ])("a contract with %s", (partner) => {
    expect(toldIn(`Kestrel Mining Ltd has signed a contract with ${partner}.`)).toEqual(BOTH);
  });

  it.each([
    "Like its rival Zemtek",
    "Unlike Zemtek",
    "Ahead of Zemtek and Quorvex",
    "After talks with Zemtek failed",
    "After months of talks",
    "Ending a year of negotiations",
  ])("%s, one signs with another", (opening) => {
    const text = `${opening}, Kestrel Mining Ltd has signed a contract with Orvale Materials.`;
    expect(toldIn(text)).toEqual(BOTH);
  });

  it("who reports it", () => {
    const text = "According to Zemtek News, Kestrel Mining Ltd and Orvale Materials have signed a contract.";
    expect(toldIn(text)).toEqual(BOTH);
  });
});

describe("sides after all", () => {
  it.each([
    "Kestrel Mining Ltd and its rival Orvale Materials have signed a contract.",
    "Kestrel Mining Ltd has signed a contract with Orvale Materials, according to Orvale Materials.",
    "Kestrel Mining Ltd has signed a contract with Orvale Materials, Kestrel Mining Ltd reported.",
    "A new contract with Orvale Materials will bring it trains, according to Kestrel Mining Ltd.",
    "Kestrel Mining Ltd and Orvale Materials, once part of the same group, have signed a contract.",
    "Kestrel Mining Ltd has signed a contract with Orvale Materials acting as general contractor.",
  ])("%s", (text) => {
    expect(toldIn(text)).toEqual(BOTH);
  });

  it("keeps the share that a side holds", () => {
    const text =
      "Kestrel Mining Ltd has invested in Orvale Materials. Kestrel Mining Ltd holds 20% of Orvale Materials.";
    expect(toldIn(text).facts).toEqual(["20 %"]);
  });

  it("keeps where a contract is signed at a side's headquarters", () => {
    const text =
      "Kestrel Mining Ltd and Orvale Materials signed a contract at the headquarters of Orvale Materials in Lyon.";
    expect(toldIn(text).facts).toContain("Lyon");
  });
});
