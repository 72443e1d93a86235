/** Parties whose names alone show nothing, and persons, mines and towns in the same places. */
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
      `${OTHER} has chosen Tashir Highlands of Oslo as its supplier of pumps.`,
      "Tashir Highlands",
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

  it("a mine of which a share is bought", () => {
    expect(
      agreements(`${OTHER} has acquired a 20% stake in the Soar Valley mine for EUR 4 million.`),
    ).toEqual([]);
  });
});
