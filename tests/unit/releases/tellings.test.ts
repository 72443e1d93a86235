/** Short texts that tell of agreements in many words, or of none: held to floors as a whole. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { tellings } from "../../../scripts/lib/tellings";
import { partySets } from "./fixtures";

const all = tellings(join(import.meta.dirname, "../../fixtures/tellings"));

describe("short tellings", () => {
  const read = all.map(({ input, label }) => ({ label, labels: labelsOf(readRelease(input)) }));

  it("are read to their agreements, and few are told where there is none", () => {
    let right = 0;
    let told = 0;
    let wanted = 0;
    for (const { label, labels } of read) {
      const gold = partySets(label, label);
      const found = partySets(labels, label);
      wanted += gold.filter(({ optional }) => !optional).length;
      told += found.filter(({ key }) => !gold.some((one) => one.optional && one.key === key)).length;
      right += gold.filter(({ key, optional }) => !optional && found.some((one) => one.key === key)).length;
    }
    expect(right / wanted).toBeGreaterThan(0.7);
    expect(right / told).toBeGreaterThan(0.8);
  });

  it("name nobody as a party that the label calls a place", () => {
    const wrong = read.flatMap(({ label, labels }) => {
      const places = new Set(label.entities.filter(({ type }) => type === "place").map(({ name }) => name));
      return labels.agreements.flatMap(({ parties }) =>
        labels.entities.filter(({ id, name }) => parties.includes(id) && places.has(name)),
      );
    });
    expect(wrong.length).toBeLessThan(3);
  });
});
