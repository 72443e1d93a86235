/** Sets of parties: lists without repetition, in the order in which their members are told. */
import type { Entity } from "./entity";

/** Those of all lists. */
export const union = (...lists: readonly (readonly Entity[])[]): Entity[] => [...new Set(lists.flat())];

/** Those that mentions name. */
export const namedBy = (mentions: readonly { readonly entity: Entity }[]): Entity[] => [
  ...new Set(mentions.map(({ entity }) => entity)),
];

/** Whether two sets hold the same parties. */
export const sameSet = (a: readonly Entity[], b: readonly Entity[]) =>
  a.length === b.length && isWithin(a, b);

/** Whether all of one set are of another. */
export const isWithin = (a: readonly Entity[], b: readonly Entity[]) => a.every((one) => b.includes(one));
