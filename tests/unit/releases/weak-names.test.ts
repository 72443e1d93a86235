/** Names of proposed parties that are ordinary words too: marked wherever they stand, they would be marked in vain. */
import { describe, expect, it } from "vitest";
import { datasetOfProposals, openKnown, proposeFrom } from "@/lib/releases";
import { isAmbiguousName } from "@/lib/releases/records/ambiguous-names";

const partiesOf = (text: string) => proposeFrom({ id: "r", text, published: "2025-05-06" }).parties;

describe("the names of a proposed party", () => {
  it("are weak where they are everyday words, and strong where they are not", () => {
    const [party] = partiesOf(
      'Galaxy Lumber Ltd ("Galaxy") signed a contract with Orvexa Lines AG on 5 May 2025. Galaxy will ship it.',
    );
    expect(party?.names).toEqual([
      { text: "Galaxy Lumber Ltd", type: "official" },
      { text: "Galaxy Lumber", type: "short" },
      { text: "Galaxy", type: "short", weak: true },
    ]);
  });

  it("are no legal form, number or day", () => {
    const names = partiesOf(
      "Zemtek Cans Corp. (No. 88) signed a contract with Orvexa Lines AG on 5 May 2025.",
    ).flatMap((party) => party.names.map(({ text }) => text));
    expect(names).not.toContain("No. 88");
  });
});

describe("a party that is known by a weak name", () => {
  const info = { id: "d", title: "D", version: "1" };
  const of = (id: string, text: string) => ({ id, text, published: "2025-05-06" });
  const known = openKnown(
    datasetOfProposals(
      [proposeFrom(of("one", "Galaxy signed a supply contract with Orvexa Lines AG on 5 May 2025."))],
      info,
    ),
  );

  it("is the one of a text that has no other name for it", () => {
    const { known: found } = proposeFrom(of("two", "Galaxy signed a lease with Penhallow Ltd."), known);
    expect(found.parties).toEqual(["galaxy"]);
  });

  it("is not the one that a text calls so for short", () => {
    const text = 'Atlantic Beverages Ltd ("Galaxy") signed a lease with Penhallow Ltd.';
    expect(proposeFrom(of("two", text), known).known.parties).toEqual([]);
  });
});

describe("an ambiguous name", () => {
  it.each(["Core", "Marathon", "Premier", "Summit", "SMART", "The Globe"])("is a word: %s", (name) => {
    expect(isAmbiguousName(name, false)).toBe(true);
  });

  it.each(["Bridget", "Perth"])("is a person's or town's, where it names a company: %s", (name) => {
    expect(isAmbiguousName(name, true)).toBe(true);
    expect(isAmbiguousName(name, false)).toBe(false);
  });

  it.each(["Zemtek", "FAO", "Toyota", "Nokia", "Core Lumber", "E&C", "宁德时代"])("is not %s", (name) => {
    expect(isAmbiguousName(name, true)).toBe(false);
  });
});
