/** The surroundings of a spelling on the page: its neighbours, and how much its capitals tell there. */
import { DIGIT, LOWER, UNSPACED, UPPER, WORD } from "../fold";

import { CONNECTORS, FUNCTION_WORDS } from "./lexicon-sentence";
import { type Neighbour, WordsBefore, WordsBehind } from "./neighbours";

const POSSESSIVE = /^['’]s(?![\p{L}\p{N}])/u;
const SPACE_UNIT = 0x20;
const HYPHEN = 0x2d;
const ASCII = 0x80;
const STOP = 0x2e;
const COMMA = 0x2c;
const STRAIGHT = 0x27;
const CURLY = 0x2019;

function isLetter(classes: Uint8Array, text: string, at: number): boolean {
  return at < text.length && ((classes[text.charCodeAt(at)] as number) & (WORD | UNSPACED)) === WORD;
}

/** A spelling's surroundings, read when they are asked for. */
export class Context {
  readonly #text: string;
  readonly #classes: Uint8Array;
  readonly #start: number;
  /** Where the name ends with its ending or possessive. */
  readonly #behind: number;
  /** An ending or a possessive follows, so that the name is a word by itself. */
  readonly possessive: boolean;
  #left: WordsBefore | undefined;
  #right: WordsBehind | undefined;

  constructor(text: string, classes: Uint8Array, start: number, end: number) {
    this.#text = text;
    this.#classes = classes;
    this.#start = start;
    const unit = text.charCodeAt(end);
    let behind = end;
    // Letters that continue the word behind a name are its ending.
    if (isLetter(classes, text, end - 1)) while (isLetter(classes, text, behind)) behind++;
    if ((unit === STRAIGHT || unit === CURLY) && POSSESSIVE.test(text.slice(end, end + 3))) behind = end + 2;
    this.possessive = behind > end;
    this.#behind = behind;
  }

  /** Words to the left, the nearest first, within the sentence. */
  get left(): WordsBefore {
    this.#left ??= new WordsBefore(this.#text, this.#classes, this.#start);
    return this.#left;
  }

  /** Words to the right, the nearest first, within the sentence. */
  get right(): WordsBehind {
    this.#right ??= new WordsBehind(this.#text, this.#classes, this.#behind);
    return this.#right;
  }

  get sentenceStart(): boolean {
    if (this.left.at(0) === undefined) return true;
    // "11:40 Next up": a live blog.
    if (this.#start < 14 && /^\s*\d{1,2}[.:h]\d{2}\D{0,6}$/.test(this.#text.slice(0, this.#start)))
      return true;
    const before = this.#classes[this.#text.charCodeAt(this.#start - 2)] as number;
    if (this.#text.charCodeAt(this.#start - 1) === SPACE_UNIT && before & WORD) return false;
    return /[.!?:"“‘(•|—]\s*$/.test(this.#text.slice(Math.max(0, this.#start - 4), this.#start));
  }

  /** A hyphen ties it to a word before (`anti-China`); a long dash, even without spaces, separates them. */
  get hyphenBefore(): boolean {
    const unit = this.#text.charCodeAt(this.#start - 1);
    if (unit < ASCII && unit !== HYPHEN) return false;
    return /[\p{L}\p{N}](?!\u2014)\p{Pd}$/u.test(this.#text.slice(Math.max(0, this.#start - 2), this.#start));
  }

  /** A hyphen ties it to a word behind (`China-based`). */
  get hyphenAfter(): boolean {
    const unit = this.#text.charCodeAt(this.#behind);
    if (unit < ASCII && unit !== HYPHEN) return false;
    return /^(?!\u2014)\p{Pd}[\p{L}\p{N}]/u.test(this.#text.slice(this.#behind, this.#behind + 2));
  }
}

/** What a block writes with capitals: names (`plain`), most words (`title`, a headline), all letters, or all nouns. */
export type Capitals = "plain" | "title" | "capitals" | "nouns";

/** How far a block is read to tell how it writes capitals. */
const HEADLINE_REACH = 160;
const SHORTEST_WORD = 4;
/** The share of words that makes a block all capitals; a headline takes more. */
const MOSTLY_UPPER = 0.6;

/** Tells how a block writes capitals, from its words of four letters and more. German capitals tell little. */
export function capitalsOf(block: string, classes: Uint8Array, german: boolean): Capitals {
  const reach = Math.min(block.length, HEADLINE_REACH);
  let found = 0;
  let upper = 0;
  let capital = 0;
  for (let at = 0; at < reach; ) {
    const start = at;
    let bits = 0;
    let seen = 0;
    for (; at < block.length; at++) {
      const unit = block.charCodeAt(at);
      bits = classes[unit] as number;
      if ((bits & (WORD | DIGIT | UNSPACED)) !== WORD && unit !== STRAIGHT && unit !== CURLY) break;
      seen |= bits;
    }
    if (at - start >= SHORTEST_WORD) {
      found++;
      if ((classes[block.charCodeAt(start)] as number) & UPPER) {
        capital++;
        if (!(seen & LOWER)) upper++;
      } else {
        // So many words in small letters that nothing behind can outweigh them.
        const left = Math.max(reach - at, 0) / (SHORTEST_WORD + 1) + 1;
        if (capital + left <= MOSTLY_UPPER * (found + left)) return german ? "nouns" : "plain";
      }
    }
    at++;
  }
  if (found === 0) return "plain";
  if (upper / found > MOSTLY_UPPER) return found > 2 || upper > 1 ? "capitals" : "plain";
  if (german) return "nouns";
  // A headline has no full stop, and a sentence may be full of names.
  if (found < 3 || capital / found <= 0.7 || /[.!?]["”’]?\s*$/.test(block)) return "plain";
  return hasSmallWord(block) ? "plain" : "title";
}

/** Whether a block has a word of five letters and more in small letters that a headline would write with a capital. */
function hasSmallWord(block: string): boolean {
  for (const [word] of block.matchAll(/(?<![\p{L}\p{N}’'-])\p{Ll}{5,}(?![\p{L}\p{N}’'-])/gu))
    if (!FUNCTION_WORDS.has(word)) return true;
  return false;
}

/** How many UTF-16 units of a page are read to tell whether it is German. */
const GERMAN_REACH = 20_000;

/** Whether a text is German, where every noun has a capital: told by its commonest words. */
export function isGerman(blocks: readonly string[]): boolean {
  let text = "";
  for (let i = 0; i < blocks.length && text.length < GERMAN_REACH; i++) text += `${blocks[i]} `;
  text = text.slice(0, GERMAN_REACH);
  const german =
    text.match(/\b(?:und|der|die|das|ist|nicht|mit|für|von|ein|eine|auf|dem|den)\b/g)?.length ?? 0;
  const all = text.match(/\p{L}+/gu)?.length ?? 0;
  return german > all / 10;
}

/** The words directly to the right that may belong to one name with it: capitalised, or joining such words. */
export function chainRight(context: Context, most: number): Neighbour[] {
  if (context.possessive) return [];
  const chain: Neighbour[] = [];
  for (let i = 0; i < most; i++) {
    const word = context.right.at(i);
    if (!word?.joined) break;
    const first = word.text.charCodeAt(0);
    const digit = first >= 0x30 && first <= 0x39;
    const joins = digit ? /^\d+$/.test(word.text) : !word.capital && CONNECTORS.has(word.lower);
    if (joins ? chain.length === 0 && !digit : !word.capital || FUNCTION_WORDS.has(word.lower)) break;
    // "Porto l'Olympique": an article begins another name.
    if (!digit && word.text.length > word.lower.length && /^\p{Ll}+['’]/u.test(word.text)) break;
    chain.push(word);
    const last = word.text.charCodeAt(word.text.length - 1);
    if (word.possessive || last === STOP || last === COMMA) break;
  }
  while (chain[chain.length - 1]?.capital === false) chain.pop();
  return chain;
}

/** The capitalised word directly to the left, where it may belong to one name with it. */
export function capitalLeft(context: Context): Neighbour | undefined {
  const first = context.left.at(0);
  if (!first?.joined || !first.capital || first.possessive || FUNCTION_WORDS.has(first.lower))
    return undefined;
  return first;
}
