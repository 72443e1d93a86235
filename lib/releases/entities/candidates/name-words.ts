/** Decides which words continue a name: connectors, institutions. */

import { anyPlace, demonymCountry, knownPlace } from "../../places/gazetteer";
import { formLength } from "../../text/legal-form";
import { regex } from "../../text/regex";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { WordLists } from "../../text/word-lists";
import { wordSet } from "../../text/word-set";
import {
  ACRONYM_STOP,
  CALENDAR,
  FUNCTION_WORDS,
  IS_ACRONYM,
  IS_CALENDAR,
  IS_COMPANY,
  IS_TITLE,
  LEXICON,
  ORGANIZATION_WORDS,
} from "../lexicon";
import { isTradeWord } from "../matters";

/** "BETWEEN ORVEX BERHAD AND ZEMTEK": capitals like the names around, but no part of any. */
const CONNECTS = /^(?:AND|BETWEEN|WITH)$/;

/** Whether a capitalised small word is inside a name: the "On" of "Upon On Co.", the "AI" of "Some AI Lab". */
export function isInnerWord(token: Token, next: Token | undefined): boolean {
  if (token.kind !== "word" || !token.capital || CONNECTS.test(token.text)) return false;
  const lists = LEXICON.ofForm(token.form);
  if ((lists & IS_CALENDAR) !== 0) return isShortName(token, next);
  const written = WRITTEN.ofForm(token.form);
  if ((written & LAST_WORD) !== 0 && (closesName(next) || token.text === "Re")) return true;
  if ((lists & IS_ACRONYM) !== 0)
    return (
      next !== undefined && !/^mou|^loi/.test(token.lower) && (isNameWord(next) || isWritten(token, next))
    );
  return (written & CAPITAL) !== 0 && (lists & IS_TITLE) === 0;
}

const CLOSES = regex("")`
  ^(?:[.,;:()"]|'s|and|or|has|have|had|will|is|are|was|were|said|says|to|with|signed|signs|announced
    |announces|agreed|agrees|inked|sold|sells|bought|buys|acquires|acquired|raises|raised|joins|joined|in
    |on|for|by|from|at|as|ltd|inc|ag|se|plc)$
`;

/** Whether a token ends a name: a mark, a verb, a preposition. */
export const closesName = (token: Token | undefined) =>
  token === undefined || CLOSING.ofForm(token.form) !== 0;

const CLOSING = new WordLists({ CLOSES: (word) => CLOSES.test(word) });

/** Abbreviations that are ordinary words and also open names: "AD Ports Group", "TV Azteca", "LNG Canada". */
const ABBREVIATIONS = wordSet("ad ai am bc cc dna esf esg ev gps ict iot ip it led lng lpg ml pc pm re tv");

/** Whether an abbreviation opens a name: more than a trade follows, or a firm's last word. */
export function opensName(text: string, tokens: readonly Token[], i: number): boolean {
  const first = tokens[i];
  // "Jan Verhulst Marine", "Sun Zemtek": no number beside it, as a month or day would have.
  if (
    /^(?:Jan|Mar|Sat|Sun)$/.test(first?.text ?? "") &&
    tokens[i - 1]?.kind !== "number" &&
    isNameWord(tokens[i + 1])
  )
    return true;
  // "Q4 Holdings": no quarter is followed by a word that only firms have.
  if (
    first &&
    /^[QH]\d$/.test(first.text) &&
    COMPANY_ENDS.test(lowerAt(tokens, i + 1)) &&
    tokens[i + 1]?.capital
  )
    return true;
  // "H2 Norrby Steel": hydrogen before a name, no half-year.
  if (first?.text === "H2" && isRareName(tokens[i + 1]) && LEXICON.at(tokens, i + 2) & IS_COMPANY)
    return true;
  // "SME Corporation Orvia": followed by a word that only firms and banks have.
  if (
    first &&
    /^\p{Lu}{2,4}$/u.test(first.text) &&
    OPENS_HOUSE.test(first.lower) &&
    HOUSE_WORD.test(lowerAt(tokens, i + 1)) &&
    tokens[i + 1]?.capital
  )
    return true;
  if (!first || !ABBREVIATIONS.has(first.lower) || !/^\p{Lu}{2,3}$/u.test(first.text)) return false;
  let end = i + 1;
  while (end < i + 5 && isNameWord(tokens[end])) end += 1;
  if (end === i + 1) return false;
  if (COMPANY_ENDS.test(lowerAt(tokens, end - 1)) && end > i + 2) return true;
  // "the Spanish company EV Motors": the description says that a name follows.
  if (FIRM_NOUN.test(lowerAt(tokens, i - 1)) && closesName(tokens[end])) return true;
  const next = tokens[i + 1];
  if (end <= i + 3 && next && !isTradeWord(next.lower)) {
    // "AM Green and Yara": one name if it recurs and never lacks its first word.
    const times = (form: string) => text.split(form).length - 1;
    const rest = text.slice(next.start, tokens[end - 1]?.end ?? 0);
    const whole = times(`${first.text} ${rest}`);
    if (whole > 1 && times(rest) === whole) return true;
  }
  return (
    end <= i + 3 &&
    next !== undefined &&
    !isTradeWord(next.lower) &&
    (wordClass(next.lower) === undefined || knownPlace(next.text) !== undefined) &&
    (CLOSES.test(tokens[end]?.lower ?? ".") ||
      (tokens[end]?.lower === "of" && knownPlace(textAt(tokens, end + 1)) !== undefined))
  );
}

/** Whether a word has a capital and is in no English text. */
const isRareName = (token: Token | undefined) =>
  token?.capital === true && token.text.length > 4 && wordClass(token.lower) === undefined;
const OPENS_HOUSE = /^(?:sme|smes|ict|it|ev|lng|lpg|esg|iot|ai)$/;
const HOUSE_WORD =
  /^(?:corporation|corp|bank|company|holdings?|authority|agency|fund|foundation|association)$/;

const FIRM_NOUN = regex("")`
  ^(?:company|firm|group|start-up|startup|business|maker|manufacturer|carmaker|developer|operator|supplier
    |provider|producer|specialist|distributor|retailer|broker|utility|integrator|subsidiary|unit|partner
    |publisher|broadcaster)$
`;

const COMPANY_ENDS = /^(?:group|holding|holdings|corporation|company|partners|ventures|capital|bank)$/;

const UNIT = /^\d+(?:[KMGT]?W(?:h|p)?|[KMGT]?B|km|m|mm|nm|t|kt|Mt|[A-Z]{3}|G|D|K|M{2,}|bn?|th|st|nd|rd)$/u;

/** Whether a word is written like words of names. */
export function isNameWord(token: Token | undefined): boolean {
  return token?.kind === "word" && token.capital && (WRITTEN.ofForm(token.form) & NAME_WORD) !== 0;
}

/** Sorts of words by their spelling. */
const WRITTEN = new WordLists(
  {
    NAME_WORD: isNameForm,
    // "Zemp Re", "Zemp LNG has": a firm's last word, before a verb or a mark.
    LAST_WORD: /^(?:Re|AI|LNG|LPG|TV|EV|IT|ICT|IoT|PR|CCS|SAF|HVO|ML)$/,
    CAPITAL: (word) => /^\p{Lu}/u.test(word),
  },
  true,
);
const { NAME_WORD, LAST_WORD, CAPITAL } = WRITTEN.bits;

/** Whether a capitalised word may belong to a name. */
function isNameForm(text: string): boolean {
  if (isDigit(text.charCodeAt(0)))
    return /^\d{1,3}(?:\p{Lu}|\p{Ll}*-\p{Lu}|and\p{Lu}|&\p{L})/u.test(text) && !UNIT.test(text);
  return !isStop(text, text.toLowerCase());
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const endsInDigit = (text: string) => isDigit(text.charCodeAt(text.length - 1));

/** Asked for every word: most lack a figure in second to fifth place. */
const endsInSum = (text: string) => /^.{1,4}\d/u.test(text) && SUM.test(text);

/** "Storvind Est": with a single capital it is no abbreviation. */
const isWritten = ({ text }: Token, next: Token) =>
  /^\p{Lu}\p{Ll}{2}$/u.test(text) && next.kind === "word" && !next.capital;

/** "Petrosul Mar", "Sahel Sun": no number, comma or full stop beside it, as months and days have. */
function isShortName({ text }: Token, next: Token | undefined): boolean {
  return (text === "Mar" || text === "Sat" || text === "Sun") && (next === undefined || next.kind === "word");
}

/** "Sh40.4bn", "Rs12", "RM300m": a sum with its currency. */
const SUM =
  /^(?:\p{Lu}\p{L}{0,3}\d[\d,.]*(?:bn|mn?|tn|k|cr)|(?:[KTU]?[Ss]hs?|Rs|Rp|R[Ww][Ff]|FRw|RM|Tk|GHS|Php|Dhs?|QR|SR)\d[\d,.]*)$/u;

function isStop(text: string, lower: string): boolean {
  if (endsInSum(text)) return true;
  if (
    CONNECTS.test(text) ||
    (CALENDAR.has(lower) && !/^\p{Lu}{3,}$/u.test(text)) ||
    ACRONYM_STOP.has(lower) ||
    (endsInDigit(text) && /^(?:FY|CY|[QH][1-4])\d{2,4}$/u.test(text))
  )
    return true;
  return lower !== "us" && lower !== "it" && FUNCTION_WORDS.has(lower) && !MAY_OPEN_NAME.test(text);
}

/** Function words and adjectives that open names when capitalised. */
const MAY_OPEN_NAME = regex("u")`
  ^(?:\p{Lu}{2,}|National|New|First|Third|Three|One|Public|General|Local|Energy|Industry|Power|New
    |Financial|People|Research|Construction|Northern|Media|Key|Main|Next|Field|Central|Company|Growth|Works
    |Executive)$
`;

const OFFICIALS =
  /^(?:mayor|governor|president|minister|premier|chancellor|prosecutor|ombudsman|sheriff|auditor|bishop|king|queen|commissioner)$/;
const OFFICES = /^(?:office|department|bureau|chancellery|cabinet|secretariat)$/;

/** The end of a name with a genitive inside, such as "Marston's PLC", "People's Committee". */
export function genitiveName(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  if (formLength(text, tokens[at]?.end ?? 0) > 0) return true;
  const last = lowerAt(tokens, at - 1);
  if (["people", "women", "children", "men", "farmers", "workers"].includes(last)) return true;
  const head = lowerAt(tokens, at + 1);
  // "Mayor's Office", "Prime Minister's Department"
  if (OFFICIALS.test(last) && OFFICES.test(head)) return true;
  // "Cox's Bazar"
  const [owner, owned] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
  if (at - from === 1 && anyPlace(`${owner}'s ${owned}`)?.kind === "city") return true;
  // "St Osyth's Infirmary"; but "China's University …" is two names.
  return (
    at - from >= 1 &&
    !knownPlace(
      tokens
        .slice(from, at)
        .map((token) => token.text)
        .join(" "),
    ) &&
    demonymCountry(textAt(tokens, from)) === undefined &&
    /^(?:st\.?|saint|king|queen|prince|princess)$/.test(lowerAt(tokens, from)) &&
    ORGANIZATION_WORDS.has(head)
  );
}
