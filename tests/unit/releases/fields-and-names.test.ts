/** Names of those who agreed are no matter of what they agreed on, however a headline writes them. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { partOfName } from "@/lib/releases/agreements/fields/part-of-name";
import { newEntity } from "@/lib/releases/entities/entity";

it.each([
  ["KESTREL TIDE", true],
  ["Tide Power", true],
  ["Kestrel Tide Power", true],
  ["tide power", false],
  ["Tide power", false],
  ["Tide Power plants", false],
  ["Power Tide", false],
  ["Kestre", false],
])("%s is a part of a name: %s", (phrase, expected) => {
  const isNamed = partOfName([newEntity("Kestrel Tide Power", "company", "rule", 0)]);
  expect(isNamed(phrase)).toBe(expected);
});

it("are no fields where the headline is in capitals", () => {
  const { agreements } = labelsOf(
    readRelease({
      text: "ORVEX SOLAR AND BRENNTAL POWER SIGN AGREEMENT\n\nOSLO, May 6, 2026 -- Orvex Solar Inc. and Brenntal Power LLC today announced a strategic partnership to develop 500 MW of solar projects in Norway.\n",
      published: "2026-05-06",
    }),
  );
  expect(agreements.flatMap(({ fields }) => fields).join()).toMatch(/^solar projects[^,]*$/);
});
