import { describe, expect, it } from "vitest";
import type { ArticleSignals } from "@/lib/sites/article-signals";
import { isArticle } from "@/lib/sites/article-verdict";

/** An article without any markup, from which the rows depart. */
const plain: ArticleSignals = {
  path: "/business/2025/03/20/pact-signed.html",
  jsonLdTypes: [],
  dated: false,
  articleElements: 0,
  paragraphs: 9,
  paragraphText: 2_800,
  linkShare: 0.04,
};

const cases: [name: string, signals: Partial<ArticleSignals>, article: boolean][] = [
  ["no markup, much text", {}, true],
  ["no markup, no heading, undated Chinese text", { paragraphs: 5, paragraphText: 720 }, true],
  ["NewsArticle", { jsonLdTypes: ["Organization", "NewsArticle", "BreadcrumbList"] }, true],
  ["a pending sub-type of NewsArticle", { jsonLdTypes: ["ReportageNewsArticle"], paragraphText: 300 }, true],
  [
    "a flash of two sentences with JSON-LD",
    { jsonLdTypes: ["NewsArticle"], paragraphs: 1, paragraphText: 160 },
    true,
  ],
  ["a live blog", { jsonLdTypes: ["LiveBlogPosting"], articleElements: 30, paragraphs: 80 }, true],
  [
    "og:type article, dated, short",
    { ogType: "article", dated: true, paragraphs: 1, paragraphText: 200 },
    true,
  ],
  ["dated release without markup", { dated: true, paragraphs: 2, paragraphText: 450 }, true],
  ["an article with a video", { jsonLdTypes: ["NewsArticle", "VideoObject"], paragraphText: 400 }, true],
  ["a video with its text", { jsonLdTypes: ["VideoObject"], paragraphText: 900, dated: true }, true],
  ["a car review with a product", { jsonLdTypes: ["Article", "Product", "Offer"] }, true],
  [
    "an article with a list of related ones",
    { jsonLdTypes: ["NewsArticle", "ItemList"], paragraphText: 900 },
    true,
  ],
  ["a theme that calls each page a collection", { jsonLdTypes: ["CollectionPage"] }, true],
  [
    "ten firms to watch, each in an article of its own",
    { jsonLdTypes: ["NewsArticle", "ItemList"], articleElements: 10, paragraphs: 12 },
    true,
  ],
  ["an article with six comments", { ogType: "article", articleElements: 7, paragraphs: 16 }, true],
  ["an address with a query", { path: "/story?id=815&s=20" }, true],
  ["an article about search", { path: "/tech/search-engines-compared", ogType: "article" }, true],
  ["two letters and a story", { path: "/en/kenli-park-opens" }, true],

  ["three lines of an about page", { paragraphs: 3, paragraphText: 300 }, false],
  ["front page", { path: "/", jsonLdTypes: ["NewsArticle"] }, false],
  ["front page with a query", { path: "/?ref=app" }, false],
  ["front page of a language", { path: "/en/" }, false],
  ["front page of an edition", { path: "/zh-cn" }, false],
  ["front page by file", { path: "/index.html" }, false],
  ["front page of a language by file", { path: "/de/index.php?x=1" }, false],
  ["search results", { path: "/search?q=steel", ogType: "article" }, false],
  ["search results in German", { path: "/de/suche/?q=stahl" }, false],
  ["search results by file", { path: "/site/search.aspx?query=a" }, false],
  ["section list", { path: "/business/", linkShare: 0.8 }, false],
  ["section list with an article's markup", { jsonLdTypes: ["NewsArticle"], linkShare: 0.8 }, false],
  [
    "section list with teasers",
    { path: "/energy", articleElements: 24, paragraphs: 20, linkShare: 0.3 },
    false,
  ],
  [
    "section list that says so",
    { path: "/topics/batteries", jsonLdTypes: ["CollectionPage", "NewsArticle"], paragraphText: 700 },
    false,
  ],
  ["list of items", { jsonLdTypes: ["ItemList"], paragraphText: 800, paragraphs: 5 }, false],
  [
    "a typed section of short teasers",
    { jsonLdTypes: ["NewsArticle"], articleElements: 12, paragraphs: 12, paragraphText: 1_200 },
    false,
  ],
  [
    "a collection of teasers typed as an article",
    { jsonLdTypes: ["CollectionPage", "NewsArticle"], articleElements: 12, paragraphs: 12 },
    false,
  ],
  ["section with og:type article", { ogType: "article", articleElements: 12, paragraphs: 12 }, false],
  ["author's page", { jsonLdTypes: ["ProfilePage"], paragraphs: 2, paragraphText: 400 }, false],
  ["video only", { jsonLdTypes: ["VideoObject"], paragraphs: 2, paragraphText: 420, dated: true }, false],
  ["video only by og:type", { ogType: "video.other", paragraphs: 3, paragraphText: 500, dated: true }, false],
  ["article's markup without text", { jsonLdTypes: ["NewsArticle"], paragraphs: 0, paragraphText: 0 }, false],
  ["og:type article on a landing page", { ogType: "article", paragraphs: 1, paragraphText: 150 }, false],
  ["shop", { jsonLdTypes: ["Product", "Offer"] }, false],
  ["shop by og:type", { ogType: "product.item" }, false],
  ["job", { jsonLdTypes: ["JobPosting"], dated: true }, false],
  ["contact page", { path: "/contact", paragraphs: 1, paragraphText: 180 }, false],
  ["undated page half of links", { linkShare: 0.4 }, false],
];

describe("isArticle", () => {
  it.each(cases)("%s", (_name, signals, article) => {
    expect(isArticle({ ...plain, ...signals })).toBe(article);
  });
});
