/** Finds short forms that the text introduces: `X ("Y")`, `X (the "Y")`, `X (Y)`, `X, hereinafter Y`. */

import { knownPlace } from "../../places/gazetteer";
import { EXCHANGES } from "../exchanges";

/** An introduced short form. `at` is the offset of its full name, `end` that name's end. */
export interface Alias {
  short: string;
  /** The offset of the short form. */
  at: number;
  /** It is in quotation marks, which leaves no doubt. */
  quoted: boolean;
  /** "X (or Y)": perhaps another than X. */
  other?: boolean;
}

/** A bracket with a stock exchange: "(NYSE ORV)", while "(SIX Group)" is a name. */
const STOCK = new RegExp(String.raw`^(?:${EXCHANGES}|isin|ticker|symbol|stock)\b`, "i");
const CODE = /[ :][\p{Lu}\d.]{1,12}$/u;

/** "(ORV.L)", "(ORV:US)": tickers as agencies write them. */
const TICKER = /^[\p{Lu}\d]{2,6}(?:\.\p{Lu}{1,2}|:\p{Lu}{2})$/u;

/** `together the "Parties"`: several parties, not the last one named. */
const SEVERAL = /^(?:the )?(?:(?:contracting|joint venture) )?(?:parties|companies|partners)$/iu;

/** A longer bracket introduces nothing. */
const LONGEST_BRACKET = 161;

/** The short forms in brackets right after a name that ends at `end`. */
export function aliasesAfter(text: string, end: number): { aliases: Alias[]; end: number } {
  const aliases: Alias[] = [];
  let at = end;
  for (let round = 0; round < 3; round++) {
    // "Orvex Co., Ltd.* ("Orvex")": a note's mark behind the name.
    const open = /^[*†‡]{0,2}\s?\(/u.exec(text.slice(at, at + 4));
    if (!open) break;
    const from = at + open[0].length;
    const behind = text.slice(from, from + LONGEST_BRACKET);
    const close = behind.indexOf(")");
    if (close < 0) break;
    const inner = behind.slice(0, close);
    at = from + close + 1;
    if (TICKER.test(inner.trim())) continue;
    const quoted = [...inner.matchAll(/"([^"]{2,60}?),?"/gu)];
    for (const match of quoted) {
      const short = (match[1] ?? "").trim();
      if (!SEVERAL.test(short)) aliases.push({ short, at: from + match.index + 1, quoted: true });
    }
    if (quoted.length > 0 || (STOCK.test(inner) && CODE.test(inner))) continue;
    const bare =
      /^(?:(?:hereinafter|hereafter|now|also known as|known as|the|or|also|today|called)\s){0,3}([\p{Lu}\p{N}][\p{L}\p{N}&.'/ -]{1,40})$/u.exec(
        inner.trim(),
      );
    if (bare?.[1] && !knownPlace(bare[1]) && !/ and |,/.test(bare[1]) && !/\d{4}|^The$/u.test(bare[1]))
      aliases.push({
        short: bare[1].trim(),
        at: from + inner.indexOf(bare[1]),
        quoted: false,
        ...(/^\s*or\s/u.test(inner) ? { other: true } : {}),
      });
  }
  return { aliases, end: at };
}

/** Whether an acronym consists of a name's initials: `MIT` of "Massachusetts Institute of Technology". */
export function isAcronymOf(short: string, name: string): boolean {
  // "IIT Ropar" of "Indian Institute of Technology Ropar": the last words are written out.
  const space = short.indexOf(" ");
  if (space > 0 && name.endsWith(short.slice(space)))
    return isAcronymOf(short.slice(0, space), name.slice(0, space - short.length));
  return areInitials(lettersOf(short), initialsOf(name));
}

/** The letters and figures of a name, without what separates them. */
export const lettersOf = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, "");

/** The most letters of an acronym. */
export const LONGEST_ACRONYM = 8;

/** The initials of a name's capitalised words, in capitals, and the number of these words. */
export interface Initials {
  words: number;
  upper: string;
}

const WORD = /[^\s-]+/gu;

/** The initials of a name. */
export function initialsOf(name: string): Initials {
  const words = (name.match(WORD) ?? []).filter((word) => /^\p{Lu}/u.test(word));
  return {
    words: words.length,
    upper: words
      .map((word) => word[0] ?? "")
      .join("")
      .toUpperCase(),
  };
}

/** Whether letters are a name's initials, or the first of them. */
export function areInitials(letters: string, { words, upper: initials }: Initials): boolean {
  if (words < 2 || letters.length < 2 || letters.length > LONGEST_ACRONYM) return false;
  if (!/^\p{Lu}[\p{Lu}\p{N}\p{Ll}]*$/u.test(letters)) return false;
  const upper = letters.toUpperCase();
  return initials === upper || (upper.length >= 3 && initials.startsWith(upper));
}
