/** The signs that tell whether a page is an article; gathered by `lib/page`, judged by `article-verdict.ts`. */
export interface ArticleSignals {
  /** The path and query of the page's address, such as `/business/2025/03/20/pact.html?page=2`. */
  path: string;
  /** The type of every JSON-LD node, as it stands after `schema.org/`: `NewsArticle`, `WebSite` … */
  jsonLdTypes: readonly string[];
  /** `og:type` in lower case: `article`, `website` … */
  ogType?: string | undefined;
  /** True where the page gives the article's date: in its metadata, in microdata or in a `<time>` of the article. */
  dated: boolean;
  /** How many `<article>` elements, none within another, the best container holds or is. A front page has many. */
  articleElements: number;
  /** Paragraphs of at least 80 characters (30 in Chinese, Japanese, Korean or Thai) in the best container. */
  paragraphs: number;
  /** The characters of those paragraphs together, those of scripts without spaces counted twice. */
  paragraphText: number;
  /** The share of the best container's text that is link text: 0 to 1. A list of headlines comes near 1. */
  linkShare: number;
}
