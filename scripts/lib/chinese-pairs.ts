/** Fits the model of which parties in a Chinese sentence agreed. */
import { PAIR_BUCKETS, type PairModel } from "@/lib/releases/agreements/likely/pair-model";
import { openDocument } from "@/lib/releases/document";
import { type Judge, SILENT } from "@/lib/releases/zh/likely/likely";
import { readChinese } from "@/lib/releases/zh/read";
import { simplifiedLabel } from "./chinese-texts";
import type { LabelledRelease } from "./labelled-releases";
import { fitPairModel, type PairFit } from "./pair-fit";
import { labelReader } from "./pair-training";
import type { SentenceExample } from "./telling-sentences";

const FIT: PairFit = {
  sum: { buckets: PAIR_BUCKETS, epochs: 16, rate: 0.03, decay: 1e-4, dropped: 0.3, fits: 2 },
  trees: {
    trees: 250,
    depth: 4,
    rate: 0.08,
    rows: 0.7,
    features: 0.3,
    fewest: 8,
    least: 3,
    ridge: 5,
  },
  leastSets: 4,
  releasesCount: 3,
};

/**
 * The sets of parties in the sentences of a release, right where the label has an agreement of exactly these. Examples
 * with rules also come without them, since the rules are silent in texts with other words.
 */
export function chinesePairExamples({ name, input, label }: LabelledRelease): SentenceExample[] {
  const document = openDocument(input);
  if (!document.chinese) return [];
  const reader = labelReader(simplifiedLabel(label));
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
  return fitPairModel(examples, FIT);
}
