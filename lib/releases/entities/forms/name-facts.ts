/** Facts about a name that are needed in every comparison with others, computed once. */

import { demonymCountry, knownPlace } from "../../places/gazetteer";
import { wordSet } from "../../text/word-set";
import type { Group } from "../clusters";
import { isBodyWord } from "../lexicon";
import { type Initials, initialsOf } from "./aliases";
import { mayBeClipped } from "./clipped-forms";

/** A group of spellings, with its facts. */
export interface Facts {
  group: Group;
  words: string[];
  first: number;
  name: string;
  /** Its spellings other than the first, folded. */
  aliases: ReadonlySet<string>;
  /** Spellings that look like acronyms. */
  acronyms: string[];
  initials: Initials;
  /** "CF" for "English Chess Federation", which is "the CF" at home. */
  atHome: string | undefined;
  place: boolean;
  /** "European Union", "United Nations". */
  union: boolean;
  /** The country that it names. */
  country: string | undefined;
  /** It is only in headlines, which use short names. */
  headline: boolean;
  last: string;
  /** It ends in a word that clubs have. */
  club: boolean;
  /** It is a single word that bodies' names have. */
  body: boolean;
  /** It contains a dash. */
  dashed: boolean;
  /** "TU Orvale": letters before or after words that are written out. */
  clipped: boolean;
}

/** The facts of a group; `headlines` are numbers of sentences. */
export function factsOf(group: Group, headlines: ReadonlySet<number>): Facts {
  const [name = "", ...others] = group.forms.keys();
  const words = group.key.split(" ");
  const last = words.at(-1) ?? "";
  return {
    group,
    words,
    last,
    club: CLUBS.has(last),
    body: words.length === 1 && isBodyWord(last),
    dashed: name.includes(" – "),
    clipped: mayBeClipped(name),
    first: bodyFirst(group, headlines) ?? firstOf(group),
    name,
    aliases: new Set(others.map(fold)),
    acronyms: [...group.forms.keys()].filter((form) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(form)),
    initials: initialsOf(name),
    atHome: atHome(name, last),
    place: isPlaceName(group),
    union: /^\S+ (?:union|nations)$/.test(group.key),
    country: countryOf(name),
    headline:
      group.candidates.length > 0 && group.candidates.every(({ sentence }) => headlines.has(sentence)),
  };
}

const CLUBS = wordSet("club association society union federation orchestra");

function atHome(name: string, last: string): string | undefined {
  const [first = "", ...rest] = name.split(" ");
  return CLUBS.has(last) && rest.length > 1 && demonymCountry(first) !== undefined
    ? initialsOf(rest.join(" ")).upper
    : undefined;
}

/** The offset of a name's first mention. */
export const firstOf = (group: Group) => Math.min(...group.forms.values(), Number.POSITIVE_INFINITY);

/** The first mention outside headlines, which use a short name before the text gives the full one. */
function bodyFirst({ candidates }: Group, headlines: ReadonlySet<number>): number | undefined {
  let first: number | undefined;
  for (const { sentence, start } of candidates)
    if (!headlines.has(sentence) && (first === undefined || start < first)) first = start;
  return first;
}

function countryOf(name: string): string | undefined {
  const place = knownPlace(name);
  return place?.kind === "country" && place.country !== "" ? place.country : undefined;
}

function isPlaceName(group: Group): boolean {
  const { company, government, organization, place } = group.scores;
  return place >= 5 && place > company + 2 && place > government && place > organization;
}

function fold(form: string): string {
  return form
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .trim();
}
