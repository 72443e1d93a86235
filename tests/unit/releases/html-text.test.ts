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
    [
      "what was struck out",
      NEWS.replace(
        "40 trains",
        '<del>30</del> <ins>40</ins> <s>buses</s> <span style="text-decoration: line-through red">and</span> trains',
      ),
    ],
    [
      "how characters are pronounced",
      NEWS.replace("Orvex", "<ruby>Orvex<rp>(</rp><rt>orveks</rt><rp>)</rp></ruby>"),
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
    ["a line of links", `<div><a href="/">Home</a> | <a href="/n">News</a></div>${NEWS}`],
    ["the way back", `${NEWS}<div><a href="/n">Zurück</a></div>`],
    ["what only screen readers tell", NEWS.replace("trains", 'trains<span class="sr-only">, new tab</span>')],
    ["what is out of sight", `${NEWS}<p style="position:absolute;left:-9999px">Orvex trains</p>`],
    ["comments that are longer", `${NEWS}<div id="comments"><p>${"Lindmark too. ".repeat(30)}</p></div>`],
    [
      "who wrote it, behind a quotation",
      `${NEWS}<blockquote></blockquote><p></p><p class="author">Ann Zemp</p>`,
    ],
    ["a line that leads back", `<div>${NEWS}<br><br><a href="/">[Back]</a></div>`],
    [
      "lines that lead elsewhere",
      `<div>${NEWS}<br><a href="/1">Lindmark buys ten ships from Norvale</a><br><a href="/2">Norvale sells ten ships</a></div>`,
    ],
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
    ["powers and units", "<p>10<sup>6</sup> km<sup>2</sup> </p>", "10⁶ km²"],
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
    [
      "names in a table that are links",
      '<table><tr><td><a href="/l">Lindmark Paper and Board</a></td><td>40 MW of wind power</td></tr></table>',
      "Lindmark Paper and Board  40 MW of wind power",
    ],
    [
      "terms with what they stand for",
      "<dl><dt>Buyer</dt> <dd>Orvex</dd><dt>Seller<dd>Zemtek</dl>",
      "Buyer  Orvex\nSeller  Zemtek",
    ],
    [
      "the caption of a table",
      "<table><caption>Orders</caption><tr><td>A</td><td>B</td></tr></table>",
      "Orders\n\nA  B",
    ],
    [
      "what is only laid out as a table of few words",
      "<table><tr><td><table><tr><td>One</td></tr><tr><td>Two</td></tr></table></td><td>Three</td></tr></table>",
      "One\n\nTwo\n\nThree",
    ],
    [
      "a caption that tells of the signing",
      "<p>A signed.</p><figure><img><figcaption>Ann Zemp and Bo Berg sign the contract</figcaption></figure>",
      "A signed.\n\nAnn Zemp and Bo Berg sign the contract",
    ],
    [
      "who said what is quoted in a figure",
      "<figure><blockquote>It pays.</blockquote><figcaption>Ann Zemp</figcaption></figure>",
      "It pays.\n\nAnn Zemp",
    ],
    [
      "who said what is quoted beside",
      '<div><blockquote>It pays.</blockquote><p class="quote-author">Ann Zemp</p></div><blockquote>It does.<footer>Bo Berg</footer></blockquote>',
      "It pays.\n\nAnn Zemp\n\nIt does.\n\nBo Berg",
    ],
    [
      "the heading of what is folded up",
      "<h3><button>About Orvex</button></h3><p>It builds trains.</p>",
      "About Orvex\n\nIt builds trains.",
    ],
    [
      "the lines of a signature beside an empty cell",
      "<table><tr><td></td><td>By order<br>Orvex<br>Ann Zemp</td></tr></table>",
      "By order\n\nOrvex\n\nAnn Zemp",
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

describe("a page without landmarks", () => {
  const FIRST =
    "Orvex Holdings has signed an agreement with Zemtek on the supply of 40 trains, which are to be built in Oslo.";
  const SECOND =
    "The trains are to run from the spring of 2027 on, said Ann Zemp, who leads Zemtek, at the signing on Monday.";
  const AROUND =
    '<div class="a">Orvex Holdings</div><div class="b"><h4>Archive</h4><ul><li><a href="/1">2025</a></li></ul></div>';
  const BELOW = '<div class="d">Orvex Holdings, 1 Main Street, Oslo. <a href="/i">Imprint</a></div>';

  it.each([
    ["of paragraphs", `<h1>Forty trains</h1><div><p>${FIRST}</p><p>${SECOND}</p></div>`],
    ["of lines parted by hand", `<h1>Forty trains</h1><div>${FIRST}<br><br>${SECOND}</div>`],
    [
      "whose headline is told by its title alone",
      `<div class="t">Forty trains</div><div class="x">${FIRST}<br><br>${SECOND}</div>`,
    ],
  ])("has its article where the prose is: %s", (_, article) => {
    const html = `<title>Forty trains | Orvex Holdings</title><body>${AROUND}<div class="c">${article}</div>${BELOW}`;
    expect(htmlText(html)).toBe(`Forty trains\n\n${FIRST}\n\n${SECOND}`);
  });

  it("has its headline in the row above, where nothing says which it is", () => {
    const rows = `<tr><td>Forty trains</td></tr><tr><td>${FIRST}<br>${SECOND}</td></tr>`;
    const html = `<title>Orvex</title><table><tr><td><a href="/">Home</a> <a href="/n">News</a></td></tr><tr><td><table>${rows}</table></td></tr></table>`;
    expect(htmlText(html)).toBe(`Forty trains\n\n${FIRST}\n\n${SECOND}`);
  });

  it("has the table and the quotation that stand in boxes beside its prose", () => {
    const table = "<div><table><tr><td>Trains</td><td>40</td></tr></table></div>";
    const quote = "<div><blockquote>It pays.</blockquote></div>";
    const html = `<body>${AROUND}<div><div><p>${FIRST}</p><p>${SECOND}</p></div>${table}${quote}</div>${BELOW}`;
    expect(htmlText(html)).toBe(`${FIRST}\n\n${SECOND}\n\nTrains  40\n\nIt pays.`);
  });
});
