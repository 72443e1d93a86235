/** Reads a folder of labelled releases, for training and measuring. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Labels, ReleaseInput } from "@/lib/releases";

/** A release with its label. */
export interface LabelledRelease {
  name: string;
  input: ReleaseInput;
  label: Labels;
}

const OWN = ["releases", "newsroom-releases"].map((folder) =>
  join(import.meta.dirname, "../../tests/fixtures", folder),
);

/** The whole releases that models learn from: those in a folder and this project's own. */
export function wholeReleases(folder: string | undefined): LabelledRelease[] {
  return [folder, ...OWN].flatMap(labelledReleases);
}

/** The releases of a folder by name; none where there is no such folder. */
export function labelledReleases(folder: string | undefined): LabelledRelease[] {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const name = basename(file, ".txt");
      const label: Labels = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
      const text = readFileSync(join(folder, file), "utf8");
      return {
        name,
        label,
        input: { id: file, text, publisher: label.publisher, published: label.publishedAt },
      };
    });
}
