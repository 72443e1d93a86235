/** A real Firefox with the built extension, and pages under the addresses of news sites without a network. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import puppeteer, { type Browser, type Frame, type Page } from "puppeteer-core";
import { findFirefox } from "../../scripts/browsers.mjs";

/** The built extension that is tested, and its id. */
export const EXTENSION = join(import.meta.dirname, "../../.output/firefox-mv3");
export const EXTENSION_ID = "entente@entente.invalid";

/** Opens an article in a new tab. */
export type OpenInFirefox = (html: string) => Promise<Page>;

/** What looks at articles in Firefox, beside the first-run page. */
type Looks = (open: OpenInFirefox, firstRun: Page) => Promise<void>;

/**
 * Has `run` look at articles in a Firefox of its own, and ends the browser. Rejects where there is none.
 *
 * @param preferences what the reader has set, by the names of `about:config`
 */
export async function inFirefox(
  run: Looks,
  preferences: Readonly<Record<string, number>> = {},
): Promise<void> {
  const firefox = await startFirefox(preferences);
  try {
    await run(firefox.open, await installed(firefox));
  } finally {
    await firefox.end();
  }
}

/**
 * The same with the extension allowed in private windows, which puppeteer's own way of installing cannot. Firefox starts it anew
 * for that, and the first-run page goes with its first start.
 */
export async function inFirefoxAlsoPrivate(run: (open: OpenInFirefox) => Promise<void>): Promise<void> {
  const firefox = await startFirefox();
  try {
    const { connection } = firefox.browser as Browser & {
      connection: { send(method: string, params: object): Promise<unknown> };
    };
    await connection.send("webExtension.install", {
      extensionData: { type: "path", path: EXTENSION },
      "moz:allowPrivateBrowsing": true,
    });
    await run(firefox.open);
  } finally {
    await firefox.end();
  }
}

/** One Firefox for tests that leave nothing behind but the pages that they open, which are closed after each. */
class SharedFirefox {
  #firefox: StartedFirefox | undefined;
  #firstRun: Page | undefined;

  async run(run: Looks): Promise<void> {
    this.#firefox ??= await startFirefox();
    const { open } = this.#firefox;
    this.#firstRun ??= await installed(this.#firefox);
    const opened: Page[] = [];
    try {
      await run(async (html) => {
        const page = await open(html);
        opened.push(page);
        return page;
      }, this.#firstRun);
    } finally {
      for (const page of opened) if (!page.isClosed()) await page.close();
    }
  }

  end(): Promise<void> {
    return this.#firefox?.end() ?? Promise.resolve();
  }
}

export const test = base.extend<
  { inSharedFirefox: (run: Looks) => Promise<void> },
  { shared: SharedFirefox }
>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern
    async ({}, use) => {
      const shared = new SharedFirefox();
      await use(shared);
      await shared.end();
    },
    { scope: "worker" },
  ],
  inSharedFirefox: ({ shared }, use) => use((run) => shared.run(run)),
});

/** A Firefox without the extension. */
interface StartedFirefox {
  browser: Browser;
  open: OpenInFirefox;
  end(): Promise<void>;
}

/** Installs the extension; gives its first-run page. */
async function installed({ browser }: StartedFirefox): Promise<Page> {
  await browser.installExtension(EXTENSION);
  return firstRunTab(browser);
}

async function startFirefox(preferences: Readonly<Record<string, number>> = {}): Promise<StartedFirefox> {
  const browser = await launchFirefox(preferences);
  let served = "";
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(served);
  }).listen(0, "127.0.0.1");
  return {
    browser,
    async open(html) {
      served = html;
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://www.example-news.com:${port}/business/2025/03/an-article.html`);
      await page.bringToFront();
      return page;
    },
    async end() {
      await browser.close();
      server.close();
    },
  };
}

/** How many names are marked. */
export function marksOn(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

/** The middle of the first mark with a text, scrolled into the middle of the view. */
export function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((text) => {
    for (const [, highlight] of CSS.highlights)
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString() !== text) continue;
        const top = range.getBoundingClientRect().top;
        scrollBy({ top: top - innerHeight / 2, behavior: "instant" });
        const box = range.getClientRects()[0];
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    throw new Error(`"${text}" is not marked`);
  }, text);
}

/** The boxes of the popovers that are to be seen. What stands in them is closed to the page; that they are there is not. */
export function popovers(page: Page): Promise<DOMRect[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(":popover-open")]
      .filter((host) => host.checkVisibility() && getComputedStyle(host).opacity === "1")
      .map((host) => host.getBoundingClientRect().toJSON() as DOMRect),
  );
}

/** Rests the pointer on a mark until its popover is to be seen. */
export async function hover(page: Page, text: string): Promise<void> {
  const before = (await popovers(page)).length;
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(5, 5);
  // The reader looks once a frame: who closed a popover by hand gets it back only after the pointer was elsewhere.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await page.mouse.move(x, y, { steps: 4 });
  await expect
    .poll(async () => (await popovers(page)).length, { message: text, timeout: 15_000 })
    .toBeGreaterThan(before);
}

/** The frames with the cards. The page does not know their address, and what drives the browser learns it by asking. */
export async function cards(page: Page): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const frame of page.frames()) {
    const path = await frame.evaluate(() => location.pathname).catch(() => "");
    if (path === "/card.html") frames.push(frame);
  }
  return frames;
}

/** What the first card says. */
export async function cardText(page: Page): Promise<string> {
  const [card] = await cards(page);
  return (await card?.evaluate(() => document.body.textContent)) ?? "";
}

/** The middle of something in the first card, in the page's own px. */
export async function inCard(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const [card] = await cards(page);
  const [host] = await popovers(page);
  const at = await card?.$eval(selector, (one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  if (!at || !host) throw new Error(`No ${selector} in the popover.`);
  return { x: host.x + at.x, y: host.y + at.y };
}

/** Where something in the first card comes to rest: the card is fitted to what it shows, a moment after it shows it. */
async function atRest(page: Page, selector: string): Promise<{ x: number; y: number }> {
  let at = await inCard(page, selector);
  for (let looks = 0; looks < 20; looks++) {
    const before = at;
    await page.evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
    );
    at = await inCard(page, selector);
    if (at.x === before.x && at.y === before.y) break;
  }
  return at;
}

/** Clicks something in the first card. */
export async function press(page: Page, selector: string, options: { count?: number } = {}): Promise<void> {
  const { x, y } = await atRest(page, selector);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y, options);
}

/** Presses a button of the card that says something. */
export async function pressNamed(page: Page, name: string): Promise<void> {
  const [card] = await cards(page);
  await card?.evaluate((name) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(name));
    button?.setAttribute("data-pressed", name);
  }, name);
  await press(page, `[data-pressed="${name}"]`);
}

/**
 * Waits for the first-run page, which comes to the front: a page behind it is hidden, and nothing is read there. How soon a
 * browser just installed comes up is the machine's matter.
 */
const firstRunTab = (browser: Browser) => tabOf(browser, "/welcome.html");

/** Waits for a page of the extension. Where it never comes the error names those that are there. */
export async function tabOf(browser: Browser, path: string): Promise<Page> {
  let found: Page | undefined;
  let seen: string[] = [];
  const look = async () => {
    seen = [];
    for (const page of await browser.pages()) {
      const at = await page.evaluate(() => location.pathname).catch((error: Error) => error.message);
      seen.push(at);
      if (at === path) found = page;
    }
    return found !== undefined;
  };
  await expect
    .poll(look, { timeout: 30_000 })
    .toBe(true)
    .catch(() => undefined);
  if (!found) throw new Error(`${path} did not come. There are: ${seen.join(", ")}`);
  return found;
}

function launchFirefox(preferences: Readonly<Record<string, number>>): Promise<Browser> {
  const { path } = findFirefox();
  if (path === undefined) throw new Error("No Firefox was found. Run `npm run setup -- --firefox`.");
  return puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    headless: true,
    extraPrefsFirefox: {
      ...preferences,
      // Every name leads to this machine, so that a page stands under a news site's address without a network.
      "network.dns.forceResolve": "127.0.0.1",
      "dom.security.https_first": false,
    },
  });
}
