/** The labelled releases of this project, all made up, and how a reading compares with its label. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Labels, labelsOf, readRelease } from "@/lib/releases";

const FOLDER = join(import.meta.dirname, "../../fixtures");

export interface Fixture {
  name: string;
  text: string;
  label: Labels;
}

function fixturesIn(name: string): Fixture[] {
  const folder = join(FOLDER, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -".txt".length),
      text: readFileSync(join(folder, file), "utf8"),
      label: JSON.parse(readFileSync(join(folder, `${file.slice(0, -".txt".length)}.json`), "utf8")),
    }));
}

export const fixtures: readonly Fixture[] = fixturesIn("releases");
/** Those in the layouts of real ones, with products, ships, programmes and advisers beside the parties. */
export const newsroomFixtures: readonly Fixture[] = fixturesIn("newsroom-releases");

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
