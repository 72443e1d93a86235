import { describe, expect, it } from "vitest";
import { htmlAbout, ownAddress } from "@/lib/releases";

describe("htmlAbout", () => {
  it.each([
    [
      "OpenGraph",
      '<meta property="og:site_name" content="Wire &amp; Co"><meta property="og:title" content="A &gt; B"><meta property="article:published_time" content="2025-03-14T10:00:00Z"><link rel=canonical href="https://wire.example/r1">',
      { title: "A > B", publisher: "Wire & Co", published: "2025-03-14", url: "https://wire.example/r1" },
    ],
    [
      "JSON-LD before OpenGraph",
      '<meta property="og:site_name" content="Site"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Pact","datePublished":"2025-03-14","publisher":{"name":"Wire"}}</script>',
      { title: "Pact", publisher: "Wire", published: "2025-03-14" },
    ],
    [
      "the tags of Chinese public bodies",
      '<meta name="SiteName" content="东岭市人民政府"><meta name="ArticleTitle" content="签约"><meta name="PubDate" content="2025-3-5 09:30">',
      { title: "签约", publisher: "东岭市人民政府", published: "2025-03-05" },
    ],
    [
      "Dublin Core",
      '<meta name="DC.title" content="Pact"><meta name="DC.publisher" content="Ministry"><meta name="dcterms.issued" content="2025-03-14">',
      { title: "Pact", publisher: "Ministry", published: "2025-03-14" },
    ],
    [
      "a title that ends in the site's name",
      '<meta property="og:title" content="Pact signed | Wire"><meta property="og:site_name" content="Wire">',
      { title: "Pact signed", publisher: "Wire" },
    ],
    [
      "microdata",
      '<span itemprop="datePublished" content="2025-03-14">Friday</span>',
      { published: "2025-03-14" },
    ],
    [
      "the time of an article, not one before it",
      '<time datetime="2025-01-01">now</time><article><header><time class="x" datetime="2025-03-14T10:00">Friday</time>',
      { published: "2025-03-14" },
    ],
    [
      "an attribute that holds the end of a tag",
      '<meta name="date" data-x="a > b" content="2025-03-14">',
      { published: "2025-03-14" },
    ],
    [
      "where the browser saved it from",
      "<!doctype html>\n<!-- saved from url=(0025)https://wire.example/news/ -->\n<html>",
      { url: "https://wire.example/news/" },
    ],
    ["nothing", "<title>x</title><p>Text", {}],
    [
      "what is no day and no web address",
      '<meta name="date" content="soon"><link rel=canonical href="/r">',
      {},
    ],
    [
      "what a script writes",
      `<script>document.write('<meta name="date" content="2025-03-14">')</script>`,
      {},
    ],
  ])("reads %s", (_, html, about) => {
    expect(htmlAbout(html)).toEqual(about);
  });

  it.each(["<meta '".repeat(50_000), "<!--".repeat(50_000), "<script>".repeat(50_000), "<".repeat(100_000)])(
    "ends on broken markup",
    (html) => {
      expect(htmlAbout(html)).toEqual({});
    },
  );
});

describe("a page without metadata", () => {
  const HEADLINE = "Orvex to supply Zemtek with 40 trains";

  it.each([
    ["its heading", `<title>Orvex</title><h1>Orvex to <b>supply</b>\n Zemtek with 40 trains</h1>`],
    ["its title as it is", `<title>${HEADLINE}</title>`],
  ])("is called by %s", (_, html) => {
    expect(htmlAbout(html)).toEqual({ title: HEADLINE });
  });

  it.each([
    [
      "its heading, not the one of the site",
      `<title>${HEADLINE} | The Orvex Group News Page</title><h1>The Orvex Group News Page</h1><h1>${HEADLINE}</h1>`,
      "The Orvex Group News Page",
    ],
    [
      "its title where the heading is the site's",
      `<title>${HEADLINE} | The Orvex Group News Page</title><h1>The Orvex Group News Page</h1>`,
      "The Orvex Group News Page",
    ],
    ["its title less the site's name", `<title>${HEADLINE} - Orvex &amp; Co</title>`, "Orvex & Co"],
    [
      "its title less the column and the site",
      `<title>News | ${HEADLINE} | Orvex Group</title>`,
      "Orvex Group",
    ],
    ["its title less two names at its end", `<title>${HEADLINE} – News – Orvex Group</title>`, "Orvex Group"],
  ])("is called by %s, and the site publishes it", (_, html, publisher) => {
    expect(htmlAbout(html)).toEqual({ title: HEADLINE, publisher });
  });

  it("is published by who says so, and not by the site of its title", () => {
    const html = `<meta name="SiteName" content="Town of Orvale"><title>${HEADLINE} | Portal</title>`;
    expect(htmlAbout(html)).toEqual({ title: HEADLINE, publisher: "Town of Orvale" });
  });

  it.each([
    "<title>Orvex</title><p>Text",
    "<title>Press releases | Orvex Group</title><h1>Press Release</h1>",
    "<title>Orvex Holdings Limited</title><h1>News</h1>",
    "<h1>Orvex to supply Zemtek",
  ])("is called nothing by what only names its site: %s", (html) => {
    expect(htmlAbout(html)).toEqual({});
  });

  it("keeps the dashes of its headline", () => {
    const title = "Orvex – Zemtek alliance signed";
    expect(htmlAbout(`<title>${title}</title>`)).toEqual({ title });
  });

  it.each([
    ["发布时间：2025-07-08 来源：东岭集团"],
    ["发布日期：<span>2025年7月8日</span>"],
    ["Published on 8 July 2025"],
    ["Release date: July 8, 2025"],
  ])("has its day behind a label: %s", (line) => {
    expect(htmlAbout(`<div>首页</div><p>${line}</p><p>Text`)).toEqual({ published: "2025-07-08" });
  });

  it.each([
    ["5. 7. 2025", "cs", "2025-07-05"],
    ["Köln, 05.07.2025", "de", "2025-07-05"],
    ["Publié le 05/07/2025", "fr", "2025-07-05"],
    ["07/05/2025", "en-US", "2025-07-05"],
    ["07/25/2025", "en", "2025-07-25"],
    ["Released 07:00:04 5 July 2025", "en", "2025-07-05"],
    ["<b>Ann</b> <em>5 juillet 2025</em>", "fr", "2025-07-05"],
    ["品牌部 <em>2025年7月5日 10:20</em>", "zh", "2025-07-05"],
    ["5 de julio de 2025", "es", "2025-07-05"],
  ])("has its day in a line near its headline: %s", (line, lang, published) => {
    const html = `<html lang="${lang}"><title>${HEADLINE}</title><h1>${HEADLINE}</h1><p>${line}</p><p>Text`;
    expect(htmlAbout(html)).toEqual({ title: HEADLINE, published });
  });

  it.each(["07/05/2025", "Opened on 8 July 2025", "The 2025-07-05 was a Saturday"])(
    "has no day in a line that may tell another: %s",
    (line) => {
      const html = `<html lang="en"><title>${HEADLINE}</title><h1>${HEADLINE}</h1><p>${line}</p><p>Text`;
      expect(htmlAbout(html)).toEqual({ title: HEADLINE });
    },
  );

  it("is called by what stands behind the label of its title", () => {
    expect(htmlAbout(`<title>Press Release: ${HEADLINE}</title>`)).toEqual({ title: HEADLINE });
  });

  it("is called by a heading of two words with which its title opens", () => {
    expect(htmlAbout("<title>Contract Award - Orvex PLC</title><h1>Contract Award</h1>")).toEqual({
      title: "Contract Award",
      publisher: "Orvex PLC",
    });
  });

  it("is not called by the name with which its headline opens", () => {
    const html = `<title>${HEADLINE} - News - Orvex</title><h1>Orvex to</h1><h3>${HEADLINE}</h3>`;
    expect(htmlAbout(html)).toEqual({ title: HEADLINE, publisher: "Orvex" });
  });

  it("is published by nobody where its title only says that it is to be printed", () => {
    expect(htmlAbout(`<title>Print - ${HEADLINE}</title><b>${HEADLINE}</b>`)).toEqual({ title: HEADLINE });
  });

  it("is published by the site in its title that the page names again", () => {
    const html = `<title>Trains: facts | Town of Orvale</title><h1>${HEADLINE}</h1><p>© Town of Orvale`;
    expect(htmlAbout(html)).toMatchObject({ publisher: "Town of Orvale" });
    expect(htmlAbout(html.replace("©", "").replace(/Orvale$/u, "Zem"))).not.toHaveProperty("publisher");
  });

  it("is published by whom microdata name", () => {
    const html = `<div itemprop="publisher" itemscope><meta itemprop="name" content="Orvex Wire"></div>`;
    expect(htmlAbout(html)).toEqual({ publisher: "Orvex Wire" });
  });

  it("has no day that is told of something else", () => {
    expect(htmlAbout("<p>The book was published in May 2024.</p><p>Opened on 8 July 2025</p>")).toEqual({});
  });

  it("in Chinese is called by its heading, below a menu", () => {
    const html =
      '<title>东岭钢铁与海盛航运签署长期合作协议-东岭集团</title><div class="nav">首页|新闻中心</div><h1>东岭钢铁与海盛航运签署长期合作协议</h1><p>发布时间：2025-07-08 来源：东岭集团</p>';
    const about = {
      title: "东岭钢铁与海盛航运签署长期合作协议",
      publisher: "东岭集团",
      published: "2025-07-08",
    };
    expect(htmlAbout(html)).toEqual(about);
    expect(htmlAbout(html.replace(/<h1>.*<\/h1>/u, ""))).toEqual(about);
  });
});

describe("a hostile page", () => {
  it.each([
    ["tags of many parts that never end", `<div${"-a".repeat(3_900)}\n`.repeat(1_000)],
    ["words that are no attributes", `<p ${"a".repeat(7_900)}>`.repeat(1_000)],
    ["headings that never close", "<h1>".repeat(100_000)],
    ["labels of days", "<p>发布时间：".repeat(50_000)],
    ["quotes that never close", `<p a="`.repeat(100_000)],
  ])("of %s is looked through in time", (_, html) => {
    expect(htmlAbout(html)).toEqual({});
  });
});

it("no character is cut in half", () => {
  const name = `${"a".repeat(299)}🙂`;
  const { publisher } = htmlAbout(`<meta property="og:site_name" content="${name}">`);
  expect(publisher).toBe("a".repeat(299));
});

describe("ownAddress", () => {
  it.each([
    ["canonical", '<link rel="canonical" href="https://a.example/1">', "https://a.example/1"],
    [
      "attributes in another order",
      "<LINK href='https://a.example/1' data-x REL='canonical'>",
      "https://a.example/1",
    ],
    ["no quotes", "<link rel=canonical href=https://a.example/1>", "https://a.example/1"],
    [
      "an escaped ampersand",
      '<link rel="canonical" href="https://a.example/?a=1&amp;b=2">',
      "https://a.example/?a=1&b=2",
    ],
    [
      "several relations",
      '<link rel="alternate canonical" href="https://a.example/1">',
      "https://a.example/1",
    ],
    [
      "canonical before og:url",
      '<meta property="og:url" content="https://b.example/"><link rel="canonical" href="https://a.example/1">',
      "https://a.example/1",
    ],
    ["og:url", '<meta content="https://b.example/x" property="og:url">', "https://b.example/x"],
    [
      "og:url where canonical is relative",
      '<link rel="canonical" href="/1"><meta property="og:url" content="https://b.example/x">',
      "https://b.example/x",
    ],
    ["nothing", '<link rel="stylesheet" href="https://a.example/a.css"><title>canonical</title>', undefined],
    ["only in a comment", '<!-- <link rel="canonical" href="https://a.example/1"> -->', undefined],
    ["no web address", '<link rel="canonical" href="javascript:alert(1)">', undefined],
  ])("%s", (_name, html, url) => {
    expect(ownAddress(html)).toBe(url);
  });
});
