/** Finds the fields in names of bodies: "Institute of | Rural Development and Veterans", "the Culture and Ceramics | Board". */

import { anyPlace, knownPlace } from "../../places/gazetteer";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { isGivenName } from "../given-names";
import { isBodyWord, OF_HEADS, PERSON_TITLES } from "../lexicon";
import { isMatter, isSort, matterFrom } from "../matters";
import { isNameWord } from "./name-words";

/** The most words of one field. */
const LONGEST = 3;

/** Whether a word may be in a field: one that only fields have, since firms are called by any other. */
const isInField = (token: Token | undefined) => isMatter(token) || isSort(token);

/** The end of the field that begins at a token, `at` if none does: "Rural Development", "Waqf Affairs". */
function fieldEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < at + LONGEST && isInField(tokens[end])) end += 1;
  // "Waqf Affairs": no firm is called so.
  if (end === at && tokens[at]?.capital && lowerAt(tokens, at + 1) === "affairs") end = at + 2;
  return end > at && !tokens[end]?.capital && isMatter(tokens[end - 1]) ? end : at;
}

/** Whether `and` joins a further field to those of an authority: "Ministry of Energy | and Veterans". */
export const addsField = (tokens: readonly Token[], and: number) =>
  isInField(tokens[and - 1]) && fieldEnd(tokens, and + 1) > and + 1;

/** The `of` or `for` behind a body's head in its first words, -1 if there is none: "National School | of Drama". */
function headEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to, from + 4); at++)
    if (/^(?:of|for)$/.test(lowerAt(tokens, at))) {
      const head = lowerAt(tokens, at - 1);
      return isBodyWord(head) || OF_HEADS.has(head) ? at : -1;
    }
  return -1;
}

/** Whether `and` joins two fields behind one head: "School of Astronomy | and Veterans". */
export function joinsFields(tokens: readonly Token[], from: number, and: number): boolean {
  const of = headEnd(tokens, from, and);
  if (tokens[and]?.lower !== "and" || of < 0 || and - of > LONGEST + 1) return false;
  for (let at = of + 1; at < and; at++) if (!isInField(tokens[at])) return false;
  return fieldEnd(tokens, and + 1) > and + 1;
}

/** Whether a comma opens the rest of a body's fields: "Guild of Timber | , Textiles and Veterans". */
export function listsFields(tokens: readonly Token[], from: number, comma: number): boolean {
  const of = headEnd(tokens, from, comma);
  if (of < 0) return false;
  for (let at = of + 1; at < comma; at++)
    if (!isInField(tokens[at]) && tokens[at]?.text !== ",") return false;
  let at = comma;
  for (let items = 0; items < MOST_FIELDS && tokens[at]?.text === "," && tokens[at + 1]?.capital; items++) {
    const end = fieldEnd(tokens, at + 1);
    if (end === at + 1) return false;
    at = end;
  }
  if (tokens[at]?.text === ",") at += 1;
  return lowerAt(tokens, at) === "and" && fieldEnd(tokens, at + 1) > at + 1;
}
const MOST_FIELDS = 5;

/** Whether two fields and their head follow the article: "the Education | and Veterans College". */
export function sharesHead(tokens: readonly Token[], from: number, and: number): boolean {
  if (lowerAt(tokens, from - 1) !== "the" || and - from > 4 || !isInField(tokens[and - 1])) return false;
  if (tokens.slice(from, and).some(({ lower }) => /^(?:of|for)$/.test(lower))) return false;
  // "between the A and B Board" has no other side.
  if (
    lowerAt(tokens, from - 2) === "between" &&
    !tokens.slice(and + 1, and + 16).some(({ lower }) => lower === "and")
  )
    return false;
  let at = and + 1;
  while (at < and + LONGEST && isInField(tokens[at]) && !isHead(tokens, at)) at += 1;
  return at > and + 1 && isHead(tokens, at);
}

/** Whether the word is a body's head, and at most its town follows. */
function isHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!tokens[at]?.capital || !isBodyWord(lowerAt(tokens, at))) return false;
  return next?.capital !== true || (anyPlace(next.text) !== undefined && !tokens[at + 2]?.capital);
}

const PARTICLE = /^(?:Al|El|La|Le|Los|Las|San|Santa|Santo|São|St|Saint|Do|Da|Dos|Ad|An|As|Ash|Port)$/u;

/** Whether a place begins at a token: a known one, a word of no English text, or a particle before such a word. */
export function opensGround(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.capital !== true) return false;
  if (knownPlace(next.text) || knownPlace(`${next.text} ${tokens[at + 1]?.text}`)) return true;
  if (PARTICLE.test(next.text)) return tokens[at + 1]?.capital === true;
  return (
    anyPlace(next.text) !== undefined ||
    (wordClass(next.lower) === undefined && /^\p{Lu}\p{Ll}{2,}/u.test(textAt(tokens, at)))
  );
}

/** Whether a body is named by its field, and its place follows: "Polytechnic of Mining | of Calder". */
export function isOfGround(tokens: readonly Token[], from: number, at: number): boolean {
  const of = headEnd(tokens, from, at);
  if (of < 0 || at - of > 8) return false;
  for (let i = of + 1; i < at; i++)
    if (!isInField(tokens[i]) && !/^(?:and|the)$/.test(lowerAt(tokens, i))) return false;
  return opensGround(tokens, tokens[at + 1]?.lower === "the" ? at + 2 : at + 1);
}

const COMPANY_HEADS =
  /^(?:group|holding|holdings|corporation|company|inc|ltd|limited|plc|ag|gmbh|llc|sa|bank|airlines|airways|motors|industries|systems|partners|ventures|co)$/;

/** Whether the run at a token reaches a word of another body: "and Naval Group", "and Environment Agency". */
export function hasBody(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 3 && tokens[at]?.capital; at++) {
    const { lower = "" } = tokens[at] ?? {};
    if (COMPANY_HEADS.test(lower) || isBodyWord(lower)) return true;
  }
  return false;
}

/** Whether a list of fields, a few words each, runs from a comma to an `and`: "…, Rural Development and Food". */
export function goesOnTo(tokens: readonly Token[], comma: number): boolean {
  let at = comma;
  for (let items = 0; items < 4 && tokens[at]?.text === "," && tokens[at + 1]?.lower !== "and"; items++) {
    const from = at + 1;
    for (at = from; at - from < 3 && isNameWord(tokens[at]); at++) {
      const { lower = "", text = "" } = tokens[at] ?? {};
      if (PERSON_TITLES.has(lower) || isBodyWord(lower)) return false;
      if (isGivenName(text) && !isMatter(tokens[at])) return false;
    }
    if (at === from) return false;
  }
  // "…, Trade, and Industry"
  if (tokens[at]?.text === "," && tokens[at + 1]?.lower === "and") at += 1;
  if (tokens[at]?.lower !== "and") return false;
  if (tokens[at + 1]?.lower === "the") return matterFrom(tokens, at + 2) && !hasBody(tokens, at + 3);
  return matterFrom(tokens, at + 1) && !hasBody(tokens, at + 2);
}
