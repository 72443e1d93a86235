/**
 * When the popover's text can be selected: while the reader is about to, and as long as something in it is selected.
 *
 * A closed shadow tree does not keep a page's `window.find()` out: it searches what is drawn, selects what it found, and
 * from there a page could widen the selection and read on. In Chromium, what cannot be selected is still found, but
 * nothing is selected: a page can have a text that it guessed confirmed, and learns nothing that it did not guess. While
 * the reader has something selected that way stands open, as it does for whatever is selected on a page.
 *
 * Firefox selects what `window.find()` finds all the same, and hands the node in the closed tree to the page. No style
 * keeps it from that; only what is inert is passed over, which nobody could use. A page that searches while a popover is
 * open in Firefox can therefore read that popover.
 */

/** On these a press does something else than select. */
const CONTROLS = "a, button, input, select, .movable";
/** With Shift they widen a selection. */
const SELECTING_KEYS = new Set([
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
  ...["Home", "End", "PageUp", "PageDown"],
]);

/** Lets a reader select text in an element of a shadow tree, and nobody else; `popover.css` has the rule for the class. */
export class ReaderSelection {
  readonly #box: HTMLElement;
  #selecting: AbortController | undefined;
  /** The button or key is still down. */
  #isHeld = false;

  constructor(box: HTMLElement) {
    this.#box = box;
    box.addEventListener("pointerdown", (event) => {
      const { target } = event;
      if (event.isTrusted && target instanceof Element && !target.closest(CONTROLS)) this.#begin();
    });
    box.addEventListener("keydown", (event) => {
      if (event.isTrusted && event.shiftKey && SELECTING_KEYS.has(event.key)) this.#begin();
    });
  }

  /** Nothing can be selected any more. */
  end(): void {
    this.#selecting?.abort();
    this.#selecting = undefined;
    this.#isHeld = false;
    this.#box.classList.remove("selecting");
  }

  #begin(): void {
    this.#isHeld = true;
    this.#box.classList.add("selecting");
    if (this.#selecting) return;
    this.#selecting = new AbortController();
    const { signal } = this.#selecting;
    const release = () => {
      this.#isHeld = false;
      this.#endIfIdle();
    };
    // On the window, where an event comes by first: the button may be let go anywhere.
    for (const type of ["pointerup", "pointercancel", "keyup"] as const)
      addEventListener(type, (event) => event.isTrusted && release(), {
        capture: true,
        passive: true,
        signal,
      });
    document.addEventListener("selectionchange", () => this.#endIfIdle(), { signal });
  }

  #endIfIdle(): void {
    if (!this.#isHeld && !holdsSelection(this.#box)) this.end();
  }
}

function holdsSelection(box: HTMLElement): boolean {
  const root = box.getRootNode();
  // Chromium tells of what is selected in a shadow tree only there.
  const own = (root as { getSelection?: () => Selection | null }).getSelection?.();
  const selection = own ?? getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return false;
  return own !== undefined || selection.containsNode(box, true);
}
