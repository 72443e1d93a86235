/** Decides which party the items of a list are about. */
import type { ReleaseDocument, Sentence } from "../../document";
import type { Entity } from "../../entities/entity";
import type { Context } from "../context";

/** Longer items are numbered paragraphs, each of which may continue the one before. */
const LONGEST_ITEM = 200;

/**
 * At each item of a list, restores the party that the text was about before the list: the item above was about another.
 */
export class ListFocus {
  #list: { block: number; focus: Entity | undefined } | undefined;

  /** Call it for each sentence, in order, before it is read. */
  turnBack({ kind, block }: Sentence, { blocks }: ReleaseDocument, context: Context): void {
    const item = blocks[block];
    if (kind !== "item" || !item || item.end - item.start > LONGEST_ITEM) this.#list = undefined;
    else if (!this.#list) this.#list = { block, focus: context.focus };
    else if (this.#list.block !== block) {
      this.#list.block = block;
      const about = this.#list.focus ?? context.topic;
      if (about) context.focus = about;
    }
  }
}
