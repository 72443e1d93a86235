/**
 * Whether a page is an article at all. News sites consist of front pages, sections, search results, videos and shops
 * as well, where marks would only be noise. What a page says of itself is believed as far as its text bears it out.
 */
import type { ArticleSignals } from "./article-signals";

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
export function isArticle(signals: ArticleSignals): boolean {
  const { path, dated, paragraphs, paragraphText, linkShare, articleElements } = signals;
  const ogType = signals.ogType ?? "";
  const some = (type: RegExp) => signals.jsonLdTypes.some((name) => type.test(name));
  const typed = some(ARTICLE_TYPE);

  if (FRONT_PATH.test(path) || SEARCH_PATH.test(path) || linkShare > 0.5) return false;

  const live = signals.jsonLdTypes.includes("LiveBlogPosting");
  // Some themes call every page a collection, and in HTML readers' comments are articles too, as are the items of a list.
  const reads = paragraphText >= 1_500 && linkShare < 0.25;
  const listed = some(LIST_TYPE);
  const ownItems = typed && reads && !listed;
  if (!live && !ownItems && articleElements >= 6 && paragraphs < articleElements * 2) return false;
  if ((listed || signals.jsonLdTypes.includes("ItemList")) && !reads && (listed || !typed)) return false;
  // Goods, a job, or a video with little text.
  if (!typed && (some(SHOP_TYPE) || ogType.startsWith("product"))) return false;
  if (!typed && (some(VIDEO_TYPE) || ogType.startsWith("video")) && paragraphText < 800) return false;

  // Short flashes are articles where the page says so; 120 characters are two sentences, in Chinese a paragraph.
  const saysSo = typed || ogType === "article";
  if (saysSo) return paragraphs >= 1 && paragraphText >= (typed || dated ? 120 : 300);

  if (linkShare > 0.3) return false;
  if (dated && paragraphText >= 400) return true;
  // Paragraphs that are only parted by line breaks count as one long paragraph.
  const isLong = paragraphs >= 3 || paragraphText >= paragraphs * 300;
  return isLong && paragraphText >= 500;
}
