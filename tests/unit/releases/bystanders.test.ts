import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const DAY = "2025-03-14";

describe("who stands by in a sentence", () => {
  it.each([
    [
      "on whose board shares are traded",
      "Tarn Metals Corp. has entered into a binding term sheet with a subsidiary of Toronto Stock Exchange-listed Altmoor Minerals Corp. for the option to purchase a quarry.",
      ["Altmoor Minerals Corp. + Tarn Metals Corp."],
    ],
    [
      "who writes of others",
      "In October, Newsline reported that Dalby Gas had signed a supply agreement with Norvale LNG.",
      ["Dalby Gas + Norvale LNG"],
    ],
    [
      "with what a sale begins",
      "Southern Marlow Ltd agreed to distribute and sell the drinks of Tarn Growth Corporation, kicking off with Quatrix within seven states.",
      ["Southern Marlow Ltd + Tarn Growth Corporation"],
    ],
    [
      "who will use what is bought",
      "Garuna Airways has signed a memorandum of understanding with Zemtek Aerospace for the purchase of 15 jets for its low-cost subsidiary Citiwing.",
      ["Garuna Airways + Zemtek Aerospace"],
    ],
    [
      "of which land the next is the company",
      "Dovetail Mobility has signed a framework agreement with the Ruritanian National Railways company RNB for a large order.",
      ["Dovetail Mobility + RNB"],
    ],
  ])("is no side: %s", (_, text, sets) => {
    expect(partiesIn(text, DAY)).toEqual(sets);
  });

  it.each([
    [
      "whoever reports what it did itself",
      "Norvale Diagnostics reported that it had signed a supply agreement with Kestrel Labs AG.",
      ["Kestrel Labs AG + Norvale Diagnostics"],
    ],
    [
      "a unit that signs",
      "Garuna Airways' subsidiary Citiwing has signed a lease agreement with Zemtek Leasing AG.",
      ["Citiwing + Zemtek Leasing AG"],
    ],
  ])("but %s is one", (_, text, sets) => {
    expect(partiesIn(text, DAY)).toEqual(sets);
  });

  it("and a headline that tells of two agreements tells of both", () => {
    const text =
      "Quell Mobile signs network deals with Nordia and Elcson\n\nQuell Mobile said on Tuesday it would start building new networks around the country this year.";
    expect(partiesIn(text, DAY)).toEqual(["Elcson + Quell Mobile", "Nordia + Quell Mobile"]);
  });
});

describe("who signs each for itself", () => {
  it.each([
    "Torsk Ltd and Brandmetall AG have both signed supply deals this week.",
    "Defence groups Torsk Ltd and Brandmetall AG have both announced significant contracts signed in Europe.",
    "Both Torsk Ltd and Brandmetall AG won orders in the quarter, and shares of both rose.",
    "Torsk Ltd and Brandmetall AG have each secured contracts from the army.",
    "Torsk Ltd and Brandmetall AG separately announced deals for rockets.",
  ])("did not agree with the other: %s", (text) => {
    expect(partiesIn(text, DAY)).toEqual([]);
  });

  it.each([
    "Torsk Ltd and Brandmetall AG have both signed the agreement.",
    "Torsk Ltd and Brandmetall AG signed two agreements on Monday.",
  ])("but did here: %s", (text) => {
    expect(partiesIn(text, DAY)).toEqual(["Brandmetall AG + Torsk Ltd"]);
  });

  it("and may have the same partner", () => {
    expect(partiesIn("Torsk Ltd and Brandmetall AG each signed memoranda with Orvane Works.", DAY)).toEqual([
      "Brandmetall AG + Orvane Works",
      "Orvane Works + Torsk Ltd",
    ]);
  });
});
