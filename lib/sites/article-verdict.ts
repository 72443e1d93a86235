/**
 * Whether a page is an article at all. News sites consist of front pages, sections, search results, videos and shops
 * as well, where marks would only be noise. What a page says of itself is believed as far as its text bears it out.
 */
import type { ArticleSignals } from "./article-signals";

/** The verdict, and why, in the order in which it was reached. */
export interface ArticleVerdict {
  article: boolean;
  reasons: string[];
}

/** schema.org's Article with its sub-types, the pending ones of the news vocabulary too. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|^PressRelease)$/;
const LIST_TYPE = /^(?:CollectionPage|SearchResultsPage|ProfilePage|ItemPage|OfferCatalog)$/;
const SHOP_TYPE = /^(?:Product|ProductGroup|ProductModel|Offer|AggregateOffer|Vehicle|Car|JobPosting)$/;
const VIDEO_TYPE = /^(?:VideoObject|Movie|TVEpisode|BroadcastEvent)$/;

/** The front page, also of a language or an edition: `/`, `/en/`, `/zh-cn`, `/index.html`. */
const FRONT_PATH =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|default|home)(?:\.\w{2,5})?\/?)?(?:\?.*)?$/i;
const SEARCH_PATH =
  /^\/(?:[\w-]+\/)*(?:search(?:[-_]?results?)?|suche|recherche|buscar|busca|buscador|busqueda|cerca|ricerca|zoeken|szukaj|kereses|sok)(?:\.\w{2,5})?\/?(?:\?.*)?$/i;

/** Judges a page from what is seen of it. */
export function articleVerdict(signals: ArticleSignals): ArticleVerdict {
  const { path, dated, paragraphs, paragraphText, linkShare, articleElements } = signals;
  const ogType = signals.ogType ?? "";
  const some = (type: RegExp) => signals.jsonLdTypes.some((name) => type.test(name));
  const typed = some(ARTICLE_TYPE);
  const reasons: string[] = [];
  const is = (article: boolean, reason: string): ArticleVerdict => {
    reasons.push(reason);
    return { article, reasons };
  };

  if (FRONT_PATH.test(path)) return is(false, "The address is a front page's.");
  if (SEARCH_PATH.test(path)) return is(false, "The address is a search page's.");
  if (linkShare > 0.5) return is(false, "Most of its text is links.");

  const list = some(LIST_TYPE) || signals.jsonLdTypes.includes("ItemList");
  const live = signals.jsonLdTypes.includes("LiveBlogPosting");
  const manyTeasers = !live && articleElements >= 6 && paragraphs < articleElements * 2;
  if (list || manyTeasers) {
    reasons.push(
      list ? "It says that it lists other pages." : "It holds many articles with little text each.",
    );
    // Themes of some sites call each page a collection, and readers' comments are articles to HTML.
    const reads = paragraphText >= 1_500 && linkShare < 0.25 && !manyTeasers;
    if (!reads && !(typed && !some(LIST_TYPE) && !manyTeasers)) return { article: false, reasons };
  }
  if (!typed && (some(SHOP_TYPE) || ogType.startsWith("product")))
    return is(false, "It offers goods or a job.");
  if (!typed && (some(VIDEO_TYPE) || ogType.startsWith("video")) && paragraphText < 800) {
    return is(false, "It shows a video with little text.");
  }

  // Short flashes are articles where the page says so; 120 characters are two sentences, in Chinese a paragraph.
  if (typed && paragraphs >= 1 && paragraphText >= 120)
    return is(true, "Its JSON-LD says that it is an article.");
  if (ogType === "article" && paragraphs >= 1 && paragraphText >= (dated ? 120 : 300)) {
    return is(true, "Its Open Graph type is article.");
  }
  if (typed || ogType === "article")
    return is(false, "It says that it is an article but has no text to read.");

  if (linkShare > 0.3) return is(false, "It has no article's marks, and much of its text is links.");
  if (dated && paragraphText >= 400) return is(true, "It is dated and has an article's text.");
  // Line breaks make one paragraph of several, which is long then.
  const isLong = paragraphs >= 3 || paragraphText >= paragraphs * 300;
  if (isLong && paragraphText >= 500) return is(true, "It has an article's text.");
  return is(false, "It has too little running text.");
}
