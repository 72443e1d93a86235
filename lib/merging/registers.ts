/** The registers in which parties and places have numbers, by the schemes of their identifiers. */

/** Registers as people write them. A map, since a scheme can be any word, also one that every object has as a key. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["lei", "LEI"],
  ["wikidata", "Wikidata"],
  ["permid", "PermID"],
  ["duns", "D-U-N-S number"],
  ["cik", "CIK"],
  ["uei", "UEI"],
  ["uscc", "USCC"],
  ["inn", "INN"],
  ["ticker", "ticker"],
  ["geonames", "GeoNames number"],
]);

/** The schemes that are known, as datasets write them. */
export const SCHEMES: readonly string[] = [...NAMES.keys()];

/** A scheme as it is compared. */
export function foldedScheme(scheme: string): string {
  return scheme.trim().toLowerCase();
}

/** What a register is called in a sentence. */
export function schemeName(scheme: string): string {
  return NAMES.get(foldedScheme(scheme)) ?? scheme;
}

/** Whether a value can be a number in a register: `n/a`, a dash and the like only stand for an unknown one. */
export function isNumber(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value) && !/^\s*(?:n\W?a|none|null|unknown)\W*$/iu.test(value);
}
