/**
 * Trains the model that finds names in Chinese releases and writes `lib/releases/zh/tag-model.json`. Run it with
 * `node scripts/run.mjs scripts/releases-train-chinese.ts [--releases FOLDER]` after Chinese releases, the lists of names
 * or the patterns for sure names were changed; it takes a minute. It learns from the Chinese ones of the releases in the
 * folder and of `tests/fixtures/releases`, each read several times with other names put in, and the same input gives the
 * same model.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { markedTexts } from "./lib/chinese-texts";
import { fitTags } from "./lib/chinese-training";
import { labelledReleases } from "./lib/labelled-releases";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "lib/releases/zh/tag-model.json");

const { values } = parseArgs({ options: { releases: { type: "string" } } });
const releases = [
  ...labelledReleases(values.releases),
  ...labelledReleases(join(ROOT, "tests/fixtures/releases")),
];
const texts = markedTexts(releases);
writeFileSync(OUT, `${JSON.stringify(fitTags(texts), null, 2)}\n`);
console.log(`${texts.length} Chinese texts read; the model is in ${OUT}`);
