/** An article in a frame of its page. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import type { browser } from "wxt/browser";
import { launchWithExtension } from "../../scripts/drive/launch";
import { tabOf } from "../../scripts/drive/reader";
import { EXTENSION, expect, test } from "./fixtures";
import { setEnabled } from "./set-enabled";

/** In the popup, where the functions given to `evaluate` run. */
declare const chrome: typeof browser;

const FILLER = "What follows is enough running text for a page to be taken for an article. ".repeat(4);
const STORY = `<article><h1>A story</h1><p>In Changzhou the battery maker CATL met Zenith Steel. ${FILLER}</p><p>${FILLER}</p><p>${FILLER}</p></article>`;
const shell = (frame: string) => `<!doctype html><title>Shell</title><body style="margin:0">${frame}</body>`;
const srcdoc = (html: string, attributes: string) =>
  `<iframe srcdoc="${html.replaceAll('"', "&quot;")}" ${attributes}></iframe>`;
const LARGE = 'width="900" height="700" style="border:0"';

function marksIn(frame: Frame | undefined): Promise<string[]> {
  if (!frame) throw new Error("the page has no frame");
  return frame.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith("entente"))
      .flatMap(([, highlight]) =>
        [...highlight].map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
        ),
      )
      .filter((text) => text !== undefined),
  );
}

/** Rests the pointer on the first company of a frame at the page's corner. */
async function pointAtFirst(page: Page, frame: Frame | undefined): Promise<void> {
  const place = await frame?.evaluate(() => {
    const [range] = CSS.highlights.get("entente-company") ?? [];
    const live = document.createRange();
    if (!range) return undefined;
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  if (!place) throw new Error("no place");
  await page.mouse.move(2, 2);
  await page.mouse.move(place.x, place.y, { steps: 3 });
}

const STORY_URL = "https://www.example-news.com/frames/2025/story.html";

for (const [name, frame] of [
  ["of the same site", `<iframe src="${STORY_URL}" ${LARGE}></iframe>`],
  ["written into the page", srcdoc(STORY, LARGE)],
] as const) {
  test(`is marked and answers: ${name}`, async ({ openArticle, serve }) => {
    serve({ [STORY_URL]: `<!doctype html><title>Story</title>${STORY}` });
    const { page, popover } = await openArticle(shell(frame));
    const inner = () => page.frames()[1];
    await expect.poll(() => marksIn(inner()).catch(() => [])).toEqual(["CATL", "Zenith Steel", "Changzhou"]);
    await pointAtFirst(page, inner());
    const isOpen = () => inner()?.evaluate(() => document.querySelector(":popover-open") !== null);
    await expect.poll(isOpen).toBe(true);
    expect(await popover.waitForText()).toMatch(/^CATL/);
    await page.keyboard.press("Escape");
    await expect.poll(isOpen).toBe(false);
  });
}

test("the popup lists its names, the icon counts them, and a click brings one into view", async ({
  openArticle,
  openPopup,
}) => {
  const { page, tabId } = await openArticle(
    shell(srcdoc(`<div style="height:3000px"></div>${STORY}`, LARGE)),
  );
  const inner = () => page.frames()[1];
  await expect.poll(() => marksIn(inner()).catch(() => [])).toHaveLength(3);
  const popup = await openPopup(tabId);
  const title = () => popup.evaluate((tabId) => chrome.action.getTitle({ tabId }), tabId);
  await expect.poll(title).toBe("Entente: 3 names on this page");
  await popup.getByRole("button", { name: /^Company CATL/ }).click();
  await expect.poll(() => inner()?.evaluate(() => scrollY)).toBeGreaterThan(1_000);
});

test("the popup lists its names when the background has ended since", async ({
  openArticle,
  openPopup,
  stopWorker,
}) => {
  const { page, tabId } = await openArticle(shell(srcdoc(STORY, LARGE)));
  await expect.poll(() => marksIn(page.frames()[1]).catch(() => [])).toHaveLength(3);
  await stopWorker();
  const popup = await openPopup(tabId);
  await expect(popup.getByRole("button", { name: /^Company CATL/ })).toBeVisible();
});

const UNKNOWN = STORY.replace("CATL", "Kestrel Cells").replace("Zenith Steel", "Norvale Steel");

for (const [what, story] of [
  ["whose names are listed", STORY],
  ["that names nobody known", UNKNOWN.replace("Changzhou", "the capital")],
] as const) {
  test(`is read as a release, and not the page around it: one ${what}`, async ({
    extension,
    openArticle,
    openPopup,
  }) => {
    const around = `<h1>All of our services</h1><p>${"Offers of this portal for its readers. ".repeat(4)}</p>`;
    const { page, tabId } = await openArticle(shell(`${around}${srcdoc(story, LARGE)}`));
    if (story === STORY) await expect.poll(() => marksIn(page.frames()[1]).catch(() => [])).toHaveLength(3);
    const popup = await openPopup(tabId);
    const opened = extension.context.waitForEvent("page");
    await popup.getByRole("button", { name: "Read this article as a release" }).click();
    const review = await opened;
    const text = review.getByLabel("Text of the release");
    await expect(text.getByText(/In .* the battery maker/)).toBeVisible();
    await expect(review.getByText("Offers of this portal")).toBeHidden();
    await expect(review.getByLabel("Web address")).toHaveValue(page.url());
  });
}

test("a frame whose server never goes on keeps nobody waiting: the popup, the side panel, the review", async () => {
  // Only a server can begin an answer and not end it.
  const server = createServer(({ url }, response) => {
    response.setHeader("content-type", "text/html");
    if (url === "/endless.html") response.flushHeaders();
    else response.end(shell(`<iframe src="/endless.html" ${LARGE}></iframe>`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const extension = await launchWithExtension({
    extension: EXTENSION,
    hostRules: `MAP www.example-news.com 127.0.0.1:${port}, MAP * ~NOTFOUND`,
  });
  try {
    const page = await extension.context.newPage();
    // The frame loads for ever, and the page with it.
    await page.goto("http://www.example-news.com/page.html", { waitUntil: "domcontentloaded" });
    await expect.poll(() => page.frames()[1]?.url()).toContain("endless.html");
    const tab = await tabOf(await extension.worker(), page.url());
    const popup = await extension.openPage(`popup.html?tab=${tab}`);
    await expect(popup.getByText("Not an article")).toBeVisible();
    const panel = await extension.openPage(`sidepanel.html?tab=${tab}`);
    await expect(panel.getByText("Not an article")).toBeVisible();
    const opened = extension.context.waitForEvent("page");
    await popup.getByRole("button", { name: "Read this article as a release" }).click();
    expect((await opened).url()).toContain("review.html");
  } finally {
    await extension.close();
    server.closeAllConnections();
    server.close();
  }
});

test.describe("in a browser of its own", () => {
  test.use({ ownBrowser: true });

  test("is read in a page that was open before the extension was updated, beside a frame that loads for ever", async ({
    extension,
    openArticle,
    openPopup,
  }) => {
    const { page, tabId } = await openArticle(shell(srcdoc(STORY, LARGE)));
    const inner = () => page.frames()[1];
    await expect.poll(() => marksIn(inner()).catch(() => [])).toHaveLength(3);
    await setEnabled(extension, false);
    // What the old reader marked goes when it finds that its extension is gone.
    await expect.poll(() => marksIn(inner()), { timeout: 20_000 }).toEqual([]);
    await page.route("**/endless.html", () => undefined);
    await page.evaluate(() => {
      const endless = document.createElement("iframe");
      endless.src = "/endless.html";
      document.body.append(endless);
    });
    await setEnabled(extension, true);
    await page.bringToFront();
    await expect.poll(() => marksIn(inner())).toHaveLength(3);
    const popup = await openPopup(tabId);
    await expect(popup.getByRole("button", { name: /^Company CATL/ })).toBeVisible();
  });
});

test("in a sandbox where no frame of ours can run: names are marked, and nothing opens or stays", async ({
  openArticle,
  expectedErrors,
}) => {
  // Chromium tells of scripts that the sandbox holds back.
  expectedErrors.push(/sandbox/);
  for (const [what, sandbox] of [
    ["scripts", "sandbox"],
    ["the site's own", 'sandbox="allow-scripts"'],
    ["scripts alone", 'sandbox="allow-same-origin"'],
  ] as const)
    await test.step(`kept from ${what}`, async () => {
      const { page } = await openArticle(shell(srcdoc(STORY, `${sandbox} ${LARGE}`)));
      const inner = () => page.frames()[1];
      await expect
        .poll(() => marksIn(inner()).catch(() => []))
        .toEqual(["CATL", "Zenith Steel", "Changzhou"]);
      await pointAtFirst(page, inner());
      const standing = () => inner()?.evaluate(() => CSS.highlights.get("entente-active")?.size ?? 0);
      await expect.poll(standing).toBe(1);
      await page.mouse.move(2, 600, { steps: 3 });
      await expect.poll(standing).toBe(0);
      expect(await inner()?.evaluate(() => document.querySelector(":popover-open"))).toBeNull();
      await page.close();
    });
});

test("advert-sized frames, and frames with little text, are left alone", async ({ openArticle }) => {
  const advert = srcdoc(STORY, 'width="300" height="250"');
  const caption = srcdoc("<p>CATL and Zenith Steel</p>", LARGE);
  const { page } = await openArticle(shell(advert + caption + srcdoc(STORY, LARGE)));
  // The last frame is read, so the others were looked at as well.
  await expect.poll(() => marksIn(page.frames()[3]).catch(() => [])).toHaveLength(3);
  expect(await marksIn(page.frames()[1])).toEqual([]);
  expect(await marksIn(page.frames()[2])).toEqual([]);
});

test("text that a script draws into a frame later is read", async ({ openArticle }) => {
  const late = srcdoc(
    `<script>addEventListener("load", () => setTimeout(() => { document.body.innerHTML = ${JSON.stringify(STORY).replaceAll("</", "<\\/")}; }, 800))</script>`,
    LARGE,
  );
  const { page } = await openArticle(shell(late));
  await expect.poll(() => marksIn(page.frames()[1]).catch(() => [])).toHaveLength(3);
});

test("other datasets reach the frames too", async ({ openArticle, openOptions }) => {
  const { page } = await openArticle(shell(srcdoc(STORY, LARGE)));
  await expect.poll(() => marksIn(page.frames()[1]).catch(() => [])).toHaveLength(3);
  const options = await openOptions();
  await options.locator("#datasets").getByRole("switch").first().click();
  await expect.poll(() => marksIn(page.frames()[1])).toEqual([]);
});
