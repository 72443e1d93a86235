/** Fits the model of which parties that a Chinese sentence names agreed. */
import { openPairs, PAIR_BUCKETS, type PairModel } from "@/lib/releases/agreements/pair-model";
import { openDocument } from "@/lib/releases/document";
import { type Judge, SILENT } from "@/lib/releases/zh/likely";
import { readChinese } from "@/lib/releases/zh/read";
import { simplified } from "@/lib/releases/zh/simplified";
import type { LabelledRelease } from "./labelled-releases";
import { fitLogistic } from "./logistic-training";
import { packedRows } from "./packed-weights";
import { labelReader } from "./pair-training";
import { fitSparseTrees } from "./sparse-trees";
import { type SentenceExample, tellingSentences } from "./telling-sentences";

const FIT = { buckets: PAIR_BUCKETS, epochs: 16, rate: 0.03, decay: 1e-4, dropped: 0.3, fits: 2 };
const TREES = {
  trees: 250,
  depth: 4,
  rate: 0.08,
  rows: 0.7,
  features: 0.3,
  fewest: 8,
  least: 3,
  ridge: 5,
};
/** A feature of fewer sets tells nothing of others. */
const LEAST_SETS = 4;
/** A release counts so often, or tellings, of which there are more, decide. */
const RELEASES_COUNT = 3;

/**
 * The sets of parties that the sentences of a release offer: right where the label has an agreement of just those. What is
 * learned beside what rules tell is learned without them as well: in a text of other words they are silent.
 */
export function chinesePairExamples({ name, input, label }: LabelledRelease): SentenceExample[] {
  const document = openDocument(input);
  if (!document.chinese) return [];
  const reader = labelReader({
    ...label,
    entities: label.entities.map((entity) => ({
      ...entity,
      name: simplified(entity.name),
      mentions: entity.mentions.map(simplified),
    })),
  });
  const out: SentenceExample[] = [];
  const watch = (judge: Judge) => {
    for (const { set, mark } of judge.marked()) {
      const right = reader(set.parties);
      if (right === undefined) continue;
      const parties = [...new Set(set.parties.map(({ forms }) => [...forms.keys()][0]))].sort().join("\n");
      for (const one of new Set([mark, SILENT]))
        out.push({
          features: [...set.features, one],
          label: right ? 1 : 0,
          release: name,
          set: parties,
          sentence: judge.sentence.number,
        });
    }
  };
  readChinese(document, [], { watch });
  return out;
}

/** Fits the model; the same examples give the same one. */
export function fitChinesePairs(examples: readonly SentenceExample[]): PairModel {
  return fitAll(tellingSentences(examples, (some) => openPairs(fitAll(some))));
}

function fitAll(some: readonly SentenceExample[]): PairModel {
  const releases = some.filter(({ release }) => !/^telling/u.test(release));
  const examples = [...some, ...Array.from({ length: RELEASES_COUNT - 1 }, () => releases).flat()];
  const sets = new Uint32Array(PAIR_BUCKETS);
  for (const { features } of examples)
    for (const bucket of new Set(features)) sets[bucket] = (sets[bucket] ?? 0) + 1;
  const frequent = examples.map(({ features, label }) => ({
    features: features.filter((bucket) => (sets[bucket] ?? 0) >= LEAST_SETS),
    label,
  }));
  return { ...packedRows(fitLogistic(frequent, FIT)), trees: fitSparseTrees(examples, TREES) };
}
