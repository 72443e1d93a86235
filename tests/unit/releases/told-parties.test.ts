/** Firms whose names alone show little, and persons, programmes and mines in the same places. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const OTHER = "Halden Motors AG";
const agreements = (text: string) => partiesIn(text, "2025-03-13");

describe("a name is a party's", () => {
  it.each([
    [
      "behind what it is to another",
      `${OTHER} and its new partner, Walker Bay Exports, have signed an agreement on pumps.`,
      "Walker Bay Exports",
    ],
    [
      "behind a supplier without a comma",
      `${OTHER} has prolonged the contract with its main supplier Open Meadow Textiles by five years.`,
      "Open Meadow Textiles",
    ],
    [
      "behind its country",
      `${OTHER} has signed a contract with Norway's High Line Climbers.`,
      "High Line Climbers",
    ],
    [
      "where it is chosen as something",
      `${OTHER} has chosen Rijnmond Electrolysers of Oslo as its supplier of pumps.`,
      "Rijnmond Electrolysers",
    ],
  ])("%s", (_, text, name) => {
    expect(agreements(text)).toEqual([[OTHER, name].sort().join(" + ")]);
  });
});

describe("no party is", () => {
  it.each([
    ["a partner of a law firm", `${OTHER} was advised by its law partner, Walker Holm, who has left.`],
    ["a chosen person", `${OTHER} has appointed Ada Holm as its chairman, the company said.`],
    ["a landlord with a person's name", `${OTHER} was sued by its landlord, Holm Viktor, on Monday.`],
    ["a new director", `${OTHER} named Ada Holm managing director on Monday.`],
  ])("%s", (_, text) => {
    expect(agreements(text).some((parties) => parties.includes("Holm"))).toBe(false);
  });

  it.each([
    [
      "a new partner of a law firm",
      "Tarn & Beck LLP has appointed Maria Holm as a partner in its tax practice.",
    ],
    [
      "one with a surname like a trade",
      "Tarn & Beck LLP has appointed Maria Waters as a partner in its tax practice.",
    ],
    ["a programme that is chosen", `${OTHER} selected Project Aurora as its provider of data.`],
    [
      "a mine of which a share is bought",
      `${OTHER} has acquired a 20% stake in the Soar Valley mine for EUR 4 million.`,
    ],
  ])("%s", (_, text) => {
    expect(agreements(text)).toEqual([]);
  });
});
