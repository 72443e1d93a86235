/** Splits text into words, numbers and marks with offsets. */
import { type Form, formAt } from "./forms";

/** One token; `start` and `end` are UTF-16 units of the text, `end` exclusive. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  kind: Form["kind"];
  /** Begins with a capital letter, or is a mark or number that names are made of. */
  capital: boolean;
  /** What the word has in common with its other occurrences. */
  form: Form;
}

/** A token as it is written; empty beside the text. */
export const textAt = (tokens: readonly { readonly text: string }[], at: number) => tokens[at]?.text ?? "";
/** The same in small letters. */
export const lowerAt = (tokens: readonly { readonly lower: string }[], at: number) => tokens[at]?.lower ?? "";

/** A range of tokens as written, each after a space. */
export const textOf = (tokens: readonly { readonly text: string }[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

/**
 * A word includes inner apostrophes, hyphens, dots and the like (`Huai'an`, `Pony.ai`, `U.S.`, `X-energy`, `A/S`,
 * `Z*EMT`), but a genitive `'s` is its own token. Every alternative starts with a class of its own and repeats one
 * class, so matching is linear.
 */
const TOKEN =
  /(?:US|U\.S\.|[A-Z]{1,2})\$|\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.&'/@+!·*][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[&+]?|\S/gu;

/** Splits a stretch of text into tokens. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === NEWLINE || unit === REGISTERED || unit === TRADE_MARK) {
      at += 1;
      continue;
    }
    let end = simpleEnd(text, at, to);
    if (end === 0) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(text);
      if (!match || match.index >= to) break;
      at = match.index;
      end = Math.min(at + match[0].length, to);
    }
    at = push(tokens, text, at, end);
  }
  return tokens;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
/** "Orvex® and Zemtek™": trademark signs belong to no name. */
const REGISTERED = 0xae;
const TRADE_MARK = 0x2122;

/** For each ASCII character: a letter, a figure, or a mark that is alone or may join two words. */
const SORTS = new Uint8Array(0x80);
const LETTER = 1;
const FIGURE = 2;
const MARK = 3;
const JOINT = 4;
/** After a word it may be part of it, whatever follows. */
const TAIL = 5;
for (let unit = 0x21; unit < 0x7f; unit++) {
  const one = String.fromCharCode(unit);
  SORTS[unit] = /[A-Za-z]/.test(one)
    ? LETTER
    : /\d/.test(one)
      ? FIGURE
      : "-.'/@!*".includes(one)
        ? JOINT
        : "&+$".includes(one)
          ? TAIL
          : MARK;
}

/**
 * The end of a simple token (a word of Latin letters or a mark) at an offset; 0 if only the pattern can tell. Most
 * tokens are simple, and found faster so.
 */
function simpleEnd(text: string, from: number, to: number): number {
  const sort = SORTS[text.charCodeAt(from)] ?? 0;
  if (sort >= MARK) return from + 1;
  if (sort !== LETTER) return 0;
  let at = from + 1;
  let next = 0;
  for (; at < to; at++) {
    next = SORTS[text.charCodeAt(at)] ?? TAIL;
    if (next !== LETTER && next !== FIGURE) break;
  }
  if (at === to || next === TAIL) return 0;
  if (next !== JOINT) return at;
  const behind = text.charCodeAt(at + 1);
  return behind === SPACE || behind === NEWLINE ? at : 0;
}

/** Adds the tokens between two offsets; returns where to continue. */
function push(tokens: Token[], text: string, start: number, end: number): number {
  const form = formAt(text, start, end);
  if (form.cuts.length > 0) {
    let from = start;
    for (const cut of form.cuts) {
      add(tokens, formAt(text, from, start + cut), from);
      from = start + cut;
    }
    add(tokens, formAt(text, from, end), from);
  } else if (
    form.dotted !== "no" &&
    text[end] === "." &&
    (form.dotted === "yes" || /^ (?:& \p{Lu}\. )?\p{Lu}/u.test(text.slice(end + 1, end + 8)))
  ) {
    add(tokens, formAt(text, start, end + 1), start);
    return end + 1;
  } else add(tokens, form, start);
  return end;
}

function add(tokens: Token[], form: Form, start: number): void {
  const { text, lower, kind, capital } = form;
  tokens.push({ text, lower, start, end: start + text.length, kind, capital, form });
}
