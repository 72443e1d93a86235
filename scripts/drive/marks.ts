/** Reads the marks on a page, from within it: ranges of the CSS Custom Highlight API. */
import type { Page } from "playwright-core";

/** A box in viewport pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One mark, in the order of the text. */
export interface MarkOnPage {
  text: string;
  /** The highlights that hold it, such as `entente-company`. */
  highlights: string[];
  /** One box for each of its lines; none where it is not visible. */
  rects: Rect[];
}

/** The marks that are drawn on a page, in the order of the text: all, or of very many those near the view. */
export function readMarks(page: Page): Promise<MarkOnPage[]> {
  // Runs in the page, so it must contain everything it needs. Functions in it must have no names, since tsx would call
  // a helper to keep these.
  return page.evaluate(() => {
    const numbers = new Map<Node, number>();
    const found = new Map<string, { range: Range; highlights: string[] }>();
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith("entente")) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected || !endContainer.isConnected) continue;
        for (const node of [startContainer, endContainer])
          if (!numbers.has(node)) numbers.set(node, numbers.size);
        // A mark may be in two highlights: its kind's, and that of the open one.
        const key = [numbers.get(startContainer), startOffset, numbers.get(endContainer), endOffset].join(
          ":",
        );
        const known = found.get(key);
        if (known) known.highlights.push(name);
        else {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          found.set(key, { range, highlights: [name] });
        }
      }
    }
    return [...found.values()]
      .filter(({ range }) => !range.collapsed)
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ range, highlights }) => ({
        text: range.toString(),
        highlights,
        rects: [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
      }));
  });
}

/** Scrolls the n-th mark (from 0) with a text to the middle of the window. Rejects where there is none. */
export async function scrollToMark(page: Page, text: string, index = 0): Promise<Rect> {
  const before = await readMarks(page);
  const place = before.map((mark, at) => (mark.text === text ? at : -1)).filter((at) => at >= 0)[index];
  if (place === undefined) {
    const all = before.map((mark) => mark.text).join(", ") || "none";
    throw new Error(`No mark number ${index} with the text "${text}". Marked are: ${all}.`);
  }
  const top = before[place]?.rects[0]?.y ?? 0;
  await page.evaluate((y) => scrollBy({ top: y - innerHeight / 2, behavior: "instant" }), top);
  const rect = (await readMarks(page))[place]?.rects[0];
  if (!rect) throw new Error(`The mark "${text}" is not shown.`);
  return rect;
}
