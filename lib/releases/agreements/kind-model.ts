/** What an agreement is about, where no instrument is named: a model, trained by `scripts/releases-train.ts`. */
import { Choices, type ChoiceWeights } from "../text/choices";
import type { DealKind, RuleKind, Words } from "./kind";
import { kindFeatures } from "./kind-features";
import weights from "./kind-model.json";

/** What the model tells apart, in the order of its weights. */
export const MATTER_KINDS: readonly DealKind[] = [
  "joint-venture",
  "supply",
  "purchase-order",
  "investment",
  "acquisition",
  "licensing",
  "research",
  "distribution",
  "service",
  "strategic-cooperation",
  "other",
];

const model = new Choices(MATTER_KINDS.length, weights);

/** Tells by other weights from now on: those of a fold, when training measures what was never seen. */
export const setKindWeights = (other: ChoiceWeights) => model.set(other);

/** The likeliest kind of an agreement; `rules` is what the rules say of it. */
export function likeliestKind(words: Words, rules: RuleKind): DealKind {
  const chances = model.chances(kindFeatures(words, rules));
  return MATTER_KINDS[chances.indexOf(Math.max(...chances))] ?? rules.kind;
}
