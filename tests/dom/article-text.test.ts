/** What of a page's links belongs to its article, where that is read as a release. */
import { expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

const PROSE = "Norvale Batteries supplies Kestrel Steel Holding with cells for its works in Oslo.";

async function linesBelow(body: string): Promise<string[]> {
  const page = await pages.shared(pageWith(`<h1>A contract for cells</h1><p>${PROSE}</p>${body}`));
  const text = await page.evaluate(() => entente.articleText(entente.findArticleRoot(document)));
  return text.split(/\n+/).slice(2);
}

test.each<[string, string, string[]]>([
  [
    "a heading that links to a party",
    "<h2>About <a href=/topic/kestrel>Kestrel Steel Holding</a></h2><p>It makes steel.</p>",
    ["About Kestrel Steel Holding", "It makes steel."],
  ],
  [
    "a cell that links to a party",
    "<table><tr><td>Customer<td><a href=/topic/kestrel>Kestrel Steel Holding</a></table>",
    ["Customer  Kestrel Steel Holding"],
  ],
  [
    "names that each are a link",
    "<p><a href=/1>Kestrel Steel Holding</a>, <a href=/2>Norvale Batteries</a></p>",
    ["Kestrel Steel Holding, Norvale Batteries"],
  ],
  ["the headline of another story", "<p><a href=/other>Kestrel Steel Holding names a treasurer</a></p>", []],
  ["a story that is announced", "<p>Read also: <a href=/other>Kestrel Steel Holding</a></p>", []],
  ["nothing but a link to an image", "<p><a href=/1></a></p>", []],
])("%s", async (_name, body, lines) => {
  expect(await linesBelow(body)).toEqual(lines);
});

test("an empty page has no text", async () => {
  const page = await pages.shared(pageWith(""));
  expect(await page.evaluate(() => entente.articleText(entente.findArticleRoot(document)))).toBe("");
});
