/** The labelled releases of this project, all made up, and how a reading compares with its label. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Labels, labelsOf, readRelease } from "@/lib/releases";

const FOLDER = join(import.meta.dirname, "../../fixtures/releases");

export interface Fixture {
  name: string;
  text: string;
  label: Labels;
}

export const fixtures: readonly Fixture[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map((file) => ({
    name: file.slice(0, -".txt".length),
    text: readFileSync(join(FOLDER, file), "utf8"),
    label: JSON.parse(readFileSync(join(FOLDER, `${file.slice(0, -".txt".length)}.json`), "utf8")),
  }));

/** The labels that the extractor gives a fixture. */
export function labelsFor({ text, label }: Fixture): Labels {
  return labelsOf(readRelease({ text, publisher: label.publisher, published: label.publishedAt }));
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
