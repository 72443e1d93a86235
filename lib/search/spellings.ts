/** The documents of a search index as sequences of tokens, read in place. */
import type { Unpacked } from "@/lib/names/pack";
import { GroupedRows } from "@/lib/ties/grouped-rows";
import { StringTable } from "@/lib/ties/string-table";

export class Spellings {
  readonly #postings: GroupedRows;
  readonly #firstOf: Uint32Array;
  readonly #textOf: Uint32Array;
  readonly #texts: StringTable;
  readonly #starts: Uint32Array;
  readonly #tokens: Uint32Array;
  /** The spellings that are readings of Chinese names, in order. */
  readonly syllabic: Uint32Array;

  constructor(pack: Unpacked) {
    this.#postings = GroupedRows.read(pack);
    this.#firstOf = pack.u32();
    this.#textOf = pack.u32();
    this.#texts = StringTable.read(pack);
    this.#starts = pack.u32();
    this.#tokens = pack.u32();
    this.syllabic = pack.u32();
  }

  /** The documents that hold a token, by number. */
  documentsWith(token: number): Uint32Array {
    return this.#postings.of(token);
  }

  /** The numbers of a document's spellings: `from` up to and without `to`. */
  of(document: number): { from: number; to: number } {
    return { from: this.#firstOf[document] ?? 0, to: this.#firstOf[document + 1] ?? 0 };
  }

  /** The number of a document's first spelling. */
  startOf(document: number): number {
    return this.#firstOf[document] ?? 0;
  }

  /** One more than the number of a document's last spelling. */
  endOf(document: number): number {
    return this.#firstOf[document + 1] ?? 0;
  }

  /** The document that a spelling belongs to. */
  documentOf(spelling: number): number {
    let low = 0;
    let high = this.#firstOf.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firstOf[middle] ?? 0) <= spelling) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  text(spelling: number): string {
    return this.#texts.at(this.#textOf[spelling] ?? 0);
  }

  /** The name to show of a document: its first spelling. */
  name(document: number): string {
    const { from, to } = this.of(document);
    return from < to ? this.text(from) : "";
  }

  length(spelling: number): number {
    return (this.#starts[spelling + 1] ?? 0) - (this.#starts[spelling] ?? 0);
  }

  /** Token `i` of a spelling, or -1. */
  tokenAt(spelling: number, i: number): number {
    return i < this.length(spelling) ? (this.#tokens[(this.#starts[spelling] ?? 0) + i] ?? -1) : -1;
  }
}
