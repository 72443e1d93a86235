/**
 * Decides which party a noun refers to: of all named before, the one that its sort, its home and its weight in the text
 * favour.
 */
import type { Entity, EntityType } from "../../entities/entity";
import type { Context } from "../context";
import { isSameSort, tellsSort } from "./party-nouns";

/** A noun with an article, such as "the Munich-based group". */
export interface Reference {
  noun: string;
  type: EntityType;
  /** It opens with "this" or "that", and so means the last party named. */
  that: boolean;
  /** The place of the party, by the words. */
  seat: Entity | undefined;
  /** Words between the article and the noun. */
  modifiers: readonly string[];
  /** Parties beside it or acting on it, which it cannot be. */
  others: readonly (Entity | undefined)[];
}

/** The parties that words refer to, and the step after those words. */
export interface Found {
  parties: readonly Entity[];
  to: number;
}

const GENERAL = /^(?:company|firm|group|enterprise|corporation|business)$/;

/** Whether the text or a party's name calls it by a noun, or by one for the same sort. */
export function isCalled(entity: Entity, noun: string, context: Context): boolean {
  return callOf(entity, noun, context) > 0;
}

/** How plainly a party is called by a noun: by itself, by one for the same sort, in its name or in its description. */
function callOf(entity: Entity, noun: string, context: Context): number {
  const own = context.nouns.get(entity);
  if (own?.has(noun)) return 6;
  const words = wordsOf(entity);
  if (words.includes(noun)) return 5;
  for (const other of own ?? []) if (isSameSort(other, noun)) return 4;
  return words.some((word) => isSameSort(word, noun)) ? 1.5 : 0;
}

/** Whether a party is known to be of another sort than the noun. */
function isOther(entity: Entity, noun: string, context: Context): boolean {
  if (!tellsSort(noun)) return false;
  const own = [...(context.nouns.get(entity) ?? []), ...wordsOf(entity)].filter(tellsSort);
  return own.length > 0 && !own.some((word) => isSameSort(word, noun));
}

function wordsOf(entity: Entity): readonly string[] {
  const before = split.get(entity);
  if (before?.name === entity.name) return before.words;
  const { name } = entity;
  const words = name
    .toLowerCase()
    .replace(/medical cent(?:er|re)/u, "hospital")
    .split(/[^\p{L}-]+/u);
  split.set(entity, { name, words });
  return words;
}

const split = new WeakMap<Entity, { name: string; words: readonly string[] }>();

/** The party that a reference means, if one is likelier than all others. */
export function antecedentOf(
  reference: Reference,
  local: readonly Entity[],
  context: Context,
): Entity | undefined {
  const order = [...new Set([...[...local].reverse(), ...context.recent])].filter(
    (entity) => !reference.others.includes(entity),
  );
  let best: Entity | undefined;
  let most = LEAST;
  order.forEach((entity, i) => {
    const weight = weightOf(entity, i, local.length, reference, context);
    if (weight > most) {
      best = entity;
      most = weight;
    }
  });
  return best;
}

/** The least weight at which a party is meant. */
const LEAST = 1.4;

function weightOf(
  entity: Entity,
  back: number,
  near: number,
  { noun, modifiers, type, that, seat, others }: Reference,
  context: Context,
): number {
  const general = GENERAL.test(noun);
  const words = wordsOf(entity);
  const called = Math.max(
    callOf(entity, noun, context),
    // "The cider maker": the name contains the word.
    modifiers.some((word) => word.length > 3 && words.includes(word)) ? 5 : 0,
  );
  if (!called && (entity.type !== type || isOther(entity, noun, context))) return 0;
  const home = context.homes.get(entity);
  let weight = called;
  // Favours the party named last, and others less the farther back they are.
  weight += Math.max(0, (that ? 5 : 1.5) - back / 2);
  if (seat && home) weight += home === seat ? 6 : -4;
  if (entity === context.focus) weight += 2;
  // Named in the same sentence.
  if (back < near) weight += 1;
  if (!general && !called && type !== "company") return weight - 1;
  if (entity === context.publisher) weight += general ? 3 : 2;
  else if (entity === context.topic) weight += general && context.stale ? 3.5 : 1;
  // "The developer and the launch provider": two that were named side by side.
  if (others[0] && context.pair.length === 2 && context.pair.includes(entity)) weight += 2;
  return weight;
}
