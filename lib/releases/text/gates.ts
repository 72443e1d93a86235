/** Finds out quickly which of many patterns cannot match a text, so that only the others are run. */
import { clausesOf, SHORTEST } from "./literals";

/** A small code for each character: case-insensitive for letters, digits, and one for all that is in no word. */
const CODES = new Uint8Array(128);
for (let i = 0; i < 26; i++) CODES[0x41 + i] = CODES[0x61 + i] = i + 1;
for (let i = 0; i < 10; i++) CODES[0x30 + i] = 27 + i;
CODES[0x5f] = 37;
const LONG_S = 0x17f;
const KELVIN = 0x212a;
const BITS = 6;
const MASK = (1 << (BITS * SHORTEST)) - 1;
const SLOTS = 15;

const slotOf = (piece: number) => Math.imul(piece, 0x9e3779b1) >>> (32 - SLOTS);

/** The most clauses kept of a pattern. */
const MOST_CLAUSES = 4;

/** Patterns, with what a text must contain for each. */
export class Gates {
  private readonly count: number;
  /** By piece of text, where its list of satisfied clauses begins in `lists`. */
  private heads = new Uint32Array(0);
  /** A bit for each slot with a list: most pieces have none, and the bits stay in the nearest cache. */
  private readonly filled = new Uint8Array(1 << (SLOTS - 3));
  private lists = new Uint16Array(0);
  /** The pattern of each clause. */
  private owners = new Uint16Array(0);
  /** The number of clauses of each pattern. */
  private needs = new Uint8Array(0);
  private met = new Uint8Array(0);
  private lacks = new Uint8Array(0);

  constructor(private readonly patterns: readonly RegExp[]) {
    this.count = patterns.length;
  }

  /** For each pattern, 0 if it may match in a text. The next call overwrites the array. */
  lacking(text: string): Uint8Array {
    if (this.heads.length === 0) this.build();
    const { heads, filled, lists, owners, met, lacks } = this;
    met.fill(0);
    lacks.set(this.needs);
    let piece = 0;
    const length = text.length;
    for (let i = 0; i <= length; i++) {
      const unit = i < length ? text.charCodeAt(i) : 0;
      // Case-insensitive patterns treat these two as ASCII letters.
      if (unit === LONG_S || unit === KELVIN) return lacks.fill(0);
      piece = ((piece << BITS) | (unit < 128 ? (CODES[unit] ?? 0) : 0)) & MASK;
      const slot = slotOf(piece);
      if (((filled[slot >>> 3] ?? 0) & (1 << (slot & 7))) === 0) continue;
      for (let at = heads[slot] ?? 0; ; at++) {
        const clause = lists[at] ?? 0;
        if (clause === 0) break;
        if (met[clause] === 1) continue;
        met[clause] = 1;
        const owner = owners[clause] ?? 0;
        lacks[owner] = (lacks[owner] ?? 1) - 1;
      }
    }
    return lacks;
  }

  /** Prepares a text for asking about one pattern after another. */
  lookAt(text: string): Look {
    return new Look(this.patterns, text, this.lacking(text).slice());
  }

  private build(): void {
    const bySlot = new Map<number, Set<number>>();
    this.needs = new Uint8Array(this.count);
    this.lacks = new Uint8Array(this.count);
    const owners = [0];
    const lists = [0];
    this.patterns.forEach((pattern, number) => {
      const kept = new Set<string>();
      for (const clause of clausesOf(pattern)) {
        const slots = new Set(clause.map((literal) => slotOf(bestPiece(literal))));
        const key = [...slots].join(" ");
        if (kept.has(key) || kept.size === MOST_CLAUSES) continue;
        kept.add(key);
        const id = owners.length;
        owners.push(number);
        this.needs[number] = kept.size;
        for (const slot of slots) bySlot.set(slot, (bySlot.get(slot) ?? new Set()).add(id));
      }
    });
    this.met = new Uint8Array(owners.length);
    this.heads = new Uint32Array(1 << SLOTS);
    for (const [slot, ids] of bySlot) {
      this.heads[slot] = lists.length;
      this.filled[slot >>> 3] = (this.filled[slot >>> 3] ?? 0) | (1 << (slot & 7));
      lists.push(...ids, 0);
    }
    this.owners = Uint16Array.from(owners);
    this.lists = Uint16Array.from(lists);
  }
}

/** A text, with the patterns that cannot match in it. */
class Look {
  constructor(
    private readonly patterns: readonly RegExp[],
    private readonly text: string,
    private readonly lacks: Uint8Array,
  ) {}

  /** Whether a pattern, by number, matches in the text. */
  has(number: number): boolean {
    return this.lacks[number] === 0 && this.patterns[number]?.test(this.text) === true;
  }
}

/** Patterns by name, to ask a text about one after another. */
export class NamedGates<Name extends string> {
  private readonly gates: Gates;
  private readonly numbers: Readonly<Record<Name, number>>;

  constructor(patterns: Readonly<Record<Name, RegExp>>) {
    const names = Object.keys(patterns) as Name[];
    this.gates = new Gates(Object.values(patterns));
    this.numbers = Object.fromEntries(names.map((name, i) => [name, i])) as Record<Name, number>;
  }

  /** Prepares a text for asking about one pattern after another. */
  lookAt(text: string): { has(name: Name): boolean } {
    const look = this.gates.lookAt(text);
    return { has: (name) => look.has(this.numbers[name]) };
  }
}

/** The rarest piece of a literal: the start of its longest word. */
function bestPiece(literal: string): number {
  let best = 0;
  let most = -1;
  for (let i = 0; i + SHORTEST <= literal.length; i++) {
    const piece = literal.slice(i, i + SHORTEST);
    const letters = piece.replace(/[^A-Za-z0-9_]/g, "").length;
    // The rest of the word counts too: "pro" alone is in most texts.
    const price = letters * 8 + (/^[A-Za-z0-9_]*/.exec(literal.slice(i + SHORTEST))?.[0].length ?? 0);
    if (price > most) {
      most = price;
      best = 0;
      for (let k = 0; k < SHORTEST; k++) {
        const unit = piece.charCodeAt(k);
        best = (best << BITS) | (unit < 128 ? (CODES[unit] ?? 0) : 0);
      }
    }
  }
  return best;
}
