/** Words, numbers and marks with their offsets. */
import { type Form, formOf } from "./forms";

/** One token; `start` and `end` are UTF-16 units of the text, `end` exclusive. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  kind: Form["kind"];
  /** Begins with a capital letter, or is a mark or number that names are made of. */
  capital: boolean;
  /** What is the same of the word elsewhere. */
  form: Form;
}

/**
 * A word keeps inner apostrophes, hyphens, dots and the like (`Huai'an`, `Pony.ai`, `U.S.`, `X-energy`, `A/S`), but a
 * genitive `'s` is a token of its own. Every alternative starts with a class of its own and repeats one class, so
 * matching is linear.
 */
const TOKEN =
  /(?:US|U\.S\.|[A-Z]{1,2})\$|\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.&'/@+!·][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[&+]?|\S/gu;

/** Cuts a stretch of text into tokens. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = from;
  for (;;) {
    const end = plainEnd(text, TOKEN.lastIndex, to);
    if (end > 0) {
      push(tokens, text.slice(TOKEN.lastIndex, end), TOKEN.lastIndex, text);
      // What parts two words is most often one space.
      TOKEN.lastIndex = text.charCodeAt(end) === SPACE ? end + 1 : end;
      continue;
    }
    const match = TOKEN.exec(text);
    if (!match || match.index >= to) break;
    let word = match[0];
    const start = match.index;
    if (start + word.length > to) word = word.slice(0, to - start);
    push(tokens, word, start, text);
  }
  return tokens;
}

const SPACE = 0x20;

/**
 * Where a word of small Latin letters ends that begins at an offset and has a space or a comma behind it; 0 where none
 * does. Most words are such, and are told faster than by the pattern.
 */
function plainEnd(text: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x61 || unit > 0x7a) return at > from && (unit === SPACE || unit === COMMA) ? at : 0;
  }
  return 0;
}

const COMMA = 0x2c;

function push(tokens: Token[], word: string, start: number, text: string): void {
  const form = formOf(word);
  const end = start + word.length;
  if (form.cuts.length > 0) {
    let from = 0;
    for (const cut of form.cuts) {
      add(tokens, formOf(word.slice(from, cut)), start + from);
      from = cut;
    }
    add(tokens, formOf(word.slice(from)), start + from);
  } else if (
    form.dotted !== "no" &&
    text[end] === "." &&
    (form.dotted === "yes" || /^ \p{Lu}/u.test(text.slice(end + 1, end + 3)))
  ) {
    add(tokens, formOf(`${word}.`), start);
    TOKEN.lastIndex = end + 1;
  } else add(tokens, form, start);
}

function add(tokens: Token[], form: Form, start: number): void {
  const { text, lower, kind, capital } = form;
  tokens.push({ text, lower, start, end: start + text.length, kind, capital, form });
}
