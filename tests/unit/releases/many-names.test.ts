/** Names of texts that have thousands of them: what is done for one must not grow with the others. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { clustersOf } from "@/lib/releases/entities/clusters";

const MANY = 300;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

/** A made-up name for each number. */
function nameOf(i: number): string {
  const letters = [i % 20, Math.floor(i / 20) % 20, 3, 15].map((at) => SYLLABLES[at]).join("");
  return `${letters[0]?.toUpperCase()}${letters.slice(1)}n`;
}

/** What the groups of a text hold, all together, and the most that a cluster holds. */
function heldIn(sentence: (name: string) => string): { forms: number; candidates: number; groups: number } {
  const text = Array.from({ length: MANY }, (_, i) => sentence(nameOf(i))).join(" ");
  const groups = clustersOf(openDocument({ text })).flat();
  return {
    forms: groups.reduce((sum, { forms }) => sum + forms.size, 0),
    candidates: groups.reduce((sum, { candidates }) => sum + candidates.length, 0),
    groups: groups.length,
  };
}

describe("thousands of names", () => {
  it.each([
    ["a word of the text", (name: string) => `${name} Ltd (the "Company") signed an agreement.`],
    ["one short form", (name: string) => `${name} Ltd ("Zork") signed an agreement.`],
    ["one former name", (name: string) => `${name} Ltd, formerly Zork, signed an agreement.`],
  ])("that are each called by %s hold no more than one by one", (_, sentence) => {
    const { forms, candidates, groups } = heldIn(sentence);
    expect(groups).toBeGreaterThanOrEqual(MANY);
    expect(forms).toBeLessThanOrEqual(4 * MANY);
    expect(candidates).toBeLessThanOrEqual(4 * MANY);
  });
});
