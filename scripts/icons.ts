/**
 * Renders the icons in `public/icon` from their SVG sources, with the tests' Chromium: `entente.svg` in the manifest's
 * sizes, and in the toolbar's sizes the icons for marks that are off (`entente-off.svg`), a page that is no article
 * (`entente-idle.svg`) and a page that is not read (`entente-none.svg`). Run `node scripts/run.mjs scripts/icons.ts`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findChromium } from "./browsers.mjs";

const FOLDER = new URL("../public/icon/", import.meta.url);
/** Source, prefix of the file names, and sizes in pixels. */
const ICONS = [
  { source: "entente.svg", prefix: "", sizes: [16, 32, 48, 96, 128] },
  { source: "entente-off.svg", prefix: "off-", sizes: [16, 32] },
  { source: "entente-idle.svg", prefix: "idle-", sizes: [16, 32] },
  { source: "entente-none.svg", prefix: "none-", sizes: [16, 32] },
];

const { path, refused } = findChromium();
if (path === undefined) throw new Error(["No Chromium was found that can be used.", ...refused].join("\n"));
const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const { source, prefix, sizes } of ICONS) {
    const svg = await readFile(new URL(source, FOLDER), "base64");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
      );
      await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
      await writeFile(
        new URL(`${prefix}${size}.png`, FOLDER),
        await page.screenshot({ omitBackground: true }),
      );
      console.log(`public/icon/${prefix}${size}.png`);
    }
  }
} finally {
  await browser.close();
}
