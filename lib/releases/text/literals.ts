/**
 * Derives from a pattern's source what a text must contain for a match: for each clause, one of its literals. Like an
 * index of trigrams (Russ Cox, "Regular Expression Matching with a Trigram Index", 2012).
 */

/** The edge of a text or word inside a literal; it takes no character. */
const EDGE = "\u0001";
/** Longer lists of literals are of little use. */
const MOST = 240;
/** Larger classes of characters count as any character. */
const LARGEST_CLASS = 6;

interface State {
  /** What may be right before the current place; `undefined` for an alternative that cannot be read further. */
  run: readonly string[];
  clauses: (readonly string[])[];
  broken: boolean;
}

/** Literal characters, before one that is not repeated. */
const PLAIN =
  /[A-Za-z0-9 ,;:'"@&%/_-]+(?![*+?{A-Za-z0-9 ,;:'"@&%/_-])|[A-Za-z0-9 ,;:'"@&%/_-]+(?=[A-Za-z0-9 ,;:'"@&%/_-][*+?{])/y;
/** The most literals that are prefixed to each of several alternatives. */
const MANY = 12;

const NOTHING: State = { run: [""], clauses: [], broken: false };

/**
 * The clauses of a pattern: lists of literals, at least one of which every match contains; a space marks the edge of a
 * word. Lookarounds are ignored. A search for them must ignore case if the pattern does. Throws on what it cannot read.
 */
export function clausesOf({ source, flags }: RegExp): string[][] {
  if (/[mv]/.test(flags)) throw new SyntaxError(`A pattern with these flags has no literals: ${flags}`);
  const state = new Reader(source).read();
  return flushed(state).clauses.map((clause) => clause.map(settled));
}

/** All texts that a pattern of whole texts matches, such as `/^(?:mills?|yard)$/`. Throws if there are too many. */
export function literalsOf({ source, flags }: RegExp): string[] {
  const whole = /^\^.*\$$/su.test(source) && !/[imv]/.test(flags);
  const { run, broken } = whole ? new Reader(source.slice(1, -1)).read() : NOTHING;
  if (!whole || broken || run.some((literal) => literal.includes(EDGE)))
    throw new SyntaxError(`No list of words: ${source}`);
  return [...run];
}

/** Reads a pattern from start to end. */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  read(): State {
    const state = this.alternatives(NOTHING);
    if (this.at < this.source.length) throw new SyntaxError(`Unread: ${this.source.slice(this.at)}`);
    return state;
  }

  private alternatives(before: State): State {
    const { run } = before;
    const states: State[] = [];
    do states.push(this.sequence({ run, clauses: [], broken: false }));
    while (this.eat("|"));
    const merged = either(states);
    return {
      run: merged.run,
      clauses: [...before.clauses, ...merged.clauses],
      broken: before.broken || merged.broken,
    };
  }

  private sequence(before: State): State {
    let state = before;
    while (this.at < this.source.length && this.source[this.at] !== "|" && this.source[this.at] !== ")") {
      PLAIN.lastIndex = this.at;
      const plain = PLAIN.exec(this.source)?.[0];
      if (state.run.length > MANY && this.source[this.at] === "(") state = shortened(state);
      state = plain ? follow(state, [plain]) : this.repeated(state);
      this.at += plain?.length ?? 0;
    }
    return state;
  }

  /** One piece with its repetition. */
  private repeated(before: State): State {
    const begin = this.at;
    const once = this.piece(before);
    const times = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!times) return once;
    this.at += times[0].length;
    const least = times[1] === undefined ? (times[0].startsWith("+") ? 1 : 0) : Number(times[1]);
    const most =
      times[1] === undefined
        ? times[0].startsWith("?")
          ? 1
          : Number.POSITIVE_INFINITY
        : times[2] === undefined
          ? least
          : Number(times[2] || Number.POSITIVE_INFINITY);
    if (least === 1 && most === 1) return once;
    if (least === 0 && most === 1) return this.perhaps(before, once);
    const end = this.at;
    this.at = begin;
    const tails = this.piece(NOTHING).run;
    this.at = end;
    return least > 0
      ? { ...flushed(once), run: endsOf(tails), broken: true }
      : { ...flushed(before), run: endsOf([...before.run, ...tails]), broken: true };
  }

  private perhaps(before: State, once: State): State {
    const added = once.clauses.slice(before.clauses.length);
    const merged = either([
      { run: once.run, clauses: added, broken: added.length > 0 || (once.broken && !before.broken) },
      { run: before.run, clauses: [], broken: false },
    ]);
    return {
      run: merged.run,
      clauses: [...before.clauses, ...merged.clauses],
      broken: before.broken || merged.broken,
    };
  }

  private piece(before: State): State {
    const { source } = this;
    const char = source[this.at] ?? "";
    if (char === "(") return this.group(before);
    if (char === "[") return follow(before, this.set());
    this.at += 1;
    if (char === "^" || char === "$") return follow(before, [EDGE]);
    if (char === ".") return unknown(before);
    if (char !== "\\") return follow(before, [char]);
    const escaped = source[this.at++] ?? "";
    if (escaped === "b") return follow(before, [EDGE]);
    if (escaped === "B") return before;
    if (escaped === "n") return follow(before, ["\n"]);
    if (/[pP]/.test(escaped)) {
      this.at = source.indexOf("}", this.at) + 1;
      return unknown(before);
    }
    if (/[dDsSwW]/.test(escaped)) return unknown(before);
    if (/[A-Za-z0-9]/.test(escaped)) throw new SyntaxError(`No literal: \\${escaped}`);
    return follow(before, [escaped]);
  }

  private group(before: State): State {
    const opening = /^\((?:\?(?:<?[=!]|:|<[^>]+>))?/.exec(this.source.slice(this.at))?.[0] ?? "(";
    this.at += opening.length;
    const ahead = opening === "(?=";
    const inside = this.alternatives(!ahead && /[=!]$/.test(opening) ? NOTHING : before);
    if (!this.eat(")")) throw new SyntaxError(`No end of a group: ${this.source}`);
    if (ahead) return { ...before, clauses: flushed(inside).clauses };
    return /[=!]$/.test(opening) ? before : inside;
  }

  /** The characters of a class; none if there are too many. */
  private set(): string[] | undefined {
    const end = /^\[(?:[^\]\\]|\\.)*\]/u.exec(this.source.slice(this.at))?.[0] ?? "";
    if (end === "") throw new SyntaxError(`No end of a class: ${this.source}`);
    this.at += end.length;
    const inside = end.slice(1, -1);
    if (/^\^|\\[A-Za-z]|.-./su.test(inside)) return undefined;
    const chars = [...inside.replace(/\\(.)/gu, "$1")];
    return chars.length <= LARGEST_CLASS ? chars : undefined;
  }

  private eat(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at += 1;
    return true;
  }
}

/** Continues with one of some literals, or with something unknown. */
function follow(before: State, next: readonly string[] | undefined): State {
  if (!next) return unknown(before);
  const start = before.run.length * next.length > MOST ? shortened(before) : before;
  const run = start.run.flatMap((head) =>
    next.map((tail) => (head === EDGE && isWord(tail[0]) ? ` ${tail}` : head + tail)),
  );
  return { ...start, run: run.length > 1 ? [...new Set(run)] : run };
}

/** Shortens what was read so far to its last characters. */
function shortened(state: State): State {
  return { ...flushed(state), run: endsOf(state.run), broken: true };
}

/** Makes what was read so far a clause; what follows is unknown. */
function unknown(state: State): State {
  return { ...flushed(state), run: [""], broken: true };
}

/** The last characters of what may precede. */
function endsOf(run: readonly string[]): readonly string[] {
  const ends = [...new Set(run.map((one) => one.slice(-1)))];
  return ends.length <= LARGEST_CLASS && !ends.includes("") ? ends : [""];
}

function flushed({ run, clauses, broken }: State): State {
  return { run: [""], clauses: isSpecific(run) ? [...clauses, run] : clauses, broken };
}

/** One of several alternatives: all their literals, or else the best clause of each. */
function either(states: readonly State[]): State {
  const [only] = states;
  if (only && states.length === 1) return only;
  const run = [...new Set(states.flatMap((state) => state.run))];
  if (run.length <= MOST && states.every(({ clauses, broken }) => !broken && clauses.length === 0))
    return { run, clauses: [], broken: false };
  const best = states.map((state) => bestOf(flushed(state).clauses));
  const all = best.every((clause) => clause !== undefined) ? [...new Set(best.flat())] : undefined;
  return {
    run: [""],
    clauses: all && isSpecific(all as string[]) ? [all as string[]] : [],
    broken: true,
  };
}

/** The clause with the fewest literals, among those with a long word. */
function bestOf(clauses: readonly (readonly string[])[]): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const clause of clauses) {
    const price = clause.reduce((sum, literal) => sum + (isCommon(literal) ? COMMON_PRICE : 1), 0);
    if (price < least) {
      best = clause;
      least = price;
    }
  }
  return best;
}

/** Words in most texts, and equally short pieces of words. */
const COMMON =
  /^(?:[^A-Za-z0-9]|[A-Za-z0-9]{1,3}(?![A-Za-z0-9])|(?:with|their|will|from|that|this|which|have|were|been|also|other|more|into|about|some)(?![A-Za-z0-9]))*$/;
const COMMON_PRICE = 25;

const isCommon = (literal: string) => COMMON.test(literal);

/** Whether all literals are long enough to search for. */
const isSpecific = (literals: readonly string[]) =>
  literals.length <= 2 * MOST && literals.every((literal) => settled(literal).length >= SHORTEST);

/** The length of the pieces that texts are searched for. */
export const SHORTEST = 4;

/** An edge becomes a character outside words, unless the literal already has one. */
function settled(literal: string): string {
  let out = "";
  const chars = [...literal];
  chars.forEach((char, i) => {
    if (char !== EDGE) out += char;
    else if (
      i > 0 ? isWord(chars[i - 1]) && i === chars.length - 1 : isWord(chars.find((one) => one !== EDGE))
    )
      out += " ";
  });
  return out;
}

const isWord = (char: string | undefined) => char !== undefined && /^[A-Za-z0-9_]$/.test(char);
