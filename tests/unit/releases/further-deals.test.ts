/** What a release tells beside its main agreement: further agreements, and what only looks like one. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { agreementsIn } from "./agreements-in";

const MAIN =
  "Corvane Energy and Halvorsen Marine have signed a five-year agreement for the operation of two service vessels, the companies announced today. The vessels will start work in June.\n\n";
const DAY = "2025-03-14";

const read = (text: string) => labelsOf(readRelease({ text, published: DAY }));

/** The agreements of a text, each as its parties in order and its status. */
function agreements(text: string): string[] {
  return agreementsIn(text, DAY)
    .map(({ parties, status }) => `${parties.sort().join(" + ")}: ${status}`)
    .sort();
}

/** Those beside the main one. */
const further = (text: string) =>
  agreements(MAIN + text).filter((one) => one !== "Corvane Energy + Halvorsen Marine: signed");

describe("a further agreement", () => {
  it.each([
    [
      "A second contract, for crew boats, went to Brodal Shipping.",
      "Brodal Shipping + Corvane Energy: announced",
    ],
    [
      "To pay for the vessels Halvorsen Marine has taken out a loan of 30 million euros with Lindgate Bank.",
      "Halvorsen Marine + Lindgate Bank: announced",
    ],
    [
      "In other news, Seagrave Lines has bought the ferries of Brodal Shipping for 12 million euros.",
      "Brodal Shipping + Seagrave Lines: announced",
    ],
    [
      "The agreement with Seagrave Lines on the use of the quay has been renewed by Halvorsen Marine until 2030.",
      "Halvorsen Marine + Seagrave Lines: extended",
    ],
    [
      "Corvane Energy intends to award a contract for crew boats to Brodal Shipping in May.",
      "Brodal Shipping + Corvane Energy: planned",
    ],
  ])("%s", (text, expected) => {
    expect(further(text)).toEqual([expected]);
  });
});

describe("no further agreement", () => {
  it.each([
    "The charter contracts which Corvane Energy holds with Brodal Shipping run until 2028.",
    "For its crew boats Corvane Energy has a contract with Brodal Shipping.",
    "Corvane Energy is a customer of Brodal Shipping too.",
    "Halvorsen Marine has been working with Brodal Shipping since 2015.",
    "Last year Halvorsen Marine lost a contract with Brodal Shipping to Seagrave Lines.",
    "The vessels replace two boats which Corvane Energy had chartered from Brodal Shipping.",
    "Corvane Energy buys its gas from Brodal Shipping, among others.",
    "Corvane Energy is listed in Oslo, where Lindgate Bank is its largest shareholder.",
    "Halvorsen Marine does not rule out that it will buy further vessels from Seagrave Lines.",
    "The court of arbitration has ordered Halvorsen Marine to pay Brodal Shipping 3 million euros.",
  ])("%s", (text) => {
    expect(further(text)).toEqual([]);
  });
});

describe("two agreements in one sentence", () => {
  it.each([
    [
      "Corvane Energy has signed a contract with Halvorsen Marine for two ferries and a loan agreement with Lindgate Bank.",
      ["Corvane Energy + Halvorsen Marine: signed", "Corvane Energy + Lindgate Bank: signed"],
    ],
    [
      "Corvane Energy has agreed to sell its ferries to Halvorsen Marine and its tugs to Brodal Shipping.",
      ["Brodal Shipping + Corvane Energy: announced", "Corvane Energy + Halvorsen Marine: announced"],
    ],
    [
      "Halvorsen Marine and Brodal Shipping had each put pen to paper with Corvane Energy on Tuesday.",
      ["Brodal Shipping + Corvane Energy: signed", "Corvane Energy + Halvorsen Marine: signed"],
    ],
  ])("%s", (text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });
});

describe("nothing agreed at all", () => {
  it.each([
    "We refer to the article that appeared in a newspaper on Monday. The article states, among other things, that\n\n(a) Corvane Energy and Halvorsen Marine have signed a joint venture agreement;\n(b) Corvane Energy is to buy Brodal Shipping.\n\nThe Board wishes to state that there are no such agreements.",
    "Corvane Energy said that its discussions with Halvorsen Marine about a merger have ceased. No agreement was reached. Both companies have looked at each other's books since then.",
    "Corvane Energy and Halvorsen Marine have agreed to keep their talks confidential. A decision is expected in May.",
  ])("%s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("the place and day of a signing", () => {
  const places = (text: string) => {
    const { entities, agreements: all } = read(text);
    return all.map(({ signedAt, date }) => [entities.find(({ id }) => id === signedAt)?.name ?? null, date]);
  };

  it.each([
    [
      "Corvane Energy and Halvorsen Marine signed a charter agreement in Bergen on Wednesday. At the same ceremony, Corvane Energy signed a memorandum of understanding with Brodal Shipping.",
      [
        ["Bergen", "2025-03-12"],
        ["Bergen", "2025-03-12"],
      ],
    ],
    [
      "Corvane Energy today signed contracts for its new fleet. The signing took place in Bergen.\n\nThe first contract was concluded with Halvorsen Marine.\n\nThe second contract was concluded with Brodal Shipping.",
      [
        ["Bergen", "2025-03-14"],
        ["Bergen", "2025-03-14"],
      ],
    ],
    [
      "An agreement on crew transfer was signed yesterday in Oslo. The parties are Corvane Energy and Halvorsen Marine.",
      [["Oslo", "2025-03-13"]],
    ],
    [
      "The two chief executives met in Singapore on Wednesday to sign the contract between Corvane Energy and Halvorsen Marine.",
      [["Singapore", "2025-03-12"]],
    ],
  ])("%s", (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});
