import { describe, expect, it } from "vitest";
import { proposeFrom, type ReleaseInput } from "@/lib/releases";
import { KINDS } from "@/lib/releases/agreements/kinds/kind";
import { KIND_CLASSES } from "@/lib/releases/agreements/kinds/kind-classes";
import { kindFacts, kindRows } from "@/lib/releases/agreements/kinds/kind-row";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import type { ReadText } from "@/lib/releases/agreements/read-text";
import { openDocument } from "@/lib/releases/document";
import { recognise } from "@/lib/releases/entities/recognise";

/** What the rules and the words of a text say of the kind of its first agreement. */
function factsOf(text: string) {
  const document = openDocument({ text, published: "2025-06-18" });
  const readings: ReadText[] = [];
  readDeals(document, recognise(document), { offers: (reading) => readings.push(reading) });
  const deal = readings[0]?.deals[0];
  if (!readings[0] || !deal?.words) throw new RangeError("There is no agreement.");
  return kindFacts(readings[0], deal, deal.words);
}
const at = (kind: (typeof KINDS)[number]) => KINDS.indexOf(kind);

describe("what tells the kind of an agreement", () => {
  it("has a class of words for each kind", () => {
    expect(KIND_CLASSES.size).toBe(KINDS.length);
    expect(KIND_CLASSES.classesOf("tonnes")).toEqual([at("supply")]);
    expect(KIND_CLASSES.classesOf("exclusive")).toEqual([at("licensing"), at("distribution")]);
    expect(KIND_CLASSES.classesOf("cucumber")).toEqual([]);
  });

  it("counts words near and far", () => {
    const { counts } = factsOf(
      "Aldbrook Group and Penhallow Ltd signed a maintenance contract on Monday.\n\nA museum opens in Porto.",
    );
    const [cue, , sentence] = counts;
    const all = counts.at(-1);
    expect(cue?.[at("service")]).toBeGreaterThan(0);
    expect(sentence?.[at("other")]).toBe(0);
    expect(all?.[at("other")]).toBe(1);
  });

  it("knows an instrument, and one that is an earlier stage", () => {
    const signed = factsOf("Aldbrook Group and Penhallow Ltd signed a memorandum of understanding.");
    expect([signed.named, signed.another]).toEqual([at("memorandum"), false]);
    const later = factsOf(
      "Aldbrook Group and Penhallow Ltd signed a lease. It follows a memorandum of understanding of May 2023.",
    );
    expect([later.named, later.another]).toEqual([-1, true]);
  });

  it("is a row for each kind, in which nothing of the rules is left when they are not asked", () => {
    const facts = factsOf("Aldbrook Group and Penhallow Ltd signed a maintenance contract on Monday.");
    const chances = KINDS.map((_, i) => (i === 3 ? 0.4 : 0.05));
    const [seen, blind] = [kindRows(facts, chances, true), kindRows(facts, chances, false)];
    expect(seen).toHaveLength(KINDS.length);
    expect(seen.map((row) => row.slice(0, 3))).toEqual(
      KINDS.map((_, i) => [i, chances[i], i === 3 ? 0.05 : 0.4]),
    );
    blind.forEach((row, i) => {
      expect(row).toHaveLength(seen[i]?.length ?? 0);
      expect(row.filter((value, k) => value !== seen[i]?.[k]).every((value) => value === -1)).toBe(true);
    });
  });
});

describe("the kind that trees choose", () => {
  const formIn = (input: ReleaseInput) => {
    const { agreements, evidence } = proposeFrom(input);
    return { form: agreements[0]?.form, method: evidence.find(({ field }) => field === "form")?.method };
  };

  it("keeps what the rules told where they agree", () => {
    const text = "Aldbrook Group and Penhallow Ltd signed a memorandum of understanding on Monday.";
    expect(formIn({ text, published: "2025-06-18" })).toEqual({
      form: "memorandum",
      method: "rule: sign cue",
    });
  });

  it.each([
    ["Aldbrook Group bought 2,400 tablets from Penhallow Ltd by direct award.", "definitive-contract"],
    // The trees say that a company was bought: a part of one is an investment.
    ["Aldbrook Group becomes the new owner of 45 per cent of Penhallow Ltd.", "minority-stake"],
  ])("overrules what the rules told: %s", (text, form) => {
    expect(formIn({ text, published: "2025-06-18" })).toEqual({ form, method: "rule: kind judged by words" });
  });
});
