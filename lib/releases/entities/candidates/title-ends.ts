/** Where a name ends in a headline that gives every word a capital: "Zemtek Takes Up Two Options", of one that is "Zemtek" below. */
import type { Sentence } from "../../document";
import { formLength } from "../../text/legal-form";
import type { Token } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { isHouseWord, JOINERS } from "../lexicon";

/** How many of the words that may have a capital have one, where all are given one. */
const MOST = 0.7;
/** How often a name is looked for below the headline. */
const MOST_LOOKED_AT = 30;

const titles = new WeakMap<Sentence, boolean>();

/** Whether a headline gives every word a capital. */
function isTitle(sentence: Sentence): boolean {
  let found = titles.get(sentence);
  if (found === undefined) {
    const words = sentence.tokens.filter(({ kind, text }) => kind === "word" && text.length > 3);
    const capitals = words.filter(({ capital }) => capital).length;
    found = sentence.kind !== "body" && sentence.kind !== "item" && capitals >= MOST * words.length;
    titles.set(sentence, found);
  }
  return found;
}

/** The end of the name that the run of tokens from `from` up to `to` begins with; `to` where nothing tells. */
export function titleEnd(text: string, sentence: Sentence, from: number, to: number): number {
  if (to - from < 2 || !isTitle(sentence)) return to;
  const { tokens } = sentence;
  for (let end = to - 1; end > from; end--) {
    if (!isToldAlone(text, sentence, from, end)) continue;
    let at = end;
    while (at < to && goesOn(text, tokens, at)) at += 1;
    return at < to && wordClass(tokens[at]?.lower ?? "") !== undefined ? at : to;
  }
  return to;
}

/** Whether a word behind a name that is told shorter below is part of it: "Motors", "Ltd". */
function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  const { lower = "" } = tokens[at] ?? {};
  return isHouseWord(lower) || JOINERS.has(lower) || formLength(text, tokens[at - 1]?.end ?? 0) > 0;
}

/** Whether the tokens stand below the headline without another capital behind them, and never with the one that is here. */
function isToldAlone(text: string, { tokens, end: below }: Sentence, from: number, to: number): boolean {
  const start = tokens[from]?.start ?? 0;
  const name = text.slice(start, tokens[to - 1]?.end);
  const longer = text.slice(start, tokens[to]?.end);
  if (text.indexOf(longer, below) >= 0) return false;
  let at = text.indexOf(name, below);
  for (let looks = 0; at >= 0 && looks < MOST_LOOKED_AT; looks++, at = text.indexOf(name, at + 1)) {
    const around = text.slice(at + name.length, at + name.length + 3);
    if (!/[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) && ENDS.test(around)) return true;
  }
  return false;
}

/** What stands behind a name that is told whole. */
const ENDS = /^(?:['’]s|[,.;:)]|\s\(|\s\P{Lu})/u;
