/** Ids to rows of one kind while a table is compiled: an id may be referred to before its record comes, or never come. */
import { Numbers } from "./numbers";

/** Stands for no record. */
export const NOWHERE = 0xffff_ffff;

export class RowFinder {
  /** A number for each id, in the order in which they are met. */
  readonly #numbers = new Map<string, number>();
  /** For each number the first row with that id, or `NOWHERE`. */
  readonly #rows = new Numbers();
  #size = 0;

  /** How many rows there are. */
  get size(): number {
    return this.#size;
  }

  /** Says that the next row has this id. */
  add(id: string): void {
    const number = this.number(id);
    if (this.#rows.at(number) === NOWHERE) this.#rows.set(number, this.#size);
    this.#size += 1;
  }

  /** The number of an id; `NOWHERE` where there is none. */
  number(id: string | undefined): number {
    if (id === undefined) return NOWHERE;
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#rows.length;
    this.#numbers.set(id, number);
    this.#rows.push(NOWHERE);
    return number;
  }

  /** The row of a number, or -1. Ask when all rows are there. */
  rowOf(number: number): number {
    if (number === NOWHERE) return -1;
    const row = this.#rows.at(number);
    return row === NOWHERE ? -1 : row;
  }
}
