/**
 * Splits a JSON text of any size into parts: the entries of its top-level lists, one at a time, each as its own text.
 * Follows only brackets and quotes. The engine's own parser reads the parts, many times faster than any that takes text
 * in pieces.
 */
import { lineBreaks } from "../decode";
import type { Limits } from "../source";

/** One part. */
export interface JsonPart {
  /** The field of the top-level object; `undefined` where the top is a list or a single value. */
  key: string | undefined;
  /** The index in the list; `undefined` where the part is no entry of a list. */
  index: number | undefined;
  /** The part's own JSON text. */
  text: string;
  /** The line where it begins, from 1. */
  line: number;
  /** The line of its field's name, from 1. */
  keyLine: number;
}

/** The text is not JSON, or exceeds a limit. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
  readonly line: number;
  readonly advice: string;
  /** Whether the text exceeds a limit, and may be right otherwise. */
  readonly beyond: boolean;

  constructor(line: number, message: string, advice: string, beyond = false) {
    super(message);
    this.line = line;
    this.advice = advice;
    this.beyond = beyond;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Splits a text, yielding the parts of each piece together. Throws a `JsonFault` where the structure is broken, after
 * the parts before the fault. Parts may still be wrong in themselves.
 */
export async function* splitJson(text: AsyncIterable<string>, limits: Limits): AsyncGenerator<JsonPart[]> {
  const scanner = new Scanner(limits);
  const steps = topLevel(scanner);
  const pieces = text[Symbol.asyncIterator]();
  let parts: JsonPart[] = [];
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done) break;
      if (value) {
        parts.push(value);
        continue;
      }
      if (parts.length > 0) yield parts;
      parts = [];
      const next = await pieces.next();
      if (next.done) scanner.end();
      else scanner.feed(next.value);
    }
  } catch (error) {
    if (parts.length > 0) yield parts;
    throw error;
  } finally {
    await pieces.return?.();
  }
  if (parts.length > 0) yield parts;
}

/**
 * Yields `undefined` where it needs more text. Plain generators: promises for every step of every record would cost
 * more than parsing.
 */
type Steps<Result> = Generator<undefined, Result>;
type Parts = Generator<JsonPart | undefined, void>;

function* topLevel(scanner: Scanner): Parts {
  const first = yield* scanner.peek();
  if (first === OPEN_OBJECT) yield* topObject(scanner);
  else if (first === OPEN_LIST) yield* listEntries(scanner, undefined, 1);
  else yield { key: undefined, index: undefined, keyLine: 1, ...(yield* scanner.value()) };
  if ((yield* scanner.peek()) !== undefined)
    throw scanner.fault("there is more text after the end of the data");
}

function* topObject(scanner: Scanner): Parts {
  scanner.skip();
  const seen = new Set<string>();
  if ((yield* scanner.peek()) === CLOSE_OBJECT) {
    scanner.skip();
    return;
  }
  for (;;) {
    if ((yield* scanner.peek()) !== QUOTE) throw scanner.fault("a field name in double quotes is missing");
    const name = yield* scanner.value();
    const key = nameOf(name.text, scanner);
    if (seen.has(key)) throw scanner.fault(`the field "${key.slice(0, 60)}" stands twice`);
    seen.add(key);
    if ((yield* scanner.peek()) !== COLON) throw scanner.fault("a colon is missing after a field name");
    scanner.skip();
    if ((yield* scanner.peek()) === OPEN_LIST) yield* listEntries(scanner, key, name.line);
    else yield { key, index: undefined, keyLine: name.line, ...(yield* scanner.value()) };
    if (yield* scanner.endsAt(CLOSE_OBJECT)) return;
  }
}

function* listEntries(scanner: Scanner, key: string | undefined, keyLine: number): Parts {
  scanner.skip();
  if ((yield* scanner.peek()) === CLOSE_LIST) {
    scanner.skip();
    return;
  }
  for (let index = 0; ; index++) {
    const { text, line } = yield* scanner.value();
    yield { key, index, text, line, keyLine };
    if (yield* scanner.endsAt(CLOSE_LIST)) return;
  }
}

function nameOf(text: string, scanner: Scanner): string {
  try {
    const name: unknown = JSON.parse(text);
    return String(name);
  } catch {
    throw scanner.fault("a field name is not written as JSON writes texts");
  }
}

class Scanner {
  readonly #limits: Limits;
  #buffer = "";
  #at = 0;
  #line = 1;
  #hasEnded = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Adds the next piece of text; frees what was read. */
  feed(piece: string): void {
    this.#buffer = this.#buffer.slice(this.#at) + piece;
    this.#at = 0;
  }

  /** Says that no more text comes. */
  end(): void {
    this.#hasEnded = true;
  }

  /** The next character that is no white space; `undefined` at the end. */
  *peek(): Steps<number | undefined> {
    for (;;) {
      while (this.#at < this.#buffer.length) {
        const code = this.#buffer.charCodeAt(this.#at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
        if (code === 0x0a) this.#line += 1;
        this.#at += 1;
      }
      if (!(yield* this.#more())) return undefined;
    }
  }

  /** Steps over the character that `peek` saw. */
  skip(): void {
    this.#at += 1;
  }

  /** After an entry: true at the closing bracket, false at a comma. Steps over either. */
  *endsAt(close: number): Steps<boolean> {
    const next = yield* this.peek();
    if (next === undefined) throw this.cutOff();
    if (next !== close && next !== COMMA) throw this.fault("a comma or a closing bracket is missing");
    this.skip();
    if (next === COMMA && (yield* this.peek()) === close) throw this.fault("there is a comma too many");
    return next === close;
  }

  /** The text of the value that begins at the next character. */
  *value(): Steps<{ text: string; line: number }> {
    if ((yield* this.peek()) === undefined) throw this.cutOff();
    const line = this.#line;
    let depth = 0;
    let at = this.#at;
    for (;;) {
      if (at - this.#at > this.#limits.record) throw this.#tooLong();
      if (at >= this.#buffer.length) {
        const moved = at - this.#at;
        if (!(yield* this.#more())) {
          if (depth > 0) throw this.cutOff();
          return this.#taken(this.#buffer.length, line);
        }
        at = this.#at + moved;
        continue;
      }
      const code = this.#buffer.charCodeAt(at);
      if (code === QUOTE) {
        const end = this.#stringEnd(at);
        if (end === -1) {
          const moved = at - this.#at;
          if (this.#buffer.length - this.#at > this.#limits.record) throw this.#tooLong();
          if (!(yield* this.#more())) throw this.cutOff();
          at = this.#at + moved;
          continue;
        }
        at = end + 1;
        if (depth === 0) return this.#taken(at, line);
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        depth += 1;
        if (depth > this.#limits.depth) throw this.#tooDeep();
        at += 1;
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        if (depth === 0) return this.#scalar(at, line);
        depth -= 1;
        at += 1;
        if (depth === 0) return this.#taken(at, line);
      } else if (depth === 0 && (code === COMMA || code === COLON || code <= 0x20))
        return this.#scalar(at, line);
      else at += 1;
    }
  }

  fault(message: string): JsonFault {
    return new JsonFault(
      this.#line,
      `is not valid JSON: ${message} (line ${this.#line}).`,
      "Correct the file at this place; nothing was read from it.",
    );
  }

  cutOff(): JsonFault {
    return new JsonFault(
      this.#line,
      `is not valid JSON: it ends before the data does (line ${this.#line}).`,
      "The file was probably cut off: download or export it again.",
    );
  }

  #scalar(end: number, line: number): { text: string; line: number } {
    if (end === this.#at) throw this.fault("a value is missing, or there is a comma too many");
    return this.#taken(end, line);
  }

  #taken(end: number, line: number): { text: string; line: number } {
    const text = this.#buffer.slice(this.#at, end);
    this.#at = end;
    this.#line += lineBreaks(text);
    return { text, line };
  }

  /** The closing quote of the string that begins at `from`; -1 where it has not come yet. */
  #stringEnd(from: number): number {
    for (
      let end = this.#buffer.indexOf('"', from + 1);
      end !== -1;
      end = this.#buffer.indexOf('"', end + 1)
    ) {
      let slashes = 0;
      while (this.#buffer.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
      if (slashes % 2 === 0) return end;
    }
    return -1;
  }

  /** Waits for the next piece of text. Tells whether there may be more. */
  *#more(): Steps<boolean> {
    if (!this.#hasEnded) yield;
    return !this.#hasEnded;
  }

  #tooLong(): JsonFault {
    return new JsonFault(
      this.#line,
      `holds a record of more than ${this.#limits.record.toLocaleString("en")} characters (line ${this.#line}).`,
      "No record is so long: a quote or bracket is probably missing there.",
      true,
    );
  }

  #tooDeep(): JsonFault {
    return new JsonFault(
      this.#line,
      `nests lists and objects more than ${this.#limits.depth} deep (line ${this.#line}).`,
      "No dataset does that: the file is damaged, or made to break what reads it.",
      true,
    );
  }
}
