/**
 * The text of long pages, kept while they are put together from pieces, so that what stands at their end is known when
 * their beginning is judged. The browser may end the background in between: who asks is told what is missing.
 */

/** So much text is kept in all, in UTF-16 units; the page that was used longest ago goes first. */
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

  /** Keeps blocks of a page's text, each under its number. A page longer than the limit is kept all the same. */
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

  /** The blocks with some numbers, in their order, or the numbers that are missing. Other blocks of the page are dropped. */
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
