/**
 * Checks of what a reader is asked, in a few lines: the reader runs on every news page, and a library for schemas would
 * be a twelfth of it. The background, which hears more, has one.
 */
import { isObject } from "@/lib/model/is-object";

/** Says whether a value is of a type. */
export type Guard<T> = (value: unknown) => value is T;

type Guarded<G> = G extends Guard<infer T> ? T : never;
type Guards = Record<string, Guard<unknown>>;
type OptionalKeys<G extends Guards> = {
  [K in keyof G]: undefined extends Guarded<G[K]> ? K : never;
}[keyof G];
type Shape<G extends Guards> = { [K in Exclude<keyof G, OptionalKeys<G>>]: Guarded<G[K]> } & {
  [K in OptionalKeys<G>]?: Guarded<G[K]>;
};

/** An object with these fields; others are let be. */
export function shape<const G extends Guards>(guards: G): Guard<Shape<G>> {
  return (value): value is Shape<G> =>
    isObject(value) && Object.entries(guards).every(([key, guard]) => guard(value[key]));
}

/** One of some values. */
export function oneOf<const T>(...values: readonly T[]): Guard<T> {
  return (value): value is T => values.includes(value as T);
}

/** What a guard lets through, or nothing. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

/** Whether a value counts something: a whole number, and none below zero. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}
