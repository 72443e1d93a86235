/** Fits what tells the kinds of agreements: a model of words, and trees that weigh it against the rules. */
import { KINDS } from "@/lib/releases/agreements/kinds/kind";
import { kindFeatures } from "@/lib/releases/agreements/kinds/kind-features";
import { type KindFacts, kindFacts, kindRows } from "@/lib/releases/agreements/kinds/kind-row";
import type { TreeModel } from "@/lib/releases/agreements/trees/trees";
import { Choices, type ChoiceWeights } from "@/lib/releases/text/choices";
import { fitTrees } from "./boosted-trees";
import { type ChoiceExample, fitChoices } from "./choice-training";
import type { FoundAgreement } from "./found-agreements";

/** Buckets that are kept. */
const MOST = 5000;
/** The trees learn from what a model says of texts that it has not seen: so many folds. */
const CROSSED = 5;
const TREES = 150;
/** Each tree sees so many of the rows. */
const SHARE = 0.7;
const FEWEST = 40;

/** An agreement that was found, with what tells its kind and the number of the kind that its label gives. */
export interface KindTask extends ChoiceExample {
  facts: KindFacts;
}

/** What is learned from agreements that were found; those whose label gives no kind are left out. */
export function kindTasks(found: readonly FoundAgreement[]): KindTask[] {
  return found.flatMap(({ text, reading, deal, gold }) => {
    const label = (KINDS as readonly string[]).indexOf(gold.kind);
    const { words } = deal;
    return words && label >= 0
      ? [{ text, features: kindFeatures(words), label, facts: kindFacts(reading, deal, words) }]
      : [];
  });
}

/** Fits both. Half of what the trees learn from knows nothing of the rules, which were written for these texts. */
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
