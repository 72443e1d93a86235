/**
 * Trains the models that find names, who agreed, on what, and which quantities and sites are theirs in Chinese releases:
 * writes `tag-model.json`, `pair-model.json`, `kind-model.json`, `quantity-model.json` and `site-model.json` of
 * `lib/releases/zh`. Run it with
 * `node scripts/run.mjs scripts/releases-train-chinese.ts [--releases FOLDER] [--only names|pairs|kinds|details]` after Chinese
 * releases, the lists of names and words or the patterns for sure names were changed; it takes some five minutes. It learns
 * from the Chinese ones of the releases in the folder and of `tests/fixtures/releases`, each read several times with other
 * names put in, and from `tests/fixtures/chinese-tellings`, and the same input gives the same models.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setChineseKinds } from "@/lib/releases/zh/details/kind-model";
import { setChinesePairs } from "@/lib/releases/zh/likely/likely";
import shippedTags from "@/lib/releases/zh/names/tag-model.json";
import { setTagWeights } from "@/lib/releases/zh/names/tagger";
import { chineseDetailExamples, fitChineseDetails } from "./lib/chinese-details";
import { chineseKindExamples, fitChineseKinds } from "./lib/chinese-kinds";
import { chinesePairExamples, fitChinesePairs } from "./lib/chinese-pairs";
import { markedTexts } from "./lib/chinese-texts";
import { fitTags } from "./lib/chinese-training";
import { type LabelledRelease, labelledReleases } from "./lib/labelled-releases";
import { writeModel } from "./lib/packed-weights";
import { tellings } from "./lib/tellings";

const ROOT = join(import.meta.dirname, "..");
const TAGS = join(ROOT, "lib/releases/zh/names/tag-model.json");
const PAIRS = join(ROOT, "lib/releases/zh/likely/pair-model.json");
const KINDS = join(ROOT, "lib/releases/zh/details/kind-model.json");
const QUANTITIES = join(ROOT, "lib/releases/zh/details/quantity-model.json");
const SITES = join(ROOT, "lib/releases/zh/details/site-model.json");
/** The model of agreements learns from names as a model reads them that has not seen the text: so many folds. */
const FOLDS = 3;

const { values } = parseArgs({ options: { releases: { type: "string" }, only: { type: "string" } } });
const releases = [
  ...labelledReleases(values.releases),
  ...labelledReleases(join(ROOT, "tests/fixtures/releases")),
  ...tellings(join(ROOT, "tests/fixtures/chinese-tellings")),
].filter((release) => markedTexts([release]).length > 0);
if (values.only !== undefined && !["names", "pairs", "kinds", "details"].includes(values.only))
  throw new Error(`There is no model "${values.only}": --only takes names, pairs, kinds or details.`);
const isWanted = (name: string) => values.only === undefined || values.only === name;
const tags = isWanted("names") ? fitTags(markedTexts(releases)) : shippedTags;
if (isWanted("names")) writeModel(TAGS, tags);
if (isWanted("pairs")) {
  setChinesePairs(undefined);
  const examples = Array.from({ length: FOLDS }, (_, fold) => {
    const isIn = (_: LabelledRelease, i: number) => i % FOLDS === fold;
    setTagWeights(fitTags(markedTexts(releases.filter((release, i) => !isIn(release, i)))));
    return releases.filter(isIn).flatMap(chinesePairExamples);
  });
  const pairs = fitChinesePairs(examples.flat());
  writeModel(PAIRS, pairs);
  setChinesePairs(pairs);
}
if (isWanted("kinds")) {
  setTagWeights(tags);
  const kinds = fitChineseKinds(releases.flatMap(chineseKindExamples));
  writeModel(KINDS, kinds);
  setChineseKinds(kinds);
}
if (isWanted("details")) {
  setTagWeights(tags);
  const details = fitChineseDetails(releases.map(chineseDetailExamples));
  writeModel(QUANTITIES, details.quantities);
  writeModel(SITES, details.sites);
}
console.log(`${releases.length} Chinese texts read`);
