/**
 * Measures how often the facts that a rule gives hold, and writes that as the confidence of the rule. Run after
 * `releases-train.ts`: `node scripts/run.mjs scripts/releases-calibrate.ts --releases DIR [--folds 5]`.
 *
 * A rule with few facts is drawn towards the mean of its field, and that towards a half. With `--folds N` it first prints,
 * over N folds of the releases, what was stated for facts of a fold by the figures of the others, and what held.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setPairModel } from "@/lib/releases/agreements/likely/pair-model";
import { setNameWeights } from "@/lib/releases/entities/features/model";
import { crossed } from "./lib/crossed-pairs";
import { type HeldFact, heldFacts } from "./lib/held-facts";
import { type LabelledRelease, wholeReleases } from "./lib/labelled-releases";
import { laterTasks, readWithOthers } from "./lib/later-models";
import { nameExamples } from "./lib/name-training";
import { fitPairs } from "./lib/pair-training";

interface Calibration {
  field: Record<string, number>;
  rule: Record<string, number>;
}

/** So many facts of the mean are added to those of a rule. */
const PRIOR = 8;
const CROSSED = 5;
const OUT = join(import.meta.dirname, "../lib/releases/calibration.json");

const { values } = parseArgs({ options: { releases: { type: "string" }, folds: { type: "string" } } });
const releases = factsOf(wholeReleases(values.releases));
if (values.folds) crossValidate(Number(values.folds));
const calibration = measured(releases.flat());
writeFileSync(OUT, `${JSON.stringify(calibration, null, 2)}\n`);
console.log(`${releases.length} releases, ${releases.flat().length} facts`);

/** The facts of each release, as models read it that have not seen it: on texts that they have, rules seem to hold more. */
function factsOf(all: readonly LabelledRelease[]): HeldFact[][] {
  // What was found by the models that are shipped teaches what is told of it.
  const later = all.map(laterTasks);
  const { models, pairs } = crossed(all, all.map(nameExamples), CROSSED);
  const out: HeldFact[][] = all.map(() => []);
  models.forEach((model, fold) => {
    setNameWeights(model);
    setPairModel(fitPairs(pairs.filter((_, i) => i % CROSSED !== fold).flat()));
    readWithOthers(later.filter((_, i) => i % CROSSED !== fold));
    all.forEach(({ input, label }, i) => {
      if (i % CROSSED === fold) out[i] = heldFacts(input, label);
    });
  });
  return out;
}

function measured(facts: readonly HeldFact[]): Calibration {
  const out: Calibration = { field: {}, rule: {} };
  const mean = (some: readonly HeldFact[], towards: number) =>
    (some.filter(({ held }) => held).length + PRIOR * towards) / (some.length + PRIOR);
  for (const field of [...new Set(facts.map(({ fact }) => fact))].sort()) {
    const all = facts.filter(({ fact }) => fact === field);
    const whole = mean(all, 0.5);
    out.field[field] = round(whole);
    for (const name of [...new Set(all.map(({ rule }) => rule))].sort())
      out.rule[`${field}:${name}`] = round(
        mean(
          all.filter(({ rule }) => rule === name),
          whole,
        ),
      );
  }
  return out;
}

function round(value: number): number {
  return Math.min(0.99, Math.round(value * 100) / 100);
}

function crossValidate(folds: number): void {
  const bins = new Map<number, { stated: number; held: number; facts: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const { field, rule } = measured(releases.filter((_, i) => i % folds !== fold).flat());
    for (const one of releases.filter((_, i) => i % folds === fold).flat()) {
      const stated = rule[`${one.fact}:${one.rule}`] ?? field[one.fact] ?? 0.5;
      const key = Math.min(9, Math.floor(stated * 10));
      const bin = bins.get(key) ?? { stated: 0, held: 0, facts: 0 };
      bins.set(key, {
        stated: bin.stated + stated,
        held: bin.held + (one.held ? 1 : 0),
        facts: bin.facts + 1,
      });
    }
  }
  console.log(`${folds} folds`);
  console.table(
    [...bins]
      .sort(([a], [b]) => b - a)
      .map(([key, { stated, held, facts }]) => ({
        "stated from": key / 10,
        "stated (mean)": (stated / facts).toFixed(3),
        held: (held / facts).toFixed(3),
        facts,
      })),
  );
}
