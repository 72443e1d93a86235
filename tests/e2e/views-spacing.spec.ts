/** What stands beside, above and below what in the views: nothing is cut, crowded or out of line. */
import type { Locator } from "playwright-core";
import { DEMO, datasetFile } from "./demo";
import { expect, test } from "./fixtures";
import { ARTICLE, reviewOf, TEXT } from "./reviewing";

const PHONE = { width: 360, height: 800 };

/** The box of an element that is in view. */
async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error("It is not drawn.");
  return { ...box, bottom: box.y + box.height, right: box.x + box.width };
}

test("in the popup the list of names ends at the edge of its foot, which reaches that of the page", async ({
  openArticle,
  openPopup,
}) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const popup = await openPopup(article.tabId);
  await test.step("one line and one paper below the list", async () => {
    const foot = popup.locator(".panel > .scroll ~ *");
    await expect(foot.first()).toHaveCSS("border-top-style", "solid");
    const papers = await foot.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(papers).size).toBe(1);
  });
  await test.step("the foot at the edge", async () => {
    await popup.setViewportSize({ width: 400, height: 580 });
    const [panel, foot] = await Promise.all(
      [".panel:has(> .scroll)", ".switches"].map((one) => boxOf(popup.locator(one))),
    );
    expect(foot?.bottom).toBe(panel?.bottom);
  });
});

test("in the review groups stand close to their headings, functions in columns, and what adds releases is whole", async ({
  extension,
  openOptions,
}) => {
  const review = await reviewOf(extension, TEXT);
  await test.step("every group of proposals as close to its heading as the others", async () => {
    const gaps = await review.locator(".group").evaluateAll((groups) =>
      groups.map((group) => {
        const [heading, list] = [...group.children].map((one) => one.getBoundingClientRect());
        return (list?.top ?? 0) - (heading?.bottom ?? 0);
      }),
    );
    expect(gaps.length).toBeGreaterThan(2);
    expect(new Set(gaps)).toEqual(new Set([0]));
  });
  await test.step("functions are ticked in columns, in the colour of ticks elsewhere", async () => {
    await review.keyboard.press("e");
    const ticks = review.getByRole("group", { name: "Functions" }).getByRole("checkbox");
    await expect(ticks.first()).toBeVisible();
    const lefts = await ticks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBeLessThan(5);
    const colour = (one: Locator) => one.evaluate((element) => getComputedStyle(element).accentColor);
    const options = await openOptions();
    expect(await colour(ticks.first())).not.toBe("auto");
    expect(await colour(ticks.first())).toBe(await colour(options.getByRole("radio").first()));
    await options.close();
    await review.keyboard.press("Escape");
  });
  await test.step("what says by whom and when a release was published fills the form's line", async () => {
    await review.getByRole("button", { name: "Paste text" }).click();
    const fields = review.locator(".paste-fields input");
    const [, published, address] = await Promise.all([0, 1, 2].map((at) => boxOf(fields.nth(at))));
    expect(published?.right).toBe(address?.right);
  });
  await test.step("in a narrow window, what adds releases is whole below the queue", async () => {
    await review.setViewportSize(PHONE);
    await review.reload();
    await expect(review.getByRole("article").first()).toBeVisible();
    const side = await boxOf(review.locator(".review-side"));
    const [list, drop] = await Promise.all([".queue", ".drop"].map((one) => boxOf(review.locator(one))));
    expect(drop?.bottom).toBeLessThanOrEqual(side.bottom);
    expect((drop?.y ?? 0) - (list?.bottom ?? 0)).toBeLessThan(20);
  });
});

test("in narrow options lines of two rows keep off each other, and what is told has the room that it needs", async ({
  openOptions,
}) => {
  const options = await openOptions();
  await test.step("a dataset's provenance has the width of its card", async () => {
    await options.setViewportSize({ width: 400, height: 800 });
    const [told, counts] = await Promise.all(
      [".provenance", ".counts"].map((one) => boxOf(options.locator(one).first())),
    );
    expect(told?.width).toBe(counts?.width);
  });
  await test.step("lines of two rows, and the number of problems", async () => {
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

/** The fields and selects of a form whose words are cut off. */
function cutOff(form: Locator): Promise<string[]> {
  return form.locator("select, input[placeholder]").evaluateAll((all) => {
    const pen = document.createElement("canvas").getContext("2d");
    return (all as (HTMLSelectElement | HTMLInputElement)[]).flatMap((one) => {
      const style = getComputedStyle(one);
      const words = "placeholder" in one ? one.placeholder : (one.selectedOptions[0]?.text ?? "");
      if (!pen) return [];
      pen.font = style.font;
      const room =
        one.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      return pen.measureText(words).width > room + 1 ? [words] : [];
    });
  });
}

test("what a column is can be read, whatever else is asked of it", async ({ openOptions }) => {
  const options = await openOptions();
  const rows =
    "No,Date,Company A,Stake (%),Capacity,Unit,Company B\n1,2024-05-01,Veltrona,0.5,12,GWh,Brixholm\n2,2024-06-01,Veltrona,0.4,9,GWh,Quellmar\n";
  await options
    .getByLabel("Dataset files")
    .setInputFiles({ name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  const role = options.getByLabel("What Company A is", { exact: true });
  await role.selectOption("party");
  await expect(options.locator(".role", { has: role }).getByRole("textbox")).toBeVisible();
  expect((await boxOf(role)).width).toBeGreaterThan(120);
  await options.getByLabel("What Stake (%) is", { exact: true }).selectOption("share");
  await options.getByLabel("What No is", { exact: true }).selectOption("agreementId");
  await options.getByLabel("What Unit is", { exact: true }).selectOption("quantity");
  for (const width of [1280, 720, 400]) {
    await options.setViewportSize({ width, height: 900 });
    expect(await cutOff(options.getByRole("form", { name: "Which column is what" })), `${width}`).toEqual([]);
  }
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

test("a date and a number with its unit stand on one line", async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.setViewportSize({ width: 400, height: 580 });
  await popup.getByRole("combobox").fill("over 20 GWh");
  await expect(popup.getByRole("option").nth(8)).toBeVisible();
  const parted = await popup.locator(".row-line").evaluateAll((lines) => {
    const range = document.createRange();
    return lines.flatMap((line) => {
      const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = nodes.nextNode(); node; node = nodes.nextNode())
        for (const { index, 0: text } of (node.nodeValue ?? "").matchAll(/\d* ?[A-Z][a-z]{2} \d{4}/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(text);
        }
      return found;
    });
  });
  expect(parted).toEqual([]);
  const party = await openPopup(undefined, "#/entity/starter/party/catl");
  await party.setViewportSize({ width: 400, height: 580 });
  const amounts = party.locator(".projects .num");
  await expect(amounts.first()).toBeVisible();
  const broken = await amounts.evaluateAll((all) =>
    all
      .filter((one) => /^\S+ \S+$/u.test(one.textContent ?? "") && one.getClientRects().length > 1)
      .map(({ textContent }) => textContent),
  );
  expect(await amounts.count()).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});

test("signs in buttons are of one size in all views", async ({ extension, openArticle, openPopup }) => {
  const article = await openArticle(ARTICLE);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  const popup = await openPopup(article.tabId);
  const review = await extension.openPage("review.html");
  const signs = [
    panel.getByRole("button", { name: "Review and add" }),
    popup.getByRole("button", { name: "Read this article as a release" }),
    review.getByRole("button", { name: "Paste text" }),
  ].map((one) => boxOf(one.locator("svg")));
  expect(new Set((await Promise.all(signs)).map(({ width, height }) => `${width} x ${height}`)).size).toBe(1);
});

test("in the explorer the way back stands off the agreement below it", async ({ extension }) => {
  const page = await extension.openPage("explorer.html#/table");
  await page.getByRole("cell").getByRole("button").first().click();
  const panel = page.locator(".detail-panel");
  const [back, title] = await Promise.all([
    boxOf(panel.getByRole("button", { name: "Back" })),
    boxOf(panel.getByRole("heading", { level: 1 })),
  ]);
  expect(title.y - back.bottom).toBeGreaterThan(6);
});
