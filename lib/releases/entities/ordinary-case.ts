/**
 * Gives a text that is told in capitals ordinary ones, unit for unit: names begin with a capital, other words are small.
 * What is a name is known from the language: legal forms, places, known bodies, and words that are in no English text.
 */
import { anyPlace, demonymCountry, knownPlace } from "../places/gazetteer";
import { regex } from "../text/regex";
import { sentencesOf } from "../text/sentences";
import { lowerAt, type Token, tokenize } from "../text/tokens";
import { wordClass } from "../text/word-classes";
import { partySort } from "./features/party-names";
import { isGivenName } from "./given-names";
import {
  ACRONYM_STOP,
  CALENDAR,
  COMPANY_WORDS,
  FUNCTION_WORDS,
  isBodyWord,
  JOINERS,
  LEXICON,
} from "./lexicon";

/** From this share of capitals among all letters on, and in so many letters, case says nothing about names. */
const LOUD = 0.8;
const FEWEST = 80;
/** So many words are looked up as one name. */
const LONGEST = 4;
/** So many words of a firm's name are before its legal form. */
const BEFORE_FORM = 5;

/** The text in ordinary capitals, of the same length; the same text if it is not told in capitals. */
export function inOrdinaryCase(text: string): string {
  if (!isInCapitals(text)) return text;
  const sentences = sentencesOf(text, 0, text.length).map(({ start, end }) => tokenize(text, start, end));
  const firms = new Set<string>();
  const names = sentences.map((tokens) => {
    const marks = tokens.map((_, i) => standsAlone(tokens, i));
    markKnown(tokens, marks);
    markHouses(tokens, marks);
    for (const name of markFirms(tokens, marks)) firms.add(name);
    return marks;
  });
  const out: string[] = [];
  let at = 0;
  sentences.forEach((tokens, number) => {
    const marks = names[number] ?? [];
    markAgain(tokens, marks, firms);
    const first = tokens.findIndex(({ kind }) => kind === "word");
    tokens.forEach((token, i) => {
      out.push(text.slice(at, token.start), spelled(token, i === first || marks[i] === true));
      at = token.end;
    });
  });
  return out.join("") + text.slice(at);
}

function isInCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < FEWEST) return false;
  return capitals >= (capitals + (text.match(/\p{Ll}/gu)?.length ?? 0)) * LOUD;
}

/** What is spelled neither as a word nor all in capitals. */
const WRITTEN: Readonly<Record<string, string>> = {
  gmbh: "GmbH",
  kgaa: "KGaA",
  gwh: "GWh",
  mwh: "MWh",
  kwh: "kWh",
  twh: "TWh",
  mr: "Mr",
  mrs: "Mrs",
  ms: "Ms",
  dr: "Dr",
  st: "St",
};
const LETTERS = /^(?:plc|ll[cp]|ag|sa|se|nv|bv|ab|asa|kg|us|usa|uk|eu|un|uae)$/;

/** A word in its ordinary spelling; what is no word stays. */
function spelled({ text, lower, kind }: Token, isName: boolean): string {
  if (kind !== "word" || text !== text.toUpperCase() || lower.length !== text.length) return text;
  const written = WRITTEN[lower];
  if (written) return written;
  if (/^\d+(?:st|nd|rd|th)$/.test(lower)) return lower;
  if (/\p{N}|\p{L}\.\p{L}/u.test(text) || isLetters(lower)) return text;
  if (isName && isAbbreviation(lower)) return text;
  return isName ? capitalised(lower) : lower;
}

/** Whether a name is short and in no English text: such are more often abbreviations. */
const isAbbreviation = (lower: string) =>
  /^\p{L}{2,4}$/u.test(lower) && wordClass(lower) === undefined && anyPlace(capitalised(lower)) === undefined;

/** "O'Brien", but "Orvex's", "o'clock" */
const capitalised = (lower: string) =>
  lower.replace(/(?<![\p{L}\p{N}'])\p{L}|(?<=(?<!\p{L})o')\p{L}(?=\p{L})/gu, (letter) =>
    letter.toUpperCase(),
  );

/** "MW", "CEO", "BMW": letters that are said one by one. */
const isLetters = (lower: string) =>
  LETTERS.test(lower) ||
  (!FUNCTION_WORDS.has(lower) &&
    (ACRONYM_STOP.has(lower) ||
      (/^[^aeiouy\P{L}]{2,5}$/u.test(lower) && !isForm(lower) && !CALENDAR.has(lower))));

const FORM = regex("")`
  ^(?:ltd|limited|inc|incorporated|corp|corporation|co|plc|llc|llp|gmbh|kgaa|ag|sa|nv|bv|ab|asa|oy|oyj|aps|pty
    |pte|pvt|sdn|bhd|berhad|tbk|ltda|srl|jsc|pjsc|s\.a|n\.v|b\.v|s\.p\.a|a/s)\.?$
`;
const isForm = (lower: string) => FORM.test(lower);

/** Endings by which English derives words, which no list has all of. */
const DERIVED =
  /(?:[^aeiou]s|es|ers?|ed|ing|tion|sion|ment|ness|ity|ism|ance|ence|ship|able|ible|ical|ative|ful|less|ly|ology|ware)$/;

/** Whether a word is a name by itself. */
function standsAlone(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== "word" || FUNCTION_WORDS.has(token.lower)) return isMonth(tokens, i);
  const { lower } = token;
  if (CALENDAR.has(lower)) return isMonth(tokens, i);
  if (isDemonym(lower)) return true;
  if (isGivenName(lower) && isUnknown(lowerAt(tokens, i + 1))) return true;
  return isUnknown(lower);
}

const isDemonym = (lower: string) => demonymCountry(capitalised(lower)) !== undefined;

const isUnknown = (lower: string) =>
  /^(?:o'(?!clock$))?\p{L}[\p{L}-]{2,}$/u.test(lower) &&
  !DERIVED.test(lower) &&
  !FUNCTION_WORDS.has(lower) &&
  lower.split("-").some((part) => wordClass(part) === undefined);

/** "5 MAY", "MAY 2026", "MARCH": other short names of months and days are words without a number. */
function isMonth(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i] ?? { lower: "" };
  if (!CALENDAR.has(lower)) return false;
  return (
    (lower.length > 4 && lower !== "march") ||
    [tokens[i - 1], tokens[i + 1]].some((beside) => beside?.kind === "number") ||
    /^(?:in|since|until)$/.test(lowerAt(tokens, i - 1))
  );
}

/** Marks places and known bodies: "NEW YORK", "BANK OF ORVALE". */
function markKnown(tokens: readonly Token[], marks: boolean[]): void {
  for (let from = 0; from < tokens.length; from++) {
    const first = lowerAt(tokens, from);
    if (tokens[from]?.kind !== "word" || (FUNCTION_WORDS.has(first) && first !== "new")) continue;
    for (let to = Math.min(from + LONGEST, tokens.length); to > from; to--) {
      if (!isKnown(tokens.slice(from, to))) continue;
      mark(tokens, marks, from, to);
      from = to - 1;
    }
  }
}

function isKnown(tokens: readonly Token[]): boolean {
  const isInner = ({ kind, lower }: Token) =>
    kind !== "mark" && (!FUNCTION_WORDS.has(lower) || JOINERS.has(lower) || /^(?:and|new)$/.test(lower));
  if (!tokens.every(isInner) || FUNCTION_WORDS.has(tokens.at(-1)?.lower ?? "")) return false;
  const name = tokens.map((token) => spelled(token, !isSmall(token.lower))).join(" ");
  const [{ lower: first } = { lower: "" }, second] = tokens;
  // Small towns and unheard-of firms are called like many a word.
  const place = second || isUnknown(first) ? anyPlace(name) : knownPlace(name);
  if (place && !place.ordinary) return true;
  if (!second && (LEXICON.of(first) !== 0 || /(?:ed|[st]ion|ment)$/.test(first))) return false;
  return first !== "new" && partySort(name) !== undefined;
}

/** Marks words for firms and bodies behind a name, and what a ministry is of: "ORVEX MARINE SERVICES". */
function markHouses(tokens: readonly Token[], marks: boolean[]): void {
  tokens.forEach(({ lower }, i) => {
    const house = isBodyWord(lower) || COMPANY_WORDS.has(lower);
    if (house && marks[i - 1] && !isDemonym(lowerAt(tokens, i - 1))) marks[i] = true;
    if (isBodyWord(lower) && lowerAt(tokens, i + 1) === "of") {
      const of = lowerAt(tokens, i + 2) === "the" ? i + 3 : i + 2;
      if (tokens[of]?.kind === "word") mark(tokens, marks, i, of + 1);
    }
  });
}

/** Marks the words before a legal form, and returns the names. */
function markFirms(tokens: readonly Token[], marks: boolean[]): string[] {
  const out: string[] = [];
  tokens.forEach(({ lower }, i) => {
    if (!isForm(lower) || i === 0) return;
    let from = i;
    if (tokens[i - 1]?.text === "," && i > 1) from -= 1;
    const last = from;
    while (from > 0 && i - from < BEFORE_FORM && isOfFirm(tokens, from - 1)) from -= 1;
    if (from === last) return;
    mark(tokens, marks, from, i + 1);
    // "Orvex North Energy Limited" is called "Orvex North" as well.
    const short = last - from > 2 && COMPANY_WORDS.has(lowerAt(tokens, last - 1));
    out.push(keyOf(tokens, from, last), keyOf(tokens, from, short ? last - 1 : last));
  });
  return out;
}

function isOfFirm(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || FUNCTION_WORDS.has(token.lower) || NO_NAME.test(token.lower)) return false;
  return token.kind === "word" || token.text === "&";
}

/** Words before a firm's name that are no part of it. */
const NO_NAME = regex("")`
  ^(?:\p{L}+(?<!unit|limit|associat|consolidat|advanc|integrat|appli|alli)ed|signs?|buys?|bought|acquires?|sells?|sold|wins?|won
    |orders?|names|takes?|joins?|announces?|agrees?|completes?|extends?|renews?|awards?|invests?|gets|inks
    |supplies|picks|merges?|subsidiary|unit|company|firm|client|customer|buyer|seller|supplier|contractor
    |partner|owner|operator|manufacturer|maker|developer)$
`;

/** Marks later mentions of firms without their form. */
function markAgain(tokens: readonly Token[], marks: boolean[], firms: ReadonlySet<string>): void {
  for (let from = 0; from < tokens.length; from++)
    for (let to = from + 1; to <= Math.min(from + BEFORE_FORM, tokens.length); to++)
      if (firms.has(keyOf(tokens, from, to))) mark(tokens, marks, from, to);
}

const keyOf = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");

function mark(tokens: readonly Token[], marks: boolean[], from: number, to: number): void {
  for (let i = from; i < to; i++) marks[i] = !isSmall(lowerAt(tokens, i));
}

/** Whether a word is small inside a name. */
const isSmall = (lower: string) => JOINERS.has(lower) || /^(?:the|and)$/.test(lower);
