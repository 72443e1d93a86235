/** Runs of capitalised words that may be names, sentence by sentence. */
import { legalFormLength } from "@/lib/names/legal-forms";
import type { ReleaseDocument, Sentence } from "../document";
import { demonymCountry, knownPlace } from "../places/gazetteer";
import type { Token } from "../text/tokens";
import {
  ACRONYM_STOP,
  COMPANY_WORDS,
  FUNCTION_WORDS,
  GOVERNMENT_WORDS,
  JOINERS,
  OF_HEADS,
  ORGANIZATION_WORDS,
} from "./lexicon";
import { genitiveName, governmentFrom, isInnerWord, isNameWord, joins, joinsInstitution } from "./name-words";

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
  /** Ends in a legal form. */
  legal: boolean;
}

/** What the whole text says of words: which stand in lower case somewhere. */
export interface Vocabulary {
  lower: ReadonlySet<string>;
  /** Capitalised words that stand inside sentences. */
  inner: ReadonlySet<string>;
}

/** Collects the words of the text. */
export function vocabularyOf(document: ReleaseDocument): Vocabulary {
  const lower = new Set<string>();
  const inner = new Set<string>();
  for (const { tokens, shouted } of document.sentences) {
    if (shouted) continue;
    tokens.forEach((token, i) => {
      if (token.kind !== "word") return;
      if (!token.capital) lower.add(token.lower);
      else if (i > 0 && tokens[i - 1]?.text !== '"' && tokens[i - 1]?.text !== ":") inner.add(token.text);
    });
  }
  return { lower, inner };
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
      const cut = government > i ? { from: i, to, doubtful: false } : trimmed(sentence, i, to, words);
      const one = cut && candidate(document.text, sentence, number, cut.from, cut.to, cut.doubtful);
      if (one) out.push(one);
      i = Math.max(to, one?.to ?? 0, i + 1);
    } else i += 1;
  }
  return out;
}

/** Where brackets with share tickers, opening at `i`, end; `i` where there are none. */
function tickerEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== "(" || !ACRONYM_STOP.has(tokens[i + 1]?.lower ?? "") || tokens[i + 2]?.text !== ":")
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
  let form = legalFormLength(text, end);
  const bracket = /^ \((?:Pty|Pvt|Private|Proprietary|SMC|\p{Lu}\p{Ll}+)\)/u.exec(text.slice(end, end + 24));
  if (form === 0 && bracket) {
    const more = legalFormLength(text, end + bracket[0].length);
    if (more > 0) form = bracket[0].length + more;
  }
  if (
    form > 0 &&
    text[end + form - 1] === "." &&
    end + form >= sentence.end &&
    !/\.\S+\.$/u.test(text.slice(end, end + form))
  )
    form -= 1;
  // "Ltd as the distributor": a form in small letters is a word of the sentence.
  form -= / a?s$/u.exec(text.slice(end, end + form))?.[0].length ?? 0;
  let last = to;
  if (form > 0) {
    end += form;
    while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
  }
  const value = text.slice(start, end).replace(/\s+/gu, " ");
  return { sentence: number, from, to: last, start, end, text: value, doubtful, legal: form > 0 };
}

/** Where the run of name words that begins at `i` ends; `i` where none begins. */
function runFrom(text: string, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first || !isNameWord(first)) return i;
  let head = first.lower;
  let anded = false;
  let at = i + 1;
  while (at < tokens.length && at - i < 14) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) break;
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    if (gap.includes("\n\n") || gap.length > 2) break;
    // What stands after a legal form is no part of the name.
    const form = legalFormLength(text, tokens[at - 1]?.end ?? 0);
    if (form > 0) return at;
    if (isNameWord(token) || isInnerWord(token, next)) {
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
      isNameWord(tokens[at + 3])
    ) {
      at += 4;
      continue;
    }
    if ((token.lower === "and" || token.text === ",") && !anded && joinsInstitution(tokens, i, at)) {
      anded = token.lower === "and";
      at += 2;
      if (token.text === "," && tokens[at - 1]?.lower === "and") at += 1;
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

/** "Chinese", "Germans". */
function isNationality(word: string): boolean {
  return (
    demonymCountry(word) !== undefined ||
    (word.endsWith("s") && demonymCountry(word.slice(0, -1)) !== undefined && word.length > 5)
  );
}

/** Whether an adjective of a country is part of the name: "European Commission", "British Museum". */
function keepsAdjective(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[from + 1]?.lower ?? "";
  if (
    knownPlace(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(" "),
    )
  )
    return true;
  if (to - from === 2)
    return GOVERNMENT_WORDS.has(next) || ORGANIZATION_WORDS.has(next) || COMPANY_WORDS.has(next);
  return (
    GOVERNMENT_WORDS.has(next) ||
    ORGANIZATION_WORDS.has(next) ||
    COMPANY_WORDS.has(next) ||
    /^(?:national|red|development|investment|sovereign|royal|mountain|space|medical|cancer|heart|film)$/.test(
      next,
    ) ||
    tokens
      .slice(from + 1, to)
      .some(({ lower }) => ORGANIZATION_WORDS.has(lower) || GOVERNMENT_WORDS.has(lower))
  );
}

/** Takes off what is no name at the edges of a run. */
function trimmed(sentence: Sentence, from: number, to: number, words: Vocabulary) {
  const { tokens } = sentence;
  let start = from;
  let end = to;
  const opens = (i: number) => i === 0 || /^["(:;•–—-]$/.test(tokens[i - 1]?.text ?? "");
  while (start < end) {
    const token = tokens[start];
    if (!token) break;
    const single = end - start === 1;
    if (
      end - start > 1 &&
      demonymCountry(`${token.text} ${tokens[start + 1]?.text}`) !== undefined &&
      !knownPlace(`${token.text} ${tokens[start + 1]?.text}`) &&
      !/^(?:airlines|airways)$/i.test(tokens[start + 2]?.text ?? "")
    ) {
      start += 2;
      continue;
    }
    if (FUNCTION_WORDS.has(token.lower) && opens(start) && !/^\p{Lu}{2,}$/u.test(token.text)) start += 1;
    else if (!single && demonymCountry(token.text) !== undefined && !keepsAdjective(tokens, start, end))
      start += 1;
    else if (single && isNationality(token.text)) start += 1;
    else if (
      opens(start) &&
      !single &&
      words.lower.has(token.lower) &&
      !words.inner.has(token.text) &&
      !GOVERNMENT_WORDS.has(token.lower) &&
      !OF_HEADS.has(token.lower) &&
      token.text.length > 2 &&
      !/^\p{Lu}+$/u.test(token.text)
    )
      start += 1;
    else break;
  }
  while (end > start && JOINERS.has(tokens[end - 1]?.lower ?? "")) end -= 1;
  if (start >= end) return undefined;
  const first = tokens[start];
  if (!first) return undefined;
  const next = tokens[end];
  const acts =
    next?.lower === "'s" ||
    (next?.lower === "and" && tokens[end + 1]?.capital) ||
    (next?.text === "," && /^(?:the|a|an|whose|which|one|its)$/.test(tokens[end + 1]?.lower ?? "")) ||
    /^(?:has|have|had|is|was|will|said|says|signed|signs|inked|announced|agreed|acquired|acquires|buys|bought|takes|took|sold|sells|holds|owns|operates|ordered|won|plans|becomes|became|joined|joins|picked|selected|acts|expects|makes|runs|gets|pays|denied|declined)$/.test(
      next?.lower ?? "",
    );
  const doubtful =
    !(acts && first.text.length > 3 && !words.lower.has(first.lower)) &&
    end - start === 1 &&
    opens(start) &&
    !words.inner.has(first.text) &&
    !/^\p{Lu}.*[\p{Lu}\p{N}&]/u.test(first.text);
  if (doubtful && (words.lower.has(first.lower) || tokens[end]?.text === ":")) return undefined;
  return { from: start, to: end, doubtful };
}
