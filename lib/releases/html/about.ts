/** Reads what an HTML page says about itself in metadata, JSON-LD, microdata and headings. Linear in its length. */
import { cut } from "@/lib/model/cut";
import { readLinkedData } from "@/lib/sites/json-ld";
import { DAY_FIELDS, firstOf, PUBLISHER_FIELDS, TITLE_FIELDS } from "@/lib/sites/page-fields";
import { publishedDay } from "@/lib/sites/published-day";
import { siteBehindBar, siteInTitle, titleWithout } from "@/lib/sites/site-in-title";
import { siteOf } from "@/lib/sites/site-of";
import { isLetterhead } from "../text/over-title";
import { dayNearTitle } from "./day";
import { headlineOf, labelledDays, type PageHeads, plainHead } from "./headline";
import { attributesOf, LONGEST_TAG, MOST_BROKEN, TAG } from "./tags";

/** What is known of a page as a release; facts that it does not state are absent. */
export interface HtmlAbout {
  title?: string;
  publisher?: string;
  /** `YYYY-MM-DD`. */
  published?: string;
  url?: string;
}

/** Reads this from a page's source, or from a page that is open in the browser. */
export function htmlAbout(html: string): HtmlAbout {
  const found = lookThrough(html);
  const { scripts, days } = found;
  const meta = (field: string) => found.meta.get(field);
  const data = readLinkedData(scripts);
  const titled = data.headline ?? firstOf(TITLE_FIELDS, meta) ?? headlineOf(found);
  const publisher =
    data.publisher ??
    firstOf(PUBLISHER_FIELDS, meta) ??
    found.publisher ??
    siteBeside(titled, found.title) ??
    siteAlone(html, found.title);
  const title = titled && titleWithout(titled, publisher ?? "");
  const written = [data.published, ...DAY_FIELDS.map(meta), ...days];
  const published =
    firstDay(written) ?? firstDay(labelledDays(html)) ?? dayNearTitle(html, found.title ?? "", found.lang);
  const url = addressIn(found);
  return {
    ...(title && { title: cut(title, LONGEST) }),
    ...(publisher && { publisher: cut(publisher, LONGEST) }),
    ...(published && { published }),
    ...(url !== undefined && { url }),
  };
}

function siteBeside(headline: string | undefined, title: string | undefined): string | undefined {
  return headline && title ? siteInTitle(plainHead(title), headline) : undefined;
}

/** The site at the end of a title, if the page has its headline in other words and names the site elsewhere. */
function siteAlone(html: string, title: string | undefined): string | undefined {
  const whole = plainHead(title ?? "");
  const name = isLetterhead(whole) ? whole : siteBehindBar(whole);
  return name !== undefined && html.split(name).length > 2 ? name : undefined;
}

function firstDay(written: readonly (string | undefined)[]): string | undefined {
  return written.map((text) => text && publishedDay(text)).find((day) => day);
}

/** The length at which titles and names are cut. */
const LONGEST = 300;

/**
 * The address that a page gives as its own: `<link rel="canonical">`, then `og:url`, then the one that the browser
 * saved it from. Relative addresses are left aside, since their base is unknown.
 */
export function ownAddress(html: string): string | undefined {
  return addressIn(lookThrough(html));
}

function addressIn({ canonical, meta, savedFrom }: Found): string | undefined {
  return [canonical, meta.get("og:url"), savedFrom].find(
    (url) => url !== undefined && url.length <= 4_000 && siteOf(url) !== undefined,
  );
}

interface Found extends PageHeads {
  headings: string[];
  canonical: string | undefined;
  savedFrom: string | undefined;
  /** The first value of each name; names in lower case. */
  meta: Map<string, string>;
  /** The JSON-LD. */
  scripts: string[];
  lang: string | undefined;
  /** The publisher in microdata. */
  publisher: string | undefined;
  /** Days in microdata and in the `<time>` of an article, as they are written. */
  days: string[];
}

function lookThrough(html: string): Found {
  const found: Found = {
    canonical: undefined,
    lang: undefined,
    publisher: undefined,
    savedFrom: undefined,
    title: undefined,
    headings: [],
    meta: new Map(),
    scripts: [],
    days: [],
  };
  let time: string | undefined;
  let broken = 0;
  let inArticle = false;
  // The name of a publisher may be in an element inside the publisher's.
  let inPublisher = false;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", open)) {
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      // As Chromium writes it: the length of the address, and the address.
      found.savedFrom ??= /^<!-- saved from url=\(\d{4}\)(\S+)/.exec(html.slice(open, open + 4_100))?.[1];
      if (close < 0) break;
      open = close + 3;
      continue;
    }
    const isLookedAt = LOOKED_AT.test(html.slice(open, open + 10));
    const tag = isLookedAt ? TAG.exec(html.slice(open, open + LONGEST_TAG)) : null;
    if (isLookedAt && !tag) broken += 1;
    if (broken > MOST_BROKEN) break;
    if (!tag) {
      open += 1;
      continue;
    }
    open += tag[0].length;
    const name = tag[1]?.toLowerCase();
    const attributes = attributesOf(tag[2] ?? "");
    const said = (field: string) => attributes.get(field);
    if (name === "script" || name === "style") {
      const close = html.indexOf("</", open);
      const end = close < 0 ? html.length : endOf(html, name, close);
      if (said("type")?.toLowerCase() === "application/ld+json") found.scripts.push(html.slice(open, end));
      open = end;
    } else if (name === "title") found.title ??= headAt(html, name, open);
    else if (name === "h1") {
      if (found.headings.length < MOST_HEADINGS) found.headings.push(headAt(html, name, open));
    } else if (name === "link") {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(said("rel") ?? "")) found.canonical ??= said("href");
    } else if (name === "meta") {
      const field = (said("property") ?? said("name") ?? said("itemprop"))?.toLowerCase();
      const content = said("content");
      if (field && content && !found.meta.has(field)) found.meta.set(field, content);
    } else if (name === "article" || name === "main") inArticle = true;
    else if (name === "time" && inArticle) time ??= said("datetime");
    else if (name === "html") found.lang ??= said("lang");
    const property = said("itemprop") ?? "";
    if (/(?:^|\s)datePublished(?:\s|$)/.test(property))
      found.days.push(said("datetime") ?? said("content") ?? "");
    if (property === "publisher") inPublisher = true;
    if (inPublisher && /^(?:name|publisher)$/.test(property)) {
      const text =
        said("content") ?? plainHead(html.slice(open, open + LONGEST).replace(/<\/[^>]*>[\s\S]*$/u, ""));
      if (text !== "") [found.publisher, inPublisher] = [found.publisher ?? text, false];
    }
  }
  if (time !== undefined) found.days.push(time);
  return found;
}

const LOOKED_AT = /^<(?:html|meta|link|script|style|article|main|time|span|div|p|title|h1)\b/i;
/** With more main headings than this, a page has none of its own. */
const MOST_HEADINGS = 5;
/** The longest heading, with its markup. */
const LONGEST_HEAD = 4_000;

/** The contents of a heading from an offset on; empty if it does not end. */
function headAt(html: string, name: string, from: number): string {
  const inner = html.slice(from, from + LONGEST_HEAD);
  return inner.slice(0, Math.max(0, inner.search(new RegExp(`</${name}[\\s>]`, "iu"))));
}

/** The end of a raw-text element, searched from an offset on. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "giu");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
