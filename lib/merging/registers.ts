/** The registers in which parties and places have numbers, by the schemes of their identifiers. */

/** Registers as people write them. */
const NAMES: Readonly<Record<string, string>> = {
  lei: "LEI",
  wikidata: "Wikidata",
  permid: "PermID",
  duns: "D-U-N-S number",
  cik: "CIK",
  uei: "UEI",
  uscc: "USCC",
  inn: "INN",
  ticker: "ticker",
  geonames: "GeoNames number",
};

/** The schemes that are known, as datasets write them. */
export const SCHEMES: readonly string[] = Object.keys(NAMES);

/** A scheme as it is compared. */
export function foldedScheme(scheme: string): string {
  return scheme.trim().toLowerCase();
}

/** What a register is called in a sentence. */
export function schemeName(scheme: string): string {
  return NAMES[foldedScheme(scheme)] ?? scheme;
}
