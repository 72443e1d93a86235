/** Finds persons named with their offices, whatever their names look like: "Minister of Water Ada Zemp". */

import type { ReleaseDocument } from "../document";
import { knownPlace } from "../places/gazetteer";
import { regex } from "../text/regex";
import { lowerAt, type Token } from "../text/tokens";
import { WordLists } from "../text/word-lists";
import { CALENDAR, isHouseWord, OTHER_WORDS } from "./lexicon";
import { isMatter, isSort } from "./matters";

const LISTS = new WordLists({
  /** Office holders of a field or a country. */
  OF_MATTER:
    /^(?:minister|undersecretary|secretary|president|premier|king|emir|sultan|prime|ambassador|plenipotentiary)$/,
  OFFICE: regex("")`
    ^(?:president|vice-president|chairman|chairwoman|chairperson|director|director-general|minister
      |secretary|secretary-general|undersecretary|ambassador|mayor|governor|rector|chancellor
      |vice-chancellor|ceo|dean|commissioner|provost)$
  `,
  BEFORE_OFFICE: regex("")`
    ^(?:the|a|an|its|additional|joint|special|assistant|associate|principal|under|country|mission|managing
      |executive|deputy|vice|acting|regional|general|chief|first|senior|state|foreign|prime|permanent)$
  `,
  BEHIND_OFFICE: /^(?:of|at|for|to|in|on|,|and|\))$/,
  ENVOY: /^(?:envoy|counterpart|d['’]affaires|affaires)$/,
  HEAD: /^(?:head|manager|founder|chief|counterpart)$/,
});
const { OF_MATTER, OFFICE, BEFORE_OFFICE, BEHIND_OFFICE, ENVOY, HEAD } = LISTS.bits;

/** The names of these persons, in small letters. */
export function personsWithOffices({ sentences, text }: ReleaseDocument): Set<string> {
  const out = new Set<string>();
  for (const { tokens, shouted } of sentences) {
    if (shouted) continue;
    for (let i = 0; i < tokens.length; i++) {
      const beside = LISTS.has(tokens, i, OF_MATTER) ? behindMatter(tokens, i) : besideOffice(tokens, i);
      const [from, to] = beside === NONE ? behindHouse(tokens, i) : beside;
      if (to > from) out.add(text.slice(tokens[from]?.start, tokens[to - 1]?.end).toLowerCase());
    }
  }
  return out;
}

const LONGEST = 5;
const NONE: readonly [number, number] = [0, 0];

/** "Minister of Planning and Trade | Ada Zemp", "President of Chile | Ada Zemp" */
function behindMatter(tokens: readonly Token[], office: number): readonly [number, number] {
  if (!/^(?:of|for)$/.test(lowerAt(tokens, office + 1))) return besideOffice(tokens, office);
  let at = office + 2;
  while (at < office + 14 && isOfOffice(tokens, at)) at += 1;
  if (at === office + 2 || !tokens[at - 1]?.capital) return NONE;
  if (tokens[at]?.text !== ",") return personFrom(tokens, at);
  // "Minister of Planning, Ada Zemp, and"
  const [from, to] = personFrom(tokens, at + 1);
  return tokens[to]?.text === "," ? [from, to] : NONE;
}

/** Whether a word continues an office's field. */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (/^(?:,|and|&|the|of|to)$/.test(token?.lower ?? "")) {
    const next = tokens[token?.text === "," && tokens[at + 1]?.lower === "and" ? at + 2 : at + 1];
    return next?.lower === "the" || isMatter(next) || isSort(next) || isLand(next);
  }
  return isMatter(token) || isSort(token) || isLand(token);
}

const isLand = (token: Token | undefined) =>
  token?.capital === true && knownPlace(token.text)?.kind === "country";

/** "Ada Zemp |, Country Director of", "Ada Zemp |, Orvex Vice President for", "Ambassador | Ada Zemp" */
function besideOffice(tokens: readonly Token[], at: number): readonly [number, number] {
  if (tokens[at]?.text !== ",")
    return LISTS.has(tokens, at, OFFICE | ENVOY) ? personFrom(tokens, at + 1) : NONE;
  const own = officeBehind(tokens, at, at + 1);
  if (own !== NONE) return own;
  // The body that has the office precedes it.
  for (let house = at + 2; house < at + 5 && tokens[house - 1]?.capital; house++) {
    const found = officeBehind(tokens, at, house);
    if (found !== NONE) return found;
  }
  return NONE;
}

/** The person before the comma at `at`, if an office begins at a token after it. */
function officeBehind(tokens: readonly Token[], at: number, begin: number): readonly [number, number] {
  let office = begin;
  while (office < begin + 3 && LISTS.has(tokens, office, BEFORE_OFFICE)) office += 1;
  if (
    !(LISTS.has(tokens, office, OFFICE) && LISTS.has(tokens, office + 1, BEHIND_OFFICE)) &&
    !isOfBoard(tokens, office)
  )
    return NONE;
  let from = at;
  while (at - from <= LONGEST && isNamePart(tokens[from - 1])) from -= 1;
  return at - from <= LONGEST ? personFrom(tokens, from, at) : NONE;
}

/** "member of the management board": no firm is described so. */
const isOfBoard = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lower === "member" &&
  tokens[at + 1]?.lower === "of" &&
  /^(?:the|its)$/.test(lowerAt(tokens, at + 2)) &&
  /^(?:management|supervisory|executive|governing|managing)$/.test(lowerAt(tokens, at + 3)) &&
  /^(?:board|council|committee)$/.test(lowerAt(tokens, at + 4));

/** The person after the end of a company's name: "Head of the Dutch firm Orvex LLC | Ada Zemp and". */
function behindHouse(tokens: readonly Token[], office: number): readonly [number, number] {
  if (!LISTS.has(tokens, office, OFFICE | HEAD) || !/^(?:of|at|for)$/.test(lowerAt(tokens, office + 1)))
    return NONE;
  for (let at = office + 4; at < office + 14; at++) {
    const { text = ",", lower = "" } = tokens[at - 1] ?? {};
    if (/^[,.;:]$/.test(text)) return NONE;
    if (!HOUSE_END.test(lower) && text !== ")" && !isHouseWord(lower)) continue;
    const [from, to] = personFrom(tokens, at);
    if (to > from && BEHIND_PERSON.test(lowerAt(tokens, to))) return [from, to];
  }
  return NONE;
}

const HOUSE_END =
  /^(?:llc|ltd|jsc|ojsc|cjsc|pjsc|ooo|inc|corp|plc|gmbh|co|corporation|company|group|holding)$/;
const BEHIND_PERSON =
  /^(?:and|,|have|has|signed|inked|concluded|sealed|exchanged|met|said|told|noted|announced|attended|took|visited)$/;

/** The extent of a person's name from a token, if it may be one. */
function personFrom(tokens: readonly Token[], from: number, end = from + LONGEST): readonly [number, number] {
  let to = from;
  while (to < end && isNamePart(tokens[to])) to += 1;
  return to - from > 1 && (end === from + LONGEST || to === end) ? [from, to] : NONE;
}

function isNamePart(token: Token | undefined): boolean {
  if (!token?.capital || token.kind !== "word" || !/^\p{Lu}[\p{L}'’.-]*$/u.test(token.text)) return false;
  const { lower } = token;
  return !(
    isHouseWord(lower) ||
    OTHER_WORDS.has(lower) ||
    CALENDAR.has(lower) ||
    LISTS.ofForm(token.form) !== 0 ||
    isMatter(token)
  );
}
