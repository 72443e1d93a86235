/** The lines of marks as they are painted, read from a picture of the page. */
import type { Page } from "playwright-core";
import { placeOf } from "./marked-article";

/** How many lines in the colour of the text go through a picture from side to side. */
export function wholeLines(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data ?? [];
    const inside = width - 4;
    let lines = 0;
    let wasLine = false;
    for (let y = 0; y < height; y++) {
      let light = 0;
      for (let x = 2; x < width - 2; x++) if ((pixels[4 * (y * width + x)] ?? 0) > 170) light += 1;
      const isLine = light > 0.95 * inside;
      if (isLine && !wasLine) lines += 1;
      wasLine = isLine;
    }
    return lines;
  }, picture.toString("base64"));
}

/** The row of pixels below a name that differs most from the page's background: contrast, how much of it, longest stretch. */
export async function lineUnder(
  page: Page,
  text: string,
): Promise<{ contrast: number; filled: number; longest: number }> {
  const { x, y, width, height } = await placeOf(page, text, 0);
  // From below the letters without descenders to the end of the line's box.
  const clip = { x: x - width / 2, y: y + height * 0.28, width, height: height * 0.32 };
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const channel = (value: number) => (value <= 10 ? value / 3_294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (at: number) =>
      0.2126 * channel(data[at] ?? 0) +
      0.7152 * channel(data[at + 1] ?? 0) +
      0.0722 * channel(data[at + 2] ?? 0);
    // Nothing of the text reaches the last row.
    const ground = luminance((image.height - 1) * image.width * 4);
    const against = (at: number) => {
      const [dark = 0, light = 0] = [ground, luminance(at)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    let best = { contrast: 0, filled: 0, longest: 0 };
    for (let row = 0; row < image.height; row++) {
      const contrasts = Array.from({ length: image.width }, (_, column) =>
        against((row * image.width + column) * 4),
      );
      const drawn = contrasts.map((contrast) => contrast > 1.6);
      const filled = drawn.filter(Boolean).length / image.width;
      const stretches = drawn
        .map((on) => (on ? "1" : "0"))
        .join("")
        .split("0");
      // Letters fill less of a row than any line under them does.
      if (filled <= best.filled || filled < 0.35) continue;
      const lengths = stretches.map(({ length }) => length).sort((a, b) => b - a);
      best = { contrast: Math.max(...contrasts), filled, longest: lengths[1] ?? lengths[0] ?? 0 };
    }
    return best;
  }, picture);
}
