import type { FindReply } from "@/lib/messages/replies";
import type { EntityRef, MarkKind } from "@/lib/model";

/** A name in a text. */
export interface Marked {
  /** Unique in the article. */
  key: string;
  ref: EntityRef;
  kind: MarkKind;
  /** The spelling in the text. */
  surface: string;
  rivals: readonly EntityRef[];
}

/** A piece of a block: plain text or a mark. Together, in order, the pieces are the whole text. */
export type Piece = string | Marked;

/** Cuts blocks of text at the marks of an answer, without marks that reach outside their block or overlap another. */
export function markedText(
  blocks: readonly string[],
  reply: Pick<FindReply, "entities" | "marks">,
): Piece[][] {
  const marks = Array.from({ length: Math.floor(reply.marks.length / 4) }, (_, number) => {
    const [block = -1, start = 0, end = 0, entity = -1] = reply.marks.slice(4 * number, 4 * number + 4);
    return { block, start, end, entity: reply.entities[entity] };
  }).sort((a, b) => a.block - b.block || a.start - b.start);
  return blocks.map((text, block) => {
    const pieces: Piece[] = [];
    let done = 0;
    for (const { start, end, entity, ...mark } of marks) {
      if (mark.block !== block || !entity || start < done || end <= start || end > text.length) continue;
      if (start > done) pieces.push(text.slice(done, start));
      const { ref, kind, rivals = [] } = entity;
      pieces.push({ key: `${block}:${start}`, ref, kind, rivals, surface: text.slice(start, end) });
      done = end;
    }
    if (done < text.length) pieces.push(text.slice(done));
    return pieces;
  });
}
