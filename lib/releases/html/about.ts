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
  const heads = new PageHeadsReader(html);
  let broken = 0;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", open)) {
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      heads.readComment(html.slice(open, open + 4_100));
      if (close < 0) break;
      open = close + 3;
      continue;
    }
    const isLookedAt = LOOKED_AT.test(html.slice(open, open + 10));
    const tag = isLookedAt ? TAG.exec(html.slice(open, open + LONGEST_TAG)) : null;
    if (isLookedAt && !tag) broken += 1;
    if (broken > MOST_BROKEN) break;
    open = tag ? heads.readTag(tag, open + tag[0].length) : open + 1;
  }
  return heads.found();
}

/** Reads the tags of a page in order. */
class PageHeadsReader {
  readonly #html: string;
  readonly #found: Found = {
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
  #time: string | undefined;
  #inArticle = false;
  /** The name of a publisher may be in an element inside the publisher's. */
  #inPublisher = false;

  constructor(html: string) {
    this.#html = html;
  }

  /** What was found, the time of an article last. */
  found(): Found {
    if (this.#time !== undefined) this.#found.days.push(this.#time);
    return this.#found;
  }

  /** Reads a comment as Chromium writes it: the length of the address that a page was saved from, and the address. */
  readComment(text: string): void {
    this.#found.savedFrom ??= /^<!-- saved from url=\(\d{4}\)(\S+)/.exec(text)?.[1];
  }

  /** Reads a tag that ends at an offset; returns where to go on. */
  readTag(tag: RegExpExecArray, open: number): number {
    const name = tag[1]?.toLowerCase() ?? "";
    const attributes = attributesOf(tag[2] ?? "");
    let next = open;
    if (name === "script" || name === "style") {
      const close = this.#html.indexOf("</", open);
      next = close < 0 ? this.#html.length : endOf(this.#html, name, close);
      if (attributes.get("type")?.toLowerCase() === "application/ld+json")
        this.#found.scripts.push(this.#html.slice(open, next));
    } else this.#readHead(name, attributes, open);
    this.#readMicrodata(attributes, next);
    return next;
  }

  #readHead(name: string, attributes: ReadonlyMap<string, string>, open: number): void {
    const found = this.#found;
    if (name === "title") found.title ??= headAt(this.#html, name, open);
    else if (name === "h1") {
      if (found.headings.length < MOST_HEADINGS) found.headings.push(headAt(this.#html, name, open));
    } else if (name === "link") {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.get("rel") ?? ""))
        found.canonical ??= attributes.get("href");
    } else if (name === "meta") {
      const field = (
        attributes.get("property") ??
        attributes.get("name") ??
        attributes.get("itemprop")
      )?.toLowerCase();
      const content = attributes.get("content");
      if (field && content && !found.meta.has(field)) found.meta.set(field, content);
    } else if (name === "article" || name === "main") this.#inArticle = true;
    else if (name === "time" && this.#inArticle) this.#time ??= attributes.get("datetime");
    else if (name === "html") found.lang ??= attributes.get("lang");
  }

  #readMicrodata(attributes: ReadonlyMap<string, string>, open: number): void {
    const property = attributes.get("itemprop") ?? "";
    if (/(?:^|\s)datePublished(?:\s|$)/.test(property))
      this.#found.days.push(attributes.get("datetime") ?? attributes.get("content") ?? "");
    if (property === "publisher") this.#inPublisher = true;
    if (!this.#inPublisher || !/^(?:name|publisher)$/.test(property)) return;
    const inner = () => this.#html.slice(open, open + LONGEST).replace(/<\/[^>]*>[\s\S]*$/u, "");
    const text = attributes.get("content") ?? plainHead(inner());
    if (text === "") return;
    this.#found.publisher ??= text;
    this.#inPublisher = false;
  }
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
