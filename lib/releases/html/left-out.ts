/** Decides what on an HTML page is not its article: by elements, roles and names, and by links on their own. */

import { isAboutSigning } from "../text/captions";
import { regex } from "../text/regex";
import { wordSet } from "../text/word-set";
import type { Prose } from "./prose";
import { type HtmlElement, textIn } from "./tree";

const OUT: ReadonlySet<string> = new Set(
  (
    "svg nav footer head aside button select menu object canvas video audio amp-ad amp-consent amp-embed " +
    "amp-list amp-next-page amp-sidebar amp-social-share amp-sticky-ad amp-user-notification " +
    // What was struck out, and how characters are pronounced.
    "del s strike rt rp"
  ).split(" "),
);
const ROLES: ReadonlySet<string> = wordSet(`
  navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist
`);
/** Inline elements: their names are about looks. */
const INLINE = wordSet("a b i em strong span font u sup sub small time abbr cite q mark h1");
const CELLS: ReadonlySet<string> = new Set(["td", "th", "dt", "dd"]);

/** Words in `class` and `id` for an element's purpose, some in German. */
const NAMES = regex("u")`
  (?:^|[^a-z])(?:nav|navbar|(?:main|top|left|sub|side)?(?:nav|menu)|breadcrumbs?|crumbs?|brotkrumen?
    |sidebar|foot|footer|fu(?:ss|ß)(?:bereich|zeile)|teilen|(?:haupt)?navigation
    |related(?:posts?|articles?|news|stories|links)?|recommended|recent-?posts?|trending|popular|most-?read
    |read-?(?:more|next)|more-?(?:stories|news|releases)|comments?|discussion|share|shares|sharing|social
    |ads?|adverts?|advertisement|promos?|newsletter|subscribe|sign-?up|cookies?|consent|bylines?|author
    |author-?(?:box|bio)|captions?|tags?|tag-?list|pagination|pager|widget|ticker
    |stock-?(?:info|price|quote)|email-?alert|toolbar|reading-?time|time-?to-?read|bdsharebuttonbox
    |pay-?wall|reg-?wall|upsell|sponsor(?:ed)?|twitter-tweet|instagram-media|post-?(?:footer|metadata))
  (?:$|[^a-z])
`;
/** A portal's line above its pages, or the picture and headline that open a page. */
const BANNER = /(?:^|[^a-z])banner(?:$|[^a-z])/u;
/** Comments may be longer than the article. */
const COMMENTS =
  /(?:^|[^a-z])(?:comments|disqus|comment-?(?:list|area|section|box|form|thread|item|body))(?:$|[^a-z])/u;
/** Text only for those who cannot see the page. */
const UNSEEN =
  /(?:^|[^a-z])(?:sr-only|(?:visually|screen-?reader|accessibly)-?hidden|screen-?reader(?:-text|s)?|hide-accessible|print-only|skip-?(?:link|to|nav))(?:$|[^a-z])/u;
const UNSEEN_STYLE =
  /display\s*:\s*none|text-decoration(?:-line)?\s*:[^;]{0,40}line-through|visibility\s*:\s*hidden|(?:left|text-indent)\s*:\s*-\d{3,}|font-size\s*:\s*0(?:px)?\s*(?:;|$)/iu;
/** `with-sidebar`: describes the page's looks. */
const STATES = /(?:^|[^a-z])(?:has|have|with|without|no|not)(?:$|[^a-z])/u;

/** With this share of a page's prose an element's name is misleading: as several paragraphs, as one. */
const MISLEADING = { inParagraphs: 0.3, inOne: 0.6 };
const MOST_LINKED = 0.25;
const MOST = 0.5;
const WAITING = 0.7;
/**
 * The share of link text from which a block leads elsewhere; a short one also needs several links, or words that say
 * so.
 */
export const LINKED = 0.7;
export const LEAST_LINKED = 20;
export const WAY =
  /^\W{0,3}(?:back|home|(?:zur(?:ü|u)ck|retour|volver|indietro|terug|tilbage|返回|关闭|打印)|print|pdf|rss|download|share|top|next|previous|close)(?:$|[\s(【】\]])/iu;
/** Whether the markup calls an element the article, or the main part of its page. */
export const isArticle = ({ name, attributes }: HtmlElement) =>
  name === "article" || name === "main" || /^(?:main|article)$/u.test(attributes.get("role") ?? "");

/** The amount of text in an element outside links. */
export const unlinked = ({ text, linked }: HtmlElement) => text - linked;

/** Decides for the elements of a page which hold none of its article. */
export class LeftOut {
  readonly #page: HtmlElement;
  readonly #prose = new Map<HtmlElement, Prose>();
  readonly #all: number;
  /** Whether it trusts the names of elements. */
  readonly goesByNames: boolean;
  readonly #head: HtmlElement | undefined;

  /** With `byName` false it ignores names, for a page whose names mislead. */
  constructor(prose: Prose, byName = true) {
    this.#page = prose.element;
    this.goesByNames = byName;
    this.#head = firstHeading(prose.element);
    const queue = [prose];
    for (let one = queue.pop(); one; one = queue.pop()) {
      this.#prose.set(one.element, one);
      queue.push(...one.children);
    }
    this.#all = byName ? this.#withoutComments(prose) : prose.paragraphText;
  }

  /** Whether an element is left out; `introduced` if a colon precedes it. */
  has(element: HtmlElement, isWithin: boolean, introduced: boolean): boolean {
    const { name, attributes, isClosed, text } = element;
    if (!isClosed || name === "#page" || name === "body" || name === "html") return false;
    if (isTold(element)) return false;
    if (OUT.has(name) || name === "figcaption") return !isInHeading(element);
    const share = text / Math.max(1, this.#page.text);
    if (name === "header") return !isWithin && !this.#hasOnlyHeading(element);
    if (name === "form") return share <= MOST;
    if (name === "article" && isWithin) return isNested(element);
    // Its element has the role of its own name.
    const role = attributes.get("role")?.toLowerCase() ?? (name === "dialog" ? name : "");
    if ((isUnseen(attributes) || ROLES.has(role)) && this.#isLess(element))
      return !this.#hasOnlyHeading(element);
    if (INLINE.has(name) || isArticle(element)) return false;
    if (this.goesByNames) {
      const names = this.#page.headings > 0 ? [NAMES, BANNER] : [NAMES];
      if (this.#areComments(element)) return true;
      if (element.headings === 0 && isNamed(attributes, names) && !this.#misleads(element)) return true;
    }
    return !introduced && leadsElsewhere(element);
  }

  #hasOnlyHeading(element: HtmlElement): boolean {
    return element.headings > 0 && element.headings === this.#page.headings;
  }

  #withoutComments({ element, children, paragraphText }: Prose): number {
    if (this.#areComments(element)) return 0;
    return children.reduce((sum, one) => sum - one.paragraphText + this.#withoutComments(one), paragraphText);
  }

  #areComments(element: HtmlElement): boolean {
    return isNamed(element.attributes, [COMMENTS]) && !isWithinOf(this.#head, element);
  }

  /** Whether most of the page is elsewhere: a page may wait for a script before it shows its article. */
  #isLess(element: HtmlElement): boolean {
    const prose = this.proseIn(element)?.paragraphText ?? 0;
    if (element.text <= this.#page.text * MOST) return true;
    return this.#all > prose && prose <= this.#all * WAITING;
  }

  /** The prose of the page without its comments. */
  get prose(): number {
    return this.#all;
  }

  /** The prose in an element; `undefined` if it is no block or has none. */
  proseIn(element: HtmlElement): Prose | undefined {
    return this.#prose.get(element);
  }

  #misleads(element: HtmlElement): boolean {
    const { paragraphs = 0, paragraphText = 0 } = this.proseIn(element) ?? {};
    const least = paragraphs > 1 ? MISLEADING.inParagraphs : MISLEADING.inOne;
    return (
      paragraphs > 0 && paragraphText >= this.#all * least && element.linked < element.text * MOST_LINKED
    );
  }
}

function firstHeading(page: HtmlElement): HtmlElement | undefined {
  for (const child of page.children) {
    if (typeof child === "string" || child.headings === 0) continue;
    return child.name === "h1" ? child : firstHeading(child);
  }
  return undefined;
}

/** Whether an element is inside another. */
export function isWithinOf(inner: HtmlElement | undefined, outer: HtmlElement): boolean {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Whether an element is worth reading: a caption about a signing, or the author of a quotation beside or around it. */
function isTold(element: HtmlElement): boolean {
  const { name, attributes, parent, before } = element;
  const said = attributes.get("class") ?? "";
  const isCaption = name === "figcaption" || /caption/iu.test(said);
  if (!isCaption && name !== "footer" && !/author|cite|source/iu.test(said)) return false;
  const isBeside = isCaption ? parent?.holdsQuote : before?.name === "blockquote";
  if (parent?.name === "blockquote" || isBeside) return element.text < LONGEST_AUTHOR;
  return isCaption && isAboutSigning(textIn(element));
}

const LONGEST_AUTHOR = 200;

/** Folded parts have their heading in a button. */
const isInHeading = ({ name, parent }: HtmlElement) =>
  name === "button" && parent !== undefined && /^(?:h[1-6]|summary|dt)$/u.test(parent.name);

function isUnseen(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.has("hidden") ||
    UNSEEN_STYLE.test(attributes.get("style") ?? "") ||
    isNamed(attributes, [UNSEEN])
  );
}

function isNamed(attributes: ReadonlyMap<string, string>, names: readonly RegExp[]): boolean {
  return `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`
    .split(/\s+/u)
    .map((name) => name.replace(/([a-z])([A-Z])/gu, "$1-$2").toLowerCase())
    .some((name) => names.some((one) => one.test(name)) && !STATES.test(name));
}

/** Whether an article is inside another, as a comment or a teaser. */
function isNested(element: HtmlElement): boolean {
  let outer = element.parent;
  while (outer && outer.name !== "article") outer = outer.parent;
  return outer !== undefined && unlinked(element) < unlinked(outer) / 2;
}

/** Whether an element is only links, other than the headline. */
function leadsElsewhere(element: HtmlElement): boolean {
  const { name, text, linked, headings, parent } = element;
  if (text === 0 || linked < text * LINKED || headings > 0 || name === "h1" || name === "h2") return false;
  // A name in a table, linked to a page about it.
  if (CELLS.has(name) && parent && parent.linked < parent.text * LINKED) return false;
  return text >= LEAST_LINKED || isMenu(element) || (linked === text && WAY.test(textIn(element)));
}

/** Whether an element is several links with only bars or nothing between; names have commas or words. */
function isMenu(element: HtmlElement): boolean {
  const between = element.children.filter((child) => typeof child === "string").join(" ");
  return linksIn(element) > 1 && !/[\p{L}\p{N},;&、，；]/u.test(between);
}

/** How many links are on a block's own lines. */
function linksIn(element: HtmlElement): number {
  return element.children.reduce((sum, child) => {
    if (typeof child === "string" || !INLINE.has(child.name)) return sum;
    return sum + (child.name === "a" ? 1 : linksIn(child));
  }, 0);
}
