/**
 * Chooses the kind of an agreement. The rules know listed instruments and matters, a model knows words, and which of
 * them to trust differs by kind. Trees decide, trained by `scripts/releases-train.ts`.
 */
import type { Deal } from "../deal";
import type { ReadText } from "../read-text";
import { Forest, type TreeModel } from "../trees/trees";
import { type DealKind, isPart, KINDS } from "./kind";
import { kindChances } from "./kind-model";
import { kindFacts, kindRows } from "./kind-row";
import kindTrees from "./kind-trees.json";

const KIND_TREES = new Forest(kindTrees);

/** Uses other trees from now on: those of a fold. */
export function setKindTrees(other: TreeModel): void {
  KIND_TREES.set(other);
}

/** Gives the agreements of a text their kinds. */
export function chooseKinds(reading: ReadText): void {
  for (const deal of reading.deals) {
    const kind = likeliestKind(reading, deal);
    if (kind !== deal.kind.value)
      deal.kind = { value: kind, proof: { ...deal.kind.proof, rule: "kind judged by words" } };
  }
}

/** The likeliest kind; the kind by the rules where the agreement has no words. */
function likeliestKind(reading: ReadText, deal: Deal): DealKind {
  const { words, kind } = deal;
  if (!words) return kind.value;
  const chances = kindRows(kindFacts(reading, deal, words), kindChances(words), true).map((row) =>
    KIND_TREES.chance(row),
  );
  const best = KINDS[chances.indexOf(Math.max(...chances))] ?? kind.value;
  return best === "acquisition" && isPart(words.near) ? "investment" : best;
}
