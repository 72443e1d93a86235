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
  [
    "names with a comma between",
    "<ul><li><a href=/1>Kestrel</a>, <a href=/2>Orvale</a></ul>",
    ["- Kestrel, Orvale"],
  ],
  ["a line of a menu", "<p><a href=/1>Home</a> | <a href=/2>Works</a></p>", []],
  ["the way back", "<p><a href=/1>Back</a></p>", []],
  [
    "what is folded up",
    "<details><summary>Which works?</summary><p>Those in Oslo.</p></details>",
    ["Which works?", "Those in Oslo."],
  ],
  [
    "a caption that tells of the signing",
    "<figure><img><figcaption>Ann Zemp and Bo Berg sign the contract</figcaption></figure>",
    ["Ann Zemp and Bo Berg sign the contract"],
  ],
  ["another caption", "<figure><img><figcaption>The works in Oslo</figcaption></figure>", []],
  [
    "who said what a figure quotes",
    "<figure><blockquote>It pays.</blockquote><figcaption>Ann Zemp</figcaption></figure>",
    ["It pays.", "Ann Zemp"],
  ],
  [
    "who said what is quoted beside",
    "<div><blockquote>It pays.</blockquote><p class=quote-author>Ann Zemp</p></div><blockquote>It does.<footer>Bo Berg</footer></blockquote>",
    ["It pays.", "Ann Zemp", "It does.", "Bo Berg"],
  ],
  [
    "the lines of a signature beside an empty cell",
    "<table><tr><td></td><td>By order<br>Norvale<br>Ann Zemp</td></tr></table>",
    ["By order", "Norvale", "Ann Zemp"],
  ],
  [
    "a mark far from its item",
    "<p>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span><span>Cells of 40 MWh</span></p>",
    ["· Cells of 40 MWh"],
  ],
  ["nothing but a link to an image", "<p><a href=/1></a></p>", []],
])("%s", async (_name, body, lines) => {
  expect(await linesBelow(body)).toEqual(lines);
});

test("an empty page has no text", async () => {
  const page = await pages.shared(pageWith(""));
  expect(await page.evaluate(() => entente.articleText(entente.findArticleRoot(document)))).toBe("");
});

test("what stands beside the prose in a box of its own is read", async () => {
  const prose = `<div class=a><p>${PROSE}</p><p>${PROSE} They are made in Bergen from May on.</p></div>`;
  const beside =
    "<div class=b><table><tr><td>Cells<td>40 MWh</table></div><div class=c><blockquote>It pays.</blockquote></div>";
  const other = "<div class=d><ul><li><a href=/1>Orvale names a new treasurer</a></ul></div>";
  const page = await pages.shared(
    pageWith(`<div><h1>A contract</h1><div>${prose}${beside}</div></div>${other}`),
  );
  const text = await page.evaluate(() => entente.articleText(entente.findArticleRoot(document)));
  expect(text.split(/\n+/).slice(3)).toEqual(["Cells  40 MWh", "It pays."]);
});
