/** From mark to mark: the keyboard commands, and the popup's clicks. */
import type { EntityRef } from "@/lib/model";
import { firstNotBefore } from "@/lib/page/hit-test";
import type { Mark } from "@/lib/page/mark";
import { scrollToRange } from "@/lib/page/scroll-to";
import { isInView } from "@/lib/popover/place";
import type { PageReader } from "./page-reader";
import type { Pointer } from "./pointer";

/** Goes to marks. */
export class Steps {
  readonly #reader: PageReader;
  readonly #pointer: Pointer;
  #current: Mark | undefined;

  constructor(reader: PageReader, pointer: Pointer) {
    this.#reader = reader;
    this.#pointer = pointer;
  }

  /** Goes to the next (1) or previous (-1) visible mark, wrapping around, and opens its popover; false without any. */
  async step(direction: 1 | -1): Promise<boolean> {
    const marks = this.#reader.marks.list;
    const mark = this.#bring(marks, this.#next(marks, direction), direction);
    if (mark) await this.#pointer.openHeld(mark, { focus: true });
    return mark !== undefined;
  }

  /**
   * Brings the n-th mark of an entity into view, or the next visible one after it, wrapping around; false without any.
   */
  scrollTo(ref: EntityRef, index: number): boolean {
    const own = this.#reader.marks.list.filter((mark) => mark.ref === ref);
    const mark = this.#bring(own, index, 1);
    if (mark) this.#pointer.flash(mark);
    return mark !== undefined;
  }

  #bring(marks: readonly Mark[], index: number, direction: 1 | -1): Mark | undefined {
    this.#current = [...marks.keys()]
      .map((n) => marks.at((index + n * direction) % marks.length))
      .find((mark) => mark && scrollToRange(mark.range));
    return this.#current;
  }

  /** An index that may lie one beyond either end. */
  #next(marks: readonly Mark[], direction: 1 | -1): number {
    const current = this.#pointer.popover.mark ?? (this.#isCurrentInView() ? this.#current : undefined);
    const index = current ? marks.indexOf(current) : -1;
    if (index >= 0) return index + direction;
    const following = this.#following(marks);
    return direction === 1 ? following : following - 1;
  }

  /** The first mark after the selection; without one, the first that can be seen. */
  #following(marks: readonly Mark[]): number {
    const selection = getSelection();
    if (selection?.focusNode && !selection.isCollapsed)
      return firstNotBefore(marks, selection.focusNode, selection.focusOffset);
    const index = marks.findIndex((mark) => boxesOf(mark).some(({ top }) => top >= 0));
    return index >= 0 ? index : marks.length;
  }

  #isCurrentInView(): boolean {
    const viewport = { width: innerWidth, height: innerHeight };
    return this.#current !== undefined && isInView(boxesOf(this.#current), viewport);
  }
}

/** In viewport pixels; none where its text has left the page or is not drawn. */
function boxesOf({ range }: Mark): DOMRect[] {
  return [...range.getClientRects()];
}
