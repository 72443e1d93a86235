/** From mark to mark: the keyboard commands, and the popup's clicks. */
import type { EntityRef } from "@/lib/model";
import { firstNotBefore } from "@/lib/page/hit-test";
import { lineBoxes, type Mark } from "@/lib/page/mark";
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

  /** Goes to the next (1) or previous (-1) mark, round at the ends, and opens its popover; false without marks. */
  async step(direction: 1 | -1): Promise<boolean> {
    const marks = this.#reader.marks.list;
    const mark = marks.at(this.#next(marks, direction) % Math.max(1, marks.length));
    if (!mark) return false;
    this.#current = mark;
    scrollToRange(mark.range);
    await this.#pointer.openByKeyboard(mark);
    return true;
  }

  /** Brings the n-th mark of an entity into view, counted round; false where it has none. */
  scrollTo(ref: EntityRef, index: number): boolean {
    const own = this.#reader.marks.list.filter((mark) => mark.ref === ref);
    const mark = own[index % Math.max(1, own.length)];
    if (!mark) return false;
    this.#current = mark;
    scrollToRange(mark.range);
    this.#pointer.flash(mark);
    return true;
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
    if (selection?.focusNode && !selection.isCollapsed) {
      return firstNotBefore(marks, { node: selection.focusNode, offset: selection.focusOffset });
    }
    const index = marks.findIndex((mark) => lineBoxes(mark).some((line) => line.top >= 0));
    return index >= 0 ? index : marks.length;
  }

  #isCurrentInView(): boolean {
    const viewport = { width: innerWidth, height: innerHeight };
    return this.#current !== undefined && isInView(lineBoxes(this.#current), viewport);
  }
}
