/** Examples for the pair model, with names read by a name model that has not seen the text. */
import { BLANK_PAIRS, setPairModel } from "@/lib/releases/agreements/likely/pair-model";
import { type NameWeights, setNameWeights } from "@/lib/releases/entities/features/model";
import type { LabelledRelease } from "./labelled-releases";
import { fitNames, type NameExample } from "./name-training";
import { packedNames } from "./packed-weights";
import { pairExamples } from "./pair-training";
import type { SentenceExample } from "./telling-sentences";

/** For each fold, the name model without it, and the examples of each release as that model reads it. */
export function crossed(
  releases: readonly LabelledRelease[],
  names: readonly NameExample[][],
  folds: number,
): { models: NameWeights[]; pairs: SentenceExample[][] } {
  const models: NameWeights[] = [];
  const pairs: SentenceExample[][] = releases.map(() => []);
  setPairModel(BLANK_PAIRS);
  for (let fold = 0; fold < folds; fold++) {
    const model = packedNames(fitNames(names.filter((_, i) => i % folds !== fold).flat()));
    models.push(model);
    setNameWeights(model);
    releases.forEach((release, i) => {
      if (i % folds === fold) pairs[i] = pairExamples(release);
    });
  }
  return { models, pairs };
}
