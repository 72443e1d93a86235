/** Brings a stretch of text into view without touching the page's DOM; a range cannot do it itself. */

/** Scrolls whatever scrolls around a range until its first line stands in the middle. */
export function scrollToRange(range: Range): void {
  for (let at = parentElementOf(range.startContainer); at; at = parentElementOf(at)) {
    if (at !== at.ownerDocument.scrollingElement && scrolls(at))
      centre(range, at, at.getBoundingClientRect());
  }
  const page = document.scrollingElement;
  if (page) centre(range, page, { top: 0, height: page.clientHeight });
}

function centre(range: Range, scroller: Element, box: { top: number; height: number }): void {
  const line = range.getClientRects()[0];
  if (!line) return;
  const top = line.top + line.height / 2 - box.top - box.height / 2;
  // Who steps through names waits for the popover: no slow scrolling, whatever the page's style says.
  if (Math.abs(top) > 1) scroller.scrollBy({ top, behavior: "instant" });
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  const { overflowY } = getComputedStyle(element);
  return overflowY === "auto" || overflowY === "scroll";
}

function parentElementOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
