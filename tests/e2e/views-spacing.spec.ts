/** What stands beside, above and below what in the views: nothing is cut, crowded or out of line. */
import type { Locator, Page } from "playwright-core";
import { DEMO, datasetFile } from "./demo";
import { expect, test } from "./fixtures";
import { card, paste, TEXT } from "./reviewing";

const PHONE = { width: 360, height: 800 };

/** The box of an element that is in view. */
async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error("It is not drawn.");
  return { ...box, bottom: box.y + box.height, right: box.x + box.width };
}

async function openReview(review: Page): Promise<void> {
  await paste(review, TEXT);
  await expect(card(review, / – /)).toBeVisible();
}

test("in the popup the list of names ends at the edge of what stands below it", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  const foot = popup.locator(".panel > .scroll ~ *");
  await expect(foot.first()).toHaveCSS("border-top-style", "solid");
  const papers = await foot.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  expect(new Set(papers).size).toBe(1);
});

test("every group of proposals stands as close to its heading as the others", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await openReview(review);
  const gaps = await review.locator(".group").evaluateAll((groups) =>
    groups.map((group) => {
      const [heading, list] = [...group.children].map((one) => one.getBoundingClientRect());
      return (list?.top ?? 0) - (heading?.bottom ?? 0);
    }),
  );
  expect(gaps.length).toBeGreaterThan(2);
  expect(new Set(gaps)).toEqual(new Set([0]));
});

test("in a narrow review, what adds releases is whole below the queue", async ({ extension }) => {
  const review = await extension.openPage("review.html");
  await review.setViewportSize(PHONE);
  await openReview(review);
  const side = await boxOf(review.locator(".review-side"));
  const [list, drop] = await Promise.all([".queue", ".drop"].map((one) => boxOf(review.locator(one))));
  expect(drop?.bottom).toBeLessThanOrEqual(side.bottom);
  expect((drop?.y ?? 0) - (list?.bottom ?? 0)).toBeLessThan(20);
});

test("functions are ticked in columns, in the colour of ticks elsewhere", async ({
  extension,
  openOptions,
}) => {
  const review = await extension.openPage("review.html");
  await openReview(review);
  await review.keyboard.press("e");
  const ticks = review.getByRole("group", { name: "Functions" }).getByRole("checkbox");
  await expect(ticks.first()).toBeVisible();
  const lefts = await ticks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBeLessThan(5);
  const colour = (one: Locator) => one.evaluate((element) => getComputedStyle(element).accentColor);
  const options = await openOptions();
  expect(await colour(ticks.first())).not.toBe("auto");
  expect(await colour(ticks.first())).toBe(await colour(options.getByRole("radio").first()));
});

test("in narrow options lines of two rows keep off each other, and the number of problems is whole", async ({
  openOptions,
}) => {
  const options = await openOptions();
  await options.setViewportSize(PHONE);
  const line = options.getByRole("listitem").filter({ hasText: "Go to the search field" });
  const [row, text] = await Promise.all([boxOf(line), boxOf(line.locator(".grow"))]);
  expect(text.y - row.y).toBeGreaterThan(3);

  await options.getByLabel("Dataset files").setInputFiles(datasetFile("invalid-party-dangling.json"));
  const foot = options.locator(".report-foot");
  await expect(foot).toContainText("1 problem");
  const count = foot.locator(".grow");
  expect(await count.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  expect((await boxOf(count)).height).toBeLessThan(30);
});

test("the explorer tells how many of the parties around one are drawn, and of all in other views", async ({
  extension,
}) => {
  const page = await extension.openPage("explorer.html#/graph?focus=starter/party/catl&steps=1");
  const told = page.locator(".explored-bar").getByRole("status");
  await expect(told).toHaveText(/^\d+ agreements, \d+ parties; \d+ of them drawn$/);
  const all = ((await told.textContent()) ?? "").split(";")[0];
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(told).toHaveText(all ?? "");
});

test("what a column is can be read, whatever else is asked of it", async ({ openOptions }) => {
  const options = await openOptions();
  const rows = "Date,Company A,Company B\n2024-05-01,Veltrona,Brixholm\n2024-06-01,Veltrona,Quellmar\n";
  await options
    .getByLabel("Dataset files")
    .setInputFiles({ name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  const role = options.getByLabel("What Company A is", { exact: true });
  await role.selectOption("party");
  await expect(options.locator(".role", { has: role }).getByRole("textbox")).toBeVisible();
  expect((await boxOf(role)).width).toBeGreaterThan(120);
});

test("the address of a subscription has the width of the card in a narrow window", async ({
  openOptions,
  saved,
}) => {
  const address = "https://www.example-news.com/data/battery-agreements.json";
  const set = { format: "entente-dataset/1", dataset: { id: "followed", title: "Followed", version: "1" } };
  saved.set(address, { body: JSON.stringify({ ...set, parties: [] }), type: "application/json" });
  const options = await openOptions();
  await options.setViewportSize(PHONE);
  const form = options.getByRole("form", { name: "Subscribe to a dataset" });
  await form.getByLabel("Address of a dataset or feed").fill(address);
  await form.getByRole("button", { name: "Subscribe" }).click();
  const told = options.getByRole("list", { name: "Subscriptions" }).getByText(address);
  await expect(told).toBeVisible();
  // Two lines at most.
  expect((await boxOf(told)).height).toBeLessThan(45);
});
