/** The parties and places that the names of an index stand for: compiled to typed arrays, and read from them. */
import type { EntityRef, MarkKind, PlaceKind } from "@/lib/model";
import { PLACE_KINDS } from "@/lib/model/vocabulary";
import type { NameSource } from "./name-source";
import { narrow, type Unpacked } from "./pack";

/** How entities' kinds are numbered. */
const MARK_KINDS: readonly MarkKind[] = ["company", "body", "place"];
const PLACE = MARK_KINDS.indexOf("place");
const BODY = MARK_KINDS.indexOf("body");
/** Ends a text: no byte of UTF-8. */
const END = 0xff;
/** The place of the text is noted for every so many entities. */
const RUN = 16;
const COUNTRY_BITS = 10;
const COUNTRY_MASK = (1 << COUNTRY_BITS) - 1;
const KIND_MASK = 3;
const SORT_SHIFT = 12;
const A = 0x41;
/** How many texts are kept decoded. */
const MOST_DECODED = 5_000;
const EMPTY = new Uint32Array(0);

type Section = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/**
 * Compiles the table. Its sections: the country (its two letters as a number in base 26 plus one, or 0) in ten bits, the
 * kind in two, and what sort of place it is in four (its number plus one, or 0); the prefix of each reference (dataset and
 * kind, up to the last slash) as a number; the prefixes, a line each; for each entity the text of its id and then its
 * label, each ended by a byte that UTF-8 never has; where the text of every sixteenth entity begins; rows of containers and
 * of ties, left out where there are none.
 */
export function entityTable(sources: readonly NameSource[]): Section[] {
  const prefixes = new Map<string, number>();
  const kinds = new Uint16Array(sources.length);
  const prefixOf = new Uint32Array(sources.length);
  const starts = new Uint32Array(Math.ceil(sources.length / RUN));
  const text = new TextWriter();
  sources.forEach(({ ref, label, kind, country, sort }, i) => {
    const slash = ref.lastIndexOf("/") + 1;
    const prefix = ref.slice(0, slash);
    const number = prefixes.get(prefix) ?? prefixes.size;
    prefixes.set(prefix, number);
    const sorts = sort === undefined ? 0 : PLACE_KINDS.indexOf(sort) + 1;
    kinds[i] = (sorts << SORT_SHIFT) | (MARK_KINDS.indexOf(kind) << COUNTRY_BITS) | countryNumber(country);
    if (i % RUN === 0) starts[i / RUN] = text.length;
    prefixOf[i] = number;
    text.add(ref.slice(slash));
    text.add(label);
  });
  const lines = new TextEncoder().encode([...prefixes.keys()].join("\n"));
  // Half a million entries are expensive, so a list of names without ties has none.
  const tied = sources.some(({ within, related }) => (within?.length ?? 0) + (related?.length ?? 0) > 0);
  const numberOf = new Map(tied ? sources.map((source, i) => [source.ref, i]) : []);
  return [
    kinds,
    narrow(prefixOf),
    lines,
    text.bytes(),
    starts,
    ...rows(sources, numberOf, (source) => source.within),
    ...rows(sources, numberOf, (source) => source.related),
  ];
}

/** Two capital letters as a number from 1 on; 0 for anything else. */
function countryNumber(country: string | undefined): number {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return 0;
  return 26 * (country.charCodeAt(0) - A) + country.charCodeAt(1) - A + 1;
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

/** Collects texts as UTF-8 in one run of bytes, each with `END` behind it. */
class TextWriter {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  add(text: string): void {
    // No UTF-16 unit takes more than three bytes.
    if (this.length + 3 * text.length + 1 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length + 3 * text.length + 1);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
    this.#bytes[this.length++] = END;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}

/** What is known of the entities that the names stand for. */
export class EntityTable {
  readonly count: number;
  readonly #kinds: Uint16Array;
  readonly #prefixOf: Uint8Array | Uint16Array | Uint32Array;
  readonly #prefixes: readonly string[];
  readonly #text: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #withinStarts: Uint32Array;
  readonly #within: Uint32Array;
  readonly #relatedStarts: Uint32Array;
  readonly #related: Uint32Array;
  #allBare: boolean | undefined;
  readonly #decoder = new TextDecoder();
  readonly #labels = new Map<number, string>();

  constructor(unpacked: Unpacked) {
    this.#kinds = unpacked.u16();
    this.#prefixOf = unpacked.narrowed();
    this.#prefixes = this.#decoder.decode(unpacked.bytes()).split("\n");
    this.#text = unpacked.bytes();
    this.#starts = unpacked.u32();
    this.#withinStarts = unpacked.u32();
    this.#within = unpacked.u32();
    this.#relatedStarts = unpacked.u32();
    this.#related = unpacked.u32();
    this.count = this.#kinds.length;
  }

  kind(entity: number): MarkKind {
    return MARK_KINDS[kindNumber(this.#kinds[entity] ?? 0)] ?? "company";
  }

  isPlace(entity: number): boolean {
    return kindNumber(this.#kinds[entity] as number) === PLACE;
  }

  /** What sort of place it is, where that is known. */
  sort(entity: number): PlaceKind | undefined {
    return PLACE_KINDS[((this.#kinds[entity] as number) >> SORT_SHIFT) - 1];
  }

  ref(entity: number): EntityRef {
    const id = this.#textOf(entity, 0);
    return `${this.#prefixes[this.#prefixOf[entity] ?? 0] ?? ""}${id}` as EntityRef;
  }

  /** The name to show. */
  label(entity: number): string {
    const before = this.#labels.get(entity);
    if (before !== undefined) return before;
    const label = this.#textOf(entity, 1);
    if (this.#labels.size >= MOST_DECODED) this.#labels.clear();
    this.#labels.set(entity, label);
    return label;
  }

  /** ISO 3166-1 alpha-2, or empty. */
  country(entity: number): string {
    const number = ((this.#kinds[entity] ?? 0) & COUNTRY_MASK) - 1;
    return number < 0 ? "" : String.fromCharCode(A + Math.floor(number / 26), A + (number % 26));
  }

  /**
   * Whether nothing is known of an entity beside its name, and it is no public body: a quick answer for most of a long
   * list of names.
   */
  isBare(entity: number): boolean {
    return this.#withinStarts.length === 0 && isBareKind(this.#kinds[entity] as number);
  }

  /** Whether all of them are bare, as in a list of names only. */
  get areAllBare(): boolean {
    this.#allBare ??= this.#withinStarts.length === 0 && this.#kinds.every(isBareKind);
    return this.#allBare;
  }

  /** The id (0) or label (1) of an entity: found by skipping those before it in its run. */
  #textOf(entity: number, which: 0 | 1): string {
    const text = this.#text;
    let from = this.#starts[Math.floor(entity / RUN)] ?? 0;
    for (let skip = 2 * (entity % RUN) + which; skip > 0; skip--) from = text.indexOf(END, from) + 1;
    return this.#decoder.decode(text.subarray(from, text.indexOf(END, from)));
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

/** No country, and no public body. */
function isBareKind(bits: number): boolean {
  return (bits & COUNTRY_MASK) === 0 && kindNumber(bits) !== BODY;
}

function kindNumber(bits: number): number {
  return (bits >> COUNTRY_BITS) & KIND_MASK;
}
