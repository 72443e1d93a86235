/** Agreements whose sides stand in more than one sentence: lists, counted contracts, notices, "the Company". */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const DAY = "2024-05-10";

/** The agreements of a text, each as its parties in order. */
function agreements(text: string, publisher?: string): string[] {
  const labels = labelsOf(readRelease({ text, published: DAY, ...(publisher ? { publisher } : {}) }));
  const nameOf = (id: string) => labels.entities.find((entity) => entity.id === id)?.name ?? id;
  return labels.agreements.map(({ parties }) => parties.map(nameOf).sort().join(" + ")).sort();
}

describe("the Company", () => {
  it.each([
    'Aldbrook Group plc (LSE: ALD) ("Aldbrook" or the "Company") published its figures today. Separately, the Company has signed a supply contract with Penhallow Ltd.',
    'Aldbrook Group plc, an English corporation (the "Company"), published its figures today. In May the Company signed a supply contract with Penhallow Ltd.',
  ])("is whom the text calls so, and not the wire that it came over: %s", (text) => {
    expect(agreements(text, "EuroNewswire")).toEqual(["Aldbrook Group plc + Penhallow Ltd"]);
  });
});
