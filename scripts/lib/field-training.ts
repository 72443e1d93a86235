/** Fits the models of fields: the chance of a phrase alone, and trees that judge it among others. */
import { bestFields } from "@/lib/releases/agreements/fields/best-fields";
import type { FieldCandidate } from "@/lib/releases/agreements/fields/field-candidates";
import { FIELD_BUCKETS } from "@/lib/releases/agreements/fields/field-model";
import { fieldRows, judgeFields } from "@/lib/releases/agreements/fields/field-rank";
import { openTrees, type TreeModel } from "@/lib/releases/agreements/trees/trees";
import { fitTrees } from "./boosted-trees";
import { foundAgreements } from "./found-agreements";
import { overlap } from "./held-facts";
import type { LabelledRelease } from "./labelled-releases";
import { chanceOf, fitLogistic, type LogisticExample } from "./logistic-training";
import { type PackedWeights, packed } from "./packed-weights";

const FIT = { buckets: FIELD_BUCKETS, epochs: 8, rate: 0.04, decay: 2e-4, dropped: 0.2 };
/** The number of folds: the trees learn from chances by weights that have not seen the text. */
const CROSSED = 5;
const TREES = 120;

/** An agreement that was found: the phrases offered for it, and the fields in its label. */
export interface FieldTask {
  offered: readonly FieldCandidate[];
  fields: readonly string[];
}

/** The agreements of each English release that were found with the label's parties, each with one of the label's. */
export function fieldTasks(releases: readonly LabelledRelease[]): FieldTask[][] {
  return releases.map((release) =>
    foundAgreements(release).map(({ deal, gold }) => ({
      // Plain numbers, since a phrase keeps all of its text in memory.
      offered: deal.offered.map(({ text, start, end, weight, alone, features, traits }) => ({
        text,
        start,
        end,
        weight,
        alone,
        features,
        traits,
      })),
      fields: gold.fields,
    })),
  );
}

function told(field: string, phrases: readonly string[]): boolean {
  return phrases.some((text) => overlap(field, text) >= 0.5);
}

/** A phrase is right where it shares half its words with a field of the label; it counts more the more it shares. */
function examplesFor({ offered, fields }: FieldTask): LogisticExample[] {
  return offered.map(({ text, features }) => {
    const shared = Math.max(0, ...fields.map((field) => overlap(field, text)));
    return { features, label: shared >= 0.5 ? shared : shared / 3 };
  });
}

/** Fits both models to the tasks of each release. */
export function fitFieldModels(releases: readonly (readonly FieldTask[])[]): {
  weights: PackedWeights;
  trees: TreeModel;
} {
  const rows: number[][] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < CROSSED; fold++) {
    const weights = fitFields(releases.filter((_, i) => i % CROSSED !== fold));
    for (const { offered, fields } of releases.filter((_, i) => i % CROSSED === fold).flat())
      for (const { field, row } of fieldRows(offered, (features) => chanceOf(weights, features))) {
        if (field.alone === undefined) continue;
        rows.push(row);
        labels.push(told(field.text, fields) ? 1 : 0);
      }
  }
  return { weights: packed(fitFields(releases)), trees: fitTrees({ rows, labels }, TREES) };
}

/** A report on the fields found in each fold by models that have not seen it. */
export function foldsOfFields(releases: readonly (readonly FieldTask[])[], folds: number): string {
  const tally = { fields: 0, offered: 0, found: 0, told: 0, right: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const others = releases.filter((_, i) => i % folds !== fold);
    const weights = fitFields(others);
    const trees = openTrees(fitFieldModels(others).trees);
    for (const { offered, fields } of releases.filter((_, i) => i % folds === fold).flat()) {
      const best = bestFields(
        offered,
        judgeFields(offered, (features) => chanceOf(weights, features), trees),
      );
      const texts = (phrases: readonly { text: string }[]) => phrases.map(({ text }) => text);
      tally.fields += fields.length;
      tally.offered += fields.filter((field) => told(field, texts(offered))).length;
      tally.found += fields.filter((field) => told(field, texts(best))).length;
      tally.told += best.length;
      tally.right += best.filter(({ text }) => told(text, fields)).length;
    }
  }
  const share = (a: number, b: number) => (a / b).toFixed(3);
  return `fields of the agreements found, ${folds} folds: offered ${share(tally.offered, tally.fields)}, found ${share(tally.found, tally.fields)} of ${tally.fields}; of ${tally.told} told ${share(tally.right, tally.told)} right`;
}

function fitFields(releases: readonly (readonly FieldTask[])[]): Float64Array {
  return fitLogistic(releases.flat().flatMap(examplesFor), FIT);
}
