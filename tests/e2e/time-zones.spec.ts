/** Days stay the days that were written, wherever the browser is. */
import type { Page } from "playwright-core";
import { expect, test } from "./fixtures";
import { card, paste, stepTo, TEXT } from "./reviewing";

/** A place where it is another day than in UTC just now. */
const elsewhere = () => (new Date().getUTCHours() < 12 ? "Etc/GMT+12" : "Pacific/Kiritimati");

/** Moves all of the extension's pages and its background, until the page is closed. */
async function moveTo(page: Page, timezoneId: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setTimezoneOverride", { timezoneId });
}

test("a backup is called by the day that it is here", async ({ openOptions }) => {
  const options = await openOptions();
  await moveTo(options, elsewhere());
  const here = await options.evaluate(() => new Date().toLocaleDateString("sv"));
  expect(here).not.toBe(new Date().toISOString().slice(0, 10));
  const saving = options.waitForEvent("download");
  await options.getByRole("button", { name: "Save a backup" }).click();
  expect((await saving).suggestedFilename()).toBe(`entente-backup-${here}.jsonl.gz`);
});

for (const zone of ["Pacific/Auckland", "America/Los_Angeles"])
  test(`no day of a release shifts in ${zone}`, async ({ extension }) => {
    const review = await extension.openPage("review.html");
    await moveTo(review, zone);
    await paste(review, TEXT, "2025-03-14");
    await expect(card(review, / – .*to decide/)).toContainText("14 Mar 2025");
    await expect(review.getByRole("textbox", { name: "Published" })).toHaveValue("2025-03-14");
    await stepTo(review, / – /);
    await review.keyboard.press("a");
    await expect(review.getByRole("status").filter({ hasText: "1 agreement" })).toBeVisible();

    const explorer = await extension.openPage("explorer.html#/table?q=Norvale+from%3A2025-03-14");
    await moveTo(explorer, zone);
    await explorer.reload();
    await expect(explorer.getByRole("table")).toContainText("14 Mar 2025");
    await expect(explorer.getByRole("table")).toContainText("Norvale");
  });
