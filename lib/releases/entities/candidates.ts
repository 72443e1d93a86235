/** Runs of capitalised words that may be names, sentence by sentence. */

import type { ReleaseDocument, Sentence } from "../document";
import { anyPlace, isLongPlaceHead, knownPlace } from "../places/gazetteer";
import { formLength } from "../text/legal-form";
import type { Token } from "../text/tokens";
import { joinsBusiness, joinsInstitution, ofCountry } from "./joined-names";
import { ACRONYM_STOP, JOINERS, OF_HEADS, ORGANIZATION_WORDS } from "./lexicon";
import { genitiveName, governmentFrom, isInnerWord, isNameWord, joins, opensName } from "./name-words";
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

/** What the whole text says of words: which stand in lower case somewhere. */
export interface Vocabulary {
  lower: ReadonlySet<string>;
  /** Capitalised words that stand inside sentences. */
  inner: ReadonlySet<string>;
  /** Capitalised words that a run begins with somewhere. */
  heads: ReadonlySet<string>;
}

/** Collects the words of the text. */
export function vocabularyOf(document: ReleaseDocument): Vocabulary {
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
export function candidatesOf(document: ReleaseDocument, number: number, words: Vocabulary): Candidate[] {
  const sentence = document.sentences[number];
  if (!sentence || sentence.shouted) return [];
  const { tokens } = sentence;
  const out: Candidate[] = [];
  for (let i = 0; i < tokens.length; ) {
    const skip = tickerEnd(tokens, i);
    if (skip > i) {
      i = skip;
      continue;
    }
    const government = governmentFrom(tokens, i);
    const to = government > i ? government : runFrom(document.text, tokens, i);
    if (to > i) {
      const cut =
        government > i ? { from: i, to, doubtful: false } : trimmed(document.text, sentence, i, to, words);
      const one = cut && candidate(document.text, sentence, number, cut.from, cut.to, cut.doubtful);
      if (one && !isPartOfOther(tokens, one)) {
        one.common = one.to - one.from === 1 && words.lower.has(tokens[one.from]?.lower ?? "");
        out.push(one);
      }
      i = Math.max(to, one?.to ?? 0, i + 1);
    } else i += 1;
  }
  return out;
}

/** After these a country in letters stands for itself: "the US and", "the UK will". */
const NO_NOUN =
  /^(?:and|or|in|to|for|with|by|from|at|on|is|was|has|have|had|will|would|as|than|but|where|which|that|who|are|were|since|under|this|last|next|after|before|during|said|says|signed|agreed|into|of|also|through|between|while|when|can|could|may|should|over|via|within|without|until|not|it|they|its|their|a|an|the)$/;

/** "U.S. dollars", "Euronext Paris", "the universities of A and B": what looks like a place is part of something else. */
function isPartOfOther(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const word = (at: number) => tokens[at]?.lower ?? "";
  if (/^dollars?$/.test(word(to)) || /^(?:euronext|nasdaq|xetra)$/.test(word(from - 1))) return true;
  // "the U.S. start-up": an adjective of the firm.
  if (
    to - from === 1 &&
    /^(?:US|U\.S\.|UK|U\.K\.)$/u.test(tokens[from]?.text ?? "") &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(word(to)) &&
    !NO_NOUN.test(word(to))
  )
    return true;
  if (afterMinister(tokens, from) && !anyPlace(tokens[from]?.text ?? "")) return true;
  const of = word(from - 1) === "and" ? from - 3 : from - 1;
  return word(of) === "of" && /^(?:universities|colleges|dioceses|bishops)$/.test(word(of - 1));
}

/** "the Minister of Transport and Logistic Services": what an office is for. */
function afterMinister(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  for (
    let steps = 0;
    steps < 8 && (tokens[at]?.capital || /^(?:and|,)$/.test(tokens[at]?.lower ?? ""));
    steps++
  )
    at -= 1;
  return /^(?:of|for)$/.test(tokens[at]?.lower ?? "") && /^ministers?$/.test(tokens[at - 1]?.lower ?? "");
}

/** Where brackets with share tickers, opening at `i`, end; `i` where there are none. */
function tickerEnd(tokens: readonly Token[], i: number): number {
  const exchange = tokens[i + 1];
  if (tokens[i]?.text !== "(" || !exchange || tokens[i + 2]?.text !== ":") return i;
  // "(TSX: ABC)": an exchange's letters, known or not, and a colon.
  if (!ACRONYM_STOP.has(exchange.lower) && !/^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(exchange.text)) return i;
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
  const bracket = /^ \((?:Pty|Pvt|Private|Proprietary|SMC|\p{Lu}\p{Ll}+)\)/u.exec(text.slice(end, end + 24));
  if (form === 0 && bracket) {
    const more = formLength(text, end + bracket[0].length);
    if (more > 0) form = bracket[0].length + more;
  }
  if (
    form > 0 &&
    text[end + form - 1] === "." &&
    end + form >= sentence.end &&
    !/\.\S+\.$/u.test(text.slice(end, end + form))
  )
    form -= 1;
  if (form === 0) form = /^,? (?:plc|ltd|llc|inc|gmbh)\b\.?/u.exec(text.slice(end, end + 7))?.[0].length ?? 0;
  // "Ltd as the distributor": a form in small letters is a word of the sentence.
  form -= / a?s$/u.exec(text.slice(end, end + form))?.[0].length ?? 0;
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
    legal: form > 0,
  };
}

/** "Can Tho": a known place whose first word is one that no name begins with. */
function placeOfStop(tokens: readonly Token[], i: number): number {
  const [first, second] = [tokens[i], tokens[i + 1]];
  if (!first?.capital || !second?.capital || tokens[i + 2]?.capital) return i;
  return anyPlace(`${first.text} ${second.text}`) ? i + 2 : i;
}

/** "the Sale and Purchase Agreement": one document, and no two names. */
function isInstrument(tokens: readonly Token[], from: number, and: number): boolean {
  if (!/^(?:the|a|an|this|said|such)$/.test(tokens[from - 1]?.lower ?? "") || and - from > 3) return false;
  for (let at = and + 1; at < and + 5 && tokens[at]?.capital; at++)
    if (
      /^(?:agreement|agreements|act|memorandum|contract|deed|programme|program|plan|protocol|treaty|regulation|regulations|regime|scheme|strategy)$/.test(
        tokens[at]?.lower ?? "",
      )
    )
      return at > and + 1;
  return false;
}

/** Where a known place of several words ends that begins at `i` and has small words inside; `i` where none does. */
function longPlaceFrom(tokens: readonly Token[], i: number): number {
  if (!isLongPlaceHead(tokens[i]?.text ?? "")) return i;
  let name = tokens[i]?.text ?? "";
  let best = i;
  for (let at = i + 1; at < i + 7 && tokens[at]?.kind === "word"; at++) {
    name += ` ${tokens[at]?.text}`;
    if (tokens[at]?.capital && anyPlace(name)) best = at + 1;
  }
  return best;
}

/** Where the run of name words that begins at `i` ends; `i` where none begins. */
function runFrom(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first || (!isNameWord(first) && !opensName(text, tokens, i))) return placeOfStop(tokens, i);
  let head = first.lower;
  let anded = false;
  // "Trinidad and Tobago", "Landsberg am Lech": known as one, whatever small words stand in it.
  let at = Math.max(i + 1, longPlaceFrom(tokens, i));
  while (at < tokens.length && at - i < 14) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) break;
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    // Two spaces part the columns of a table.
    if (gap.includes("\n\n") || gap.length > 1) break;
    const country = ofCountry(text, tokens, i, at);
    if (country > at) {
      at = country;
      continue;
    }
    // What stands after a legal form is no part of the name.
    const form = formLength(text, tokens[at - 1]?.end ?? 0);
    if (form > 0) {
      let behind = at;
      while ((tokens[behind]?.start ?? Number.POSITIVE_INFINITY) < (tokens[at - 1]?.end ?? 0) + form)
        behind += 1;
      const of = ofCountry(text, tokens, i, behind);
      if (of === behind) return at;
      at = of;
      continue;
    }
    // "Côte d'Ivoire", "Val d'Oise"
    if (
      isNameWord(token) ||
      isInnerWord(token, next) ||
      /^(?:d|l|dell|dall|all|sant|n)'\p{Lu}/u.test(token.text)
    ) {
      at += 1;
      continue;
    }
    if ((token.text === "&" || token.text === "+") && next && isNameWord(next)) {
      at += 2;
      continue;
    }
    if (JOINERS.has(token.lower) && joins(tokens, i, at, head)) {
      const step = tokens[at + 1]?.lower === "the" || tokens[at + 1]?.lower === "la" ? 2 : 1;
      if (next && tokens[at + step] && isNameWord(tokens[at + step])) {
        at += step + 1;
        head = OF_HEADS.has(tokens[at - 1]?.lower ?? "") ? (tokens[at - 1]?.lower ?? head) : head;
        continue;
      }
    }
    if (
      token.text === "(" &&
      tokens[at + 2]?.text === ")" &&
      next &&
      knownPlace(next.text) &&
      tokens[at + 3]?.capital
    ) {
      at += 4;
      continue;
    }
    if (
      (token.lower === "and" || token.text === ",") &&
      !anded &&
      (joinsInstitution(text, tokens, i, at) || (token.lower === "and" && joinsBusiness(tokens, i, at)))
    ) {
      anded = token.lower === "and";
      at += 2;
      if (token.text === "," && tokens[at - 1]?.lower === "and") at += 1;
      if (tokens[at - 1]?.lower === "the") at += 1;
      continue;
    }
    // "the Sale and Purchase Agreement"
    if (token.lower === "and" && next?.capital && isInstrument(tokens, i, at)) {
      at += 2;
      continue;
    }
    // "Rescue Dogs' Association": the genitive of a plural inside a body's name.
    if (
      token.text === "'" &&
      /s$/u.test(tokens[at - 1]?.lower ?? "") &&
      next &&
      isNameWord(next) &&
      ORGANIZATION_WORDS.has(next.lower)
    ) {
      at += 2;
      continue;
    }
    if (token.lower === "'s" && next && isNameWord(next) && genitiveName(text, tokens, i, at)) {
      at += 2;
      continue;
    }
    break;
  }
  return at;
}
