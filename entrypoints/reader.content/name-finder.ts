/** Asks the background for the names in blocks of text, and remembers its answers. */
import { askBackground } from "@/lib/messages/channel";
import type { FindReply, FoundEntity, PageInfo } from "@/lib/messages/protocol";
import type { EntityRef } from "@/lib/model";
import type { Span } from "@/lib/page/mark";
import type { TextBlock } from "@/lib/page/text-block";

/** So much text goes out at once, in UTF-16 units: an ordinary article in one piece, a long one in several. */
export const PIECE_LENGTH = 100_000;
/** A message that failed is sent once more after this time, in ms: the worker may have been starting. */
const RETRY_MS = 300;

/** What is known of the blocks of a page. */
export class NameFinder {
  /** How many datasets are switched on, as last heard. */
  datasets = 0;
  readonly #entities = new Map<EntityRef, FoundEntity>();
  #answers = new WeakMap<TextBlock, readonly Span[]>();
  #revision: number | undefined;

  /** The entity behind a reference that was found. */
  entity(ref: EntityRef): FoundEntity | undefined {
    return this.#entities.get(ref);
  }

  /** The spans in a block; none where it was not asked yet. */
  spans(block: TextBlock): readonly Span[] {
    return this.#answers.get(block) ?? [];
  }

  /** Forgets all answers: datasets changed. */
  forget(): void {
    this.#answers = new WeakMap();
    this.#entities.clear();
    this.#revision = undefined;
  }

  /**
   * Makes sure that every block was asked. Blocks are asked in pieces, from `first` on and then from the beginning;
   * `onPiece` hears when a piece is answered. Rejects with a `MessageError` where the background fails twice.
   */
  async find(
    page: PageInfo,
    blocks: readonly TextBlock[],
    first: () => number,
    onPiece: () => void,
  ): Promise<void> {
    for (const piece of piecesOf(this.#toAsk(blocks, first))) {
      const reply = await askTwice(() =>
        askBackground("find", { page, blocks: piece.map(({ text }) => text) }),
      );
      const isStale = this.#revision !== undefined && this.#revision !== reply.revision;
      if (isStale) {
        this.forget();
        this.#keep(reply, piece);
        return this.find(page, blocks, first, onPiece);
      }
      this.#keep(reply, piece);
      onPiece();
    }
  }

  /**
   * An article that fits into one piece is asked as a whole when any of it is new: what one paragraph says decides what
   * a short name in another means. Of a longer one only what is new.
   */
  #toAsk(blocks: readonly TextBlock[], first: () => number): readonly TextBlock[] {
    const fresh = blocks.filter((block) => !this.#answers.has(block));
    if (fresh.length === 0) return [];
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (length <= PIECE_LENGTH) return blocks;
    const seen = new Set(blocks.slice(first()));
    return [...fresh.filter((block) => seen.has(block)), ...fresh.filter((block) => !seen.has(block))];
  }

  #keep(reply: FindReply, piece: readonly TextBlock[]): void {
    this.#revision = reply.revision;
    this.datasets = reply.datasets;
    for (const entity of reply.entities) this.#entities.set(entity.ref, entity);
    const spans = piece.map((): Span[] => []);
    const { marks } = reply;
    for (let at = 0; at + 3 < marks.length; at += 4) {
      const [block = -1, start = 0, end = 0, index = -1] = marks.slice(at, at + 4);
      const entity = reply.entities[index];
      if (entity) spans[block]?.push({ start, end, ref: entity.ref, kind: entity.kind });
    }
    for (const [index, block] of piece.entries()) this.#answers.set(block, spans[index] ?? []);
  }
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

/** Tries a message once more where it fails. */
export async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return ask();
  }
}
