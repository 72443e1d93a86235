/**
 * For each of many groups a list of rows, as compressed sparse rows: the lists stand behind one another in one array,
 * a second array tells where each begins.
 */
import type { Unpacked } from "@/lib/names/pack";
import { Numbers } from "./numbers";

/** Lists of rows, read in place. */
export class GroupedRows {
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;

  constructor(starts: Uint32Array, rows: Uint32Array) {
    this.#starts = starts;
    this.#rows = rows;
  }

  /** Reads the two sections that a builder packed. */
  static read(pack: Unpacked): GroupedRows {
    return new GroupedRows(pack.u32(), pack.u32());
  }

  /** The rows of a group, as a view: empty where there is no such group. */
  of(group: number): Uint32Array {
    const start = this.#starts[group] ?? 0;
    return this.#rows.subarray(start, Math.max(start, this.#starts[group + 1] ?? 0));
  }

  /** How many rows a group has. */
  count(group: number): number {
    return Math.max(0, (this.#starts[group + 1] ?? 0) - (this.#starts[group] ?? 0));
  }

  /** Calls back for each row of a group, without making a view. */
  each(group: number, visit: (row: number) => void): void {
    const end = this.#starts[group + 1] ?? 0;
    for (let i = this.#starts[group] ?? 0; i < end; i++) visit(this.#rows[i] ?? 0);
  }

  /** Whether some row of a group passes a test, without making a view either. */
  some(group: number, test: (row: number) => boolean): boolean {
    const end = this.#starts[group + 1] ?? 0;
    for (let i = this.#starts[group] ?? 0; i < end; i++) if (test(this.#rows[i] ?? 0)) return true;
    return false;
  }
}

/** Collects pairs of group and row; each list keeps the order in which its rows were added. */
export class GroupedRowsBuilder {
  readonly #groups = new Numbers();
  readonly #rows = new Numbers();

  /** Adds a row to a group; a negative number (an id that was not found) is left out. */
  add(group: number, row: number): void {
    if (group < 0 || row < 0) return;
    this.#groups.push(group);
    this.#rows.push(row);
  }

  /** Packs the lists of `groups` groups into two sections. The builder is empty after. */
  pack(groups: number): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
    const { length } = this.#rows;
    const starts = new Uint32Array(groups + 1);
    for (let i = 0; i < length; i++) {
      const after = this.#groups.at(i) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let group = 0; group < groups; group++)
      starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
    const next = starts.slice();
    const rows = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      const group = this.#groups.at(i);
      const at = next[group] ?? 0;
      rows[at] = this.#rows.at(i);
      next[group] = at + 1;
    }
    for (const numbers of [next.buffer, this.#groups.take().buffer, this.#rows.take().buffer])
      numbers.transfer(0);
    return [starts, rows];
  }
}
