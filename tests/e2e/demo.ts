/** The demo article, written for this project, and the dataset of its two agreements. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FIXTURES = join(import.meta.dirname, "../fixtures");

export const DEMO = readFileSync(join(FIXTURES, "pages/demo.html"), "utf8");
export const DEMO_MENTIONS: { id: string; surface: string; count: number }[] = JSON.parse(
  readFileSync(join(FIXTURES, "pages/demo.expected.json"), "utf8"),
);

/** The path of a dataset in the fixtures. */
export function datasetFile(name: string): string {
  return join(FIXTURES, "datasets", name);
}
