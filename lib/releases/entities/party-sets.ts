/** Sets of parties: lists without repetition, in order of mention. */
import type { Entity } from "./entity";

/** The parties of all lists. */
export const union = (...lists: readonly (readonly Entity[])[]): Entity[] => [...new Set(lists.flat())];

/** The parties that are mentioned. */
export const namedBy = (mentions: readonly { readonly entity: Entity }[]): Entity[] => [
  ...new Set(mentions.map(({ entity }) => entity)),
];

/** Whether two sets hold the same parties. */
export const sameSet = (a: readonly Entity[], b: readonly Entity[]) =>
  a.length === b.length && isWithin(a, b);

/** Whether one set is part of another. */
export const isWithin = (a: readonly Entity[], b: readonly Entity[]) => a.every((one) => b.includes(one));
