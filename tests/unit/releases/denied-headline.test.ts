/** What a headline denies, shelves or leaves open is no agreement of its text. */
import { describe, expect, it } from "vitest";
import { agreementsIn } from "./agreements-in";

function parties(text: string): string[] {
  return agreementsIn(text, "2025-03-12").map((agreement) => agreement.parties.join(" & "));
}

const BODY = `MUSCAT, March 11 – Marlow Poultry Ltd, the biggest chicken producer of the sultanate, employs 900 people.

A deal with Norvalis Foods Inc was worth $340 million, a website had written on Saturday. Norvalis Foods has acquired three firms in two years.

Marlow Poultry produces 60 million birds a year and plans to raise this to 75 million with a hatchery at Ibri. Its shares closed unchanged.`;

describe("a headline", () => {
  it.each([
    "Marlow Poultry denies sale talks with Norvalis Foods",
    "Norvalis Foods shelves purchase of Marlow Poultry",
    "Marlow Poultry rejects bid by Norvalis Foods",
    "Norvalis Foods puts purchase of Marlow Poultry on hold",
  ])("that denies: %s", (headline) => {
    expect(parties(`${headline}\n\n${BODY}`)).toEqual([]);
  });

  it("that denies does not take away what was signed", () => {
    const signed = BODY.replace(
      "Its shares",
      "On Monday Marlow Poultry and Norvalis Foods signed a supply agreement. Its shares",
    );
    expect(parties(`Marlow Poultry denies sale talks with Norvalis Foods\n\n${signed}`)).toHaveLength(1);
  });

  it("that tells of an end tells of an agreement", () => {
    const text = `Marlow Poultry ends supply agreement with Norvalis Foods\n\nMUSCAT, March 11 – Marlow Poultry Ltd has terminated its supply agreement with Norvalis Foods Inc. It had run since 2019. No reason was given.`;
    expect(parties(text)).toHaveLength(1);
  });
});
