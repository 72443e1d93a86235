/**
 * Trains the models of `lib/releases`: which names are parties and places, which of those that a sentence names agreed,
 * which phrases are fields. Run: `node scripts/run.mjs scripts/releases-train.ts --releases DIR [--folds 5]
 * [--scorer FILE] [--only names|fields]`.
 *
 * It learns from the labelled releases of DIR and from this project's own fixtures, short tellings among them; figures
 * on them are those of texts that it has seen, and only its folds are not. General corpora of names (Wikigold, SEC
 * filings) were tried beside them and made it worse: in their texts an unknown name is mostly a person or a work, in a
 * release it is mostly a company.
 *
 * With `--folds N` it reads each fold of the releases with models that have not seen it and, with the scorer that lies
 * beside the shared releases, prints what the whole extractor gets right: what is to be made better. The rules have seen
 * all texts even so. The order of all steps is fixed: the same input gives the same weights.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bestFields } from "@/lib/releases/agreements/best-fields";
import type { FieldCandidate } from "@/lib/releases/agreements/field-candidates";
import { FIELD_BUCKETS, setFieldWeights } from "@/lib/releases/agreements/field-model";
import { setPairWeights } from "@/lib/releases/agreements/pair-model";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import { setNameWeights } from "@/lib/releases/entities/model";
import { keyOf } from "@/lib/releases/entities/name-keys";
import { recognise } from "@/lib/releases/entities/recognise";
import { crossed } from "./lib/crossed-pairs";
import { overlap } from "./lib/held-facts";
import { type LabelledRelease, labelledReleases } from "./lib/labelled-releases";
import { fitNames, type NameExample, nameExamples } from "./lib/name-training";
import { packed, packedNames, writeModel } from "./lib/packed-weights";
import { fitPairs } from "./lib/pair-training";
import { type Prediction, predict, scoreAll } from "./lib/score-releases";
import { tellings } from "./lib/tellings";

/** Few: with more, the weights hold the words of these texts. */
const FIELD_EPOCHS = 4;
/** The pair model learns from names as a model reads them that has not seen the text: so many folds. */
const CROSSED = 5;

const { values } = parseArgs({
  options: {
    releases: { type: "string" },
    folds: { type: "string" },
    scorer: { type: "string" },
    only: { type: "string" },
  },
});
const OWN = join(import.meta.dirname, "../tests/fixtures/releases");
const TELLINGS = join(import.meta.dirname, "../tests/fixtures/tellings");
/** Tellings that teach who agreed and no names: with them, names of releases are read worse. */
const PAIRS_ONLY = /^telling-[67]-/u;
const FIELDS_OUT = join(import.meta.dirname, "../lib/releases/agreements/field-model.json");
const NAMES_OUT = join(import.meta.dirname, "../lib/releases/entities/name-model.json");
const PAIRS_OUT = join(import.meta.dirname, "../lib/releases/agreements/pair-model.json");

if (values.only !== "fields") trainNames();
if (values.only !== "names") trainFields();

/** Fits the name model and the pair model, and sets them for what follows. */
function trainNames(): void {
  const releases = [...labelledReleases(values.releases), ...labelledReleases(OWN), ...tellings(TELLINGS)];
  const names = releases.map((release) => (PAIRS_ONLY.test(release.name) ? [] : nameExamples(release)));
  console.log(`${releases.length} releases, ${names.flat().length} names`);
  if (values.folds) crossValidate(releases, names, Number(values.folds));
  const { pairs } = crossed(releases, names, CROSSED);
  const nameModel = packedNames(fitNames(names.flat()));
  const twice = releases.flatMap(({ name }, i) => (/^telling/u.test(name) ? [] : (pairs[i] ?? [])));
  const pairModel = packed(fitPairs([...pairs.flat(), ...twice]));
  writeModel(NAMES_OUT, nameModel);
  writeModel(PAIRS_OUT, pairModel);
  setNameWeights(nameModel);
  setPairWeights(pairModel);
}

/** Reads each fold with models fitted to the others. */
function crossValidate(
  releases: readonly LabelledRelease[],
  names: readonly NameExample[][],
  folds: number,
): void {
  const { models, pairs } = crossed(releases, names, folds);
  // In the order of the releases; tellings have none.
  const tasks = [...fieldTasks(values.releases), ...fieldTasks(OWN)];
  const predictions: Prediction[] = [];
  models.forEach((model, fold) => {
    setNameWeights(model);
    setPairWeights(packed(fitPairs(pairs.filter((_, i) => i % folds !== fold).flat())));
    const others = tasks.filter((_, i) => i % folds !== fold).flat();
    setFieldWeights(packed(fitFields(others.flatMap(examplesFor))));
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

interface FieldExample {
  features: readonly number[];
  label: number;
}

/** An agreement that was found: the phrases offered for it, and the fields that its label has. */
interface FieldTask {
  offered: readonly FieldCandidate[];
  fields: readonly string[];
}

/** The agreements of each release that were found with the parties of the label, each with one of the label's. */
function fieldTasks(folder: string | undefined): FieldTask[][] {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const label = JSON.parse(readFileSync(join(folder, file.replace(/txt$/, "json")), "utf8"));
      const document = openDocument({
        text: readFileSync(join(folder, file), "utf8"),
        publisher: label.publisher,
        published: label.publishedAt,
      });
      if (document.chinese) return [];
      const ids = new Map<string, string>();
      for (const { id, name, mentions } of label.entities)
        for (const form of [name, ...mentions]) if (!ids.has(keyOf(form))) ids.set(keyOf(form), id);
      const left: { parties: string[]; fields: string[] }[] = [...label.agreements];
      return readDeals(document, recognise(document)).deals.flatMap((deal) => {
        const parties = deal.parties.map(({ forms }) =>
          [...forms.keys()].map((form) => ids.get(keyOf(form))).find((id) => id !== undefined),
        );
        const at = left.findIndex(
          (gold) =>
            gold.parties.length === parties.length && parties.every((id) => id && gold.parties.includes(id)),
        );
        const [gold] = at < 0 ? [] : left.splice(at, 1);
        return gold ? [{ offered: deal.offered, fields: gold.fields }] : [];
      });
    });
}

function told(field: string, phrases: readonly { text: string }[]): boolean {
  return phrases.some(({ text }) => overlap(field, text) >= 0.5);
}

/** A phrase is right where it shares half its words with a field of the label, and the more so the more it shares. */
function examplesFor({ offered, fields }: FieldTask): FieldExample[] {
  return offered.map(({ text, features }) => {
    const shared = Math.max(0, ...fields.map((field) => overlap(field, text)));
    return { features, label: shared >= 0.5 ? shared : shared / 3 };
  });
}

function trainFields(): void {
  const releases = [...fieldTasks(values.releases), ...fieldTasks(OWN)];
  if (values.folds) {
    const folds = Number(values.folds);
    const tally = { fields: 0, offered: 0, found: 0, told: 0, right: 0 };
    for (let fold = 0; fold < folds; fold++) {
      const weights = fitFields(
        releases
          .filter((_, i) => i % folds !== fold)
          .flat()
          .flatMap(examplesFor),
      );
      for (const { offered, fields } of releases.filter((_, i) => i % folds === fold).flat()) {
        const best = bestFields(offered, (features) => chanceOf(weights, features));
        tally.fields += fields.length;
        tally.offered += fields.filter((field) => told(field, offered)).length;
        tally.found += fields.filter((field) => told(field, best)).length;
        tally.told += best.length;
        tally.right += best.filter(({ text }) => fields.some((field) => overlap(field, text) >= 0.5)).length;
      }
    }
    const share = (a: number, b: number) => (a / b).toFixed(3);
    console.log(
      `fields of the agreements found, ${folds} folds: offered ${share(tally.offered, tally.fields)}, found ${share(tally.found, tally.fields)} of ${tally.fields}; of ${tally.told} told ${share(tally.right, tally.told)} right`,
    );
  }
  writeModel(FIELDS_OUT, packed(fitFields(releases.flat().flatMap(examplesFor))));
}

function chanceOf(weights: Float64Array, features: readonly number[]): number {
  let sum = 0;
  for (const bucket of features) sum += weights[bucket] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

function fitFields(examples: readonly FieldExample[]): Float64Array {
  const weights = new Float64Array(FIELD_BUCKETS);
  const squares = new Float64Array(FIELD_BUCKETS).fill(1e-3);
  for (let epoch = 0; epoch < FIELD_EPOCHS; epoch++)
    for (let step = 0; step < examples.length; step++) {
      const example = examples[(step * 7919 + epoch * 104729) % examples.length];
      if (!example) continue;
      const error = chanceOf(weights, example.features) - example.label;
      for (const bucket of example.features) {
        const slope = error + 2e-4 * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + slope * slope;
        weights[bucket] = (weights[bucket] ?? 0) - (0.05 * slope) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
  return weights;
}
