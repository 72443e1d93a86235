import { describe, expect, it } from "vitest";
import { quantityOffers } from "@/lib/releases/agreements/details/quantity-offers";
import quantityTrees from "@/lib/releases/agreements/details/quantity-trees.json";
import { siteOffers } from "@/lib/releases/agreements/details/site-offers";
import siteTrees from "@/lib/releases/agreements/details/site-trees.json";
import { fieldRows } from "@/lib/releases/agreements/fields/field-rank";
import fieldTrees from "@/lib/releases/agreements/fields/field-trees.json";
import { kindChances } from "@/lib/releases/agreements/kinds/kind-model";
import { kindFacts, kindRows } from "@/lib/releases/agreements/kinds/kind-row";
import kindTrees from "@/lib/releases/agreements/kinds/kind-trees.json";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import type { ReadText } from "@/lib/releases/agreements/read-text";
import { dateOffers } from "@/lib/releases/agreements/signing/date-offers";
import dateTrees from "@/lib/releases/agreements/signing/date-trees.json";
import { placeOffers } from "@/lib/releases/agreements/signing/place-offers";
import placeTrees from "@/lib/releases/agreements/signing/place-trees.json";
import { statusRow } from "@/lib/releases/agreements/statuses/status-row";
import statusTrees from "@/lib/releases/agreements/statuses/status-trees.json";
import { bearingOf } from "@/lib/releases/agreements/trees/bearing";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

/** A text as the rules have read it, and its first agreement. */
function readText(text: string) {
  const document = openDocument({ text, published: "2025-06-18" });
  const readings: ReadText[] = [];
  readDeals(document, recognise(document), { offers: (reading) => readings.push(reading) });
  const [reading] = readings;
  const deal = reading?.deals[0];
  if (!reading || !deal) throw new RangeError("There is no agreement.");
  return { reading, deal };
}

const { reading, deal } = readText(
  "LISBON, 16 June 2025 - Aldbrook Group and Penhallow Ltd signed a contract on Monday in Lisbon to build a solar farm of 80 MW near Porto. It will be ready on 3 May 2027.",
);
const rowsOf = (offers: readonly { row: readonly number[] }[]) => offers.map(({ row }) => row);

// What a row lacks is 0 to the trees, and a number too many moves all behind it: nothing but this would tell.
describe("the rows of numbers are as long as those that the trees learned from", () => {
  const kinds = (ruled: boolean) => {
    if (!deal.words) throw new RangeError("No words tell the agreement.");
    return kindRows(kindFacts(reading, deal, deal.words), kindChances(deal.words), ruled);
  };
  const ruledOrBlind = [true, false].flatMap((ruled): [string, readonly (readonly number[])[], number][] => {
    const how = ruled ? "ruled" : "blind";
    return [
      [`places, ${how}`, rowsOf(placeOffers(reading, deal, ruled)), placeTrees.edges.length],
      [`days, ${how}`, rowsOf(dateOffers(reading, deal, ruled)), dateTrees.edges.length],
      [`sites, ${how}`, rowsOf(siteOffers(reading, deal, ruled)), siteTrees.edges.length],
      [`quantities, ${how}`, rowsOf(quantityOffers(reading, deal, ruled)), quantityTrees.edges.length],
      [`status, ${how}`, [statusRow(reading, deal, ruled)], statusTrees.edges.length],
      [`kinds, ${how}`, kinds(ruled), kindTrees.edges.length],
    ];
  });

  it.each([...ruledOrBlind, ["fields", rowsOf(fieldRows(deal.offered)), fieldTrees.edges.length] as const])(
    "%s",
    (_, rows, length) => {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(length);
    },
  );
});

describe("an offer without the rules", () => {
  /** The columns, counted from the last as -1, in which rows differ. */
  const differing = (seen: readonly (readonly number[])[], blind: readonly (readonly number[])[]) => {
    expect(blind).toHaveLength(seen.length);
    const columns = seen.flatMap((row, i) =>
      row.flatMap((value, k) => (value === blind[i]?.[k] ? [] : [k - row.length])),
    );
    return [...new Set(columns)].sort((a, b) => a - b);
  };

  it("of a place lacks what they told of it, and nothing else", () => {
    const [seen, blind] = [true, false].map((ruled) => rowsOf(placeOffers(reading, deal, ruled)));
    // Told here, told at all, told of how many agreements.
    expect(differing(seen ?? [], blind ?? [])).toEqual([-7, -6, -3]);
  });

  it("of a day lacks what they told of it, and nothing else", () => {
    const [seen, blind] = [true, false].map((ruled) => rowsOf(dateOffers(reading, deal, ruled)));
    // Told here, by which rule, told by an event, by how many, told of how many agreements.
    expect(differing(seen ?? [], blind ?? [])).toEqual([-8, -7, -6, -5, -2]);
  });
});

describe("how a sentence bears on an agreement", () => {
  const LEAD = "Aldbrook Group and Penhallow Ltd signed a contract to build a cold store.";
  const BEFORE = "A cold spring lies behind the harbour of Porto.";
  const AFTER = "Penhallow Ltd has built many of them.";
  /** How far off its telling stands, how far that of another agreement, and how many of its parties are named. */
  const bearings = (text: string) => {
    const { reading, deal } = readText(text);
    return reading.views.map((_, index) => {
      const row = bearingOf(reading, deal, index);
      return { near: row[1], other: row[2], own: row[13] };
    });
  };

  it("is told before, at and after the sentence that tells of it", () => {
    expect(bearings(`${BEFORE} ${LEAD} ${AFTER}`)).toEqual([
      { near: -1, other: 12, own: 0 },
      { near: 0, other: 12, own: 2 },
      { near: 1, other: 12, own: 1 },
    ]);
  });

  it("counts how far off another agreement is told", () => {
    const others = bearings(`${LEAD} ${BEFORE} Tarrant Energy signed a lease with Korvane GmbH.`);
    expect(others.map(({ near, other }) => [near, other])).toEqual([
      [0, -2],
      [1, -1],
      [2, 0],
    ]);
  });
});
