/** Reports the demo in a terminal and in pictures. */
import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Page } from "playwright-core";
import { type ExtensionBrowser, launchWithExtension } from "../drive/launch";
import { PopoverDriver } from "../drive/popover";
import { namesAtRest, tabOf } from "../drive/reader";
import { builtExtension } from "../lib/built-extension";
import { ROOT } from "../lib/run.mjs";
import { DEMO_URL, type DemoServer } from "./serve";

const FOLDER = join(ROOT, ".artifacts/start");
/** The name whose popover is shown. */
const SHOWN = "CATL";
const POPUP = { width: 400, height: 600 };
const SCHEMES = ["light", "dark"] as const;

/** Prints the names found in the demo article and one popover, and saves pictures of all views. */
export async function reportDemo({ hostRules }: DemoServer): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const extension = await launchWithExtension({
    extension: builtExtension(),
    scale: 2,
    // Nothing but the demo can be reached.
    hostRules: `${hostRules}, MAP * ~NOTFOUND`,
  });
  try {
    const asker = await extension.openPage("popup.html");
    const article = await extension.context.newPage();
    await article.goto(DEMO_URL);
    const found = await namesAtRest(asker, article);
    console.log(`\nNames found in ${DEMO_URL}:\n`);
    for (const { name, kind, count } of found.names)
      console.log(`  ${String(count).padStart(3)}  ${name.padEnd(32)} ${kind}`);

    const files = await takePictures(extension, asker, article);
    console.log(`\nPictures:\n${files.map((file) => `  ${relative(ROOT, file)}`).join("\n")}`);
  } finally {
    await extension.close();
  }
}

async function takePictures(extension: ExtensionBrowser, asker: Page, article: Page): Promise<string[]> {
  const tab = await tabOf(asker, DEMO_URL);
  const popup = await extension.openPage(`popup.html?tab=${tab}`);
  await popup.setViewportSize(POPUP);
  const options = await extension.openPage("options.html");
  const popover = new PopoverDriver(article);
  const files: string[] = [];
  const take = async (page: Page, name: string) => {
    const path = join(FOLDER, `${name}.png`);
    await page.screenshot({ path });
    files.push(path);
  };
  for (const scheme of SCHEMES) {
    for (const page of [article, popup, options]) await page.emulateMedia({ colorScheme: scheme });
    await article.bringToFront();
    await article.mouse.move(1, 1);
    await popover.waitForClosed();
    await article.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await take(article, `article-${scheme}`);
    const text = await popover.hover(SHOWN, 1);
    if (scheme === SCHEMES[0]) console.log(`\nThe popover of "${SHOWN}":\n\n${text.replace(/^/gm, "  ")}`);
    await take(article, `popover-${scheme}`);
    await article.mouse.move(1, 1);
    await popup.bringToFront();
    // The popup lists the page's names one by one.
    await popup.getByText("CATL").first().waitFor();
    await take(popup, `popup-${scheme}`);
    await options.bringToFront();
    await take(options, `options-${scheme}`);
  }
  return files;
}
