/** The side panel beside an article: who is named, what ties them, what is new, and another article after it. */
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { DEMO } from "./demo";
import { expect, test } from "./fixtures";
import { importDataset } from "./import-dataset";

/** An agreement that no dataset has, between one known party and one that nobody knows. */
const NEWS = `<!doctype html><html lang="en"><head><title>Aldermoor Freight and CATL sign memorandum</title></head><body><article>
<h1>Aldermoor Freight and CATL sign memorandum on electric trucks</h1>
<p>ROTTERDAM, June 3, 2025 – Aldermoor Freight B.V. and CATL today signed a memorandum of understanding to develop battery swapping for
heavy trucks on the roads between Rotterdam and the Ruhr. Both companies will plan the first twelve stations together.</p>
<p>“We have waited long for batteries that a driver can change in five minutes,” said the chief executive of Aldermoor Freight. The
first station is to open next year, and the partners expect to serve several hundred trucks a day from it.</p>
<p>CATL said that it would bring its chassis batteries and its control system. Aldermoor Freight operates nine hundred trucks in four
countries and wants a third of them to run on batteries by 2030.</p></article></body></html>`;

const FRONT = "https://www.example-news.com/";
const LETTERS = "BDGKMPTV";
const ENDINGS = ["ax", "elt", "ilk", "ond", "ust", "arg", "erk", "imp"];

/** How the picture of the graph lies on its canvas, by the pixels that are not paper. */
function spread(panel: Page): Promise<{ isCut: boolean; isWide: boolean } | undefined> {
  return panel.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = new Uint32Array(
      canvas.getContext("2d")?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0),
    );
    let [left, right, top, bottom] = [width, 0, height, 0];
    pixels.forEach((pixel, i) => {
      if (pixel === pixels[0]) return;
      left = Math.min(left, i % width);
      right = Math.max(right, i % width);
      top = Math.min(top, Math.floor(i / width));
      bottom = Math.max(bottom, Math.floor(i / width));
    });
    return {
      isCut: left === 0 || right === width - 1 || top === 0 || bottom === height - 1,
      isWide: right - left > width / 2 || bottom - top > height / 2,
    };
  });
}

test("shows the article in context while it grows, and is accessible", async ({ extension, openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  await panel.setViewportSize({ width: 360, height: 900 });
  const ties = panel.getByRole("region", { name: "Ties in this article" });
  await expect(ties.getByRole("article").first()).toBeVisible();
  await expect(panel.getByRole("img", { name: /^Graph of/ })).toBeVisible();
  // All of the picture is in view, and it uses the room.
  await expect.poll(() => spread(panel)).toMatchObject({ isCut: false, isWide: true });
  await expect(panel.getByText("Reading the article")).toHaveCount(0);
  // Both agreements are known, and two firms that are only named together are at most a guess.
  const news = panel.getByRole("region", { name: "New to your dataset" });
  await expect(news).toContainText("no agreement");
  // What is new stands out, and what is not does not.
  await expect(news).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  expect(await violations(panel)).toEqual([]);
  const all = await ties.getByRole("article").count();
  await panel.getByRole("button", { name: "Ties of CATL", exact: true }).click();
  const title = panel.getByRole("heading", { name: "Ties of CATL here" });
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport();
  expect(await ties.getByRole("article").count()).toBeLessThanOrEqual(all);
  await ties.getByRole("button", { name: "Show all" }).click();
  await expect(panel.getByRole("heading", { name: "Ties in this article" })).toBeFocused();

  // What is read stays while the article grows, and is read on.
  const route = "#/entity/starter/party/catl";
  const popup = await extension.openPage(`popup.html?tab=${article.tabId}${route}`);
  const parts = [panel.locator("canvas"), popup.getByRole("heading", { level: 1 })];
  for (const part of parts) await part.evaluate((element) => element.setAttribute("data-before", ""));
  await article.page.bringToFront();
  await article.page.evaluate(() => {
    document.querySelector("article p")?.after("Ford Motor Company was there too, and Ford Motor said so.");
  });
  await expect(panel.locator(".side-name", { hasText: "Ford" })).toHaveCount(1);
  await expect(popup.locator(".row-name", { hasText: "Ford" })).toHaveCount(1);
  for (const part of parts) await expect(part).toHaveAttribute("data-before");
});

test("tells of agreements that are new, and leads to their review", async ({ extension, openArticle }) => {
  const article = await openArticle(NEWS, "https://www.example-news.com/business/2025/06/trucks.html");
  await article.waitForMarks(1);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  const news = panel.getByRole("region", { name: "New to your dataset" });
  await expect(news).toContainText("Aldermoor Freight");
  await expect(news).toContainText("Memorandum");
  const [review] = await Promise.all([
    extension.context.waitForEvent("page"),
    news.getByRole("button", { name: "Review and add" }).click(),
  ]);
  await expect(review).toHaveURL(/review\.html/);
});

test("reads neither what is no article nor what is switched off", async ({ extension, openArticle }) => {
  const article = await openArticle(
    NEWS.replaceAll("<p>", "<p><a href='/x'>").replaceAll("</p>", "</a></p>"),
    FRONT,
  );
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  await expect(panel.getByText("Not an article")).toBeVisible();
  const news = panel.getByRole("region", { name: "New to your dataset" });
  await expect(news).toHaveCount(0);

  const popup = await extension.openPage(`popup.html?tab=${article.tabId}`);
  await popup.getByRole("switch", { name: "All marks" }).click();
  await expect(panel.getByText("Marks are off here")).toBeVisible();
  await expect(news).toHaveCount(0);
});

test("another place on the page is no other page", async ({ extension, openArticle }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  const names = panel.getByRole("region", { name: "Named in this article" });
  await expect(names).toBeVisible();
  await names.evaluate((element) => element.setAttribute("data-before", ""));
  await article.page.bringToFront();
  await article.page.evaluate(() => {
    location.hash = "below";
    document.querySelector("article p")?.after("Ford Motor Company was there too, and Ford Motor said so.");
  });
  await expect(panel.locator(".side-name", { hasText: "Ford" })).toHaveCount(1);
  await expect(names).toHaveAttribute("data-before");
});

test("says where not all names were looked up", async ({ extension, openArticle }) => {
  const names = Array.from({ length: 64 }, (_, i) => `${LETTERS[i % 8]}orv${ENDINGS[i >> 3]} Metals`);
  const dataset = {
    format: "entente-dataset/1",
    dataset: { id: "many", title: "Many names", version: "1" },
    parties: names.map((text) => ({
      id: text.replace(" ", "-"),
      kind: "company",
      names: [{ text, type: "official" }],
    })),
  };
  await importDataset(await extension.openPage("options.html"), dataset);
  const told = names.map(
    (name) => `The board of ${name} met in the harbour town on Monday, and heard what the year had brought.`,
  );
  const article = await openArticle(
    `<!doctype html><html lang="en"><head><title>Boards</title></head><body><article><h1>Boards met</h1>
${told.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`,
  );
  await article.waitForMarks(64);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  const list = panel.getByRole("region", { name: "Named in this article" });
  await expect(list.getByText("Ties were looked up for the 60 that stand here most often.")).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(64);
  await expect(list.getByRole("button", { name: /^Ties of/ })).toHaveCount(60);
  expect(await violations(panel)).toEqual([]);
});

test("follows its tab from article to article", async ({ extension, openArticle, serve }) => {
  const article = await openArticle(DEMO);
  await article.waitForMarks(10);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  const names = panel.getByRole("region", { name: "Named in this article" });
  await expect(names.getByRole("listitem")).not.toHaveCount(1);
  const url = "https://www.example-news.com/business/2025/06/other.html";
  serve({ [url]: NEWS });
  await article.page.goto(url);
  // The reader of a page behind another waits until it is seen.
  await article.page.bringToFront();
  await expect(panel.getByRole("region", { name: "New to your dataset" })).toContainText("Aldermoor Freight");
  await article.page.goto("about:blank");
  await expect(panel.getByText("No article in this tab")).toBeVisible();
});

test("the open panel and popup follow the datasets", async ({ extension, openArticle }) => {
  const party = (id: string, text: string) => ({ id, kind: "company", names: [{ text, type: "official" }] });
  const dataset = (version: string, agreements: readonly object[]) => ({
    format: "entente-dataset/1",
    dataset: { id: "followed", title: `Followed ${version}`, version },
    parties: [party("a", "Quuxwerke"), party("b", "Zorblax Metals")],
    agreements,
  });
  await importDataset(await extension.openPage("options.html"), dataset("1", []));
  const text = "What follows is enough running text for a page to be taken for an article. ".repeat(6);
  const article = await openArticle(
    `<!doctype html><html lang="en"><head><title>Tin</title></head><body><article><h1>Quuxwerke buys tin</h1>
<p>In the north Quuxwerke met Zorblax Metals. ${text}</p><p>${text}</p></article></body></html>`,
  );
  await article.waitForMarks(2);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  await expect(panel.getByText("Your datasets hold no agreement between those named here.")).toBeVisible();
  const popup = await extension.openPage(`popup.html?tab=${article.tabId}`);
  await expect(popup.getByText("no agreement known")).toHaveCount(2);
  const found = await extension.openPage("popup.html#/entity/followed/party/a");
  await expect(found.getByRole("heading", { name: "Quuxwerke" })).toBeVisible();

  const agreement = {
    id: "g",
    title: "Supply of tin",
    form: "definitive-contract",
    parties: [{ party: "a" }, { party: "b" }],
    history: [{ status: "signed", date: "2025-01-02" }],
  };
  const options = await extension.openPage("options.html");
  const buffer = Buffer.from(JSON.stringify(dataset("2", [agreement])));
  await options
    .getByLabel("Dataset files")
    .setInputFiles({ name: "followed.json", mimeType: "application/json", buffer });
  await options.getByRole("button", { name: /Replace/ }).click();
  await expect(panel.getByRole("region", { name: "Ties in this article" }).getByRole("article")).toHaveCount(
    1,
  );
  await expect(popup.getByText("no agreement known")).toHaveCount(0);
  await expect(found.getByRole("article")).toHaveCount(1);

  await options.getByRole("button", { name: /^Remove Followed/ }).click();
  await options
    .getByRole("alertdialog")
    .getByRole("button", { name: /Remove/ })
    .click();
  await expect(found.getByText("Not in your datasets")).toBeVisible();
});

test("says where no dataset is switched on", async ({ extension, openArticle, openOptions }) => {
  const options = await openOptions();
  const dataset = options.locator("#datasets").getByRole("switch").first();
  await dataset.click();
  await expect(dataset).not.toBeChecked();
  const article = await openArticle(DEMO);
  const panel = await extension.openPage(`sidepanel.html?tab=${article.tabId}`);
  await expect(panel.getByText("No dataset is switched on")).toBeVisible();
});
