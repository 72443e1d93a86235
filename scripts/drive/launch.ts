/** Starts Chromium with the built extension, for tests, the demo and the command line. */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import type { browser } from "wxt/browser";
import { findChromium } from "../browsers.mjs";

/** For functions given to `evaluate`, which run in a page or worker of the extension. */
declare const chrome: typeof browser;

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  headless?: boolean;
  colorScheme?: "light" | "dark";
  /** In CSS pixels; `null` leaves it to the window. */
  viewport?: { width: number; height: number } | null;
  /** Device pixels per CSS pixel. */
  scale?: number;
  /** The text size that a new profile is set to, in px; by default the browser's own, 16. */
  textSize?: number | undefined;
  /** Where host names lead, as for `--host-resolver-rules`; by default nowhere, so that nothing reaches a network. */
  hostRules?: string;
  /** The folder of a lasting profile, to start it again; by default a new one that is deleted at the end. */
  profile?: string;
  /** Leaves the first-run page open, which the extension opens in every new profile; by default it is closed. */
  keepWelcome?: boolean;
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The folder of its profile. */
  profile: string;
  /** The background worker, woken up if it sleeps. */
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages in a tab, such as `options.html`. */
  openPage(path: string): Promise<Page>;
  /** Stops the browser and deletes its profile, unless the caller gave one. */
  close(): Promise<void>;
}

/**
 * Starts Chromium with one extension, on a new profile or a given one. Rejects where there is no browser or no build,
 * or the extension does not start.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extension, headless = true, viewport = { width: 1280, height: 900 } } = options;
  checkBuild(extension);
  const { path, refused } = findChromium();
  if (path === undefined) {
    const seen = refused.map((line) => `\n- ${line}`).join("");
    throw new Error(`No Chromium that loads extensions was found. Run \`npm run setup\`.${seen}`);
  }
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "entente-profile-")));
  const drop = async () => {
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (options.textSize) await setTextSize(profile, options.textSize);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: path,
      headless,
      // Sandboxed, like a person's own browser; but root cannot be, nor can many containers that run tests.
      chromiumSandbox: !headless && process.getuid?.() !== 0,
      viewport,
      ...(viewport === null ? {} : { deviceScaleFactor: options.scale ?? 1 }),
      colorScheme: options.colorScheme ?? "light",
      // By default, Playwright disables extensions.
      ignoreDefaultArgs: ["--disable-extensions"],
      args: [
        ...(headless ? ["--headless=new", "--disable-gpu"] : []),
        // Frames of other origins, as the popover's, use the machine's scale instead of the emulated one.
        ...(options.scale ? [`--force-device-scale-factor=${options.scale}`] : []),
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--host-resolver-rules=${options.hostRules ?? "MAP * ~NOTFOUND"}`,
      ],
    });
    const first = await firstWorker(context);
    const origin = `chrome-extension://${new URL(first.url()).host}`;
    if (!options.keepWelcome) await closeWelcome(context, `${origin}/welcome.html`);
    const openPage = await pageOpener(context, origin);
    return {
      context,
      openPage,
      extensionId: new URL(first.url()).host,
      profile,
      async worker() {
        const awake = context.serviceWorkers().find((worker) => worker.url().startsWith(origin));
        if (awake) return awake;
        const woken = context.waitForEvent("serviceworker");
        const page = await openPage("popup.html");
        await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
        await page.close();
        return woken;
      },
      async close() {
        await context.close();
        await drop();
      },
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

/**
 * What opens pages of the extension in tabs, one after the other. Playwright's way opens an empty page first, in a process
 * of its own that is thrown away: a third of what it costs to open one. Pages of the web need that, or their first request
 * is not routed.
 */
async function pageOpener(context: BrowserContext, origin: string): Promise<(path: string) => Promise<Page>> {
  const driver = context.browser();
  if (!driver) throw new Error("The browser cannot be spoken to.");
  const cdp = await driver.newBrowserCDPSession();
  const open = async (path: string) => {
    const url = `${origin}/${path}`;
    const opening = context.waitForEvent("page", (page) =>
      [withoutRoute(url), FAILED].includes(withoutRoute(page.url())),
    );
    const [page] = await Promise.all([opening, cdp.send("Target.createTarget", { url })]);
    if (page.url() !== FAILED) {
      await page.waitForLoadState();
      return page;
    }
    await page.close();
    throw new Error(`The browser could not open ${url}.`);
  };
  let last: Promise<unknown> = Promise.resolve();
  return (path) => {
    const page = last.then(() => open(path));
    last = page.catch(() => undefined);
    return page;
  };
}

/** Where the browser is when it could not open an address. */
const FAILED = "chrome-error://chromewebdata/";

/** An address without what a page may have changed of it by the time that it is heard of. */
const withoutRoute = (url: string) => url.replace(/[?#].*/s, "");

/** Sets the text size, as a person does in the settings: Chromium's switch for it breaks the pointer in popups. */
async function setTextSize(profile: string, pixels: number): Promise<void> {
  await mkdir(join(profile, "Default"), { recursive: true });
  const preferences = { webkit: { webprefs: { default_font_size: pixels } } };
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences));
}

/** Checks the build: Chromium silently ignores an extension with a missing file. */
function checkBuild(extension: string): void {
  const manifest = join(extension, "manifest.json");
  if (!existsSync(manifest))
    throw new Error(`There is no built extension in ${extension}. Build it first: npm run build.`);
  const named = readFileSync(manifest, "utf8").match(/(?<=")[\w./-]+\.(?:js|css|html|png)(?=")/g) ?? [];
  const missing = named.filter((file) => !existsSync(join(extension, file)));
  if (missing.length > 0)
    throw new Error(
      `The built extension in ${extension} lacks ${missing.join(", ")}. Build it anew: npm run build.`,
    );
}

/** How long to wait for the first-run page, in ms: it must not open in the middle of what follows. */
const WELCOME_LIMIT = 10_000;

async function closeWelcome(context: BrowserContext, url: string): Promise<void> {
  for (const end = performance.now() + WELCOME_LIMIT; performance.now() < end; ) {
    const page = context.pages().find((open) => open.url() === url);
    if (page) return page.close();
    await delay(20);
  }
}

async function firstWorker(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  if (running) return running;
  try {
    return await context.waitForEvent("serviceworker", { timeout: 20_000 });
  } catch {
    await context.close();
    throw new Error(
      "The extension did not start in this browser within 20 s. Branded Chrome ignores --load-extension: use Chromium, " +
        "Chrome for Testing or Edge (ENTENTE_CHROMIUM).",
    );
  }
}
