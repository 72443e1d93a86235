/** Patterns that are asked of the lines of views, and run only where the line holds their letters. */
import { Gates } from "../text/gates";

/** All of them, so that a line is looked over once for all. */
const all: RegExp[] = [];
let gates: Gates | undefined;

/** The lines that were looked over last: most are asked for many patterns in turn. */
const KEPT = 8;
const lines: string[] = [];
const lacks: Uint8Array[] = [];
let next = 0;
/** Which of them was asked last. */
let last = 0;

/** All lines of a text: each sentence is asked again when what agreements tell is gathered. Emptied when it grows. */
const known = new Map<string, Uint8Array>();
const MOST_KNOWN = 1000;

/** A shorter text is read sooner than looked over. */
const SHORT = 40;

/** One pattern; with the flag `g` it is only asked whether it may match. */
export class LinePattern {
  /** Its number in what `lookOver` gives. */
  readonly number: number;

  constructor(private readonly pattern: RegExp) {
    this.number = all.push(pattern) - 1;
    gates = undefined;
    lines.length = 0;
    known.clear();
  }

  /** Whether it matches in a line or a part of one. */
  test(line: string): boolean {
    return this.may(line) && this.pattern.test(line);
  }

  /** Its match in a line. */
  exec(line: string): RegExpExecArray | null {
    return this.may(line) ? this.pattern.exec(line) : null;
  }

  /** Whether it may match. */
  may(line: string): boolean {
    return line.length < SHORT || lookOver(line)[this.number] === 0;
  }
}

/** For each pattern, by its number, 0 where it may match in a line. */
export function lookOver(line: string): Uint8Array {
  if (lines[last] === line) return lacks[last] as Uint8Array;
  for (let i = 0; i < lines.length; i++)
    if (lines[i] === line) {
      last = i;
      return lacks[i] as Uint8Array;
    }
  let found = known.get(line);
  if (!found) {
    gates ??= new Gates([...all]);
    const same = lines.findIndex((other) => isPadded(line, other) || isPadded(other, line));
    found = lacks[same] ?? gates.lacking(line).slice();
    if (known.size === MOST_KNOWN) known.clear();
    known.set(line, found);
  }
  lines[next] = line;
  lacks[next] = found;
  last = next;
  next = (next + 1) % KEPT;
  return found;
}

/** Whether one line is another with a space before it. To gates both are one: an edge of a text is to them as a space is. */
function isPadded(one: string, other: string): boolean {
  return one.length === other.length + 1 && one.startsWith(" ") && one.endsWith(other);
}
