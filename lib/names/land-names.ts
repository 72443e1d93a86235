/** What countries are called in the languages that are read most, so that a dataset need not say it. */
import type { NameSource } from "./name-source";

/**
 * The names of each country, by its code (ISO 3166-1 alpha-2), each with a bit for every language that has it; below
 * zero where it may mean something else in them. `scripts/lands.ts` writes them.
 */
export type LandNames = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Those of a source that is a country, as its own names must show: a part of a country may be called one too. */
export function namesOfLand(
  { sort, country = "", names }: NameSource,
  lands: LandNames,
): readonly (readonly [text: string, tongues: number])[] {
  const all = sort === "country" ? lands[country] : undefined;
  return all && names.some(({ text }) => Object.hasOwn(all, text)) ? Object.entries(all) : [];
}
