/** Lists in one cell of a table. */

/** The separator of the lists that are written. */
export const LIST_SEPARATOR = ";";
/** A dash between spaces, of any length. */
export const DASH_SEPARATOR = " – ";
/** A slash between spaces: without them it may be part of a name, as in "A/S". */
export const SLASH_SEPARATOR = " / ";

/** Between the name of a list of objects and that of a field of theirs: a column of this name has a list in each cell. */
export const LISTED = "[].";

/** A list as a cell. An entry that contains the separator is put in double quotes, to stay one entry. */
export function listCell(entries: readonly string[]): string {
  return entries.map(listEntry).join(`${LIST_SEPARATOR} `);
}

function listEntry(entry: string): string {
  return entry.includes(LIST_SEPARATOR) || /^"|[\r\n]/.test(entry)
    ? `"${entry.replaceAll('"', '""')}"`
    : entry;
}

const QUOTED = /\s*"((?:[^"]|"")*)"[^\S\r\n]*/y;

/** The entries of a list in a cell. Line breaks and `separator` separate them, except within double quotes. */
export function listOf(text: string, separator: string): string[] {
  return placesOf(text, separator).filter((entry) => entry !== "");
}

/**
 * As `listOf`, for a list beside another of `count` entries. Empty entries count where that makes both equally long, as
 * in `CN; ; PL`.
 */
export function listBeside(count: number, text: string, separator: string): string[] {
  const places = placesOf(text, separator);
  return places.length === count ? places : places.filter((entry) => entry !== "");
}

/**
 * What parts a list that stands beside one of names: a sign between spaces may part these alone. A `weak` sign may part it
 * too, a slash only where one parts the names.
 */
export function separatorBeside(text: string, separator: string, ...weak: readonly ("," | "/")[]): string {
  const isOfNames = separator === DASH_SEPARATOR || separator === SLASH_SEPARATOR;
  if (!isOfNames || placesOf(text, separator).length > 1) return separator;
  const others = weak.filter((sign) => sign !== "/" || separator === SLASH_SEPARATOR);
  const signs = [LIST_SEPARATOR, "|", "、", "；", ...others];
  return signs.find((sign) => text.includes(sign)) ?? separator;
}

/** The entries of a list, empty ones too. */
export function placesOf(text: string, separator: string): string[] {
  const entries: string[] = [];
  let at = 0;
  while (at <= text.length) {
    QUOTED.lastIndex = at;
    const [whole = "", inner] = QUOTED.exec(text) ?? [];
    // The space behind the quotes may be the separator's.
    const ends = inner === undefined ? [] : [at + whole.length, at + whole.trimEnd().length];
    const quoted = ends.find((place) => isEnd(text, place, separator));
    const end = quoted ?? endOf(text, at, separator);
    entries.push(quoted === undefined ? text.slice(at, end) : (inner ?? "").replaceAll('""', '"'));
    at = end + (signAt(text, end, separator) || (text.startsWith("\r\n", end) ? 2 : 1));
  }
  return entries.map((entry) => entry.trim());
}

function isEnd(text: string, at: number, separator: string): boolean {
  return at >= text.length || signAt(text, at, separator) > 0 || /[\r\n]/.test(text.charAt(at));
}

/** How long the separator at a place is; 0 where there is none. */
function signAt(text: string, at: number, separator: string): number {
  const isSign =
    separator === DASH_SEPARATOR
      ? /^\s[-–—]\s$/.test(text.slice(at, at + separator.length))
      : text.startsWith(separator, at);
  return isSign ? separator.length : 0;
}

function endOf(text: string, from: number, separator: string): number {
  let at = from;
  while (!isEnd(text, at, separator)) at += 1;
  return at;
}
