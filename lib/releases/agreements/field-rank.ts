/**
 * Judges phrases that may be fields among each other: how likely each is by itself, whether others say the same, and
 * where it stands among them. Trees decide, trained by `scripts/releases-train.ts` on chances of a model that had not
 * seen the text.
 */
import type { FieldCandidate } from "./field-candidates";
import { fieldChance } from "./field-model";
import model from "./field-trees.json";
import type { Field } from "./fields";
import { openTrees, type TreeModel, type Trees, treeChance } from "./trees";

/** The likeliest by themselves; no other is chosen, however long a text is. */
const MOST = 64;
/** What alone speaks for a phrase without features. */
const PLACED = 0.5;

let trees: Trees | undefined;

/** Decides by other trees from now on: those of a fold. */
export function setFieldTrees(other: TreeModel): void {
  trees = openTrees(other);
}

/** The phrases that the trees are asked of, with what each says by itself and among the others. */
export interface RankedRow {
  field: FieldCandidate;
  row: number[];
}

/** The likeliest phrases by themselves, with their rows. */
export function fieldRows(
  offered: readonly FieldCandidate[],
  chance: (features: readonly number[]) => number,
): RankedRow[] {
  const ranked = offered
    .map((field) => ({ field, alone: field.features.length > 0 ? chance(field.features) : PLACED }))
    .sort((a, b) => b.alone - a.alone)
    .slice(0, MOST)
    .map(({ field, alone }) => ({ field, alone, words: wordsOf(field.text) }));
  const top = logit(ranked[0]?.alone ?? 0);
  return ranked.map(({ field, alone, words }, rank) => {
    let support = 0;
    let alike = 0;
    let likest = 0;
    let within = 0;
    let around = 0;
    let same = 0;
    for (const other of ranked) {
      if (other.field === field) continue;
      const shared = overlapOf(words, other.words);
      if (shared >= 0.5) {
        alike += 1;
        support += other.alone * shared;
        likest = Math.max(likest, other.alone);
        if (shared === 1) same += 1;
      }
      if (field.start <= other.field.start && field.end >= other.field.end)
        within = Math.max(within, other.alone);
      if (field.start >= other.field.start && field.end <= other.field.end)
        around = Math.max(around, other.alone);
    }
    const own = logit(alone);
    return {
      field,
      row: [
        own,
        rank,
        top,
        own - top,
        logit(support),
        alike,
        logit(likest),
        same,
        words.size,
        offered.length,
        logit(within),
        logit(around),
        ...field.traits,
      ],
    };
  });
}

/** The phrases with their chances, the likeliest first. */
export function judgeFields(
  offered: readonly FieldCandidate[],
  chance = fieldChance,
  decide?: Trees,
): Field[] {
  trees ??= openTrees(model);
  const by = decide ?? trees;
  return fieldRows(offered, chance)
    .map(({ field: { text, start, end, features }, row }) => ({
      text,
      start,
      end,
      weight: features.length > 0 ? treeChance(by, row) : PLACED,
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** The log of the odds, kept within bounds. */
function logit(chance: number): number {
  const kept = Math.min(0.99, Math.max(0.002, chance));
  return Math.log(kept / (1 - kept));
}

const EMPTY: ReadonlySet<string> = new Set(
  "a an the of for in on and or to with by from at as its their".split(" "),
);

/** The words of a phrase that tell something, without the ending of plurals. */
function wordsOf(text: string): Set<string> {
  const out = new Set<string>();
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    if (word !== "" && !EMPTY.has(word))
      out.add(/[^s]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word);
  return out;
}

/** The share of the words of the longer one that both have. */
function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / Math.max(1, one.size, other.size);
}
