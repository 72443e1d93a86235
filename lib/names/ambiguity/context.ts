/** What stands beside a spelling on the page: its neighbours, and how much its capitals can tell there. */
import { DIGIT, LOWER, UNSPACED, UPPER, WORD } from "../fold";

import { CONNECTORS, FUNCTION_WORDS } from "./lexicon";
import { leftOf, type Neighbour, rightOf } from "./neighbours";

const NO_LETTER_BEHIND = /^s(?![\p{L}\p{N}])/u;
const POSSESSIVE = /^['’]s(?![\p{L}\p{N}])/u;
const SMALL_S = 0x73;

/** A spelling's surroundings, read when they are asked for; `brief` where only a longer name is looked for. */
export class Context {
  readonly #text: string;
  readonly #classes: Uint8Array;
  readonly #start: number;
  /** Behind the name and its genitive or possessive ending. */
  readonly #behind: number;
  readonly #brief: boolean;
  #left: Neighbour[] | undefined;
  #right: Neighbour[] | undefined;
  readonly possessive: boolean;

  constructor(text: string, classes: Uint8Array, start: number, end: number, brief: boolean) {
    this.#brief = brief;
    this.#text = text;
    this.#classes = classes;
    this.#start = start;
    const unit = text.charCodeAt(end);
    const genitive = unit === SMALL_S && NO_LETTER_BEHIND.test(text.slice(end, end + 2));
    this.possessive =
      genitive || ((unit === 0x27 || unit === 0x2019) && POSSESSIVE.test(text.slice(end, end + 3)));
    this.#behind = genitive ? end + 1 : this.possessive ? end + 2 : end;
  }

  /** Words to the left, the nearest first, within the sentence. */
  get left(): readonly Neighbour[] {
    this.#left ??= leftOf(this.#text, this.#classes, this.#start, this.#brief);
    return this.#left;
  }

  /** Words to the right, the nearest first, within the sentence. */
  get right(): readonly Neighbour[] {
    this.#right ??= rightOf(this.#text, this.#classes, this.#behind, this.#brief);
    return this.#right;
  }

  get sentenceStart(): boolean {
    return (
      this.left.length === 0 ||
      /[.!?:"“‘(•|—]\s*$/.test(this.#text.slice(Math.max(0, this.#start - 4), this.#start))
    );
  }

  /** A hyphen ties it to a word before (`anti-China`). */
  get hyphenBefore(): boolean {
    return /[\p{L}\p{N}]\p{Pd}$/u.test(this.#text.slice(Math.max(0, this.#start - 2), this.#start));
  }

  /** A hyphen ties it to a word behind (`China-based`). */
  get hyphenAfter(): boolean {
    const unit = this.#text.charCodeAt(this.#behind);
    if (unit === 0x20) return false;
    return /^\p{Pd}[\p{L}\p{N}]/u.test(this.#text.slice(this.#behind, this.#behind + 2));
  }
}

/** How a block writes capitals: `plain` text, a headline with most words capitalised (`title`), all `capitals`, or every noun (`nouns`). */
export type Capitals = "plain" | "title" | "capitals" | "nouns";

/** How far a block is read to tell how it writes capitals. */
const HEADLINE_REACH = 240;
const SHORTEST_WORD = 4;

/** Tells how a block writes capitals, from its words of four letters and more. In German a capital tells as little as in a headline. */
export function capitalsOf(block: string, classes: Uint8Array, german: boolean): Capitals {
  const reach = Math.min(block.length, HEADLINE_REACH);
  let found = 0;
  let upper = 0;
  let capital = 0;
  for (let at = 0; at < reach; ) {
    const start = at;
    const first = classes[block.charCodeAt(at)] ?? 0;
    let small = false;
    while (at < block.length && isLetter(classes, block.charCodeAt(at))) {
      if ((classes[block.charCodeAt(at)] ?? 0) & LOWER) small = true;
      at++;
    }
    if (at - start >= SHORTEST_WORD) {
      found++;
      if (first & UPPER) capital++;
      if (first & UPPER && !small) upper++;
    }
    if (at === start) at++;
  }
  if (found === 0) return "plain";
  if (upper / found > 0.6) return found > 2 || upper > 1 ? "capitals" : "plain";
  if (german) return "nouns";
  // A headline has no full stop, and a sentence may be full of names.
  return found >= 3 && capital / found > 0.7 && !/[.!?]["”’]?\s*$/.test(block) ? "title" : "plain";
}

function isLetter(classes: Uint8Array, unit: number): boolean {
  const bits = classes[unit] ?? 0;
  return ((bits & WORD) !== 0 && (bits & (DIGIT | UNSPACED)) === 0) || unit === 0x27 || unit === 0x2019;
}

/** Whether a text is German, where every noun has a capital: told by its commonest words. */
export function isGerman(blocks: readonly string[]): boolean {
  const text = blocks.join(" ").slice(0, 20_000);
  const german =
    text.match(/\b(?:und|der|die|das|ist|nicht|mit|für|von|ein|eine|auf|dem|den)\b/g)?.length ?? 0;
  const all = text.match(/\p{L}+/gu)?.length ?? 0;
  return german > all / 10;
}

/** The words directly to the right that may belong to one name with it: capitalised, or joining such words. */
export function chainRight(context: Context, most: number): Neighbour[] {
  if (context.possessive) return [];
  const chain: Neighbour[] = [];
  for (const word of context.right.slice(0, most)) {
    if (!word.joined) break;
    const joins = (CONNECTORS.has(word.lower) && !word.capital) || /^\d+$/.test(word.text);
    if (
      joins ? chain.length === 0 && !/^\d/.test(word.text) : !word.capital || FUNCTION_WORDS.has(word.lower)
    )
      break;
    chain.push(word);
    if (word.possessive || /[,.]$/.test(word.text)) break;
  }
  while (chain.at(-1) && !chain.at(-1)?.capital) chain.pop();
  return chain;
}

/** The capitalised word directly to the left, where it may belong to one name with it. */
export function capitalLeft(context: Context): Neighbour | undefined {
  const [first] = context.left;
  if (!first?.joined || !first.capital || first.possessive || FUNCTION_WORDS.has(first.lower))
    return undefined;
  return first;
}
