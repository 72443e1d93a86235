/**
 * Finds the sentences that tell of agreements. A release names the parties of an agreement in many sentences, most of
 * which do not tell of it; a model that learned from all would take companions for partners. Here an agreement's
 * sentence is the likeliest by a model that has not seen the release: several instances, of which at least one is right
 * (O. Maron and T. Lozano-Pérez, "A Framework for Multiple-Instance Learning", 1998).
 */
import type { LogisticExample } from "./logistic-training";

/** A set of parties in a sentence of a release. */
export interface SentenceExample extends LogisticExample {
  release: string;
  /** The parties. */
  set: string;
  sentence: number;
}

/** How many times each half is judged by a fit to the other half: a better judge chooses better. */
const ROUNDS = 2;

/**
 * The examples, without sentences that only name the parties of an agreement together.
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

/** For each agreement, the likeliest of the sentences that name its parties; other examples stay. */
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
