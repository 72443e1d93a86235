/**
 * Parties that agreed are named together in many sentences of a release, and most of these tell nothing of it. A model that
 * learns from all of them takes companions for partners. Here the sentence that tells an agreement is the one that speaks
 * for it most, as a model judges that has not seen the release; this is the view of several instances of which at least one
 * is right (O. Maron and T. Lozano-Pérez, "A Framework for Multiple-Instance Learning", 1998).
 */
import type { LogisticExample } from "./logistic-training";

/** A set of parties in a sentence of a release. */
export interface SentenceExample extends LogisticExample {
  release: string;
  /** The parties. */
  set: string;
  sentence: number;
}

/** What was not seen is judged by a fit to the other half; twice, as a better judge chooses better. */
const ROUNDS = 2;

/**
 * The examples without the sentences in which parties that agreed are only named together.
 *
 * @param fitted A model fitted to examples: the chance that it gives to features.
 */
export function tellingSentences<E extends SentenceExample>(
  examples: readonly E[],
  fitted: (examples: readonly E[]) => (features: readonly number[]) => number,
): E[] {
  const releases = [...new Set(examples.map(({ release }) => release))];
  const half = new Map(releases.map((release, i) => [release, i % 2]));
  let kept: readonly E[] = examples;
  for (let round = 0; round < ROUNDS; round++) {
    const chances = new Map<E, number>();
    for (const part of [0, 1]) {
      const chanceOf = fitted(kept.filter(({ release }) => half.get(release) !== part));
      for (const one of examples)
        if (one.label > 0 && half.get(one.release) === part) chances.set(one, chanceOf(one.features));
    }
    kept = likeliestSentences(examples, chances);
  }
  return [...kept];
}

/** Of the sentences that name the parties of an agreement the likeliest; what is none stays as it is. */
function likeliestSentences<E extends SentenceExample>(
  examples: readonly E[],
  chances: ReadonlyMap<E, number>,
): E[] {
  const agreementOf = ({ release, set }: E) => `${release}\n${set}`;
  const best = new Map<string, E>();
  for (const [one, chance] of chances) {
    const key = agreementOf(one);
    const other = best.get(key);
    if (other === undefined || chance > (chances.get(other) ?? 0)) best.set(key, one);
  }
  return examples.filter((one) => one.label === 0 || best.get(agreementOf(one))?.sentence === one.sentence);
}
