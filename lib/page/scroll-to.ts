/** Brings a stretch of text into view without touching the page's DOM; a range cannot do it itself. */
import { shownIn } from "./shown-in";
import { isPlaced } from "./visibility";

/**
 * Scrolls everything around a range until its first line is in the middle; sideways only where it is out of view.
 * False where the range cannot be seen: then the page itself was not scrolled.
 */
export function scrollToRange(range: Range): boolean {
  const page = document.scrollingElement ?? document.documentElement;
  let isSeen: boolean | undefined;
  // Boxes between a positioned element and the one that it is positioned by neither scroll it nor cut it off.
  let holder: Element | undefined;
  for (let at = shownIn(range.startContainer); at; at = shownIn(at)) {
    if (!(at instanceof Element) || at === page || (holder ?? at) !== at) continue;
    const style = getComputedStyle(at);
    const { display, overflowX, overflowY } = style;
    if (display === "contents") continue;
    isSeen ??= at.checkVisibility({ visibilityProperty: true });
    const isIn = isSeen && bring(range, at, at.getBoundingClientRect(), overflowX, overflowY);
    // The body's own overflow mostly applies to the window instead.
    if (!isIn && !at.contains(document.body)) return false;
    holder = isPlaced(style) ? ((at as HTMLElement).offsetParent ?? document.body) : undefined;
  }
  return bring(range, page, new DOMRect(0, 0, page.clientWidth, page.clientHeight), "auto", "auto");
}

/** Scrolls an element along the axes that scroll; false where the range is cut off there all the same. */
function bring(range: Range, scroller: Element, box: DOMRect, overflowX: string, overflowY: string): boolean {
  const [line] = range.getClientRects();
  if (!line) return false;
  const isBeside = line.left < box.left || line.right > box.right;
  // A person who steps through names waits for the popover: no smooth scrolling, whatever the page's style says.
  scroller.scrollBy({
    left: isBeside && isScrolled(overflowX) ? (line.left + line.right - box.left - box.right) / 2 : 0,
    top: isScrolled(overflowY) ? (line.top + line.bottom - box.top - box.bottom) / 2 : 0,
    behavior: "instant",
  });
  const [now = line] = range.getClientRects();
  return (
    (overflowX === "visible" || (now.right > box.left && now.left < box.right)) &&
    (overflowY === "visible" || (now.bottom > box.top && now.top < box.bottom))
  );
}

function isScrolled(overflow: string): boolean {
  return /auto|scroll/.test(overflow);
}
