/** What the extension marked on a page, seen from the page: ranges of the CSS Custom Highlight API. */
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
  /** One box for each line that it runs over; none where it is not shown. */
  rects: Rect[];
  /** Whether it stands inside an element that `within` selects, if given, and outside of all that `except` selects. */
  counts: boolean;
}

/** Which parts of a page count: CSS selectors, any of which may match. */
export interface PageParts {
  within?: readonly string[];
  except?: readonly string[];
}

/** Every mark of a page, in the order of the text. Rejects where a selector is none. */
export function readMarks(page: Page, { within = [], except = [] }: PageParts = {}): Promise<MarkOnPage[]> {
  // Runs in the page, so everything it needs stands inside; no function in it has a name, since tsx would call a helper
  // of its own to keep the name.
  return page.evaluate(
    ({ within, except }) => {
      const numbers = new Map<Node, number>();
      const found = new Map<string, { range: Range; highlights: string[] }>();
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith("entente")) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          if (!startContainer.isConnected || !endContainer.isConnected) continue;
          for (const node of [startContainer, endContainer])
            if (!numbers.has(node)) numbers.set(node, numbers.size);
          // A mark may stand in two highlights, such as its kind's and that of the one that is open.
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
        .map(({ range, highlights }) => {
          const element = range.startContainer.parentElement;
          const [inside, outside] = [within, except].map((selectors) =>
            selectors.some((selector) => element?.closest(selector) != null),
          );
          return {
            text: range.toString(),
            highlights,
            rects: [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
            counts: (within.length === 0 || inside === true) && outside !== true,
          };
        });
    },
    { within: [...within], except: [...except] },
  );
}

/** The n-th mark (from 0) with a text, brought into the middle of the window. Rejects where there is none. */
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
