/** A written word with its properties, computed once for all its occurrences. */

import type { Lexeme } from "../agreements/view/lexeme";
import type { NameWord } from "../entities/features/name-word";
import { fnvOf } from "./hash";
import { regex } from "./regex";

/** A word as it is written. */
export interface Form {
  readonly hash: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  /** Begins with a capital letter, or is a mark or number that names are made of. */
  readonly capital: boolean;
  /** Where it is split into tokens: before a genitive's 's, "-based", around a slash. */
  readonly cuts: readonly number[];
  /** Whether a full stop after it belongs to it. */
  readonly dotted: Dotted;
  /** In small letters, with a mark if it is capitalised. */
  readonly marked: string;
  /** The class, the sort, and the meaning as a noun, once asked for. */
  like: string | undefined;
  sort: string | undefined;
  head: string | undefined;
  /** By number of `WordLists`, the lists that contain the word, once asked for. */
  readonly lists: (number | undefined)[];
  lexeme: Lexeme | undefined;
  name: NameWord | undefined;
}

/** Never, always, or before a capital: `J.P.`, `St. Louis`. */
export type Dotted = "no" | "yes" | "before a capital";

/** Words read before, by open addressing; emptied when there are many, to bound memory. */
const SLOTS = 1 << 16;
const MOST_KNOWN = 20_000;
const known = new Array<Form | undefined>(SLOTS).fill(undefined);
let count = 0;

/** The form of a word as it is written. */
export const formOf = (word: string): Form => formAt(word, 0, word.length);

/** The form of the word between two offsets of a text, extracted only if it is new. */
export function formAt(text: string, from: number, to: number): Form {
  const hash = fnvOf(text, from, to);
  let slot = hash & (SLOTS - 1);
  for (;;) {
    const form = known[slot];
    if (form === undefined) break;
    if (form.hash === hash && isAt(form.text, text, from, to)) return form;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (count === MOST_KNOWN) {
    known.fill(undefined);
    count = 0;
    slot = hash & (SLOTS - 1);
  }
  const form = made(interned(text.slice(from, to)), hash);
  known[slot] = form;
  count += 1;
  return form;
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

/**
 * The same text, interned as the engine does with property names: comparing two is then comparing addresses. Besides, a
 * substring would keep the whole text in memory.
 */
function interned(text: string): string {
  const names: Record<string, true> = Object.create(null);
  names[text] = true;
  for (const name in names) return name;
  return text;
}

const NO_CUTS: readonly number[] = [];

function made(text: string, hash: number): Form {
  // Most words are plain small Latin letters, which no rule below is about.
  if (/^[a-z]+$/.test(text)) return form(hash, text, text, "word", false);
  if (!/[\p{L}\p{N}]/u.test(text)) return form(hash, text, text, "mark", false);
  const kind = /^\p{N}[\p{N}.,]*$/u.test(text) ? "number" : "word";
  const capital =
    kind === "word" &&
    /^(?:\p{Lu}|\p{N}|\p{Ll}{1,2}(?:\p{Lu}|&)|\p{Ll}{3,6}\p{Lu}\p{Ll}{2}|\p{Ll}{4,}\p{Lu}|\p{Ll}-\p{Lu}|(?:d|l|dell|dall)'\p{Lu})/u.test(
      text,
    );
  const cuts = cutsOf(text);
  const dotted = cuts === NO_CUTS ? dottedOf(text) : "no";
  return form(hash, text, interned(text.toLowerCase()), kind, capital, cuts, dotted);
}

function form(
  hash: number,
  text: string,
  lower: string,
  kind: Form["kind"],
  capital: boolean,
  cuts = NO_CUTS,
  dotted: Dotted = "no",
): Form {
  const asked = {
    like: undefined,
    sort: undefined,
    head: undefined,
    lists: [],
    lexeme: undefined,
    name: undefined,
  };
  const marked = `^${lower}`;
  return { hash, text, lower, marked, kind, capital, cuts, dotted, ...asked };
}

function cutsOf(word: string): readonly number[] {
  if (word.length > 2 && /'s$/i.test(word)) return [word.length - 2];
  const based = SAID_OF_NAME.exec(word)?.[1];
  if (based) return [based.length];
  // "BRIEF-Orvex signs": an agency's sort of report.
  const tag = /^(?:BRIEF|UPDATE|EXCLUSIVE|CORRECTED|CORRECTION|REFILE|RPT|FACTBOX|WRAPUP)-(?=\p{Lu})/u.exec(
    word,
  )?.[0];
  if (tag) return [tag.length - 1, tag.length];
  // `and/or`, `Rome/Milan`: a slash joins only what is one name, such as A/S.
  const slash = word.indexOf("/");
  return slash > 1 && word.length - slash > 2 ? [slash, slash + 1] : NO_CUTS;
}

/** "Zemtek-owned": a name, and what is said of it. */
const SAID_OF_NAME = regex("u")`
  ^(\p{Lu}[\p{L}\p{M}'-]*)-
  (?:based|headquartered|listed|led|owned|born|founded|backed|controlled|affiliated|linked|funded|financed
    |managed|operated|run|built|domiciled|registered|incorporated|sponsored|supported|dominated|like|style)$
`;

function dottedOf(word: string): Dotted {
  // `St. Louis`, `Mr. Vieira`, `J. Smith`: these full stops end no sentence.
  if (
    /^(?:St|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Bros|Hnos|Gebr|Ets|Éts|Fa|Wm|Chas|Thos|Ing|Assoc|Univ|Mfg|Intl|Natl|\p{Lu})$/u.test(
      word,
    )
  )
    return "before a capital";
  // `U.S.`, `J.P.`, `Co.`: an abbreviation in capitals includes its last full stop.
  return /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) ? "yes" : "no";
}
