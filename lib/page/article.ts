/** Gathers what a page says of itself and looks like: the grounds on which it is judged to be an article or not. */
import type { ArticleSignals } from "@/lib/sites/article-signals";
import { readLinkedData } from "@/lib/sites/json-ld";
import { DATE_FIELDS, publishedDay } from "@/lib/sites/published-day";
import type { ArticleRoot } from "./article-root";
import { type MetaReader, metaReader } from "./metadata";

/** A page as the background knows it: `published` is the article's own day, `YYYY-MM-DD`. */
export interface PageDescription {
  url: string;
  title: string;
  lang?: string;
  publisher?: string;
  published?: string;
}

/** A page seen as an article. */
export interface ArticleView {
  description: PageDescription;
  signals: ArticleSignals;
}

/** Gathers the signals and the description of a page; `root` is where its article would stand. */
export function viewArticle(document: Document, url: URL, root: ArticleRoot | undefined): ArticleView {
  const data = readLinkedData(
    Array.from(
      document.querySelectorAll('script[type="application/ld+json" i]'),
      (script) => script.textContent ?? "",
    ),
  );
  const meta = metaReader(document);
  const published = findPublished(document, root, data.published, meta);
  const prose = root?.prose ?? { paragraphs: 0, paragraphText: 0, linkShare: 0 };
  const articles = root ? [root.body, ...root.body.querySelectorAll("article")] : [];

  const description: PageDescription = {
    url: url.href,
    title: data.headline ?? meta("og:title") ?? document.title.trim(),
  };
  const lang = document.documentElement.lang || data.language || meta("og:locale")?.replace("_", "-");
  if (lang) description.lang = lang;
  const publisher = data.publisher ?? meta("og:site_name") ?? meta("application-name");
  if (publisher) description.publisher = publisher;
  if (published) description.published = published;

  return {
    description,
    signals: {
      path: url.pathname + url.search,
      jsonLdTypes: data.types,
      ogType: meta("og:type")?.toLowerCase(),
      dated: published !== undefined,
      articleElements: articles.filter(
        (element) =>
          element.localName === "article" &&
          (element === root?.body || !element.parentElement?.closest("article")),
      ).length,
      ...prose,
    },
  };
}

function findPublished(
  document: Document,
  root: ArticleRoot | undefined,
  linked: string | undefined,
  meta: MetaReader,
): string | undefined {
  const written: (string | null | undefined)[] = [linked, ...DATE_FIELDS.map(meta)];
  const time = root?.body.closest("article, main, body")?.querySelector("time[datetime]");
  for (const element of [...document.querySelectorAll('[itemprop~="datePublished"]'), time])
    written.push(
      element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? element?.textContent,
    );
  for (const text of written) {
    const day = text ? publishedDay(text) : undefined;
    if (day) return day;
  }
  return root && shownDay(document, root.title ?? root.body);
}

/** How many texts from the title on are looked at; the article's own date stands near it. */
const TEXTS_NEAR_TITLE = 30;
const LONGEST_DATE = 80;

/** The day that stands in plain text behind the title, as older pages have it: `Updated: 12 March 2006 10:02`. */
function shownDay(document: Document, title: Element): string | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = title;
  let seen = 0;
  for (let node = walker.nextNode(); node && seen < TEXTS_NEAR_TITLE; node = walker.nextNode()) {
    const text = (node as Text).data.trim();
    if (text === "") continue;
    seen += 1;
    if (text.length > LONGEST_DATE) continue;
    const day = publishedDay(text) ?? publishedDay(text.replace(/^\D+/, ""));
    if (day) return day;
  }
  return undefined;
}
