import { describe, expect, it } from "vitest";
import { htmlText } from "@/lib/releases";

const NEWS = "<h1>News</h1><p>Orvex has signed an agreement with Zemtek on the supply of 40 trains.</p>";
const TEXT = "News\n\nOrvex has signed an agreement with Zemtek on the supply of 40 trains.";

describe("the text of an HTML page", () => {
  it.each([
    ["what is hidden", `${NEWS}<div style="display: none">Menu of all</div><p hidden>More</p>`],
    ["what its role tells", `<div role="navigation">Home</div>${NEWS}<div role="contentinfo">Orvex</div>`],
    [
      "what its name tells",
      `<div id="cookieBanner">We use cookies</div>${NEWS}<div class="share-bar">Share</div>`,
    ],
    [
      "what is named in German",
      `<div class="hauptnavigation">Start</div>${NEWS}<div class="fussbereich">Orvex</div>`,
    ],
    ["what runs the names together", `${NEWS}<div class="jp-relatedposts"><p>Lindmark</p></div>`],
    ["the line of a portal", `<div class="gov-banner"><p>A site of Norvale</p></div>${NEWS}`],
    [
      "elements of AMP that are no article's",
      `<amp-sidebar>Norvale</amp-sidebar>${NEWS}<amp-ad><p>By Lindmark</p></amp-ad><amp-list><p>More</p></amp-list>`,
    ],
    ["captions", `${NEWS}<figure><img><figcaption>A train of Lindmark</figcaption></figure>`],
    ["links that stand alone", `${NEWS}<p><a href="/1">Lindmark buys ten ships from Norvale</a></p>`],
    ["Chinese links that stand alone", `${NEWS}<p><a href="/1">北辰重工与东岭集团签署协议</a></p>`],
    [
      "other news with its heading",
      `${NEWS}<section><h2>Latest</h2><ul><li><a href="/1">Lindmark buys ships</a></li></ul></section>`,
    ],
    ["answers to an article", `<article>${NEWS}<article><p>Ann: Lindmark too.</p></article></article>`],
    ["what stands around an article", `<p>Lindmark</p><main><article>${NEWS}</article></main><p>Norvale</p>`],
    ["the marks of notes", NEWS.replace("trains.", "trains.<sup>[1]</sup>")],
    ["markup in an attribute", `<div data-x='{"a": "<p>${"b".repeat(9_000)}</p>"}'>${NEWS}</div>`],
  ])("holds nothing of %s", (_, html) => {
    expect(htmlText(html)).toBe(TEXT);
  });

  it.each([
    [
      "links that a colon introduces",
      `<p>They are:</p><ul><li><a href="/1">Lindmark Paper and Board</a></li></ul>`,
      "They are:\n\n- Lindmark Paper and Board",
    ],
    ["the lines of preformatted text", "<pre>\nA  B\nC  D\n</pre>", "A  B\nC  D"],
    ["powers and units", "<p>10<sup>6</sup> km<sup>2</sup></p>", "106 km2"],
    ["items with their numbers", "<ol><li>One<li>Two</ol>", "1. One\n\n2. Two"],
    ["items with marks of their own", "<ul><li>• One</li></ul>", "• One"],
    [
      "a table drawn by roles",
      '<div role="row"><div role="cell">A</div><div role="cell">B</div></div>',
      "A  B",
    ],
    ["paragraphs in cells of a row", "<table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>", "A  B"],
    [
      "a headline that stands over its article",
      `<h1>News</h1><article><p>${"Orvex signed. ".repeat(9)}</p></article>`,
      `News\n\n${"Orvex signed. ".repeat(9).trim()}`,
    ],
    ["paragraphs that are not closed", "<p>A<p>B<div>C", "A\n\nB\n\nC"],
  ])("keeps %s", (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    "<div>".repeat(100_000),
    `${"<div>".repeat(50_000)}x${"</div>".repeat(50_000)}`,
    "<article>".repeat(20_000),
    "<ul><li>".repeat(20_000),
    `<p a="`.repeat(50_000),
    "</p>".repeat(100_000),
    "<a href=x>".repeat(50_000),
  ])("is read to its end however it is written", (html) => {
    expect(typeof htmlText(html)).toBe("string");
  });
});
