/**
 * A pack of typed arrays in one run of bytes that loads without parsing: each array becomes a view on the bytes.
 * Layout, all little-endian: magic (u32), version (u32), number of sections (u32), then for each section its element
 * type (u32, an index into `TYPES`), byte offset (u32) and length in elements (u32); then the arrays, each aligned to 8.
 */
const TYPES = [Uint8Array, Uint16Array, Int32Array, Uint32Array] as const;
type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array;

const HEADER_WORDS = 3;
const SECTION_WORDS = 3;

/** Joins arrays into one run of bytes. `magic` and `version` tell what they are. */
export function pack(magic: number, version: number, sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  let size = align(4 * (HEADER_WORDS + SECTION_WORDS * sections.length));
  const offsets = sections.map((section) => {
    const offset = size;
    size = align(size + section.byteLength);
    return offset;
  });
  const bytes = new Uint8Array(size);
  const head = new DataView(bytes.buffer);
  [magic, version, sections.length].forEach((word, i) => {
    head.setUint32(4 * i, word, true);
  });
  sections.forEach((section, i) => {
    const at = 4 * (HEADER_WORDS + SECTION_WORDS * i);
    const offset = offsets[i] ?? 0;
    head.setUint32(
      at,
      TYPES.findIndex((type) => section instanceof type),
      true,
    );
    head.setUint32(at + 4, offset, true);
    head.setUint32(at + 8, section.length, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
  });
  return bytes;
}

/** Numbers in the narrowest array that holds them. */
export function narrow(
  numbers: Uint32Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> {
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
  narrowed(): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> {
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
