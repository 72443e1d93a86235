/** The title of an article and the standfirst between it and the body, wherever a page puts them. */
import { chromeSign } from "./left-out";
import { metaReader } from "./metadata";
import { follows } from "./shown-in";

/** What may hold a title. */
const HEADINGS =
  'h1, h2, h3, h4, [itemprop~="headline"], [itemprop~="name"], [class*="title" i], [class*="headline" i], ' +
  '[class*="heading" i], [id*="title" i], [id*="headline" i]';
const LONGEST_TITLE = 400;

/**
 * The element that holds the article's title: the heading that says what the page's metadata says, else the `<h1>`
 * nearest before the body. `undefined` where there is none.
 */
export function findTitle(document: Document, body: Element): Element | undefined {
  const names = namesOf(document);
  let best: Element | undefined;
  let most = 0;
  for (const element of document.body.querySelectorAll(HEADINGS)) {
    const text = element.textContent ?? "";
    if (text.length > LONGEST_TITLE * 2) continue;
    const score = scoreOf(element, lettersOf(text), names, body);
    // Of two that are as good, the one nearer to the body, and the inner one.
    if (score > most || (score === most && score > 0 && isBefore(element, body))) {
      best = element;
      most = score;
    }
  }
  return best ?? plainTitle(document, names, body);
}

/** The `<h1>` nearest before the body: pages that search engines are to find have another title in their metadata. */
export function headingBefore(document: Document, body: Element): Element | undefined {
  const { site } = namesOf(document);
  const fits = (element: Element) => {
    const text = lettersOf(element.textContent ?? "");
    const isTitle = text.length >= 4 && text.length <= LONGEST_TITLE && text !== site;
    return isTitle && isBefore(element, body) && !leadsHome(element) && !standsInChrome(element, body);
  };
  return body.querySelector("h1") ? undefined : [...document.querySelectorAll("h1")].findLast(fits);
}

interface Names {
  /** What the metadata calls the page, in small letters without anything between them. */
  titles: string[];
  site: string;
}

function namesOf(document: Document): Names {
  const meta = metaReader(document);
  // "Title | Site" and "Site - Title": the longest part is the title.
  const parts = document.title.split(/\s[|\-–—·»:]+\s|\s?[|_｜]\s?/);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), "");
  const site = lettersOf(meta("og:site_name"));
  const titles = [meta("og:title"), meta("twitter:title"), document.title, longest]
    .map(lettersOf)
    .filter((title) => title.length >= 4 && title !== site);
  return { titles, site };
}

function scoreOf(element: Element, text: string, { titles, site }: Names, body: Element): number {
  if (text.length < 4 || text.length > LONGEST_TITLE || text === site) return 0;
  const likeness = Math.max(0, ...titles.map((title) => alike(text, title)));
  const isTop = element.localName === "h1";
  // Other headings stand all over a page.
  if (likeness === 0 && !isTop) return 0;
  if (leadsHome(element) || standsInChrome(element, body)) return 0;
  const rank = isTop || element.matches('[itemprop~="headline"]') ? 2 : element.localName === "h2" ? 1 : 0;
  const stands = isBefore(element, body) ? 1 : body.contains(element) ? 0.5 : -2;
  return likeness * 2 + rank + stands;
}

/** How alike two titles are: 2 where they are equal, 1 where one holds the other as a good part of it, else 0. */
function alike(text: string, title: string): number {
  if (text === title) return 2;
  const [short, long] = text.length < title.length ? [text, title] : [title, text];
  return short.length >= 8 && long.includes(short) && short.length >= long.length * 0.4 ? 1 : 0;
}

/** A title without any markup: the first text before or in the body that is one of the titles in the metadata. */
function plainTitle(document: Document, { titles }: Names, body: Element): Element | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = lettersOf((node as Text).data.slice(0, LONGEST_TITLE));
    if (text.length < 6 || !titles.some((title) => alike(text, title) > 0)) continue;
    const element = node.parentElement;
    if (element && !standsInChrome(element, body) && (isBefore(element, body) || body.contains(element)))
      return element;
  }
  return undefined;
}

const LEADS =
  'h2, h3, p, [itemprop~="alternativeHeadline"], [itemprop~="description"], [class*="standfirst" i], ' +
  '[class*="subtitle" i], [class*="lead" i], [class*="lede" i], [class*="intro" i], ' +
  '[class*="summary" i], [class*="dek" i], [class*="abstract" i], [class*="excerpt" i], [class*="sapo" i], ' +
  '[class*="chapo" i], [class*="entradilla" i], [class*="sommario" i], [class*="vorspann" i], [class*="zhaiyao" i]';
const SHORTEST_LEAD = 20;
const LONGEST_LEAD = 1_500;
const MOST_LEADS = 6;

/** The elements between the title and the body that read like a standfirst, in the order of the page. */
export function standfirst(title: Element, body: Element): Element[] {
  let around: Element | null = title.parentElement;
  while (around && !around.contains(body)) around = around.parentElement;
  if (!around || isBefore(body, title)) return [];
  const found: Element[] = [];
  const meta = metaReader(title.ownerDocument);
  // The page's description for search engines is often the standfirst, word for word.
  const summary = lettersOf(meta("description") ?? meta("og:description"));
  for (const element of around.querySelectorAll(`${LEADS}, div, span`)) {
    if (!element.matches(LEADS) && !isSummary(element, summary)) continue;
    if (found.some((other) => other.contains(element))) continue;
    if (!isBefore(title, element) || !isBefore(element, body) || element.contains(title)) continue;
    // Headlines in lists are those of other articles.
    if (element.parentElement?.closest("ul, ol, table, figure")?.contains(body) === false) continue;
    const text = element.textContent?.trim() ?? "";
    if (
      text.length < SHORTEST_LEAD ||
      text.length > LONGEST_LEAD ||
      standsInChrome(element, body) ||
      isLinked(element, text)
    )
      continue;
    if (found.length < MOST_LEADS) found.push(element);
  }
  return found;
}

/** Whether an element without telling markup is the standfirst: it says the same as the page's description. */
function isSummary(element: Element, summary: string): boolean {
  const text = element.textContent ?? "";
  if (summary.length < SHORTEST_LEAD || text.length > LONGEST_LEAD) return false;
  return alike(lettersOf(text), summary) > 0;
}

function isLinked(element: Element, text: string): boolean {
  let linked = 0;
  for (const link of element.querySelectorAll("a[href]")) linked += link.textContent?.trim().length ?? 0;
  return linked > text.length / 2 || element.closest("a[href]") !== null;
}

/** Whether something stands in a part of the page around the article. A banner may hold the title all the same. */
function standsInChrome(element: Element, body: Element): boolean {
  for (let at: Element | null = element; at && !at.contains(body); at = at.parentElement) {
    const sign = chromeSign(at);
    if (sign === "surely") return true;
    // Within the body the rest is read, or left out, with it.
    if (sign === "by-name" && !body.contains(at) && !at.matches("h1") && !at.querySelector("h1")) return true;
  }
  return false;
}

/** The site's own name, or a part of it, is often a heading as well. */
function leadsHome(element: Element): boolean {
  const link = element.closest("a[href]") ?? element.querySelector("a[href]");
  const path = link?.getAttribute("href") ?? "";
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+|home)?$/.test(path) && link !== null;
}

function isBefore(element: Element, other: Element): boolean {
  return follows(element, other) && !element.contains(other);
}

function lettersOf(text = ""): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
