/**
 * The text of long pages, kept while its pieces arrive, so that names at the beginning are judged knowing the end. The
 * browser may end the background in between: the reader is then told which blocks are missing.
 */

/** How much text is kept in all, in UTF-16 units; the least recently used page goes first. */
const MOST_KEPT = 8_000_000;

interface KeptPage {
  blocks: Map<number, string>;
  length: number;
}

export class KeptTexts {
  readonly #pages = new Map<string, KeptPage>();
  readonly #most: number;

  constructor(most = MOST_KEPT) {
    this.#most = most;
  }

  /** Keeps blocks of a page's text, each under its number. A single page longer than the limit is kept all the same. */
  keep(page: string, numbers: readonly number[], blocks: readonly string[]): void {
    const kept = this.#use(page) ?? { blocks: new Map<number, string>(), length: 0 };
    this.#pages.set(page, kept);
    for (const [at, number] of numbers.entries()) {
      const text = blocks[at] ?? "";
      kept.length += text.length - (kept.blocks.get(number)?.length ?? 0);
      kept.blocks.set(number, text);
    }
    this.#makeRoom(page);
  }

  /**
   * The blocks with the given numbers, in that order, or the numbers that are missing. Other blocks of the page are
   * dropped.
   */
  take(page: string, order: readonly number[]): { blocks: string[] } | { missing: number[] } {
    const kept = this.#use(page);
    const missing = order.filter((number) => !kept?.blocks.has(number));
    if (!kept || missing.length > 0) return { missing };
    const blocks = order.map((number) => kept.blocks.get(number) ?? "");
    kept.blocks = new Map(order.map((number, at) => [number, blocks[at] ?? ""]));
    kept.length = blocks.reduce((sum, text) => sum + text.length, 0);
    return { blocks };
  }

  /** Finds a page and makes it the one that was used last. */
  #use(page: string): KeptPage | undefined {
    const kept = this.#pages.get(page);
    if (!kept) return undefined;
    this.#pages.delete(page);
    this.#pages.set(page, kept);
    return kept;
  }

  #makeRoom(current: string): void {
    let length = 0;
    for (const page of this.#pages.values()) length += page.length;
    for (const [page, kept] of this.#pages) {
      if (length <= this.#most || page === current) return;
      this.#pages.delete(page);
      length -= kept.length;
    }
  }
}
