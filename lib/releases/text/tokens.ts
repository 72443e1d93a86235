/** Words, numbers and marks with their offsets. */

/** One token; `start` and `end` are UTF-16 units of the text, `end` exclusive. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  kind: "word" | "number" | "mark";
  /** Begins with a capital letter, or is a mark or number that names are made of. */
  capital: boolean;
  /** The class and the sort of the word, once they were asked for. */
  like: string | undefined;
  sort: string | undefined;
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

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return word.length > 0;
}

function push(tokens: Token[], word: string, start: number, text: string): void {
  // Most words are plain: small Latin letters, which no rule below is about.
  if (isPlain(word)) {
    tokens.push({
      text: word,
      lower: word,
      start,
      end: start + word.length,
      kind: "word",
      capital: false,
      like: undefined,
      sort: undefined,
    });
    return;
  }
  const first = word.charCodeAt(0);
  if (word.length === 1 && (first < 0x80 ? !isAsciiWord(first) : !/[\p{L}\p{N}]/u.test(word))) {
    tokens.push({
      text: word,
      lower: word,
      start,
      end: start + 1,
      kind: "mark",
      capital: false,
      like: undefined,
      sort: undefined,
    });
    return;
  }
  if (word.length > 2 && word.includes("'") && /'s$/i.test(word)) {
    add(tokens, word.slice(0, -2), start);
    add(tokens, word.slice(-2), start + word.length - 2);
    return;
  }
  const based = word.includes("-")
    ? /^(\p{Lu}[\p{L}\p{M}'-]*)-(?:based|headquartered|listed|led|owned|born)$/u.exec(word)
    : undefined;
  if (based?.[1]) {
    add(tokens, based[1], start);
    add(tokens, word.slice(based[1].length), start + based[1].length);
    return;
  }
  // `St. Louis`, `Mr. Vieira`, `J. Smith`: these dots end no sentence.
  if (
    text[start + word.length] === "." &&
    /^(?:St|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|\p{Lu})$/u.test(word) &&
    /^ \p{Lu}/u.test(text.slice(start + word.length + 1, start + word.length + 3))
  ) {
    add(tokens, `${word}.`, start);
    TOKEN.lastIndex = start + word.length + 1;
    return;
  }
  // `U.S.`, `J.P.`, `Co.`: an abbreviation in capitals takes its last dot.
  if (text[start + word.length] === "." && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) {
    add(tokens, `${word}.`, start);
    TOKEN.lastIndex = start + word.length + 1;
    return;
  }
  // `and/or`, `Rome/Milan`: a slash joins only what is one name, such as A/S.
  const slash = word.indexOf("/");
  if (slash > 1 && word.length - slash > 2) {
    add(tokens, word.slice(0, slash), start);
    add(tokens, "/", start + slash);
    add(tokens, word.slice(slash + 1), start + slash + 1);
    return;
  }
  add(tokens, word, start);
}

const isCapital = (unit: number) => unit >= 0x41 && unit <= 0x5a;
const isAsciiWord = (unit: number) =>
  isCapital(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

function add(tokens: Token[], word: string, start: number): void {
  if (isCapital(word.charCodeAt(0))) {
    const lower = word.toLowerCase();
    tokens.push({
      text: word,
      lower,
      start,
      end: start + word.length,
      kind: "word",
      capital: true,
      like: undefined,
      sort: undefined,
    });
    return;
  }
  const kind = /^\p{N}[\p{N}.,]*$/u.test(word) ? "number" : /[\p{L}\p{N}]/u.test(word) ? "word" : "mark";
  tokens.push({
    text: word,
    lower: word.toLowerCase(),
    start,
    end: start + word.length,
    kind,
    capital:
      kind === "word" &&
      /^(?:\p{Lu}|\p{N}|\p{Ll}{1,2}(?:\p{Lu}|&)|\p{Ll}{3,6}\p{Lu}\p{Ll}{2}|\p{Ll}-\p{Lu})/u.test(word),
    like: undefined,
    sort: undefined,
  });
}
