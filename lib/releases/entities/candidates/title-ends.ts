/**
 * Finds the end of a name in a headline that capitalises every word, by the text below: "Zemtek Takes Up Two Options".
 */
import type { Sentence } from "../../document";
import { formLength } from "../../text/legal-form";
import { lowerAt, type Token } from "../../text/tokens";
import { wordClass } from "../../text/word-classes";
import { isHouseWord, JOINERS } from "../lexicon";

/** The share of capitalised words from which a headline capitalises all. */
const MOST = 0.7;
/** How many mentions below the headline are looked at. */
const MOST_LOOKED_AT = 30;

const titles = new WeakMap<Sentence, boolean>();

/** Whether a headline capitalises every word. */
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

/** The end of the name that opens the tokens `from` to `to`; `to` if nothing decides. */
export function titleEnd(text: string, sentence: Sentence, from: number, to: number): number {
  if (to - from < 2 || !isTitle(sentence)) return to;
  const { tokens } = sentence;
  for (let end = to - 1; end > from; end--) {
    if (!occursAlone(text, sentence, from, end)) continue;
    let at = end;
    while (at < to && goesOn(text, tokens, at)) at += 1;
    return at < to && wordClass(lowerAt(tokens, at)) !== undefined ? at : to;
  }
  return to;
}

/** Whether a word belongs to a name that is shorter below: "Motors", "Ltd". */
function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  const { lower = "" } = tokens[at] ?? {};
  return isHouseWord(lower) || JOINERS.has(lower) || formLength(text, tokens[at - 1]?.end ?? 0) > 0;
}

/** Whether the tokens occur below without a further capital, and never with the next word of the headline. */
function occursAlone(text: string, { tokens, end: below }: Sentence, from: number, to: number): boolean {
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

/** What follows a complete name. */
const ENDS = /^(?:['’]s|[,.;:)]|\s\(|\s\P{Lu})/u;
