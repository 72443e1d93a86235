/** What rules tell of a sentence, and which sets of its parties are only beside those who agreed. */
import { describe, expect, it } from "vitest";
import { isBeside } from "@/lib/releases/agreements/likely/beside";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import type { Entity } from "@/lib/releases/entities/entity";
import { recognise } from "@/lib/releases/entities/recognise";

const DAY = "2024-05-10";

/** The agreements that rules tell, each as its rule and its parties in order. */
const ruled = (text: string) =>
  readText(text).deals.flatMap(({ parties, events }) =>
    events.map(({ rule }) => `${rule}: ${namesOf(parties).join(" + ")}`),
  );

function readText(text: string) {
  const document = openDocument({ text, published: DAY });
  return readDeals(document, recognise(document));
}

const namesOf = (parties: readonly Entity[]) => parties.map(({ name }) => name).sort();

describe("other words for it", () => {
  it.each([
    [
      "Helm Metro Ltd and the Baltic Rail Institute made public a ten-year cooperation on the testing of tracks.",
      "agree cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute has another new customer in Helm Metro Ltd, for whom it will test tracks.",
      "role cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "Helm Metro Ltd and the Baltic Rail Institute called it quits on Monday.",
      "end cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute tests tracks. A week before, on 11 March, a memorandum of understanding with Helm Metro Ltd on tracks was signed in Riga.",
      "sign cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute concluded the concession with the consortium formed by Helm Metro Ltd.",
      "sign cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute exercised an option worth $90 million with Helm Metro Ltd.",
      "order cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute has subcontracted the tests to Helm Metro Ltd.",
      "give cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
  ])("%s", (text, expected) => {
    expect(ruled(text)).toContain(expected);
  });
});

describe("isBeside", () => {
  /** Whether a set of a sentence with one more party is only beside those who agreed. */
  function beside(text: string, agreed: readonly string[], set: readonly string[]): boolean {
    const { deals, views } = readText(text);
    const [view] = views;
    const [event] = deals.flatMap(({ events }) => events);
    if (!view || !event) throw new RangeError("There is no agreement.");
    const partiesOf = (names: readonly string[]) => view.named.filter(({ name }) => names.includes(name));
    return isBeside(partiesOf(set), [{ ...event, parties: partiesOf(agreed) }], view);
  }

  it.each([
    [
      "what was bought of another",
      "Tarn Fund has acquired a 24.9% stake in the water utility Delta Wasser AG from Brenner Partners Ltd.",
      ["Tarn Fund", "Brenner Partners Ltd"],
      ["Tarn Fund", "Delta Wasser AG"],
      true,
    ],
    [
      "who tells of it",
      "Tarn Fund is pleased to inform you that its associate, Optar GmbH, has signed an agreement with Dorset Rail Ltd.",
      ["Optar GmbH", "Dorset Rail Ltd"],
      ["Tarn Fund", "Dorset Rail Ltd"],
      true,
    ],
    [
      "not a second partner",
      "Tarn Fund has signed an agreement with Dorset Rail Ltd and one with Optar GmbH.",
      ["Tarn Fund", "Dorset Rail Ltd"],
      ["Tarn Fund", "Optar GmbH"],
      false,
    ],
  ])("%s", (_, text, agreed, set, expected) => {
    expect(beside(text, agreed, set)).toBe(expected);
  });
});
