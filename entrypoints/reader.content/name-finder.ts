/** Asks the background for the names in blocks of text, and remembers its answers. */
import { askBackground } from "@/lib/messages/ask";
import type { PageInfo } from "@/lib/messages/protocol";
import type { FindReply, FoundEntity } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import type { Span } from "@/lib/page/mark";
import { type TextBlock, totalLength } from "@/lib/page/text-block";

/** How much text is sent at once, in UTF-16 units: an ordinary article in one piece, a long one in several. */
export const PIECE_LENGTH = 100_000;
/** The answers to texts that are no longer than this, in UTF-16 units, hold for others that say the same. */
const SHORT = 100;
/** How many such answers are kept: a ticker may go on for days. */
const MOST_SHORT = 1_000;
/** How often the background may lack some of the text; it forgets everything when it is stopped in between. */
const MOST_GAPS = 3;

/** What is known of the blocks of a page. */
export class NameFinder {
  /** How many datasets are switched on, as last heard; `undefined` where it was not heard yet. */
  datasets: number | undefined;
  readonly #entities = new Map<EntityRef, FoundEntity>();
  #answers = new WeakMap<TextBlock, readonly Span[]>();
  /** The answers to short texts, by what they say beside their figures. */
  readonly #short = new Map<string, readonly Span[]>();
  #revision: number | undefined;
  /** What the answers depend on beside the text: the page's language and address. */
  #page = "";
  /** What the background keeps of a long page's text, by number. */
  readonly #document = Math.random().toString(36).slice(2);
  readonly #numbers = new WeakMap<TextBlock, number>();
  readonly #kept = new Set<number>();
  #lastNumber = 0;

  /** The entity behind a reference that was found. */
  entity(ref: EntityRef): FoundEntity | undefined {
    return this.#entities.get(ref);
  }

  /** The spans in a block; none before it was asked about. */
  spans(block: TextBlock): readonly Span[] {
    return this.#answers.get(block) ?? [];
  }

  /** Forgets all answers: datasets changed. */
  forget(): void {
    this.#answers = new WeakMap();
    this.#short.clear();
    this.#entities.clear();
    this.#revision = undefined;
    this.datasets = undefined;
  }

  /**
   * Asks about every block that was not asked about yet. What one paragraph says decides what a short name in another
   * means, so a page is always judged as a whole. A long one is sent in pieces: first the text from `first` on, to be
   * marked at once (`onPiece` is called), then all of it. A page without text asks too, for `datasets`. Rejects with a
   * `MessageError` where the background fails, or ends twice, and with another error where it keeps losing a long text.
   */
  async find(
    page: PageInfo,
    blocks: readonly TextBlock[],
    first: () => number,
    onPiece: () => void,
  ): Promise<void> {
    const about = `${page.lang} ${page.url.split("#", 1)}`;
    if (about !== this.#page) this.forget();
    this.#page = about;
    if (this.datasets !== undefined && blocks.every((block) => this.#takeKnown(block))) return;
    if (totalLength(blocks) <= PIECE_LENGTH) return this.#findIn(page, blocks);
    const [seen = []] = piecesOf(blocks.slice(first()));
    if (seen.some((block) => !this.#answers.has(block))) {
      await this.#findIn(page, seen);
      onPiece();
    }
    await this.#findInWhole(page, blocks);
  }

  /**
   * Takes the answer that a block had, or another one that says the same; whether there is one. For a clock, a price or
   * a row of adverts that take turns: where nothing else is new, nobody is asked at every tick.
   */
  #takeKnown(block: TextBlock): boolean {
    const known = this.#answers.get(block) ?? this.#short.get(alike(block));
    if (known) this.#answers.set(block, known);
    return known !== undefined;
  }

  #keepShort(block: TextBlock, found: readonly Span[]): void {
    if (this.#short.size >= MOST_SHORT) this.#short.clear();
    this.#short.set(alike(block), found);
  }

  async #findIn(page: PageInfo, blocks: readonly TextBlock[]): Promise<void> {
    const texts = blocks.map(({ text }) => text);
    this.#keep(await this.#askFresh(() => askBackground("find", { page, blocks: texts })), blocks);
  }

  /** Has the background assemble a long page from pieces, some of which it may have from the last time. */
  async #findInWhole(page: PageInfo, blocks: readonly TextBlock[]): Promise<void> {
    const document = this.#document;
    const order = blocks.map((block) => this.#numberOf(block));
    for (let gaps = 0; gaps < MOST_GAPS; gaps++) {
      for (const piece of piecesOf(blocks.filter((block) => !this.#kept.has(this.#numberOf(block))))) {
        const numbers = piece.map((block) => this.#numberOf(block));
        const texts = piece.map(({ text }) => text);
        await askBackground("keepText", { document, numbers, blocks: texts });
        for (const number of numbers) this.#kept.add(number);
      }
      const reply = await this.#askFresh(() => askBackground("findInKept", { page, document, order }));
      if (!("missing" in reply)) return this.#keep(reply, blocks);
      for (const number of reply.missing) this.#kept.delete(number);
    }
    throw new Error("The text cannot be kept.");
  }

  /** Asks again where everything was forgotten meanwhile: the answer would be of what held before. */
  async #askFresh<T>(ask: () => Promise<T>): Promise<T> {
    const answers = this.#answers;
    const reply = await ask();
    return answers === this.#answers ? reply : this.#askFresh(ask);
  }

  #numberOf(block: TextBlock): number {
    let number = this.#numbers.get(block);
    if (number === undefined) {
      number = ++this.#lastNumber;
      this.#numbers.set(block, number);
    }
    return number;
  }

  #keep(reply: FindReply, blocks: readonly TextBlock[]): void {
    if (this.#revision !== reply.revision) this.forget();
    this.#revision = reply.revision;
    this.datasets = reply.datasets;
    for (const entity of reply.entities) this.#entities.set(entity.ref, entity);
    const spans = blocks.map((): Span[] => []);
    const { marks } = reply;
    for (let at = 0; at + 3 < marks.length; at += 4) {
      const [block = -1, start = 0, end = 0, index = -1] = marks.slice(at, at + 4);
      const entity = reply.entities[index];
      if (entity) spans[block]?.push({ start, end, ...entity });
    }
    for (const [index, block] of blocks.entries()) {
      const found = spans[index] ?? [];
      this.#answers.set(block, found);
      if (block.text.length <= SHORT && !found.some((span) => isInFigures(block, span)))
        this.#keepShort(block, found);
    }
  }
}

/** The same for texts of the same length that differ in their figures alone. */
function alike({ text }: TextBlock): string {
  return text.replace(/\d/g, "0");
}

/** Whether a name has figures in it, so that other figures are another name. */
function isInFigures({ text }: TextBlock, { start, end }: Span): boolean {
  return /\d/.test(text.slice(start, end));
}

/** Cuts blocks into pieces of about `PIECE_LENGTH`; a block is never cut. */
export function piecesOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const pieces: TextBlock[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (length + block.text.length > PIECE_LENGTH) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(block);
    length += block.text.length;
  }
  return pieces;
}
