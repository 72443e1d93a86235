/** The labelled releases of this project, all made up, and how a reading compares with its label. */
import { join } from "node:path";
import { type Labels, labelsOf, readRelease } from "@/lib/releases";
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

/** The labels that the extractor gives a fixture. */
export function labelsFor({ text, label }: Fixture): Labels {
  return labelsOf(readRelease({ text, publisher: label.publisher, published: label.publishedAt }));
}

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
