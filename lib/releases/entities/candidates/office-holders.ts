/** Finds persons named with the body whose office they hold: "Calder University Vice Chancellor Jo Berg". */
import { anyPlace, knownPlace } from "../../places/gazetteer";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { WordLists } from "../../text/word-lists";
import { isGivenName } from "../given-names";
import { isBodyWord, isHouseWord } from "../lexicon";
import { isMatter } from "../matters";

const LISTS = new WordLists({
  /** Offices that also follow names of firms. */
  HEADS:
    /^(?:ceo|cfo|coo|cto|chairman|chairwoman|chairperson|president|co-president|founder|co-founder|co-ceo|spokesman|spokeswoman|spokesperson|mayor|governor|chancellor|vice-chancellor)$/,
  /** Offices that follow only names of bodies. */
  OF_BODIES:
    /^(?:registrar|secretary|director|dean|rector|professor|prof|lecturer|assistant|manager|representative|ambassador|minister|commissioner|officer|coordinator|treasurer)$/,
  SECOND: /^(?:vice|deputy|lord)$/,
  LEADING: /^(?:director|chairman|chairwoman|president|rector|dean|registrar|secretary|chancellor)$/,
});
const { HEADS, OF_BODIES, SECOND, LEADING } = LISTS.bits;
const is = (tokens: readonly Token[], i: number, lists: number) =>
  tokens[i]?.capital === true && (LISTS.at(tokens, i) & lists) !== 0;

/** Whether an office, or a person, begins at a token after the name that began at `from`. */
export function isHolder(tokens: readonly Token[], from: number, at: number): boolean {
  const second = is(tokens, at, SECOND);
  if (is(tokens, second ? at + 1 : at, HEADS)) return second || tokens[at + 1]?.capital === true;
  // "Chile High Commissioner Jo Berg", unlike that of the United Nations
  if (isHighCommissioner(tokens, at) && !/^(?:nations|un)$/.test(lowerAt(tokens, at - 1))) return true;
  const letters = at - from === 1 && /^\p{Lu}{2,6}$/u.test(textAt(tokens, from));
  if (!hasBody(tokens, from, at) && !letters) return false;
  // "Calder University Registrar Jo Berg", "the Ministry's Federal Secretary Jo Berg"
  for (const office of [at, at + 1])
    if (is(tokens, office, OF_BODIES) && tokens[at]?.capital && tokens[office + 1]?.capital)
      return !hasBody(tokens, office + 1, office + 4);
  return !letters && isPersonBehind(tokens, at);
}

const isHighCommissioner = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === "High" && tokens[at + 1]?.text === "Commissioner";

/** How many words "High Commissioner of" before a country has: the holder represents that country. */
export function envoyLength(tokens: readonly Token[], at: number): number {
  if (!isHighCommissioner(tokens, at) || tokens[at + 2]?.lower !== "of") return 0;
  return knownPlace(textAt(tokens, at + 3))?.kind === "country" ? 3 : 0;
}

/** Whether a body's own word is among the capitalised ones from a token on. */
function hasBody(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower = "", capital } = tokens[i] ?? {};
    if (capital && (isBodyWord(lower) || lower === "bank")) return true;
  }
  return false;
}

/** Whether a person follows a ministry's field: "Ministry of Water and Power Anwar Khan". */
function isPersonBehind(tokens: readonly Token[], at: number): boolean {
  return isMatter(tokens[at - 1]) && [at, at + 1].every((i) => isRare(tokens[i]));
}

/** Whether a token is a person's title and no word of the body's name: "Calder Press Agency | Dr. Jo Berg". */
export function isTitled(tokens: readonly Token[], from: number, at: number): boolean {
  if (!TITLE.test(textAt(tokens, at))) return false;
  const named = tokens[at + (tokens[at + 1]?.text === "." ? 2 : 1)];
  if (named?.capital !== true || tokens[at - 1]?.capital !== true) return false;
  // "Hospital Dr. Berg", "University of Dr. Berg"
  return at - from > 1 && hasBody(tokens, from + 1, at);
}

const TITLE = /^(?:Dr|Prof|Mr|Mrs|Ms|Engr)\.?$/u;

/** Whether a person's name follows a name that elsewhere lacks it: "The head of Calder Water Jo Berg and". */
export function isHeadBehind(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  if (!isPerson(tokens[at], tokens[at + 1]) || !BEHIND_PERSON.test(tokens[at + 2]?.lower ?? "."))
    return false;
  const of = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  if (!/^(?:of|at|for)$/.test(lowerAt(tokens, of)) || !OFFICES.test(lowerAt(tokens, of - 1))) return false;
  const [first, last] = [textAt(tokens, at), tokens[at + 1]?.text];
  if (at - from > 1 && isGivenName(first) && !anyPlace(first) && !anyPlace(`${first} ${last}`)) return true;
  const house = text.slice(tokens[from]?.start, tokens[at - 1]?.end);
  const holder = text.slice(tokens[from]?.start, tokens[at]?.end);
  return text.split(house, MOST).length > text.split(holder, MOST).length;
}

const OFFICES =
  /^(?:director|head|president|chairman|chairwoman|chair|ceo|rector|chancellor|dean|manager|general|governor|secretary|minister|chief|founder|counterpart)$/;
const BEHIND_PERSON =
  /^(?:and|[,.]|have|has|signed|inked|concluded|met|said|told|noted|announced|attended|took)$/;
/** A name with more mentions is alone somewhere. */
const MOST = 40;

/** Whether two words may be a person: both in no English text, or a given name and a word that no body has. */
function isPerson(first: Token | undefined, last: Token | undefined): boolean {
  if (!first?.capital || !last?.capital || !/^\p{Lu}\p{Ll}+$/u.test(last.text)) return false;
  if (isRare(first)) return isRare(last);
  const { lower } = last;
  const isOfBody = isHouseWord(lower) || isMatter(last);
  return isGivenName(first.text) && !isOfBody;
}

const isRare = (token: Token | undefined) =>
  token?.capital === true &&
  /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
  wordClass(token.lower) === undefined &&
  !isMatter(token) &&
  anyPlace(token.text) === undefined;

/** Whether the first word is an office in the body after it: "Director Research Center of Calder". */
export function opensWithOffice(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from > 2 &&
    is(tokens, from, LEADING) &&
    tokens[from + 1]?.lower !== "general" &&
    hasBody(tokens, from + 1, to)
  );
}
