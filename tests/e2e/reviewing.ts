/** What the tests of the review page share: texts about made-up companies, and how a proposal is found and chosen. */
import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "../../scripts/drive/launch";
import { expect } from "./fixtures";

/** An article in own words about made-up companies that no dataset knows. */
export const ARTICLE = `<!doctype html>
<html lang="en">
<head>
<title>Norvale and Kestrel plan battery storage | Example News</title>
<meta property="og:type" content="article">
<meta property="og:title" content="Norvale and Kestrel plan battery storage">
<meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2025-03-17T07:30:00+00:00">
</head>
<body>
<nav><a href="/">Home</a> <a href="/markets">Markets</a></nav>
<article>
<h1>Norvale and Kestrel plan battery storage</h1>
<p>Norvale Batteries Inc. and Kestrel Steel AG signed a memorandum of understanding on Friday in Hamburg. The two
companies will build a battery storage plant of 40 MWh in Bremen, they said in a joint statement.</p>
<p>Under the memorandum, Norvale Batteries Inc. will supply the cells, and Kestrel Steel AG will provide the site beside its
rolling mill. The partners expect the plant to begin work in 2027, once the city has given its permission and the grid
operator has built a new connection to the harbour.</p>
<p>Kestrel Steel AG has looked for ways to store power from its own wind turbines for years. The storage plant would take
up what the mill does not need at night and give it back in the morning, when the furnaces are heated.</p>
</article>
</body>
</html>`;

/** A release as a browser takes it from the disk. */
export const file = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

/** The card of a proposal. */
export const card = (review: Page, name: string | RegExp) => review.getByRole("article", { name });

/** Chooses a proposal with the keys alone, one step after the other: a key may be faster than the page. */
export async function stepTo(review: Page, name: string | RegExp): Promise<void> {
  const proposals = review.getByRole("article");
  const at = () =>
    proposals.evaluateAll((all) => all.findIndex((one) => one.getAttribute("aria-current") === "true"));
  const isAt = (test: (now: number) => boolean) =>
    expect.poll(async () => test(await at()), { intervals: [10, 20] }).toBe(true);
  await expect(proposals.first()).toBeVisible();
  const count = await proposals.count();
  for (let i = 0; i < count; i++) await review.keyboard.press("k");
  await isAt((now) => now === 0);
  while ((await card(review, name).getAttribute("aria-current")) !== "true") {
    const before = await at();
    await review.keyboard.press("j");
    await isAt((now) => now !== before);
  }
}

/** Pastes a text into the review page and has it read. */
export async function paste(review: Page, text: string, published?: string): Promise<void> {
  await review.getByRole("button", { name: "Paste text" }).click();
  await review.getByLabel("Text of a release").fill(text);
  if (published !== undefined)
    await review.getByRole("textbox", { name: "Published" }).last().fill(published);
  await review.getByRole("button", { name: "Read it" }).click();
}

/** A release in the queue as the database has it. */
interface StoredDraft {
  drafts: unknown[];
  texts: unknown[];
}

/** What the tests of this process have had read, by its text. */
const readBefore = new Map<string, StoredDraft>();

/**
 * The review with one release in its queue, pasted and read. A text that another test has had read already is put into the
 * database as that left it: to load the reading and to read takes a second of CPU.
 */
export async function reviewOf(extension: ExtensionBrowser, text: string): Promise<Page> {
  const known = readBefore.get(text);
  if (known) await (await extension.worker()).evaluate(storeDraft, known);
  const review = await extension.openPage("review.html");
  if (!known) await paste(review, text);
  await expect(review.getByRole("article").first()).toBeVisible();
  if (!known) readBefore.set(text, await review.evaluate(storedDraft));
  return review;
}

/** Runs in the extension. */
function storeDraft(rows: StoredDraft): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("entente");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction(["drafts", "texts"], "readwrite");
      for (const row of rows.drafts) change.objectStore("drafts").add(row);
      for (const row of rows.texts) change.objectStore("texts").add(row);
      change.onabort = () => reject(change.error);
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the extension. */
function storedDraft(): Promise<StoredDraft> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("entente");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const look = opening.result.transaction(["drafts", "texts"]);
      const [drafts, texts] = [look.objectStore("drafts").getAll(), look.objectStore("texts").getAll()];
      look.onabort = () => reject(look.error);
      look.oncomplete = () => {
        opening.result.close();
        resolve({ drafts: drafts.result, texts: texts.result });
      };
    };
  });
}

/** Holds up all readings, as a tab does that reads; resolves to what lets them go on. */
export const holdReadings = (page: Page) => holdLock(page, "entente/reading");

/** Holds up all that is written into the dataset of one's own; resolves to what lets it go on. */
export const holdOwnDataset = (page: Page) => holdLock(page, "entente/own-dataset");

async function holdLock(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => {
          held();
          return new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
        });
      }),
    name,
  );
  return () => page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

/** The queue as it is on the disk: how often each release was read or decided on, and how much of that the dataset holds. */
export function draftRows(page: Page): Promise<{ version: number; published: number }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("entente");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction("drafts").objectStore("drafts").getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => {
            opening.result.close();
            resolve(rows.result);
          };
        };
      }),
  );
}

/** A release in own words. */
export const TEXT = `Norvale Batteries Inc. and Kestrel Steel AG sign memorandum on storage

HAMBURG, Germany, March 14, 2025 – Norvale Batteries Inc. and Kestrel Steel AG signed a memorandum of understanding on March 14, 2025, in Hamburg. The two companies will build a battery storage plant of 40 MWh in Bremen.`;

/** The same of two others. */
export const OTHER = TEXT.replaceAll("Norvale Batteries", "Ostrava Cells").replaceAll(
  "Kestrel Steel",
  "Brixholm Metall",
);

/** A sentence that tells of an agreement, and is too unlikely to for the reading to propose it. */
export const MISSED =
  "For Kestrel Steel AG there is the rolling mill in Duisburg, for Norvale Batteries Inc. a book that grew last Tuesday by 40 MWh of cells a year.";
/** A release with it. */
export const MISSED_TEXT = `Norvale Batteries opens its new plant

HAMBURG, Germany, March 14, 2025 – Norvale Batteries Inc. opened its battery plant today. Guests came from all over.

${MISSED}`;
