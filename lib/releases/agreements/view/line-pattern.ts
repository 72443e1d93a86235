/** Patterns for the lines of views, run only where a line contains the letters they need. */
import { Gates } from "../../text/gates";

/** All patterns, so that one look over a line serves them all. */
const all: RegExp[] = [];
let gates: Gates | undefined;

/** The last lines looked over: most are tried with many patterns in turn. */
const KEPT = 8;
const lines: string[] = [];
const lacks: Uint8Array[] = [];
let next = 0;
/** The line used last. */
let last = 0;

/** A shorter text is faster to match than to look over. */
const SHORT = 40;

/** A line that was looked over. */
interface Looked {
  line: string;
  lacks: Uint8Array;
}

/** One pattern; one with the flag `g` can only be asked whether it may match. */
export class LinePattern {
  /** Its index in the result of `lookOver`. */
  readonly number: number;

  constructor(private readonly pattern: RegExp) {
    this.number = all.push(pattern) - 1;
    gates = undefined;
    lines.length = 0;
    next = 0;
    last = 0;
  }

  /** Whether it matches in a line or a part of one. */
  test(line: string): boolean {
    return this.may(line) && this.pattern.test(line);
  }

  /** The same in a view's line, with or without its leading space, for which the look was already taken. */
  in({ line, lacks }: Looked, part = line): boolean {
    return (part.length < SHORT || lacks[this.number] === 0) && this.pattern.test(part);
  }

  /** Its match in the line of a view. */
  matchIn({ line, lacks }: Looked): RegExpExecArray | null {
    return line.length < SHORT || lacks[this.number] === 0 ? this.pattern.exec(line) : null;
  }

  /** Its match in a line. */
  exec(line: string): RegExpExecArray | null {
    return this.may(line) ? this.pattern.exec(line) : null;
  }

  /** Its match in the end of a line. */
  execIn(end: string): RegExpExecArray | null {
    return this.pattern.exec(end);
  }

  /** Whether it may match in a view's line, or in a part of it. */
  mayIn({ lacks }: Looked): boolean {
    return lacks[this.number] === 0;
  }

  /** Whether it may match. */
  may(line: string): boolean {
    return line.length < SHORT || lookOver(line)[this.number] === 0;
  }
}

/** By pattern number, 0 where the pattern may match in a line. */
export function lookOver(line: string): Uint8Array {
  if (lines[last] === line) return lacks[last] as Uint8Array;
  for (let i = 0; i < lines.length; i++)
    if (lines[i] === line) {
      last = i;
      return lacks[i] as Uint8Array;
    }
  gates ??= new Gates([...all]);
  const same = lines.findIndex((other) => isPadded(line, other) || isPadded(other, line));
  const found = lacks[same] ?? gates.lacking(line).slice();
  lines[next] = line;
  lacks[next] = found;
  last = next;
  next = (next + 1) % KEPT;
  return found;
}

/**
 * Whether one line is the other with a leading space. Gates treat both alike, since a text's edge counts as a space.
 */
function isPadded(one: string, other: string): boolean {
  return one.length === other.length + 1 && one.startsWith(" ") && one.endsWith(other);
}
