/** Presidents and envoys who sign: the states that they act for agree. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2024-05-10");
const TRADE = "Chile and Kenya trade little.";

describe("those who sign for a state", () => {
  it.each([
    [
      "presidents by their lands",
      `Chilean President Jo Berg and Kenya's President Ann Lee signed a pact on fish. ${TRADE}`,
    ],
    [
      "ministers for abroad",
      `The foreign minister of Chile, Jo Berg, and Kenyan Foreign Minister Ann Lee inked a treaty. ${TRADE}`,
    ],
    [
      "envoys behind their names",
      "H.E. Mr. Oda Masao, Ambassador of Chile, and H.E. Ann Aroy, High Commissioner of Kenya to Fiji, signed and exchanged notes on aid.",
    ],
    [
      "an envoy with where he is sent",
      "The Ambassador of Chile to Peru, Jo Berg, and Kenya High Commissioner Ann Lee signed a memorandum.",
    ],
    [
      "who met",
      `In Lima, Chilean Prime Minister Jo Berg met Kenyan President Ann Lee and signed a pact on fish. ${TRADE}`,
    ],
    [
      "who talked before",
      `Several documents were signed after the talks between Kenyan President Ann Lee and Chilean President Jo Berg in Lima. ${TRADE}`,
    ],
  ])("stand for it: %s", (_, text) => {
    expect(agreements(text)).toEqual(["Chile + Kenya"]);
  });

  it.each([
    [
      "where they only watch",
      `Zemtek Grid and Bermora Rail signed a contract in the presence of Chilean President Jo Berg and Kenyan President Ann Lee. ${TRADE}`,
    ],
    [
      "where they only visit",
      `Zemtek Grid signed a contract with Bermora Rail during the visit of Kenyan President Ann Lee. ${TRADE}`,
    ],
    [
      "where they speak",
      `Zemtek Grid signed a contract with Bermora Rail, Chilean Ambassador Jo Berg said. ${TRADE}`,
    ],
  ])("do not: %s", (_, text) => {
    expect(agreements(text)).toEqual(["Bermora Rail + Zemtek Grid"]);
  });

  it("are no presidents of houses", () => {
    expect(
      agreements(`University President Jo Berg and Kenya Power President Ann Lee met. ${TRADE}`),
    ).toEqual([]);
  });
});
