/** Finds runs of capitalised words that may be names, sentence by sentence. */
import type { ReleaseDocument, Sentence } from "../../document";
import { formLength, smallFormLength } from "../../text/legal-form";
import { lowerAt, type Token, textAt } from "../../text/tokens";
import { WordLists } from "../../text/word-lists";
import { EXCHANGES } from "../exchanges";
import { IS_ACRONYM, LEXICON } from "../lexicon";
import { opensWithArticle } from "./foreign-articles";
import { governmentFrom, levelBefore } from "./governments";
import { isPartOfOther } from "./part-of-other";
import { formBehindQuote, quotedFirm } from "./quoted-names";
import { runFrom } from "./runs";
import { trimmed } from "./trim";
import type { Vocabulary } from "./vocabulary";

/** A run of tokens that may be a name: `from` and `to` (exclusive) number tokens of the sentence. */
export interface Candidate {
  sentence: number;
  from: number;
  to: number;
  start: number;
  end: number;
  text: string;
  /** It is one word, where a capital proves nothing. */
  doubtful: boolean;
  /** It is one word that the text also has in small letters. */
  common: boolean;
  /** It ends in a legal form. */
  legal: boolean;
}

/** Tokens that may be a name, before the text after them is considered. */
type Stretch = Pick<Candidate, "from" | "to" | "doubtful">;

/** A run of capitalised words, and the token to continue from. */
interface Run {
  name: Stretch | undefined;
  next: number;
}

const SPACE = 0x20;

/** The candidates of one sentence, from left to right and without overlap. */
export function candidatesOf(document: ReleaseDocument, number: number, vocabulary: Vocabulary): Candidate[] {
  const sentence = document.sentences[number];
  if (!sentence || sentence.shouted) return [];
  const { tokens } = sentence;
  const out: Candidate[] = [];
  for (let i = opensWithArticle(document, sentence) ? 1 : 0; i < tokens.length; ) {
    if (opensNothing(tokens[i])) {
      i += 1;
      continue;
    }
    const skip = tickerEnd(tokens, i);
    if (skip > i) {
      i = skip;
      continue;
    }
    const run = runAt(document.text, sentence, i, vocabulary);
    if (!run) {
      i += 1;
      continue;
    }
    const one = run.name && candidate(document.text, sentence, number, run.name);
    if (one && !isPartOfOther(tokens, one)) {
      one.common = one.to - one.from === 1 && vocabulary.lower.has(lowerAt(tokens, one.from));
      out.push(one);
    }
    i = Math.max(run.next, one?.to ?? 0, i + 1);
  }
  return out;
}

/** The run that begins at a token, with the part that may be a name; `undefined` where none begins. */
function runAt(text: string, sentence: Sentence, at: number, vocabulary: Vocabulary): Run | undefined {
  const { tokens } = sentence;
  const government = isGround(tokens, at) ? at : governmentFrom(tokens, at);
  if (government > at)
    return {
      name: { from: at - levelBefore(tokens, at), to: government, doubtful: false },
      next: government,
    };
  const to = runFrom(text, tokens, at);
  if (to <= at) return undefined;
  const name = trimmed(text, sentence, at, to, vocabulary);
  return { name, next: name?.next ?? to };
}

/**
 * Whether a token surely opens no name, as most do not: in small letters, without a figure, and not of a government's
 * name.
 */
const opensNothing = (token: Token | undefined) =>
  token?.kind === "word" && !token.capital && (WRITTEN.ofForm(token.form) & SMALL) !== 0;

const WRITTEN = new WordLists(
  { SMALL: isSmall, LETTERS: (word) => /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(word) },
  true,
);
const { SMALL, LETTERS } = WRITTEN.bits;

function isSmall(word: string): boolean {
  if (word === "government" || word === "municipality" || word === "ministry") return false;
  const first = word.charCodeAt(0);
  // An address has a dot inside, and so may a name.
  if (word.includes(".") || isDigit(word.charCodeAt(word.length - 1))) return false;
  return first > NINE && first < 0x80 && !isDigit(word.charCodeAt(1)) && word.toLowerCase() === word;
}

const ZERO = 0x30;
const NINE = 0x39;
const isDigit = (unit: number) => unit >= ZERO && unit <= NINE;

/** Whether a run is only a location: "in the municipality of X". */
function isGround(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.lower === "municipality" &&
    tokens[i - 1]?.lower === "the" &&
    /^(?:in|at|near|within|outside|from|across|around|covers|serves)$/.test(lowerAt(tokens, i - 2))
  );
}

const EXCHANGE = new WordLists({ CODE: new RegExp(`^(?:${EXCHANGES})$`) });

/**
 * The end of a bracket with share tickers that opens at `i`, or of a ticker without brackets: "Released to the ASX:
 * OVX".
 */
function tickerEnd(tokens: readonly Token[], i: number): number {
  if (
    tokens[i + 1]?.text === ":" &&
    EXCHANGE.at(tokens, i) !== 0 &&
    /^[\p{Lu}\d.]{2,6}$/u.test(textAt(tokens, i + 2))
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

/** The candidate made of a stretch of tokens and the legal form after it. */
function candidate(text: string, sentence: Sentence, number: number, stretch: Stretch): Candidate {
  const { tokens } = sentence;
  const { from, to, doubtful } = stretch;
  const start = tokens[from]?.start ?? 0;
  const form = formBehind(text, sentence, to);
  const end = (tokens[to - 1]?.end ?? start) + form;
  let last = to;
  if (form > 0) while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
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

/** The length in characters of the legal form after the tokens up to `to`; 0 if there is none. */
function formBehind(text: string, { tokens, end: sentenceEnd }: Sentence, to: number): number {
  const end = tokens[to - 1]?.end ?? 0;
  let form = formLength(text, end) || formBehindBracket(text, end);
  // "Barlow & Co. Ltd.": `Co` was taken as a word of the name.
  if (form === 0 && tokens[to - 1]?.lower === "co")
    form =
      /^\.?,? (?:Ltd|Limited|Inc|LLC|LLP|Pte|Pvt|KG)\b\.?(?: Ltd\b\.?)?/u.exec(text.slice(end, end + 16))?.[0]
        .length ?? 0;
  if (form === 0) form = smallFormLength(text, end);
  // The full stop ends the sentence, unless the form has others: "S.A."
  const closes = form > 0 && text[end + form - 1] === "." && end + form >= sentenceEnd;
  if (closes && !/\.\S+\.$/u.test(text.slice(end, end + form))) form -= 1;
  // "Ltd as the distributor": a form in small letters is a word of the sentence.
  return form - (/ a?s$/u.exec(text.slice(end, end + form))?.[0].length ?? 0);
}

/** The same of a form behind a bracket: "Brask (Pty) Ltd". */
function formBehindBracket(text: string, end: number): number {
  if (text.charCodeAt(end) !== SPACE || text[end + 1] !== "(") return 0;
  const bracket = /^ \((?:Pty|Pvt|Private|Proprietary|SMC|\p{Lu}\p{Ll}+)\)/u.exec(text.slice(end, end + 24));
  const form = bracket ? formLength(text, end + bracket[0].length) : 0;
  return bracket && form > 0 ? bracket[0].length + form : 0;
}
