/** Short texts that tell of agreements in many words, or of none: held to floors as a whole. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { tellings } from "../../../scripts/lib/tellings";
import { partySets } from "./fixtures";

const all = tellings(join(import.meta.dirname, "../../fixtures/tellings"));

describe("short tellings", () => {
  const read = all.map(({ name, input, label }) => ({ name, label, labels: labelsOf(readRelease(input)) }));

  it.each([
    // By the number of the file. Those from 4 on tell of one agreement among many names that have no part in it.
    { files: [1, 2, 3], recall: 0.7, precision: 0.8 },
    { files: [4, 5], recall: 0.55, precision: 0.75 },
    // Told over several sentences, and with names as no release has them.
    { files: [6, 7], recall: 0.35, precision: 0.6 },
    { files: [8, 9], recall: 0.4, precision: 0.7 },
  ])("of files $files are read to their agreements, and few are told where there is none", (floor) => {
    let right = 0;
    let told = 0;
    let wanted = 0;
    for (const { name, label, labels } of read) {
      if (!floor.files.includes(Number(/^telling-(\d+)/u.exec(name)?.[1]))) continue;
      const gold = partySets(label, label);
      const found = partySets(labels, label);
      wanted += gold.filter(({ optional }) => !optional).length;
      told += found.filter(({ key }) => !gold.some((one) => one.optional && one.key === key)).length;
      right += gold.filter(({ key, optional }) => !optional && found.some((one) => one.key === key)).length;
    }
    expect(wanted).toBeGreaterThan(50);
    expect(right / wanted).toBeGreaterThan(floor.recall);
    expect(right / told).toBeGreaterThan(floor.precision);
  });

  it("name nobody as a party that the label calls a place", () => {
    const wrong = read.flatMap(({ label, labels }) => {
      const places = new Set(label.entities.filter(({ type }) => type === "place").map(({ name }) => name));
      return labels.agreements.flatMap(({ parties }) =>
        labels.entities.filter(({ id, name }) => parties.includes(id) && places.has(name)),
      );
    });
    const told = read.flatMap(({ labels }) => labels.agreements.flatMap(({ parties }) => parties)).length;
    expect(wrong.length / told).toBeLessThan(0.004);
  });
});
