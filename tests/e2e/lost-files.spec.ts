/** What becomes of the datasets where the browser has lost files of its database, or beside it, where what was compiled lies. */
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExtensionBrowser, launchWithExtension } from "../../scripts/drive/launch";
import { readMarks } from "../../scripts/drive/marks";
import { PopoverDriver } from "../../scripts/drive/popover";
import { servePages } from "../../scripts/drive/saved-pages";
import { DEMO, DEMO_MENTIONS } from "./demo";
import { failRemoveOnce } from "./fail-once";
import { ARTICLE_URL, EXTENSION, expect, test } from "./fixtures";

const NAMES = DEMO_MENTIONS.reduce((sum, { count }) => sum + count, 0);

/** Deletes the files beside the databases of a profile, as after a crash of the machine; resolves to how many there were. */
async function loseFiles(profile: string): Promise<number> {
  const databases = join(profile, "Default/IndexedDB");
  const lost = (await readdir(databases, { recursive: true })).filter((path) => /\.blob\/.*\d$/.test(path));
  for (const path of lost) await rm(join(databases, path), { recursive: true, force: true });
  return lost.length;
}

/** The profile of a browser that ended with the starter dataset in. */
let ended = "";
test.beforeAll(async () => {
  ended = await mkdtemp(join(tmpdir(), "entente-profile-"));
  const browser = await launchWithExtension({ extension: EXTENSION, profile: ended });
  const page = await browser.openPage("options.html");
  await expect(page.getByRole("switch", { name: /Use Starter/ })).toBeChecked();
  await browser.close();
});
test.afterAll(() => rm(ended, { recursive: true, force: true, maxRetries: 5 }));

/** Does something to the files of a copy of that profile, and starts the browser on it again. */
async function restarted(
  harm: (profile: string) => Promise<void>,
  look: (browser: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "entente-profile-"));
  try {
    await cp(ended, profile, { recursive: true });
    await harm(profile);
    const browser = await launchWithExtension({ extension: EXTENSION, profile, keepWelcome: true });
    await look(browser);
    await browser.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A reader sees nothing of it. */
async function expectMarked(browser: ExtensionBrowser): Promise<void> {
  const saved = await servePages(browser.context);
  saved.set(ARTICLE_URL, { body: DEMO });
  const article = await browser.context.newPage();
  await article.goto(ARTICLE_URL);
  await expect.poll(async () => (await readMarks(article)).length, { timeout: 20_000 }).toBe(NAMES);
  expect(await new PopoverDriver(article).hover("CATL")).toContain("Contemporary Amperex");
}

test("what was compiled is compiled anew: names are marked, and the popover opens", async () => {
  await restarted(async (profile) => expect(await loseFiles(profile)).toBeGreaterThan(0), expectMarked);
});

test("where the whole database is lost, the starter comes again, and it is said until the user knows", async () => {
  await restarted(
    (profile) => rm(join(profile, "Default/IndexedDB"), { recursive: true }),
    async (browser) => {
      await expectMarked(browser);
      const popup = await browser.openPage("popup.html");
      await expect(popup.getByText(/^The browser has lost your datasets/)).toBeVisible();
      const opening = browser.context.waitForEvent("page");
      await popup.getByRole("button", { name: "What to do" }).click();
      const options = await opening;
      const note = options.getByText(/^The browser has lost your datasets/);
      await expect(note).toBeVisible();
      const understood = options.getByRole("button", { name: "Understood" });
      await options.evaluate(failRemoveOnce);
      await understood.click();
      await expect(options.getByText("The disk is full.")).toBeVisible();
      await understood.click();
      await expect(note).toHaveCount(0);
      await popup.reload();
      await expect(popup.getByRole("combobox")).toBeVisible();
      await expect(popup.getByText(/^The browser has lost/)).toHaveCount(0);
      await options.reload();
      await expect(options.getByRole("switch", { name: /Use Starter/ })).toBeChecked();
      await expect(note).toHaveCount(0);
    },
  );
});
