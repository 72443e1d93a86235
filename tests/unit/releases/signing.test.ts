import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

/** The first agreement of a text published on Wednesday, 18 June 2025. */
function first(text: string) {
  const { entities, agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
  const [deal] = agreements;
  const place = entities.find(({ id }) => id === deal?.signedAt)?.name;
  return { date: deal?.date, status: deal?.status, place };
}

const LEAD = "Aldbrook Group and Penhallow Ltd have agreed to build a cold store.";

describe("what a later sentence says of the signing", () => {
  it("takes day, place and status from it", () => {
    const text = `${LEAD} The two companies put their names to a contract on Monday at the town hall in Lisbon.`;
    expect(first(text)).toEqual({ date: "2025-06-16", status: "signed", place: "Lisbon" });
  });

  it("takes the day on which it was made public", () => {
    expect(first(`${LEAD} It was made public on Tuesday.`).date).toBe("2025-06-17");
  });

  it.each([
    `${LEAD} Nothing was announced of the price.`,
    `${LEAD} The store will hold 9,000 pallets. An earlier contract was signed in Lisbon in May.`,
  ])("takes nothing from %s", (text) => {
    expect(first(text)).toEqual({ date: null, status: "announced", place: undefined });
  });
});

describe("where it was signed", () => {
  it.each([
    ["Aldbrook Group and Penhallow Ltd signed a contract for a cold store on Sunday in Lisbon.", "Lisbon"],
    ["Aldbrook Group signed a contract with Penhallow Ltd to build a cold store in Lisbon.", undefined],
  ])("%s", (text, place) => {
    expect(first(text).place).toBe(place);
  });
});

it("gives the day of a package of documents to each that is told below", () => {
  const text =
    "On June 16, 2025, Aldbrook Group concluded a package of agreements with foreign partners in Lisbon.\n\nWith Penhallow Ltd, Aldbrook Group signed a contract for a cold store in Porto.";
  expect(first(text).date).toBe("2025-06-16");
});

describe("a day to come", () => {
  it("is not the day of what is done", () => {
    const text = "Aldbrook Group and Penhallow Ltd signed a supply agreement effective from 1 July 2025.";
    expect(first(text)).toMatchObject({ status: "signed", date: null });
  });

  it("may be that of a plan", () => {
    const text = "Aldbrook Group and Penhallow Ltd are to sign a supply agreement on 1 July 2025 in Lisbon.";
    expect(first(text)).toMatchObject({ status: "planned", date: "2025-07-01" });
  });
});

describe("a list of agreements", () => {
  it.each([
    ["on 10 June", "2025-06-10"],
    ["on 10 and 11 June", "2025-06"],
  ])("is dated by its lead: %s", (words, date) => {
    const text = `The agency publishes the following agreements, signed ${words}.\n\n• Aldbrook Group / Penhallow Ltd – supply of 40 cold stores\n• Orvexa AG / Zemtek AG – framework agreement on pumps\n`;
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
    expect(agreements.map((one) => one.date)).toEqual([date, date]);
  });
});
