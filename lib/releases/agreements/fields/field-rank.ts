/**
 * Ranks phrases that may be fields among each other: how likely each is by itself, whether others say the same, and its
 * place among them. Trees decide, trained by `scripts/releases-train.ts` on chances of a model that had not seen the
 * text.
 */

import { wordSet } from "../../text/word-set";
import { Forest, type TreeModel, type Trees, treeChance } from "../trees/trees";
import { type Lexeme, lexemeOf } from "../view/lexeme";
import type { FieldCandidate } from "./field-candidates";
import { PhraseOffered } from "./field-offered";
import { addTraits } from "./field-traits";
import model from "./field-trees.json";
import type { Field } from "./fields";

/** How many of the likeliest are ranked; the rest are never chosen, however long a text is. */
const MOST = 64;
/** The chance of a phrase without features, for which only its place speaks. */
const PLACED = 0.5;

const FIELD_TREES = new Forest(model);

/** Uses other trees from now on: those of a fold. */
export function setFieldTrees(other: TreeModel): void {
  FIELD_TREES.set(other);
}

/** The phrases that the trees judge, with what each says by itself and among the others. */
export interface RankedRow {
  field: FieldCandidate;
  row: number[];
}

/** The phrases likeliest by themselves, with their rows. A trainer passes the chances by other weights. */
export function fieldRows(
  offered: readonly FieldCandidate[],
  chance?: (features: readonly number[]) => number,
): RankedRow[] {
  const ranked = offered
    .map((field) => ({
      field,
      alone: field.alone === undefined ? PLACED : (chance?.(field.features) ?? field.alone),
    }))
    .sort((a, b) => b.alone - a.alone)
    .slice(0, MOST);
  const others = new Others(ranked);
  const top = logit(ranked[0]?.alone ?? 0);
  return ranked.map(({ field, alone }, rank) => {
    const odds = logit(alone);
    const row = [odds, rank, top, odds - top, ...others.alike(rank), offered.length, ...others.around(rank)];
    if (field instanceof PhraseOffered) addTraits(row, field);
    else row.push(...field.traits);
    return { field, row };
  });
}

/** The phrases that one of them is compared with. */
class Others {
  readonly #words: readonly (readonly string[])[];
  readonly #standing: ReadonlyMap<string, readonly number[]>;
  readonly #chances: readonly number[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** How many words each shares with the one compared. */
  readonly #common: Uint8Array;

  constructor(ranked: readonly { field: FieldCandidate; alone: number }[]) {
    this.#words = ranked.map(({ field }) => wordsOf(field));
    this.#standing = standingOf(this.#words);
    this.#chances = ranked.map(({ alone }) => alone);
    this.#starts = ranked.map(({ field }) => field.start);
    this.#ends = ranked.map(({ field }) => field.end);
    this.#common = new Uint8Array(ranked.length);
  }

  /** How much others say the same: by their chances, how many, the likeliest, how many by all words. */
  alike(rank: number): number[] {
    const chances = this.#chances;
    const common = this.#common;
    const own = this.#words[rank] ?? [];
    let support = 0;
    let alike = 0;
    let likest = 0;
    let same = 0;
    common.fill(0);
    for (const word of own)
      for (const other of this.#standing.get(word) ?? []) common[other] = (common[other] ?? 0) + 1;
    for (let i = 0; i < chances.length; i++) {
      const many = common[i] ?? 0;
      // At least half of the longer one's words are the shorter one's.
      if (i === rank || 2 * many < own.length) continue;
      const shared = many / Math.max(1, own.length, this.#words[i]?.length ?? 0);
      if (shared < 0.5) continue;
      const other = chances[i] ?? 0;
      alike += 1;
      support += other * shared;
      if (other > likest) likest = other;
      if (shared === 1) same += 1;
    }
    return [logit(support), alike, logit(likest), same, own.length];
  }

  /** How likely the likeliest is that lies within it, and that it lies within. */
  around(rank: number): number[] {
    const chances = this.#chances;
    const from = this.#starts[rank] ?? 0;
    const to = this.#ends[rank] ?? 0;
    let within = 0;
    let around = 0;
    for (let i = 0; i < chances.length; i++) {
      if (i === rank) continue;
      const other = chances[i] ?? 0;
      const start = this.#starts[i] ?? 0;
      const end = this.#ends[i] ?? 0;
      if (from <= start && to >= end && other > within) within = other;
      if (from >= start && to <= end && other > around) around = other;
    }
    return [logit(within), logit(around)];
  }
}

/** By word, the numbers of the phrases that have it. */
function standingOf(phrases: readonly (readonly string[])[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  phrases.forEach((words, i) => {
    for (const word of words) {
      const numbers = out.get(word);
      if (numbers) numbers.push(i);
      else out.set(word, [i]);
    }
  });
  return out;
}

/** The phrases with their chances, the likeliest first. */
export function judgeFields(
  offered: readonly FieldCandidate[],
  chance?: (features: readonly number[]) => number,
  decide?: Trees,
): Field[] {
  const by = decide ?? FIELD_TREES.trees;
  return fieldRows(offered, chance)
    .map(({ field: { text, start, end, alone }, row }) => ({
      text,
      start,
      end,
      weight: alone === undefined ? PLACED : treeChance(by, row),
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** The log of the odds, kept within bounds. */
function logit(chance: number): number {
  const kept = Math.min(0.99, Math.max(0.002, chance));
  return Math.log(kept / (1 - kept));
}

const EMPTY = wordSet("a an the of for in on and or to with by from at as its their");

/** The words of a phrase that carry meaning, each once, without plural endings. */
function wordsOf(field: FieldCandidate): string[] {
  const words =
    field instanceof PhraseOffered ? field.words : field.text.toLowerCase().split(" ").map(lexemeOf);
  const out: string[] = [];
  for (const word of words) for (const stem of stemsOf(word)) if (!out.includes(stem)) out.push(stem);
  return out;
}

const PART = /[\p{L}\p{N}]+/gu;

function stemsOf(lexeme: Lexeme): readonly string[] {
  lexeme.stems ??= (lexeme.word.match(PART) ?? [])
    .filter((part) => !EMPTY.has(part))
    .map((part) =>
      part.length > 3 && part.endsWith("s") && !part.endsWith("ss") ? part.slice(0, -1) : part,
    );
  return lexeme.stems;
}
