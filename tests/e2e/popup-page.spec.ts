/** The popup about a page: its names, and the switches for this site and for all. */
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";

test("lists the names of the page with what ties them, and scrolls to each mark in turn", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  // So low that no two of the name's marks are seen at once.
  await article.page.setViewportSize({ width: 800, height: 60 });
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  const row = popup
    .getByRole("listitem")
    .filter({ has: popup.getByRole("button", { name: "Open Zenith Steel" }) });
  await expect(popup.getByRole("tab", { name: /This page/ })).toHaveAttribute("aria-selected", "true");
  await expect(row).toContainText(/\d+×/);
  await expect(popup.getByText(/^with .*Zenith Steel/).first()).toBeVisible();

  const marks = (await article.marks()).filter(({ text }) => text === "Zenith Steel");
  expect(marks.length).toBeGreaterThan(1);
  const seen = async () =>
    (await article.marks())
      .filter(({ text }) => text === "Zenith Steel")
      .map(({ rects }) => rects.every(({ y, height }) => y >= 0 && y + height <= 60));
  for (const at of marks.keys()) {
    await row.getByRole("button", { name: /on this page/ }).click();
    await expect(row).toContainText(`${at + 1}/${marks.length}`);
    await expect.poll(async () => (await seen())[at]).toBe(true);
  }
});

test("the switch for this site takes the marks away and brings them back", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  const marks = await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  const site = popup.getByRole("switch", { name: "example-news.com" });
  await expect(site).toBeChecked();
  await site.click();
  await expect(popup.getByText("Off on example-news.com")).toBeVisible();
  await expect.poll(async () => (await article.marks()).length).toBe(0);
  await popup.getByRole("button", { name: "Switch on here" }).click();
  await expect(popup.getByRole("listitem").first()).toContainText("×");
  await expect.poll(async () => (await article.marks()).length).toBe(marks.length);
});

test("the switch for all sites is one for all", async ({ openArticle, openPopup }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await popup.getByRole("switch", { name: "All marks" }).click();
  await expect(popup.getByText("Entente is off on all sites")).toBeVisible();
  await expect.poll(async () => (await article.marks()).length).toBe(0);
});

test("says so where the browser hides the page from extensions", async ({
  openPopup,
  page,
  serve,
  extension,
}) => {
  const url = "https://www.unlisted-news.example/2025/03/an-article.html";
  serve({ [url]: DEMO });
  await page.goto(url);
  const asker = await extension.openPage("popup.html");
  // Without access the browser hides the address, so the tab is told by what it is not.
  const ids = await asker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).filter((tab) => tab.url === undefined).map((tab) => tab.id);
  });
  await asker.close();
  const popup = await openPopup(ids.at(-1));
  await expect(popup.getByText("This page is closed to extensions")).toBeVisible();
});
