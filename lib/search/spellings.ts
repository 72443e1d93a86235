/** The documents of a search index as sequences of tokens, read in place. */
import type { Unpacked } from "@/lib/names/pack";
import { StringTable } from "@/lib/ties/string-table";
import { SplitNumbers } from "./columns";
import { Postings } from "./postings";

export class Spellings {
  readonly postings: Postings;
  readonly #firstOf: Uint32Array;
  /** The reading of each spelling. Agreements with the same words share their readings. */
  readonly #readingOf: SplitNumbers;
  readonly #textOf: Uint32Array;
  readonly #texts: StringTable;
  readonly #starts: Uint32Array;
  readonly #tokens: SplitNumbers;
  /** The spellings that are readings of Chinese names, in order. */
  readonly syllabic: Uint32Array;

  constructor(pack: Unpacked) {
    this.postings = new Postings(pack);
    this.#firstOf = pack.u32();
    this.#readingOf = new SplitNumbers(pack);
    this.#textOf = pack.u32();
    this.#texts = StringTable.read(pack);
    this.#starts = pack.u32();
    this.#tokens = new SplitNumbers(pack);
    this.syllabic = pack.u32();
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

  /** Whether some spelling of a document passes a test. */
  someOf(document: number, test: (spelling: number) => boolean): boolean {
    const end = this.endOf(document);
    for (let spelling = this.startOf(document); spelling < end; spelling++) if (test(spelling)) return true;
    return false;
  }

  text(spelling: number): string {
    return this.#texts.at(this.#textOf[this.#readingOf.at(spelling)] ?? 0);
  }

  /** The name to show of a document: its first spelling. */
  name(document: number): string {
    const first = this.startOf(document);
    return first < this.endOf(document) ? this.text(first) : "";
  }

  length(spelling: number): number {
    const reading = this.#readingOf.at(spelling);
    return (this.#starts[reading + 1] ?? 0) - (this.#starts[reading] ?? 0);
  }

  /** Whether some token of a spelling passes a test. */
  some(spelling: number, test: (token: number) => boolean): boolean {
    const reading = this.#readingOf.at(spelling);
    const end = this.#starts[reading + 1] ?? 0;
    for (let i = this.#starts[reading] ?? 0; i < end; i++) if (test(this.#tokens.at(i))) return true;
    return false;
  }

  tokens(spelling: number): number[] {
    return Array.from({ length: this.length(spelling) }, (_, i) => this.tokenAt(spelling, i));
  }

  /** Token `i` of a spelling, or -1. */
  tokenAt(spelling: number, i: number): number {
    const reading = this.#readingOf.at(spelling);
    const at = (this.#starts[reading] ?? 0) + i;
    return at < (this.#starts[reading + 1] ?? 0) ? this.#tokens.at(at) : -1;
  }
}
