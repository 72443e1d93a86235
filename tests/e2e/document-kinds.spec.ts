/** Documents of other kinds than HTML: what is prose is read, what is not is left alone, and none is changed. */
import type { browser } from "wxt/browser";
import { tabOf } from "../../scripts/drive/reader";
import { ARTICLE_URL, expect, test } from "./fixtures";
import { FILLER, isMarked, MARKED, STORY } from "./stories";

/** In the extension's own pages, where some of the functions given to `evaluate` run. */
declare const chrome: typeof browser;

/** Enough for an article, were it one. */
const LONG = FILLER.repeat(4);
const NONE = /no article/;

const KINDS = [
  [
    "plain text",
    "text/plain",
    `A story about Huawei\n\nIn Changzhou the battery maker CATL met Zenith Steel. ${LONG}\n\n${LONG}\n`,
    /4 names/,
    MARKED,
  ],
  [
    "XHTML",
    "application/xhtml+xml",
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A story</title><meta property="og:type" content="article"/></head><body>${STORY}</body></html>`,
    /4 names/,
    MARKED,
  ],
  [
    "XHTML with parts around its article",
    "application/xhtml+xml",
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A story</title><meta property="og:type" content="article"/></head><body><nav><p>SSAB</p></nav>${STORY.replace("met Zenith", "met<br/>Zenith").replace("<p>", "<aside><p>SSAB</p></aside><p>")}<footer><p>SSAB</p></footer></body></html>`,
    /4 names/,
    MARKED,
  ],
  [
    "a feed",
    "application/rss+xml",
    `<?xml version="1.0"?><rss version="2.0"><channel><title>CATL</title><item><title>CATL</title><description>${LONG}</description></item></channel></rss>`,
    NONE,
    [],
  ],
  [
    "bare XML",
    "text/xml",
    `<?xml version="1.0"?><story><p>CATL met Zenith Steel. ${LONG}</p></story>`,
    NONE,
    [],
  ],
  [
    "a drawing",
    "image/svg+xml",
    `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">CATL</text></svg>`,
    NONE,
    [],
  ],
  ["JSON", "application/json", `{"title":"CATL","text":"${LONG}"}`, NONE, []],
] as const;

test("a document of another kind is read where it is prose, and left as it is", async ({
  extension,
  serve,
  openPopup,
  expectedErrors,
}) => {
  // Chromium tells of what its own viewer of such documents loads.
  expectedErrors.push(/Failed to load resource/);
  const asker = await openPopup();
  for (const [at, [name, type, body, told, marked]] of KINDS.entries())
    await test.step(name, async () => {
      const url = new URL(`kind-${at}.html`, ARTICLE_URL).href;
      serve({ [url]: { body, type: `${type}; charset=utf-8` } });
      const page = await extension.context.newPage();
      await page.goto(url);
      const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
      const tabId = (await tabOf(asker, url)) ?? -1;
      await page.bringToFront();
      const title = () => asker.evaluate((tabId) => chrome.action.getTitle({ tabId }), tabId);
      await expect.poll(title).toMatch(told);
      await isMarked(page, marked);
      expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
      await page.close();
    });
});
