/** Fits the models of the kinds of agreements: one of words, and trees that weigh it against the rules. */
import { KINDS } from "@/lib/releases/agreements/kinds/kind";
import { kindFeatures } from "@/lib/releases/agreements/kinds/kind-features";
import { type KindFacts, kindFacts, kindRows } from "@/lib/releases/agreements/kinds/kind-row";
import type { TreeModel } from "@/lib/releases/agreements/trees/trees";
import { Choices, type ChoiceWeights } from "@/lib/releases/text/choices";
import { fitTrees } from "./boosted-trees";
import { type ChoiceExample, fitChoices } from "./choice-training";
import type { FoundAgreement } from "./found-agreements";

/** The number of buckets to keep. */
const MOST = 5000;
/** The number of folds: the trees learn from a model that has not seen the text. */
const CROSSED = 5;
const TREES = 150;
/** The share of rows that each tree sees. */
const SHARE = 0.7;
const FEWEST = 40;

/** An agreement that was found, with hints on its kind and the number of the kind in its label. */
export interface KindTask extends ChoiceExample {
  facts: KindFacts;
}

/** The tasks of the agreements that were found, without those whose label gives no kind. */
export function kindTasks(found: readonly FoundAgreement[]): KindTask[] {
  return found.flatMap(({ text, reading, deal, gold }) => {
    const label = (KINDS as readonly string[]).indexOf(gold.kind);
    const { words } = deal;
    return words && label >= 0
      ? [{ text, features: kindFeatures(words), label, facts: kindFacts(reading, deal, words) }]
      : [];
  });
}

/** Fits both. Half of the trees' examples hide the rules, which were written for these texts. */
export function fitKinds(tasks: readonly KindTask[]): { weights: ChoiceWeights; trees: TreeModel } {
  const texts = [...new Set(tasks.map(({ text }) => text))];
  const foldOf = new Map(texts.map((text, i) => [text, i % CROSSED]));
  const rows: number[][] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < CROSSED; fold++) {
    const others = tasks.filter(({ text }) => foldOf.get(text) !== fold);
    const model = new Choices(KINDS.length, fitWords(others));
    for (const { text, features, label, facts } of tasks) {
      if (foldOf.get(text) !== fold) continue;
      const chances = model.chances(features);
      for (const ruled of [true, false])
        kindRows(facts, chances, ruled).forEach((row, kind) => {
          rows.push(row);
          labels.push(kind === label ? 1 : 0);
        });
    }
  }
  return { weights: fitWords(tasks), trees: fitTrees({ rows, labels }, TREES, SHARE, FEWEST) };
}

const fitWords = (tasks: readonly KindTask[]) => fitChoices(tasks, KINDS.length, MOST);
