/**
 * A pack of typed arrays in one run of bytes that loads without parsing: each array becomes a view on the bytes.
 * Layout, all little-endian: magic (u32), version (u32), number of sections (u32), then for each section its element
 * type (u32, an index into `TYPES`), byte offset (u32) and length in elements (u32); then the arrays, aligned to 8.
 */
const TYPES = [Uint8Array, Uint16Array, Int32Array, Uint32Array] as const;
/** An array of a pack. */
export type Section =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>;

const HEADER_WORDS = 3;
const SECTION_WORDS = 3;

/** Joins arrays into one run of bytes. `magic` and `version` tell what they are. */
export function pack(magic: number, version: number, sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const head = new Head(sections.length);
  for (const section of sections) head.add(section);
  const bytes = new Uint8Array(head.size);
  bytes.set(head.bytes(magic, version));
  sections.forEach((section, i) => {
    bytes.set(bytesOf(section), head.offset(i));
  });
  return bytes;
}

/**
 * The same as a blob, for large packs: each section goes into it when it is made, and its memory is freed at once,
 * without waiting for the garbage collector. The sections cannot be used afterwards.
 */
export function packToBlob(magic: number, version: number, count: number, sections: Iterable<Section>): Blob {
  const head = new Head(count);
  const parts: Blob[] = [];
  for (const section of sections) {
    const padding = head.add(section);
    parts.push(new Blob([bytesOf(section), new Uint8Array(padding)]));
    section.buffer.transfer(0);
  }
  return new Blob([head.bytes(magic, version), ...parts]);
}

/** The header before the sections, filled while they are added. */
class Head {
  readonly #words: Uint32Array<ArrayBuffer>;
  readonly #count: number;
  #added = 0;
  /** The size of the pack so far, in bytes. */
  size: number;

  constructor(count: number) {
    this.#count = count;
    this.size = align(4 * (HEADER_WORDS + SECTION_WORDS * count));
    this.#words = new Uint32Array(this.size / 4);
  }

  /** Adds the next section. Returns how many bytes behind it are left empty. */
  add(section: Section): number {
    if (this.#added === this.#count) throw new RangeError(`The pack was to hold ${this.#count} sections.`);
    const at = HEADER_WORDS + SECTION_WORDS * this.#added++;
    this.#words.set([TYPES.findIndex((type) => section instanceof type), this.size, section.length], at);
    const end = align(this.size + section.byteLength);
    const padding = end - this.size - section.byteLength;
    this.size = end;
    return padding;
  }

  offset(section: number): number {
    return this.#words[HEADER_WORDS + SECTION_WORDS * section + 1] ?? 0;
  }

  bytes(magic: number, version: number): Uint8Array<ArrayBuffer> {
    if (this.#added !== this.#count)
      throw new RangeError(`The pack holds ${this.#added} sections of ${this.#count}.`);
    const little = new DataView(new ArrayBuffer(this.#words.byteLength));
    [magic, version, this.#count, ...this.#words.subarray(HEADER_WORDS)].forEach((word, i) => {
      little.setUint32(4 * i, word, true);
    });
    return new Uint8Array(little.buffer);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Section): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** What `narrow` makes. */
export type Narrowed = Exclude<Section, Int32Array<ArrayBuffer>>;

/** Numbers in the narrowest array that holds them. */
export function narrow(numbers: Uint32Array<ArrayBuffer>): Narrowed {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  if (most < 1 << 8) return Uint8Array.from(numbers);
  return most < 1 << 16 ? Uint16Array.from(numbers) : numbers;
}

/** Reads a pack's sections as views on its bytes, in their order. */
export class Unpacked {
  readonly #buffer: ArrayBuffer;
  readonly #head: DataView;
  #next = 0;

  /** Throws a `RangeError` where the bytes are no pack of this magic and version. */
  constructor(buffer: ArrayBuffer, magic: number, version: number) {
    if (buffer.byteLength < 4 * HEADER_WORDS) throw new RangeError("The pack is cut short.");
    this.#buffer = buffer;
    this.#head = new DataView(buffer);
    if (this.#head.getUint32(0, true) !== magic) throw new RangeError("The bytes are no pack of this sort.");
    const found = this.#head.getUint32(4, true);
    if (found !== version) throw new RangeError(`The pack has version ${found}, not ${version}.`);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(...this.#section(0));
  }

  u16(): Uint16Array<ArrayBuffer> {
    return new Uint16Array(...this.#section(1));
  }

  i32(): Int32Array<ArrayBuffer> {
    return new Int32Array(...this.#section(2));
  }

  u32(): Uint32Array<ArrayBuffer> {
    return new Uint32Array(...this.#section(3));
  }

  /** What `narrow` made. */
  narrowed(): Narrowed {
    const type = TYPES[this.#head.getUint32(4 * (HEADER_WORDS + SECTION_WORDS * this.#next), true)];
    if (type === Uint8Array) return this.bytes();
    return type === Uint16Array ? this.u16() : this.u32();
  }

  #section(type: number): [ArrayBuffer, number, number] {
    const at = 4 * (HEADER_WORDS + SECTION_WORDS * this.#next++);
    if (this.#next > this.#head.getUint32(8, true) || this.#head.getUint32(at, true) !== type)
      throw new RangeError("The pack's sections are not the expected ones.");
    return [this.#buffer, this.#head.getUint32(at + 4, true), this.#head.getUint32(at + 8, true)];
  }
}

function align(size: number): number {
  return (size + 7) & ~7;
}
