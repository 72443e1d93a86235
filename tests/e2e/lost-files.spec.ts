/** What becomes of the datasets where the browser has lost files: it keeps what was compiled in some beside its database. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchWithExtension } from "../../scripts/drive/launch";
import { readMarks } from "../../scripts/drive/marks";
import { PopoverDriver } from "../../scripts/drive/popover";
import { servePages } from "../../scripts/drive/saved-pages";
import { DEMO, DEMO_MENTIONS } from "./demo";
import { ARTICLE_URL, EXTENSION, expect, test } from "./fixtures";

const NAMES = DEMO_MENTIONS.reduce((sum, { count }) => sum + count, 0);

/** Deletes the files beside the databases of a profile, as after a crash of the machine; resolves to how many there were. */
async function loseFiles(profile: string): Promise<number> {
  const databases = join(profile, "Default/IndexedDB");
  const lost = (await readdir(databases, { recursive: true })).filter((path) => /\.blob\/.*\d$/.test(path));
  for (const path of lost) await rm(join(databases, path), { recursive: true, force: true });
  return lost.length;
}

test("what was compiled is compiled anew: names are marked, and the popover opens", async () => {
  const profile = await mkdtemp(join(tmpdir(), "entente-profile-"));
  const options = { extension: EXTENSION, profile };
  try {
    const first = await launchWithExtension(options);
    const page = await first.openPage("options.html");
    await expect(page.getByRole("switch", { name: /Use Starter/ })).toBeChecked();
    await first.close();
    expect(await loseFiles(profile)).toBeGreaterThan(0);

    const second = await launchWithExtension({ ...options, keepWelcome: true });
    const saved = await servePages(second.context);
    saved.set(ARTICLE_URL, { body: DEMO });
    const article = await second.context.newPage();
    await article.goto(ARTICLE_URL);
    await expect.poll(async () => (await readMarks(article)).length, { timeout: 20_000 }).toBe(NAMES);
    expect(await new PopoverDriver(article).hover("CATL")).toContain("Contemporary Amperex");
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
