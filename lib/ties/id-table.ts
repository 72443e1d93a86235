/**
 * Ids to row numbers and back. The rows are those of the dataset's own lists; the look-up is an open-addressing hash
 * table (linear probing, at most half full) over FNV-1a of the id's UTF-16 units, so that it loads without parsing.
 */
import { fnv } from "@/lib/model/fnv";
import type { Unpacked } from "@/lib/names/pack";
import { packStrings, StringTable } from "./string-table";

/** A table of ids, read in place. */
export class IdTable {
  readonly #ids: StringTable;
  readonly #slots: Uint32Array;

  constructor(ids: StringTable, slots: Uint32Array) {
    this.#ids = ids;
    this.#slots = slots;
  }

  /** Reads the three sections that `packIds` made. */
  static read(pack: Unpacked): IdTable {
    return new IdTable(StringTable.read(pack), pack.u32());
  }

  get size(): number {
    return this.#ids.size;
  }

  /** The row of an id, or -1. */
  rowOf(id: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = fnv(id) & mask; ; slot = (slot + 1) & mask) {
      const row = (this.#slots[slot] ?? 0) - 1;
      if (row < 0 || this.#ids.at(row) === id) return row;
    }
  }

  /** The id of a row. */
  idAt(row: number): string {
    return this.#ids.at(row);
  }
}

/** Packs ids into three sections. Where an id occurs twice, its first row is found. */
export function packIds(
  ids: readonly string[],
): [Uint32Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  let capacity = 2;
  while (capacity < ids.length * 2) capacity *= 2;
  const slots = new Uint32Array(capacity);
  ids.forEach((id, row) => {
    let slot = fnv(id) & (capacity - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = row + 1;
  });
  return [...packStrings(ids), slots];
}
