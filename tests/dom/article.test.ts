import { describe, expect, test } from "vitest";
import { pageWith, testPages } from "./page";

const pages = testPages();

const LONG =
  "This is a paragraph of an article that is long enough to count as one, since it goes on for a while.";
const prose = (count: number, text = LONG) => `<p>${text}</p>`.repeat(count);
const TEASERS = `<div>${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `<article><h2><a href=${n}>${LONG}</a></h2></article>`).join("")}</div>`;

describe("where the article stands", () => {
  async function rootOf(body: string): Promise<string[]> {
    const page = await pages.shared(pageWith(body));
    return page.evaluate(() =>
      (entente.findArticleRoot(document)?.elements ?? []).map(
        (element) => element.tagName.toLowerCase() + (element.id ? `#${element.id}` : ""),
      ),
    );
  }

  test.each<[string, string, string[]]>([
    ["article with its title", `<main><article><h1>Title</h1>${prose(3)}</article></main>`, ["article"]],
    ["title before the article", `<h1>Title</h1><article>${prose(3)}</article>`, ["h1", "article"]],
    [
      "marked body",
      `<article><h1>Title</h1><div id=b itemprop="articleBody text">${prose(12)}</div>${prose(1)}</article>`,
      ["h1", "div#b"],
    ],
    [
      "a body that holds too little of the article",
      `<article><h1>Title</h1><div itemprop=articleBody>${prose(2)}</div>${prose(5)}</article>`,
      ["article"],
    ],
    [
      "standfirst between title and body",
      `<article><h1>Title</h1><h2 id=s itemprop=description>A lead of some words</h2><div id=b itemprop=articleBody>${prose(3)}</div></article>`,
      ["h1", "h2#s", "div#b"],
    ],
    [
      "a standfirst without a sign of it, which the page's description repeats",
      `<meta name=description content="A lead of some words for readers"><div><h1>Title</h1><div id=s>A lead of some words for readers</div><div>12 May</div><div id=b itemprop=articleBody>${prose(3)}</div></div>`,
      ["h1", "div#s", "div#b"],
    ],
    [
      "the site's name is no title",
      `<h1 id=site>Site</h1><main><h1 id=t>Title</h1><article>${prose(3)}</article></main>`,
      ["h1#t", "article"],
    ],
    [
      "the site's name is no title, where the page is called so too",
      `<meta property=og:site_name content="Test Agency"><meta property=og:title content="Test Agency"><div><a href=/>Test Agency</a></div><article>${prose(3)}</article>`,
      ["article"],
    ],
    [
      "a long lead that stands with the title, apart from the text",
      `<main><header><h1>Title</h1><p>${LONG.repeat(6)}</p></header><div>${prose(12)}</div></main>`,
      ["main"],
    ],
    ["main", `<main><h1>Title</h1>${prose(3)}</main>`, ["main"]],
    [
      "main with items that are articles",
      `<main><h1>Title</h1>${`<article><h2>Name</h2>${prose(1, LONG.repeat(3))}</article>`.repeat(10)}</main>`,
      ["main"],
    ],
    ["main with teasers under the text", `<main><h1>Title</h1>${prose(5)}${TEASERS}</main>`, ["main"]],
    [
      "the largest article",
      `<article id=a>${prose(1)}</article><article id=b><h1>T</h1>${prose(12)}</article>`,
      ["article#b"],
    ],
    [
      "plain containers",
      `<div id=top>${prose(1)}</div><div id=x><h1>Title</h1><div id=b>${prose(20)}</div></div>`,
      ["h1", "div#b"],
    ],
    [
      "text broken by br",
      `<div><h1>Title</h1><div id=b>${`${LONG}<br><br>`.repeat(5)}</div></div>`,
      ["h1", "div#b"],
    ],
    [
      "Chinese",
      `<div id=b><h1>标题</h1>${prose(3, "宁德时代与中天钢铁集团在常州签署战略合作协议，双方将在清洁能源、绿色物流与循环利用等领域展开合作。")}</div>`,
      ["div#b"],
    ],
    ["no paragraph at all", "<div>Short</div>", ["body"]],
  ])("%s", async (_name, body, expected) => {
    expect(await rootOf(body)).toEqual(expected);
  });
});

describe("what the page says of itself", () => {
  async function viewOf(body: string, head: string) {
    const page = await pages.open(pageWith(body, head));
    return page.evaluate(() => {
      const root = entente.findArticleRoot(document);
      const view = entente.viewArticle(document, new URL(location.href), root);
      return { ...view, article: entente.isArticle(view.signals) };
    });
  }

  test("in JSON-LD", async () => {
    const data = {
      "@type": "NewsArticle",
      headline: "Headline",
      datePublished: "2025-03-20T08:00Z",
      publisher: { name: "Gazette" },
    };
    const view = await viewOf(
      `<article><h1>Title</h1>${prose(4)}</article>`,
      `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(view.description).toEqual({
      url: "http://www.test-news.example/business/2025/03/an-article.html",
      title: "Headline",
      lang: "en",
      publisher: "Gazette",
      published: "2025-03-20",
    });
    expect(view.signals).toEqual({
      path: "/business/2025/03/an-article.html",
      jsonLdTypes: ["NewsArticle"],
      dated: true,
      articleElements: 1,
      paragraphs: 4,
      paragraphText: 4 * LONG.length,
      linkShare: 0,
    });
    expect(view.article).toBe(true);
  });

  test("in Open Graph", async () => {
    const view = await viewOf(
      `<article><h1>Title</h1>${prose(4)}</article>`,
      '<meta property="og:type" content="Article"><meta property="og:title" content="Headline"><meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2025-03-20T08:00Z">',
    );
    expect(view.description).toMatchObject({
      title: "Headline",
      publisher: "Gazette",
      published: "2025-03-20",
    });
    expect(view.signals).toMatchObject({ ogType: "article", dated: true });
    expect(view.article).toBe(true);
  });

  test("in microdata, and in a time element", async () => {
    const micro = await viewOf(
      `<article><span itemprop=datePublished content="2025-03-20"></span>${prose(4)}</article>`,
      "",
    );
    expect(micro.description.published).toBe("2025-03-20");
    const time = await viewOf(
      `<article><time datetime="2025-03-21">yesterday</time>${prose(4)}</article>`,
      "",
    );
    expect(time.description.published).toBe("2025-03-21");
  });

  test("in plain text behind the title, also of a document that is not shown", async () => {
    const page = await pages.open(pageWith(""));
    const published = await page.evaluate(
      (body) => {
        const other = new DOMParser().parseFromString(body, "text/html");
        document.body.remove();
        const root = entente.findArticleRoot(other);
        return entente.viewArticle(other, new URL(location.href), root).description.published;
      },
      `<article><h1>Title</h1><div>Updated: 12 March 2006 10:02</div>${prose(4)}</article>`,
    );
    expect(published).toBe("2006-03-12");
  });

  test("nothing: an ordinary text is still an article, a front page is none", async () => {
    const plain = await viewOf(`<div><h1>Title</h1>${prose(8)}</div>`, "");
    expect(plain.description).toMatchObject({ title: "Test", lang: "en" });
    expect(plain.article).toBe(true);
    const front = await viewOf(`<main>${TEASERS}</main>`, "");
    expect(front.signals).toMatchObject({ articleElements: 8, paragraphs: 0, linkShare: 1 });
    expect(front.article).toBe(false);
  });

  test.each<[string, string, object]>([
    [
      "its heading and the site in its title",
      "<title>News | A pact for 40 trains - Orvale Ledger</title>",
      { title: "A pact for 40 trains", publisher: "Orvale Ledger" },
    ],
    [
      "the tags of Chinese public bodies",
      '<title>A pact</title><meta name=SiteName content="东岭市人民政府"><meta name=ArticleTitle content="A pact for 40 trains"><meta name=dcterms.issued content="2025-3-5">',
      { title: "A pact for 40 trains", publisher: "东岭市人民政府", published: "2025-03-05" },
    ],
    [
      "OpenGraph, less its site",
      '<title>x</title><meta property="og:title" content="A pact for trains | Orvale Ledger"><meta property="og:site_name" content="Orvale Ledger">',
      { title: "A pact for trains", publisher: "Orvale Ledger" },
    ],
    [
      "microdata",
      '<title>x</title><div itemprop=publisher><meta itemprop=name content="Orvale Wire"></div>',
      { publisher: "Orvale Wire" },
    ],
    [
      "the site behind the bar of its title, which the page names again",
      "<title>Trains: facts | Orvale Ledger</title></head><body><p>Orvale Ledger</p>",
      { publisher: "Orvale Ledger" },
    ],
  ])("in full, for a release: by %s", async (_name, head, said) => {
    const body = `<article><h1>A pact for 40 trains</h1>${prose(4)}</article>`;
    const page = await pages.open(pageWith(body, head).replace("<title>Test</title>", ""));
    const about = await page.evaluate(() => {
      const root = entente.findArticleRoot(document);
      const { description } = entente.viewArticle(document, new URL(location.href), root);
      return entente.describedInFull(document, description, root?.title);
    });
    expect(about).toMatchObject(said);
  });

  test.each([
    ["Köln, 05.07.2025", "de", "2025-07-05"],
    ["Publié le 5 juillet 2025", "fr", "2025-07-05"],
    ["07/25/2025", "en", "2025-07-25"],
    ["07/05/2025", "en", undefined],
  ])("in full, for a release: the day in a line below its headline: %s", async (line, lang, published) => {
    const body = `<article><h1>A pact for 40 trains</h1><p>${line}</p>${prose(4)}</article>`;
    const page = await pages.open(pageWith(body, "").replace(/lang="?en"?/, `lang="${lang}"`));
    const about = await page.evaluate(() => {
      const root = entente.findArticleRoot(document);
      const { description } = entente.viewArticle(document, new URL(location.href), root);
      return entente.describedInFull(document, description, root?.title);
    });
    expect(about.published).toBe(published);
  });
});
