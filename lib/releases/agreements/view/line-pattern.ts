/** Patterns that are asked of the lines of views, and run only where the line holds their letters. */
import { Gates } from "../../text/gates";

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

/** A shorter text is read sooner than looked over. */
const SHORT = 40;

/** A line that was looked over. */
interface Looked {
  line: string;
  lacks: Uint8Array;
}

/** One pattern; with the flag `g` it is only asked whether it may match. */
export class LinePattern {
  /** Its number in what `lookOver` gives. */
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

  /** The same in the line of a view, or in that line with a space before it: what it lacks is known. */
  in({ line, lacks }: Looked, told = line): boolean {
    return (told.length < SHORT || lacks[this.number] === 0) && this.pattern.test(told);
  }

  /** Its match in the line of a view. */
  matchIn({ line, lacks }: Looked): RegExpExecArray | null {
    return line.length < SHORT || lacks[this.number] === 0 ? this.pattern.exec(line) : null;
  }

  /** Its match in a line. */
  exec(line: string): RegExpExecArray | null {
    return this.may(line) ? this.pattern.exec(line) : null;
  }

  /** Its match in the end of a line that may hold it. */
  execIn(end: string): RegExpExecArray | null {
    return this.pattern.exec(end);
  }

  /** Whether it may match in the line of a view, or in a part of it. */
  mayIn({ lacks }: Looked): boolean {
    return lacks[this.number] === 0;
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
  gates ??= new Gates([...all]);
  const same = lines.findIndex((other) => isPadded(line, other) || isPadded(other, line));
  const found = lacks[same] ?? gates.lacking(line).slice();
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
