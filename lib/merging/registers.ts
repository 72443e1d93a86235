/** The registers in which parties and places have numbers, by the schemes of their identifiers. */
import type { Party } from "@/lib/model";
import { COPY_OF } from "@/lib/review/own/own";

/** A number as it is compared. */
export interface RegisterNumber {
  /** Folded; `AT_EXCHANGE` for a ticker that names its exchange. */
  scheme: string;
  /** Without spaces and punctuation, in capitals. */
  value: string;
  /** What a person is told of two records that have it. */
  words: string;
}

const TICKER = "ticker";
/** The scheme of tickers such as `300750.SZ` or `HKEX:3750`: no other party has them. */
export const AT_EXCHANGE = "ticker@";
const TICKER_AT_EXCHANGE = /^(?:[A-Z0-9]{1,6}\.[A-Z]{1,3}|[A-Z]{2,8} ?: ?[A-Z0-9]{1,8})$/u;

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
  [TICKER, TICKER],
  ["geonames", "GeoNames number"],
]);

/** The schemes that are known, as datasets write them. */
export const SCHEMES: readonly string[] = [...NAMES.keys()];

/** A running number, with or without a letter or word: every list has its own 1, 2, 3 and every court its own HRB 1. */
const RUNNING = /^\p{L}*0*\d{1,5}\p{L}?$/u;
/** The same of places, of which letters and figures are a code: `FR-75`. */
const RUNNING_OF_PLACES = /^0*\d{1,5}$/;

/** A scheme as it is compared. */
export function foldedScheme(scheme: string): string {
  return scheme.trim().toLowerCase();
}

/** What a register is called in a sentence. */
export function schemeName(scheme: string): string {
  return NAMES.get(foldedScheme(scheme)) ?? scheme;
}

/** Whether a register gives each party or place one number: another number means another party. */
export function isExclusive(scheme: string): boolean {
  const folded = foldedScheme(scheme);
  return folded !== TICKER && NAMES.has(folded);
}

/** The numbers of a record that tell who it is, by keys that are equal for equal numbers. */
export function numbersOf(
  { names, identifiers = [] }: Pick<Party, "names" | "identifiers">,
  sort: "party" | "place" = "party",
) {
  const running = sort === "party" ? RUNNING : RUNNING_OF_PLACES;
  const found = new Map<string, RegisterNumber>();
  const listed = names.flatMap(({ type, text: value }) =>
    type === TICKER && TICKER_AT_EXCHANGE.test(value) ? { scheme: TICKER, value } : [],
  );
  for (const { scheme, value } of [...identifiers, ...listed]) {
    const folded = foldedScheme(scheme);
    const upper = value.toUpperCase();
    const plain = upper.replace(/[\s\-./:]+/g, "");
    const isKnown = folded === COPY_OF || NAMES.has(folded);
    if (!isNumber(value) || (!isKnown && running.test(plain))) continue;
    const register = folded === TICKER && TICKER_AT_EXCHANGE.test(upper.trim()) ? AT_EXCHANGE : folded;
    const words = folded === COPY_OF ? "Copies of one record" : `The same ${schemeName(scheme)}: ${plain}`;
    found.set(`${register} ${plain}`, { scheme: register, value: plain, words });
  }
  return found;
}

/** `n/a`, a dash and the like only stand for an unknown number. */
function isNumber(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value) && !/^\s*(?:n\W?a|none|null|unknown)\W*$/iu.test(value);
}
