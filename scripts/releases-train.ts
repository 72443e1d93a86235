/**
 * Trains the models of `lib/releases`: which names are parties and places, which of those that a sentence names agreed,
 * which phrases are fields, what agreements are about, when, where and whether they were signed, which sites and
 * quantities are theirs. Run: `node scripts/run.mjs scripts/releases-train.ts --releases DIR --corpora DIR [--folds 5]
 * [--scorer FILE] [--only names|pairs|texts|fields|kinds|signings|details|statuses]`.
 *
 * It learns from the labelled releases of DIR and from this project's own fixtures, tellings among them; figures
 * on them are those of texts that it has seen, and only its folds are not. What a text without any agreement is like it
 * learns from news of that sort and from general corpora (Wikinews of GUM, Wikigold). Names are not learned from such
 * corpora, which made them worse: there an unknown name is mostly a person or a work, in a release mostly a company.
 *
 * With `--folds N` it reads each fold of the releases with models that have not seen it and, with the scorer that lies
 * beside the shared releases, prints what the whole extractor gets right: what is to be made better. The rules have seen
 * all texts even so. The order of all steps is fixed: the same input gives the same weights.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setFieldWeights } from "@/lib/releases/agreements/fields/field-model";
import { setFieldTrees } from "@/lib/releases/agreements/fields/field-rank";
import { setPairModel } from "@/lib/releases/agreements/likely/pair-model";
import { setTextModel } from "@/lib/releases/agreements/likely/text-model";
import { setNameWeights } from "@/lib/releases/entities/features/model";
import shippedNames from "@/lib/releases/entities/features/name-model.json";
import { articlesWithout } from "./lib/corpora";
import { crossed } from "./lib/crossed-pairs";
import { fitDetails } from "./lib/detail-training";
import { fieldTasks, fitFieldModels, foldsOfFields } from "./lib/field-training";
import { fitKinds } from "./lib/kind-training";
import { type LabelledRelease, labelledReleases, wholeReleases } from "./lib/labelled-releases";
import { detailsOf, kindsOf, laterTasks, readWithOthers, signingsOf, statusesOf } from "./lib/later-models";
import type { LogisticExample } from "./lib/logistic-training";
import { fitNames, type NameExample, nameExamples, WHOLE } from "./lib/name-training";
import { packedNames, writeModel } from "./lib/packed-weights";
import { fitPairs } from "./lib/pair-training";
import { type Prediction, predict, scoreAll } from "./lib/score-releases";
import { fitSignings } from "./lib/signing-training";
import { fitStatuses } from "./lib/status-training";
import { tellings } from "./lib/tellings";
import { fitTexts, textExamples } from "./lib/text-training";

/** The pair model learns from names as a model reads them that has not seen the text: so many folds. */
const CROSSED = 5;

const { values } = parseArgs({
  options: {
    releases: { type: "string" },
    corpora: { type: "string" },
    folds: { type: "string" },
    scorer: { type: "string" },
    only: { type: "string" },
  },
});
const TELLINGS = join(import.meta.dirname, "../tests/fixtures/tellings");
const WHOLE_TELLINGS = join(import.meta.dirname, "../tests/fixtures/whole-tellings");
/** Texts that tell of several agreements at once; only days, statuses and kinds are learned from them. */
const ROUND_UPS = join(import.meta.dirname, "../tests/fixtures/round-ups");
/** More such texts; only statuses and kinds are learned from them. */
const OCCASIONS = join(import.meta.dirname, "../tests/fixtures/occasions");
/** Tellings that teach who agreed and no names: with them, names of releases are read worse. */
const PAIRS_ONLY = /^telling-[67]-/u;
const WITHOUT = join(import.meta.dirname, "../tests/fixtures/without-agreement");
const FIELDS_OUT = join(import.meta.dirname, "../lib/releases/agreements/fields/field-model.json");
const TREES_OUT = join(import.meta.dirname, "../lib/releases/agreements/fields/field-trees.json");
const KINDS_OUT = join(import.meta.dirname, "../lib/releases/agreements/kinds/kind-model.json");
const KIND_TREES_OUT = join(import.meta.dirname, "../lib/releases/agreements/kinds/kind-trees.json");
const PLACES_OUT = join(import.meta.dirname, "../lib/releases/agreements/signing/place-trees.json");
const DATES_OUT = join(import.meta.dirname, "../lib/releases/agreements/signing/date-trees.json");
const SITES_OUT = join(import.meta.dirname, "../lib/releases/agreements/details/site-trees.json");
const QUANTITIES_OUT = join(import.meta.dirname, "../lib/releases/agreements/details/quantity-trees.json");
const STATUSES_OUT = join(import.meta.dirname, "../lib/releases/agreements/statuses/status-trees.json");
const NAMES_OUT = join(import.meta.dirname, "../lib/releases/entities/features/name-model.json");
const PAIRS_OUT = join(import.meta.dirname, "../lib/releases/agreements/likely/pair-model.json");
const TEXTS_OUT = join(import.meta.dirname, "../lib/releases/agreements/likely/text-model.json");

if (!values.only || values.only === "names" || values.only === "pairs") trainNames();
if (!values.only || values.only === "texts") trainTexts();
if (!values.only || values.only === "fields") trainFields();
if (!values.only || values.only === "kinds") trainKinds();
if (!values.only || values.only === "signings") trainSignings();
if (!values.only || values.only === "details") trainDetails();
if (!values.only || values.only === "statuses") trainStatuses();

/** The releases, short tellings and whole ones. */
function allTexts(): LabelledRelease[] {
  return [...wholeReleases(values.releases), ...tellings(TELLINGS), ...tellings(WHOLE_TELLINGS, WHOLE)];
}

function textsOfSeveral(): LabelledRelease[] {
  return [OCCASIONS, ROUND_UPS].flatMap(labelledReleases);
}

/** Fits the pair model, and the name model unless only the former is asked for, and sets them for what follows. */
function trainNames(): void {
  const releases = allTexts();
  const names = releases.map((release) => (PAIRS_ONLY.test(release.name) ? [] : nameExamples(release)));
  console.log(`${releases.length} releases, ${names.flat().length} names`);
  if (values.folds) crossValidate(releases, names, Number(values.folds));
  const { pairs } = crossed(releases, names, CROSSED);
  const pairModel = fitPairs(pairs.flat());
  writeModel(PAIRS_OUT, pairModel);
  setPairModel(pairModel);
  const nameModel = values.only === "pairs" ? shippedNames : packedNames(fitNames(names.flat()));
  if (values.only !== "pairs") writeModel(NAMES_OUT, nameModel);
  setNameWeights(nameModel);
}

/** Reads each fold with models fitted to the others. */
function crossValidate(
  releases: readonly LabelledRelease[],
  names: readonly NameExample[][],
  folds: number,
): void {
  const { models, pairs } = crossed(releases, names, folds);
  // In the order of the releases; tellings have none.
  const tasks = fieldTasks(wholeReleases(values.releases));
  const later = releases.map(laterTasks);
  const texts = releases.map((release) => (isWhole(release) ? textExamples(release) : []));
  const without = textsWithout();
  const predictions: Prediction[] = [];
  models.forEach((model, fold) => {
    setNameWeights(model);
    setPairModel(fitPairs(pairs.filter((_, i) => i % folds !== fold).flat()));
    const others = tasks.filter((_, i) => i % folds !== fold);
    const { weights, trees } = fitFieldModels(others);
    setFieldWeights(weights);
    setFieldTrees(trees);
    setTextModel(fitTexts([...texts.filter((_, i) => i % folds !== fold).flat(), ...without]));
    readWithOthers(later.filter((_, i) => i % folds !== fold));
    predictions.push(...releases.filter((_, i) => i % folds === fold).map(predict));
  });
  if (!values.scorer) return;
  const { scorer } = values;
  const sets: [string, (name: string) => boolean][] = [
    ["releases of DIR", (name) => /^\d+$/u.test(name)],
    ["own releases", (name) => /^\d+-/u.test(name)],
    ["tellings", (name) => /^telling/u.test(name)],
    ["all", () => true],
  ];
  console.log(`F1 of ${folds} folds`);
  console.table(
    sets.map(([set, isIn]) => {
      const some = predictions.filter(({ release }) => isIn(release.name));
      const score = scoreAll(scorer, some);
      return {
        set,
        texts: some.length,
        entities: score.entities.f1,
        pairs: score.partyPairs.f1,
        agreements: score.agreements.f1,
        kind: score.kindAccuracy.value,
        status: score.statusAccuracy.value,
        date: score.dateAccuracy.value,
        signedAt: score.signedAtAccuracy.value,
        topics: score.topicRecall.value,
        "topics right": score.topicPrecision.value,
        sites: score.siteRecall.value,
        quantities: score.quantityRecall.value,
      };
    }),
  );
}

/** Whether a text is long enough to be like others of its sort. */
function isWhole({ name }: LabelledRelease): boolean {
  return !name.startsWith("telling");
}

/** What is learned from news and articles most of which tell of no agreement. */
function textsWithout(): LogisticExample[] {
  return [...tellings(WITHOUT, WHOLE), ...articlesWithout(values.corpora)].flatMap(textExamples);
}

function trainTexts(): void {
  const model = fitTexts([...allTexts().filter(isWhole).flatMap(textExamples), ...textsWithout()]);
  writeModel(TEXTS_OUT, model);
  setTextModel(model);
}

function trainFields(): void {
  const releases = fieldTasks(wholeReleases(values.releases));
  if (values.folds) console.log(foldsOfFields(releases, Number(values.folds)));
  const { weights, trees } = fitFieldModels(releases);
  writeModel(FIELDS_OUT, weights);
  writeModel(TREES_OUT, trees);
}

function trainKinds(): void {
  const { weights, trees } = fitKinds([...allTexts(), ...textsOfSeveral()].flatMap(kindsOf));
  writeModel(KINDS_OUT, weights);
  writeModel(KIND_TREES_OUT, trees);
}

function trainSignings(): void {
  const releases = wholeReleases(values.releases).flatMap(signingsOf);
  const roundUps = labelledReleases(ROUND_UPS).flatMap(signingsOf);
  const { places, dates } = fitSignings(releases, [...releases, ...roundUps]);
  writeModel(PLACES_OUT, places);
  writeModel(DATES_OUT, dates);
}

function trainDetails(): void {
  // With whole texts of other writers less is told wrongly, and less is found of what a release tells.
  const releases = [...wholeReleases(values.releases), ...tellings(TELLINGS)];
  const { sites, quantities } = fitDetails(releases.flatMap(detailsOf));
  writeModel(SITES_OUT, sites);
  writeModel(QUANTITIES_OUT, quantities);
}

function trainStatuses(): void {
  const releases = [...wholeReleases(values.releases), ...textsOfSeveral()];
  writeModel(STATUSES_OUT, fitStatuses(releases.flatMap(statusesOf)));
}
