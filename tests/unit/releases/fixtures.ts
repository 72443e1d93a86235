/** The labelled releases of this project, all made up, and how a reading compares with its label. */
import { join } from "node:path";
import { type Labels, labelsOf, type ReleaseInput, readRelease } from "@/lib/releases";
import type { Reading } from "@/lib/releases/read";
import { labelledReleases } from "@/scripts/lib/labelled-releases";

const FOLDER = join(import.meta.dirname, "../../fixtures");

export interface Fixture {
  name: string;
  text: string;
  label: Labels;
}

function fixturesIn(name: string): Fixture[] {
  return labelledReleases(join(FOLDER, name)).map(({ name, input, label }) => ({
    name,
    text: input.text,
    label,
  }));
}

/** Reads the releases. */
export const releaseFixtures = () => fixturesIn("releases");
/** Reads those in the layouts of real ones, with products, ships, programmes and advisers beside the parties. */
export const newsroomFixtures = () => fixturesIn("newsroom-releases");

/** A fixture as the extractor is given it. */
export const inputOf = ({ name, text, label }: Fixture): ReleaseInput => ({
  id: name,
  text,
  publisher: label.publisher,
  published: label.publishedAt,
});

/** By text: several files of tests ask for the same, and reading all takes seconds. */
const readings = new Map<string, Reading>();

/** What the extractor reads in a fixture. */
export function readingOf(fixture: Fixture): Reading {
  const known = readings.get(fixture.text);
  if (known) return known;
  const reading = readRelease(inputOf(fixture));
  readings.set(fixture.text, reading);
  return reading;
}

/** The labels that the extractor gives a fixture. */
export const labelsFor = (fixture: Fixture): Labels => labelsOf(readingOf(fixture));

/** The sets of parties of labels, told by the ids that `gold` gives the same names. */
export function partySets(labels: Labels, gold: Labels): { key: string; optional: boolean }[] {
  const ids = new Map(
    gold.entities.flatMap(({ id, name, mentions }) => [name, ...mentions].map((form) => [form, id])),
  );
  const forms = new Map(labels.entities.map(({ id, name, mentions }) => [id, [name, ...mentions]]));
  return labels.agreements.map((agreement) => ({
    key: agreement.parties
      .map(
        (id) =>
          (forms.get(id) ?? []).map((form) => ids.get(form)).find((one) => one !== undefined) ?? `? ${id}`,
      )
      .sort()
      .join(" + "),
    optional: "optional" in agreement && agreement.optional === true,
  }));
}

/** An agreement told by names: who, what, how far, when, where. */
export function summary(labels: Labels): string[] {
  const formsOf = new Map(labels.entities.map(({ id, mentions, name }) => [id, [name, ...mentions]]));
  const shortest = (id: string) =>
    [...(formsOf.get(id) ?? [id])].sort((a, b) => a.length - b.length || a.localeCompare(b))[0];
  return labels.agreements
    .map(({ parties, kind, status, date, signedAt }) =>
      [
        parties.map(shortest).sort().join(" + "),
        kind,
        status,
        date ?? "-",
        signedAt === null ? "-" : shortest(signedAt),
      ].join(" | "),
    )
    .sort();
}
