/** What the tests of the explorer share: its views, how much is selected, and what is drawn on the graph's canvas. */
import type { Page } from "playwright-core";

export const VIEWS = ["graph", "timeline", "map", "table"] as const;

/** The number of agreements selected, as the page says it. */
export async function selected(page: Page): Promise<number> {
  const text = await page
    .getByRole("status")
    .filter({ hasText: /agreement/ })
    .textContent();
  return Number(/^([\d,]+) agreement/.exec(text ?? "")?.[1]?.replaceAll(",", "") ?? Number.NaN);
}

/** Pixels of the canvas that are not paper. */
export function drawn(page: Page): Promise<number> {
  return page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext("2d");
    if (!context) return 0;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) count++;
    return count;
  });
}

/** Where a node of the graph stands on the canvas: a square of one colour that is not paper, in CSS pixels. */
export function nodeOf(page: Page): Promise<{ x: number; y: number }> {
  return page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const SIDE = 6;
    const { width, height } = canvas;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("Nothing is drawn");
    const colours = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    const isNode = (at: number) => {
      for (let y = 0; y < SIDE; y++)
        for (let x = 0; x < SIDE; x++) if (colours[at + y * width + x] !== colours[at]) return false;
      return colours[at] !== colours[0];
    };
    const found = colours.findIndex((_, at) => isNode(at));
    const scale = canvas.clientWidth / width;
    return {
      x: ((found % width) + SIDE / 2) * scale,
      y: (Math.floor(found / width) + SIDE / 2) * scale,
    };
  });
}
