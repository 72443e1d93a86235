/** Patterns that are asked of the lines of views, and run only where the line holds their letters. */
import { Gates } from "../text/gates";

/** All of them, so that a line is looked over once for all. */
const all: RegExp[] = [];
let gates: Gates | undefined;

/** The lines that were looked over last: most are asked for many patterns in turn. */
const KEPT = 4;
const lines: string[] = [];
const lacks: Uint8Array[] = [];
let next = 0;

/** A shorter text is read sooner than looked over. */
const SHORT = 40;

/** One pattern, without the flag `g`. */
export class LinePattern {
  private readonly number: number;

  constructor(private readonly pattern: RegExp) {
    this.number = all.push(pattern) - 1;
    gates = undefined;
    lines.length = 0;
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
    return line.length < SHORT || lackingOf(line)[this.number] === 0;
  }
}

function lackingOf(line: string): Uint8Array {
  for (let i = 0; i < lines.length; i++) if (lines[i] === line) return lacks[i] as Uint8Array;
  gates ??= new Gates([...all]);
  const found = gates.lacking(line).slice();
  lines[next] = line;
  lacks[next] = found;
  next = (next + 1) % KEPT;
  return found;
}
