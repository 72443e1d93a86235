/** Takes the README's pictures of the built extension with its starter dataset: `npm run pictures`. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { DEMO_URL, serveDemo } from "./demo/serve";
import { launchWithExtension } from "./drive/launch";
import { PopoverDriver } from "./drive/popover";
import { namesAtRest, tabOf } from "./drive/reader";
import { builtExtension } from "./lib/built-extension";
import { ROOT } from "./lib/run.mjs";

const FOLDER = join(ROOT, "docs/images");
const WIDE = { width: 1200, height: 800 };
const POPUP = { width: 400, height: 600 };
/** Our own text, about made-up companies. */
const RELEASE = `Norvale Batteries and Kestrel Steel sign memorandum on storage

HAMBURG, Germany, March 14, 2025 – Norvale Batteries Inc. and Kestrel Steel AG signed a memorandum of understanding on March 14, 2025, in Hamburg. The two companies will build a battery storage plant of 40 MWh in Bremen, beside the rolling mill of Kestrel Steel.

Under the memorandum, Norvale Batteries will supply the cells and Kestrel Steel will provide the site. The partners will also cooperate in recycling and in charging stations for trucks.

In a second agreement, Kestrel Steel AG will supply CATL with 12,000 tonnes of steel for battery housings a year from 2026.`;

const demo = await serveDemo();
const extension = await launchWithExtension({
  extension: builtExtension(),
  viewport: WIDE,
  scale: 2,
  hostRules: `${demo.hostRules}, MAP * ~NOTFOUND`,
});
try {
  const asker = await extension.openPage("popup.html");
  const article = await extension.context.newPage();
  await article.goto(DEMO_URL);
  await namesAtRest(asker, article);
  const popover = new PopoverDriver(article);
  await popover.hover("CATL", 1);
  await take(article, "article-popover");

  const tab = await tabOf(asker, DEMO_URL);
  const about = await opened(`popup.html?tab=${tab}`, POPUP, "CATL");
  await take(about, "popup-page");
  await about.getByRole("combobox").fill("ningde");
  await about.getByRole("option").first().waitFor();
  await take(about, "popup-search");

  await take(await opened("explorer.html#/graph", WIDE, "With most agreements", 4_000), "explorer");
  await take(
    await opened(`sidepanel.html?tab=${tab}`, { width: 400, height: 800 }, "CATL", 3_000),
    "side-panel",
  );
  await take(await opened("options.html", WIDE, "Starter"), "options");

  const review = await opened("review.html", WIDE, "Paste text");
  await review.getByRole("button", { name: "Paste text" }).click();
  await review.getByLabel("Text of a release").fill(RELEASE);
  await review.getByRole("textbox", { name: "Published" }).last().fill("2025-03-14");
  await review.getByRole("button", { name: "Read it" }).click();
  await review.getByRole("article").first().waitFor();
  await review.waitForTimeout(500);
  await take(review, "review");
} finally {
  await extension.close();
  demo.close();
}

/** Opens a page of the extension, and waits until it shows a text and is at rest. */
async function opened(
  path: string,
  size: { width: number; height: number },
  text: string,
  rest = 300,
): Promise<Page> {
  const page = await extension.openPage(path);
  await page.setViewportSize(size);
  await page.getByText(text).first().waitFor();
  await page.waitForTimeout(rest);
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}
