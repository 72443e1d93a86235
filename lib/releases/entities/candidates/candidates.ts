/** Runs of capitalised words that may be names, sentence by sentence. */
import type { ReleaseDocument, Sentence } from "../../document";
import { anyPlace } from "../../places/gazetteer";
import { CODES } from "../../quantities/currencies";
import { formLength, smallFormLength } from "../../text/legal-form";
import type { Token } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import { EXCHANGES } from "../exchanges";
import { IS_ACRONYM, LEXICON } from "../lexicon";
import { governmentFrom, levelBefore } from "./governments";
import {
  isAdviser,
  isAward,
  isHall,
  isOfDocument,
  isPaper,
  isPart,
  isSeveral,
  BODIES as SEVERAL,
} from "./no-names";
import { formBehindQuote, isFormBehind, quotedFirm } from "./quoted-names";
import { runFrom } from "./runs";
import { trimmed } from "./trim";

/** A run of tokens that may be a name: `from` and `to` (exclusive) number tokens of the sentence. */
export interface Candidate {
  sentence: number;
  from: number;
  to: number;
  start: number;
  end: number;
  text: string;
  /** It stands where a capital proves nothing, and it is one word. */
  doubtful: boolean;
  /** It is one word that stands in small letters elsewhere. */
  common: boolean;
  /** Ends in a legal form. */
  legal: boolean;
}

const SPACE = 0x20;

/** What the whole text says of words: which stand in lower case somewhere. */
export interface Vocabulary {
  lower: ReadonlySet<string>;
  /** Capitalised words that stand inside sentences. */
  inner: ReadonlySet<string>;
  /** Capitalised words that a run begins with somewhere. */
  heads: ReadonlySet<string>;
}

/** The words of a text, collected once. */
export function vocabularyOf(document: ReleaseDocument): Vocabulary {
  let found = vocabularies.get(document);
  if (!found) {
    found = collect(document);
    vocabularies.set(document, found);
  }
  return found;
}

const vocabularies = new WeakMap<ReleaseDocument, Vocabulary>();

function collect(document: ReleaseDocument): Vocabulary {
  const lower = new Set<string>();
  const inner = new Set<string>();
  const heads = new Set<string>();
  for (const { tokens, shouted } of document.sentences) {
    if (shouted) continue;
    tokens.forEach((token, i) => {
      if (token.kind !== "word") return;
      if (!token.capital) lower.add(token.lower);
      else {
        if (i > 0 && tokens[i - 1]?.text !== '"' && tokens[i - 1]?.text !== ":") inner.add(token.text);
        if (i === 0 || !tokens[i - 1]?.capital) heads.add(token.text);
      }
    });
  }
  return { lower, inner, heads };
}

/** The candidates of one sentence, from left to right, none within another. */
export function candidatesOf(document: ReleaseDocument, number: number, vocabulary: Vocabulary): Candidate[] {
  const sentence = document.sentences[number];
  if (!sentence || sentence.shouted) return [];
  const { tokens } = sentence;
  const out: Candidate[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (opensNothing(tokens[i])) {
      i += 1;
      continue;
    }
    const skip = tickerEnd(tokens, i);
    if (skip > i) {
      i = skip;
      continue;
    }
    const government = isGround(tokens, i) ? i : governmentFrom(tokens, i);
    const to = government > i ? government : runFrom(document.text, tokens, i);
    if (to > i) {
      const cut =
        government > i
          ? { from: i, to, next: to, doubtful: false }
          : trimmed(document.text, sentence, i, to, vocabulary);
      const before = government > i ? levelBefore(tokens, i) : 0;
      const one = cut && candidate(document.text, sentence, number, cut.from - before, cut.to, cut.doubtful);
      if (one && !isPartOfOther(tokens, one)) {
        one.common = one.to - one.from === 1 && vocabulary.lower.has(tokens[one.from]?.lower ?? "");
        out.push(one);
      }
      i = Math.max(cut?.next ?? to, one?.to ?? 0, i + 1);
    } else i += 1;
  }
  return out;
}

/** Most words: in small letters, without a figure, and none that opens a government's name. */
const opensNothing = (token: Token | undefined) =>
  token?.kind === "word" && !token.capital && (WRITTEN.ofForm(token.form) & SMALL) !== 0;

const WRITTEN = new WordLists([isSmall, (word) => /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(word)], true);
const SMALL = 1 << 0;
const LETTERS = 1 << 1;

function isSmall(word: string): boolean {
  if (word === "government" || word === "municipality" || word === "ministry") return false;
  const first = word.charCodeAt(0);
  // An address has a full stop inside, and so may a name.
  if (word.includes(".") || isDigit(word.charCodeAt(word.length - 1))) return false;
  return first > NINE && first < 0x80 && !isDigit(word.charCodeAt(1)) && word.toLowerCase() === word;
}

const ZERO = 0x30;
const NINE = 0x39;
const isDigit = (unit: number) => unit >= ZERO && unit <= NINE;

/** "in the municipality of X": where something is, and no party. */
function isGround(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.lower === "municipality" &&
    tokens[i - 1]?.lower === "the" &&
    /^(?:in|at|near|within|outside|from|across|around|covers|serves)$/.test(tokens[i - 2]?.lower ?? "")
  );
}

const MONEY_CODES: ReadonlySet<string> = new Set(CODES.map((code) => code.toLowerCase()));
const LISTS = new WordLists([
  /^dollars?$/,
  /^(?:euronext|nasdaq|xetra)$/,
  // After these a country in letters stands for itself: "the US and", "the UK will".
  /^(?:and|or|in|to|for|with|by|from|at|on|is|was|has|have|had|will|would|as|than|but|where|which|that|who|are|were|since|under|this|last|next|after|before|during|said|says|signed|agreed|into|of|also|through|between|while|when|can|could|may|should|over|via|within|without|until|not|it|they|its|their|a|an|the)$/,
  (word) => /^\p{Ll}[\p{Ll}-]+$/u.test(word),
  /^(?:us|u\.s\.|uk|u\.k\.)$/,
  SEVERAL,
  /^ministers?$/,
  // Who diseases are named after.
  /^(?:parkinson|alzheimer|crohn|hodgkin|huntington|tourette|sjögren|sjogren|cushing|gaucher|fabry|pompe|raynaud|hashimoto|dupuytren|duchenne)$/,
  new RegExp(`^(?:${EXCHANGES})$`),
  // Money, where a figure stands beside it; some are firms as well.
  (word) => MONEY_CODES.has(word),
]);
const DOLLARS = 1 << 0;
const MARKETS = 1 << 1;
const NO_NOUN = 1 << 2;
const PLAIN = 1 << 3;
const LAND = 1 << 4;
const BODIES = 1 << 5;
const MINISTER = 1 << 6;
const EPONYMS = 1 << 7;
const STOCKS = 1 << 8;
const MONEY = 1 << 9;
const is = (tokens: readonly Token[], i: number, list: number) => (LISTS.at(tokens, i) & list) !== 0;

/** What is named after who described it first. */
const MEDICINE =
  /^(?:disease|syndrome|lymphoma|dementia|patients?|treatments?|drugs?|therap(?:y|ies)|products?|medicines?|research|trials?|vaccines?|diagnostics?|portfolio|pipeline|programmes?|programs?|care|indications?|candidates?)$/;

/** "U.S. dollars", "Euronext Paris", "the universities of A and B": what looks like a place is part of something else. */
function isPartOfOther(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const word = (at: number) => tokens[at]?.lower ?? "";
  const after = LISTS.at(tokens, to);
  if ((after & DOLLARS) !== 0 || is(tokens, from - 1, MARKETS)) return true;
  // "the U.S. start-up": an adjective of the firm.
  if (
    to - from === 1 &&
    is(tokens, from, LAND) &&
    (after & (PLAIN | NO_NOUN)) === PLAIN &&
    /^(?:US|U\.S\.|UK|U\.K\.)$/u.test(tokens[from]?.text ?? "")
  )
    return true;
  // "41 380 000.00 PLN"
  if (
    to - from === 1 &&
    is(tokens, from, MONEY) &&
    (tokens[from - 1]?.kind === "number" || tokens[to]?.kind === "number")
  )
    return true;
  // "Parkinson's products"
  if (to - from === 1 && is(tokens, from, EPONYMS) && word(to) === "'s" && MEDICINE.test(word(to + 1)))
    return true;
  // Who tells the news: "…, Aldbrook Daily has learned."
  if (
    word(to) === "has" &&
    /^learn(?:ed|t)$/.test(word(to + 1)) &&
    /^(?:[.,]|that|from)?$/.test(word(to + 2))
  )
    return true;
  if (
    isSeveral(tokens, from, to) ||
    isAward(tokens, from, to) ||
    isHall(tokens, from, to) ||
    isPaper(tokens, from, to) ||
    isPart(tokens, from, to) ||
    isOfDocument(tokens, from, to) ||
    isAdviser(tokens, from)
  )
    return true;
  if (isFormBehind(tokens, from, to)) return true;
  if (afterMinister(tokens, from) && !anyPlace(tokens[from]?.text ?? "")) return true;
  const of = word(from - 1) === "and" ? from - 3 : from - 1;
  return word(of) === "of" && is(tokens, of - 1, BODIES);
}

/** "the Minister of Transport and Logistic Services": what an office is for. */
function afterMinister(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  for (let steps = 0; steps < 8 && (tokens[at]?.capital || isJoint(tokens[at]?.lower)); steps++) at -= 1;
  const before = tokens[at]?.lower;
  return (before === "of" || before === "for") && is(tokens, at - 1, MINISTER);
}

const isJoint = (word: string | undefined) => word === "and" || word === ",";

/** Where brackets with share tickers, opening at `i`, end; also a ticker without brackets: "Released to the ASX: OVX". */
function tickerEnd(tokens: readonly Token[], i: number): number {
  if (
    tokens[i + 1]?.text === ":" &&
    is(tokens, i, STOCKS) &&
    /^[\p{Lu}\d.]{2,6}$/u.test(tokens[i + 2]?.text ?? "")
  )
    return i + 3;
  const exchange = tokens[i + 1];
  if (tokens[i]?.text !== "(" || !exchange || tokens[i + 2]?.text !== ":") return i;
  // "(TSX: ABC)": an exchange's letters, known or not, and a colon.
  if ((LEXICON.ofForm(exchange.form) & IS_ACRONYM) === 0 && (WRITTEN.ofForm(exchange.form) & LETTERS) === 0)
    return i;
  for (let at = i + 3; at < i + 24; at++) if (tokens[at]?.text === ")") return at + 1;
  return i;
}

function candidate(
  text: string,
  sentence: Sentence,
  number: number,
  from: number,
  to: number,
  doubtful: boolean,
): Candidate {
  const { tokens } = sentence;
  const start = tokens[from]?.start ?? 0;
  let end = tokens[to - 1]?.end ?? start;
  let form = formLength(text, end);
  const bracket =
    text.charCodeAt(end) === SPACE &&
    text[end + 1] === "(" &&
    /^ \((?:Pty|Pvt|Private|Proprietary|SMC|\p{Lu}\p{Ll}+)\)/u.exec(text.slice(end, end + 24));
  if (form === 0 && bracket) {
    const more = formLength(text, end + bracket[0].length);
    if (more > 0) form = bracket[0].length + more;
  }
  // "Barlow & Co. Ltd.": `Co` was taken for a word of the name.
  if (form === 0 && tokens[to - 1]?.lower === "co")
    form =
      /^\.?,? (?:Ltd|Limited|Inc|LLC|LLP|Pte|Pvt|KG)\b\.?(?: Ltd\b\.?)?/u.exec(text.slice(end, end + 16))?.[0]
        .length ?? 0;
  if (
    form > 0 &&
    text[end + form - 1] === "." &&
    end + form >= sentence.end &&
    !/\.\S+\.$/u.test(text.slice(end, end + form))
  )
    form -= 1;
  if (form === 0) form = smallFormLength(text, end);
  // "Ltd as the distributor": a form in small letters is a word of the sentence.
  if (form > 0) form -= / a?s$/u.exec(text.slice(end, end + form))?.[0].length ?? 0;
  let last = to;
  if (form > 0) {
    end += form;
    while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
  }
  const value = text.slice(start, end).replace(/\s+/gu, " ");
  return {
    sentence: number,
    from,
    to: last,
    start,
    end,
    text: value,
    doubtful,
    common: false,
    legal: form > 0 || formBehindQuote(text, start, end) || quotedFirm(value) !== undefined,
  };
}
