/** Starts Chromium with the built extension, as tests, the demo and the command line need it. */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import type { browser } from "wxt/browser";
import { findChromium } from "../browsers.mjs";

/** In an extension's page or worker, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  headless?: boolean;
  colorScheme?: "light" | "dark";
  /** In CSS pixels. `null` lets the window decide. */
  viewport?: { width: number; height: number } | null;
  /** Device pixels a CSS pixel. */
  scale?: number;
  /** The size of text that is set in a new profile, in px; by default the browser's own, 16. */
  textSize?: number | undefined;
  /** Where names of hosts lead, in Chromium's own words; by default nowhere, so that nothing reaches a network. */
  hostRules?: string;
  /** The folder of a profile that lasts, to start it again; by default a new one that is dropped at the end. */
  profile?: string;
  /** Leaves the first-run page open, which the extension opens in every new profile; else it is closed again. */
  keepWelcome?: boolean;
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The folder of its profile. */
  profile: string;
  /** The background worker, woken where it sleeps. */
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages in a tab, such as `options.html`. */
  openPage(path: string): Promise<Page>;
  /** Ends the browser and drops its profile, unless that was given. */
  close(): Promise<void>;
}

/**
 * Starts Chromium with one extension, on a new profile or a given one. Rejects where there is no browser, no build, or the extension
 * does not start.
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
      // A person's own browsing is sandboxed; root cannot be, nor can many containers that run tests.
      chromiumSandbox: !headless && process.getuid?.() !== 0,
      viewport,
      ...(viewport === null ? {} : { deviceScaleFactor: options.scale ?? 1 }),
      colorScheme: options.colorScheme ?? "light",
      // Playwright's own choice disables extensions.
      ignoreDefaultArgs: ["--disable-extensions"],
      args: [
        ...(headless ? ["--headless=new", "--disable-gpu"] : []),
        // Frames of other origins, as the popover's, have the scale of the machine and not the one that is emulated.
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
    const openPage = async (path: string) => {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    };
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

/** As a person sets it among the browser's settings; Chromium's own switch for it takes the pointer from toolbar popups. */
async function setTextSize(profile: string, pixels: number): Promise<void> {
  await mkdir(join(profile, "Default"), { recursive: true });
  const preferences = { webkit: { webprefs: { default_font_size: pixels } } };
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences));
}

/** Chromium leaves an extension out in silence where a file that its manifest names is missing. */
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

/** How long the first-run page is waited for: it must not open in the middle of what follows. In ms. */
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
