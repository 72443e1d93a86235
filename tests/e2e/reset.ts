/**
 * Makes a browser that a test has used as it was right after the extension was installed, for the next test: starting
 * another one costs seconds, most of them the browser's own work on the list of news sites in the manifest.
 */
import { expect } from "@playwright/test";
import type { CDPSession, Page } from "playwright-core";
import type { browser } from "wxt/browser";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { endBackgroundWorker, ownTargets } from "./background-worker";
import { type Checksum, databaseChecksum, restingChecksum } from "./database-checksum";
import { keepDatabase, putBackDatabase } from "./kept-database";

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** A file of the extension that runs nothing. In the first tab, which tests do not use, it leads to the extension's storage. */
const INERT = "manifest.json";

/** The name under which the database is kept as it is right after the starter came in. */
const STARTER = "starter";
/** What it holds then, by browser. */
const starters = new WeakMap<ExtensionBrowser, Checksum>();

/**
 * Drops whatever tests leave in a browser: its tabs, routes and permissions, the extension's running parts, settings and
 * database. The starter is in and the background awake then. Rejects where the browser cannot be made like new.
 */
export async function reset(extension: ExtensionBrowser): Promise<void> {
  const { context } = extension;
  const driver = context.browser();
  if (!driver) throw new Error("The browser cannot be spoken to.");
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await context.clearPermissions();
  await context.clearCookies();
  const page = await lastingPage(extension);
  await page.evaluate(unzoomAll);
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  const cdp = await driver.newBrowserCDPSession();
  await endPages(extension, page, cdp);
  // Settings that change wake the background, which must not wake once its database is gone.
  await page.evaluate(wakeBackground);
  const starter = starters.get(extension);
  const granted = await page.evaluate(dropSettings, starter !== undefined);
  expect(granted, "sites that were granted").toEqual([]);
  await endBackgroundWorker(extension, cdp);
  if (starter === undefined) await page.evaluate(dropDatabases);
  else if (!isSame(await databaseChecksum(page), starter)) {
    await putBackDatabase(page, STARTER);
    expect(await databaseChecksum(page), "the database as the starter left it").toEqual(starter);
  }
  expect(await ownTargets(extension, cdp), "what runs of the extension").toHaveLength(1);
  await cdp.detach();
  expect(await page.evaluate(wakeBackground), "the background's answer").toEqual({ ok: true, value: true });
  if (starter === undefined) {
    starters.set(extension, await restingChecksum(page));
    await keepDatabase(page, STARTER);
  }
  // The toolbar still says what was said last, until the background that woke says it anew.
  await expect.poll(() => page.evaluate(() => chrome.action.getBadgeText({})), { intervals: [20] }).toBe("");
}

/** The extension's page that stays open from test to test. */
export async function lastingPage(extension: ExtensionBrowser): Promise<Page> {
  const inert = `chrome-extension://${extension.extensionId}/${INERT}`;
  const open = extension.context.pages().find((page) => page.url() === inert);
  return open ?? (await extension.openPage(INERT));
}

const isSame = (a: Checksum, b: Checksum) => JSON.stringify(a) === JSON.stringify(b);

/** Ends the extension's pages that are no tabs, such as a popup. */
async function endPages(extension: ExtensionBrowser, page: Page, cdp: CDPSession): Promise<void> {
  for (const { type, url, targetId } of await ownTargets(extension, cdp))
    if (type !== "service_worker" && url !== page.url())
      await cdp.send("Target.closeTarget", { targetId }).catch(() => undefined);
}

/** The browser remembers a site's zoom. Runs in the extension's page. */
async function unzoomAll(): Promise<void> {
  for (const { id } of await chrome.tabs.query({}))
    if (id !== undefined && (await chrome.tabs.getZoom(id)) !== 1) await chrome.tabs.setZoom(id, 0);
}

/** Resolves to the background's answer when it has brought in the starter. Runs in the extension's page. */
export function wakeBackground(): Promise<unknown> {
  return chrome.runtime.sendMessage({ to: "background", request: "ready", params: {} });
}

/**
 * Forgets all but the database, and with `keep` that the starter is in it; gives the sites that were granted beyond the
 * manifest's. Runs in the extension's page.
 */
async function dropSettings(keep: boolean): Promise<string[]> {
  const kept = keep ? ["starterVersion"] : [];
  const stored = Object.keys(await chrome.storage.local.get());
  await chrome.storage.local.remove(stored.filter((key) => !kept.includes(key)));
  await chrome.storage.session.clear();
  await chrome.alarms.clearAll();
  localStorage.clear();
  sessionStorage.clear();
  const { origins = [] } = await chrome.permissions.getAll();
  const listed = chrome.runtime.getManifest().host_permissions ?? [];
  return origins.filter((origin) => !listed.includes(origin));
}

/** Runs in the extension's page. */
async function dropDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    if (name !== undefined)
      await new Promise<void>((resolve, reject) => {
        const dropped = indexedDB.deleteDatabase(name);
        dropped.onsuccess = () => resolve();
        dropped.onerror = () => reject(dropped.error);
      });
}
