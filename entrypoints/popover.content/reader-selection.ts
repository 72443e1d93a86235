/**
 * When the popover's text can be selected: while the reader is about to, and as long as something in it is selected.
 *
 * A selection in a closed shadow tree is the page's to read and to widen, and so is the caret that a mere click leaves in
 * text that can be selected. So there is neither until the reader means it; what a reader then selects a page can read,
 * with what stands around it, as it can whatever is selected on a page.
 */

/** On these a press does something else than select. */
const CONTROLS = "a, button, [role=button], input, select, .movable";
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
