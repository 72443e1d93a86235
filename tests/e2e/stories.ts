/** Two short articles, and what is marked on a page with them. */
import type { Page } from "playwright-core";
import { expect } from "./fixtures";

export const FILLER = "What follows is enough running text for a page to be taken for an article. ".repeat(3);
export const STORY = `<article><h1>A story about Huawei</h1><p>In Changzhou the battery maker CATL met Zenith Steel. ${FILLER}</p><p>${FILLER}</p></article>`;
export const OTHER = `<article><h1>Another story</h1><p>SSAB builds in Sweden. ${FILLER}</p><p>${FILLER}</p></article>`;
export const MARKED = ["CATL", "Changzhou", "Huawei", "Zenith Steel"];
export const OTHER_MARKED = ["SSAB", "Sweden"];

export const pageOf = (body: string, head = "", html = 'lang="en"') =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A story</title><meta property="og:type" content="article">${head}</head><body>${body}</body></html>`;

/** The marked texts that are on the page now, in the order of the alphabet. */
export function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights)
      if (/^entente-(?:company|body|place)$/.test(name))
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          if (!startContainer.isConnected) continue;
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          if (!range.collapsed) texts.push(`${range}`.replace(/\s+/g, " "));
        }
    return texts.sort();
  });
}

export const isMarked = (page: Page, texts: readonly string[]) =>
  expect.poll(() => marked(page).catch(() => [])).toEqual([...texts].sort());
