/** An article in which names of each kind are marked, what is marked in it, and where. */
import type { Page } from "playwright-core";

const FILLER = "What follows is enough running text for a page to be taken for an article. ".repeat(3);
/** The article in a style of its own, with more after its first paragraph. */
export const articleOf = (
  style: string,
  more = "",
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Marks</title>
<meta property="og:type" content="article"><style>body{margin:2em;font:24px/1.6 serif;${style}}</style></head><body><article>
<h1>A headline without names</h1><p id="names">CATL met the government of Dongying in Sweden, and CATL went back to Sweden.</p>${more}
<p>${FILLER}</p><p>${FILLER}</p></article></body></html>`;

/** The texts of each of the extension's highlights that holds any. */
export function highlighted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, { size }]) => name.startsWith("entente") && size > 0)
        .map(([name, ranges]) => [
          name,
          [...ranges].map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? "").slice(startOffset, endOffset),
          ),
        ]),
    ),
  );
}

/** What is marked in it. */
export const ALL = {
  "entente-company": ["CATL", "CATL"],
  "entente-body": ["government of Dongying"],
  "entente-place": ["Sweden", "Sweden"],
};

/** Rests the pointer on a place, from elsewhere. */
export async function restOn(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y, { steps: 3 });
}

/** The middle and size of the n-th place where a text stands in the article's paragraphs. */
export function placeOf(page: Page, text: string, index: number) {
  return page.evaluate(
    ({ text, index }) => {
      const ranges: Range[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (
          let at = node.nodeValue?.indexOf(text) ?? -1;
          at >= 0;
          at = node.nodeValue?.indexOf(text, at + 1) ?? -1
        ) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          ranges.push(range);
        }
      const box = ranges[index]?.getBoundingClientRect();
      if (!box) throw new Error(`"${text}" does not stand there`);
      const { x, y, width, height } = box;
      return { x: x + width / 2, y: y + height / 2, width, height };
    },
    { text, index },
  );
}
