/**
 * Trains the models that find names and agreements in Chinese releases: writes `lib/releases/zh/tag-model.json` and
 * `lib/releases/zh/pair-model.json`. Run it with
 * `node scripts/run.mjs scripts/releases-train-chinese.ts [--releases FOLDER] [--only names|pairs]` after Chinese releases,
 * the lists of names and words or the patterns for sure names were changed; it takes some five minutes. It learns from the
 * Chinese ones of the releases in the folder and of `tests/fixtures/releases`, each read several times with other names put
 * in, and from `tests/fixtures/chinese-tellings`, and the same input gives the same models.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setChinesePairs } from "@/lib/releases/zh/likely";
import shippedTags from "@/lib/releases/zh/tag-model.json";
import { setTagWeights } from "@/lib/releases/zh/tagger";
import { chinesePairExamples, fitChinesePairs } from "./lib/chinese-pairs";
import { markedTexts } from "./lib/chinese-texts";
import { fitTags } from "./lib/chinese-training";
import { type LabelledRelease, labelledReleases } from "./lib/labelled-releases";
import { tellings } from "./lib/tellings";

const ROOT = join(import.meta.dirname, "..");
const TAGS = join(ROOT, "lib/releases/zh/tag-model.json");
const PAIRS = join(ROOT, "lib/releases/zh/pair-model.json");
/** The model of agreements learns from names as a model reads them that has not seen the text: so many folds. */
const FOLDS = 3;

const { values } = parseArgs({ options: { releases: { type: "string" }, only: { type: "string" } } });
const releases = [
  ...labelledReleases(values.releases),
  ...labelledReleases(join(ROOT, "tests/fixtures/releases")),
  ...tellings(join(ROOT, "tests/fixtures/chinese-tellings")),
].filter((release) => markedTexts([release]).length > 0);
const tags = values.only === "pairs" ? shippedTags : fitTags(markedTexts(releases));
if (values.only !== "pairs") write(TAGS, tags);
if (values.only !== "names") {
  setChinesePairs(undefined);
  const examples = Array.from({ length: FOLDS }, (_, fold) => {
    const isIn = (_: LabelledRelease, i: number) => i % FOLDS === fold;
    setTagWeights(fitTags(markedTexts(releases.filter((release, i) => !isIn(release, i)))));
    return releases.filter(isIn).flatMap(chinesePairExamples);
  });
  write(PAIRS, fitChinesePairs(examples.flat()));
}
console.log(`${releases.length} Chinese texts read`);

function write(file: string, model: object): void {
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
}
