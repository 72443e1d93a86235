/**
 * Trains the two models of `lib/releases`, which names are parties and places and which phrases are fields, and writes
 * their weights. Run: `node scripts/run.mjs scripts/releases-train.ts --releases DIR [--folds 5] [--only names|fields]`.
 *
 * It learns from the labelled releases of DIR and from this project's own fixtures; figures on them are those of texts
 * that it has seen, and only its folds are not. General corpora of names (Wikigold, SEC filings) were tried beside them
 * and made it worse: in their texts an unknown name is mostly a person or a work, in a release it is mostly a company.
 *
 * With `--folds N` it prints, over N folds of the releases, how many names the rules and the model get right. The order
 * of all steps is fixed: the same input gives the same weights.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bestFields } from "@/lib/releases/agreements/best-fields";
import type { FieldCandidate } from "@/lib/releases/agreements/field-candidates";
import { FIELD_BUCKETS } from "@/lib/releases/agreements/field-model";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument, type ReleaseDocument } from "@/lib/releases/document";
import { readingOf } from "@/lib/releases/entities/classify";
import { BUCKETS, type Features, featuresOf } from "@/lib/releases/entities/features";
import { CLASSES, type NameClass, scoreOf, softmax } from "@/lib/releases/entities/model";
import { clustersOf, keyOf, namedCluster, recognise } from "@/lib/releases/entities/recognise";
import { overlap } from "./lib/held-facts";

interface Example {
  features: Features;
  label: number;
  /** What the rules alone say. */
  rules: number;
  weight: number;
}

const EPOCHS = 14;
const RATE = 0.06;
const DECAY = 2e-5;
/** Few: with more, the weights hold the words of these texts. */
const FIELD_EPOCHS = 4;

const { values } = parseArgs({
  options: { releases: { type: "string" }, folds: { type: "string" }, only: { type: "string" } },
});
const OWN = join(import.meta.dirname, "../tests/fixtures/releases");
const FIELDS_OUT = join(import.meta.dirname, "../lib/releases/agreements/field-model.json");
const OUT = join(import.meta.dirname, "../lib/releases/entities/name-model.json");

const texts = [...releasesIn(values.releases, () => true), ...releasesIn(OWN, () => true)];
console.log(`${texts.length} releases, ${texts.flat().length} names`);
if (values.only !== "fields") {
  if (values.folds) crossValidate(Number(values.folds));
  write(OUT, train(texts.flat()));
}
if (values.only !== "names") trainFields();

/** Writes weights as one byte each. */
function write(file: string, weights: Float64Array): void {
  const most = weights.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const bytes = Int8Array.from(weights, (value) => Math.round((value / most) * 127));
  writeFileSync(
    file,
    `${JSON.stringify({ scale: most / 127, bytes: Buffer.from(bytes.buffer).toString("base64") }, null, 2)}\n`,
  );
}

/** Releases with their labels: each name that the label has is of its sort, each other is none. */
function releasesIn(folder: string | undefined, keep: (number: number) => boolean): Example[][] {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt") && keep(Number.parseInt(file, 10)))
    .sort()
    .flatMap((file) => {
      const label = JSON.parse(readFileSync(join(folder, file.replace(/txt$/, "json")), "utf8"));
      const document = openDocument({
        text: readFileSync(join(folder, file), "utf8"),
        publisher: label.publisher,
        published: label.publishedAt,
      });
      if (document.chinese) return [];
      const sorts = new Map<string, NameClass>();
      for (const { type, name, mentions } of label.entities)
        for (const form of [name, ...mentions]) sorts.set(keyOf(form), type);
      return [
        examplesOf(
          document,
          (forms) => {
            for (const form of forms) {
              const sort = sorts.get(keyOf(form)) ?? sorts.get(keyOf(form.split(",")[0] ?? ""));
              if (sort) return sort;
            }
            return "none";
          },
          2,
        ),
      ];
    });
}

function examplesOf(
  document: ReleaseDocument,
  labelOf: (forms: string[], starts: number[]) => NameClass | undefined,
  weight: number,
): Example[] {
  return clustersOf(document).flatMap((cluster) => {
    const named = namedCluster(cluster);
    if (!named || named.candidates.length === 0) return [];
    const reading = readingOf(named.scores);
    const rules = reading === "person" || reading === "other" ? "none" : reading;
    const label = labelOf(
      cluster.flatMap(({ forms }) => [...forms.keys()]),
      named.candidates.map(({ start }) => start),
    );
    if (!label) return [];
    return [
      {
        features: featuresOf(document, named),
        label: CLASSES.indexOf(label),
        rules: CLASSES.indexOf(rules),
        weight,
      },
    ];
  });
}

/** AdaGrad over the examples in a fixed, scattered order. */
function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(BUCKETS * CLASSES.length);
  const squares = new Float64Array(weights.length).fill(1e-3);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (let step = 0; step < examples.length; step++) {
      const example = examples[(step * 7919 + epoch * 104729) % examples.length];
      if (!example) continue;
      const { features, label, weight } = example;
      const chances = softmax(CLASSES.map((_, row) => scoreOf(features, weights, row * BUCKETS)));
      CLASSES.forEach((_, row) => {
        const error = weight * ((chances[row] ?? 0) - (row === label ? 1 : 0));
        const update = (bucket: number, value: number) => {
          const at = row * BUCKETS + bucket;
          const slope = error * value + DECAY * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
        };
        for (const bucket of features.set) update(bucket, 1);
        features.numbers.forEach((value, bucket) => {
          if (value !== 0) update(bucket, value);
        });
      });
    }
  return weights;
}

function crossValidate(folds: number): void {
  const tally = { names: 0, rules: 0, model: 0 };
  const table = CLASSES.map((name) => ({ name, of: 0, rules: 0, model: 0, "model said": 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(texts.filter((_, i) => i % folds !== fold).flat());
    for (const { features, label, rules } of texts.filter((_, i) => i % folds === fold).flat()) {
      const scores = CLASSES.map((_, row) => scoreOf(features, weights, row * BUCKETS));
      const best = scores.indexOf(Math.max(...scores));
      tally.names += 1;
      const row = table[label];
      if (row) row.of += 1;
      const said = table[best];
      if (said) said["model said"] += 1;
      if (rules === label) {
        tally.rules += 1;
        if (row) row.rules += 1;
      }
      if (best === label) {
        tally.model += 1;
        if (row) row.model += 1;
      }
    }
  }
  console.log(
    `${folds} folds, ${tally.names} names: rules right ${(tally.rules / tally.names).toFixed(3)}, model right ${(tally.model / tally.names).toFixed(3)}`,
  );
  console.table(table);
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

/** A phrase is right where it shares half its words with a field of the label. */
function examplesFor({ offered, fields }: FieldTask): FieldExample[] {
  return offered.map(({ text, features }) => ({
    features,
    label: fields.some((field) => overlap(field, text) >= 0.5) ? 1 : 0,
  }));
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
  write(FIELDS_OUT, fitFields(releases.flat().flatMap(examplesFor)));
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
