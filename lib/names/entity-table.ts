/** The table of parties and places that the names of an index stand for: compiled to typed arrays, and read from them. */
import type { EntityRef, MarkKind } from "@/lib/model";
import type { NameSource } from "./name-source";
import type { Unpacked } from "./pack";

/** How entities' kinds are numbered. */
const MARK_KINDS: readonly MarkKind[] = ["company", "body", "place"];
/** How many texts are kept decoded. */
const MOST_DECODED = 5_000;
const EMPTY = new Uint32Array(0);

type Section = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/**
 * Compiles the table. Its sections: kinds; countries (two letters as two bytes, or 0); the prefix of each reference (dataset
 * and kind, up to the last slash) as a number; the prefixes, a line each; for each entity the text of its id and then its
 * label, where that begins, and how many bytes are the id; rows of containers and of ties, left out where there are none.
 */
export function entityTable(sources: readonly NameSource[]): Section[] {
  const prefixes = new Map<string, number>();
  const kinds = new Uint8Array(sources.length);
  const countries = new Uint16Array(sources.length);
  const prefixOf = new Uint16Array(sources.length);
  const idLengths = new Uint16Array(sources.length);
  const starts = new Uint32Array(sources.length + 1);
  const text = new TextWriter();
  sources.forEach(({ ref, label, kind, country }, i) => {
    const slash = ref.lastIndexOf("/") + 1;
    const prefix = ref.slice(0, slash);
    const number = prefixes.get(prefix) ?? prefixes.size;
    prefixes.set(prefix, number);
    kinds[i] = MARK_KINDS.indexOf(kind);
    countries[i] = country?.length === 2 ? (country.charCodeAt(0) << 8) | country.charCodeAt(1) : 0;
    prefixOf[i] = number;
    text.add(ref.slice(slash));
    idLengths[i] = text.length - (starts[i] ?? 0);
    text.add(label);
    starts[i + 1] = text.length;
  });
  const lines = new TextEncoder().encode([...prefixes.keys()].join("\n"));
  // Half a million entries are dear: a list of names without ties does without.
  const tied = sources.some(({ within, related }) => (within?.length ?? 0) + (related?.length ?? 0) > 0);
  const numberOf = new Map(tied ? sources.map((source, i) => [source.ref, i]) : []);
  return [
    kinds,
    countries,
    prefixOf,
    lines,
    text.bytes(),
    starts,
    idLengths,
    ...rows(sources, numberOf, (source) => source.within),
    ...rows(sources, numberOf, (source) => source.related),
  ];
}

function rows(
  sources: readonly NameSource[],
  numberOf: ReadonlyMap<EntityRef, number>,
  pick: (source: NameSource) => readonly EntityRef[] | undefined,
): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const starts = new Uint32Array(sources.length + 1);
  const values: number[] = [];
  sources.forEach((source, i) => {
    for (const ref of pick(source) ?? []) {
      const number = numberOf.get(ref);
      if (number !== undefined) values.push(number);
    }
    starts[i + 1] = values.length;
  });
  return values.length === 0 ? [new Uint32Array(0), new Uint32Array(0)] : [starts, Uint32Array.from(values)];
}

/** Collects texts as UTF-8 in one run of bytes. */
class TextWriter {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  add(text: string): void {
    // No UTF-16 unit takes more than three bytes.
    if (this.length + 3 * text.length > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length + 3 * text.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}

/** What is known of the entities that the names stand for. */
export class EntityTable {
  readonly count: number;
  readonly #kinds: Uint8Array;
  readonly #countries: Uint16Array;
  readonly #prefixOf: Uint16Array;
  readonly #prefixes: readonly string[];
  readonly #text: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #idLengths: Uint16Array;
  readonly #withinStarts: Uint32Array;
  readonly #within: Uint32Array;
  readonly #relatedStarts: Uint32Array;
  readonly #related: Uint32Array;
  readonly #decoder = new TextDecoder();
  readonly #labels = new Map<number, string>();

  constructor(unpacked: Unpacked) {
    this.#kinds = unpacked.bytes();
    this.#countries = unpacked.u16();
    this.#prefixOf = unpacked.u16();
    this.#prefixes = this.#decoder.decode(unpacked.bytes()).split("\n");
    this.#text = unpacked.bytes();
    this.#starts = unpacked.u32();
    this.#idLengths = unpacked.u16();
    this.#withinStarts = unpacked.u32();
    this.#within = unpacked.u32();
    this.#relatedStarts = unpacked.u32();
    this.#related = unpacked.u32();
    this.count = this.#kinds.length;
  }

  kind(entity: number): MarkKind {
    return MARK_KINDS[this.#kinds[entity] ?? 0] ?? "company";
  }

  ref(entity: number): EntityRef {
    const start = this.#starts[entity] ?? 0;
    const id = this.#decoder.decode(this.#text.subarray(start, start + (this.#idLengths[entity] ?? 0)));
    return `${this.#prefixes[this.#prefixOf[entity] ?? 0] ?? ""}${id}` as EntityRef;
  }

  /** The name to show. */
  label(entity: number): string {
    const before = this.#labels.get(entity);
    if (before !== undefined) return before;
    const start = (this.#starts[entity] ?? 0) + (this.#idLengths[entity] ?? 0);
    const label = this.#decoder.decode(this.#text.subarray(start, this.#starts[entity + 1]));
    if (this.#labels.size >= MOST_DECODED) this.#labels.clear();
    this.#labels.set(entity, label);
    return label;
  }

  /** ISO 3166-1 alpha-2, or empty. */
  country(entity: number): string {
    const letters = this.#countries[entity] ?? 0;
    return letters === 0 ? "" : String.fromCharCode(letters >> 8, letters & 0xff);
  }

  /** The places that contain it, from small to large, as numbers of this table. */
  within(entity: number): Uint32Array {
    if (this.#withinStarts.length === 0) return EMPTY;
    return this.#within.subarray(this.#withinStarts[entity], this.#withinStarts[entity + 1]);
  }

  /** The entities that it is tied to. */
  related(entity: number): Uint32Array {
    if (this.#relatedStarts.length === 0) return EMPTY;
    return this.#related.subarray(this.#relatedStarts[entity], this.#relatedStarts[entity + 1]);
  }
}
