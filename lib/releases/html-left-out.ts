/** What of an HTML page is none of its article: by its elements, roles and names, and by links that stand alone. */
import type { HtmlElement } from "./html-tree";

const OUT: ReadonlySet<string> = new Set(
  (
    "svg nav footer head aside button select dialog menu figcaption object canvas video audio amp-ad amp-consent amp-embed " +
    "amp-list amp-next-page amp-sidebar amp-social-share amp-sticky-ad amp-user-notification"
  ).split(" "),
);
const ROLES: ReadonlySet<string> = new Set(
  "navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar".split(" "),
);
/** Elements that stand in a line: their names say how they look. */
const INLINE: ReadonlySet<string> = new Set(
  "a b i em strong span font u sup sub small time abbr cite q mark h1".split(" "),
);

/** Words in `class` and `id` that say what an element is for, some of them German. */
const NAMES =
  /(?:^|[^a-z])(?:nav|navbar|menu|breadcrumbs?|brotkrumen?|sidebar|foot|footer|fu(?:ss|ß)(?:bereich|zeile)|teilen|(?:haupt)?navigation|related(?:posts?|articles?|news|stories|links)?|recommended|trending|popular|most-?read|read-?(?:more|next)|comments?|discussion|share|sharing|social|ads?|adverts?|advertisement|promos?|newsletter|subscribe|cookies?|consent|author-?box|captions?|tags?|tag-?list|pagination|widget)(?:$|[^a-z])/u;
/** A line of a portal over its pages, or the picture and headline with which a page begins. */
const BANNER = /(?:^|[^a-z])banner(?:$|[^a-z])/u;
/** `with-sidebar`: what the page looks like. */
const STATES = /(?:^|[^a-z])(?:has|have|with|without|no|not)(?:$|[^a-z])/u;

/** Parts of what a page says: so much of its text in an element speaks against the element's name. */
const MISLEADING = 0.3;
const MOST = 0.5;
const BELIEVED = 1 / 3;
/** A block that is link text to this part leads elsewhere. */
const LINKED = 0.7;
const LEAST_LINKED = 20;

/** So many elements that are called the article stand within one another at most. */
const DEEPEST = 4;

const isArticle = ({ name, attributes }: HtmlElement) =>
  name === "article" ||
  name === "main" ||
  attributes.get("role") === "main" ||
  attributes.get("role") === "article";
const proseOf = ({ text, linked }: HtmlElement) => text - linked;

/** Which elements of a page hold no text of its article. */
export class LeftOut {
  readonly #page: HtmlElement;

  constructor(page: HtmlElement) {
    this.#page = page;
  }

  /** Whether an element is left out; `introduced` where a colon stands before it. */
  has(element: HtmlElement, isWithin: boolean, introduced: boolean): boolean {
    const { name, attributes, isClosed, text } = element;
    if (!isClosed || name === "#page" || name === "body" || name === "html") return false;
    if (OUT.has(name)) return true;
    const share = text / Math.max(1, this.#page.text);
    if (name === "header") return !isWithin && !this.#hasOnlyHeading(element);
    if (name === "form") return share <= MOST;
    if (name === "article" && isWithin) return isNested(element);
    const style = attributes.get("style") ?? "";
    const role = attributes.get("role")?.toLowerCase() ?? "";
    const isHidden = attributes.has("hidden") || /display\s*:\s*none/iu.test(style);
    if ((isHidden || ROLES.has(role)) && share <= MOST) return !this.#hasOnlyHeading(element);
    if (INLINE.has(name) || isArticle(element)) return false;
    const names = this.#page.headings > 0 ? [NAMES, BANNER] : [NAMES];
    if (share <= MISLEADING && element.headings === 0 && isNamed(attributes, names)) return true;
    return !introduced && leadsElsewhere(element);
  }

  #hasOnlyHeading(element: HtmlElement): boolean {
    return element.headings > 0 && element.headings === this.#page.headings;
  }
}

function isNamed(attributes: ReadonlyMap<string, string>, names: readonly RegExp[]): boolean {
  return `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`
    .split(/\s+/u)
    .map((name) => name.replace(/([a-z])([A-Z])/gu, "$1-$2").toLowerCase())
    .some((name) => names.some((one) => one.test(name)) && !STATES.test(name));
}

/** An article within another is a comment on it, or a teaser of a further one. */
function isNested(element: HtmlElement): boolean {
  let outer = element.parent;
  while (outer && outer.name !== "article") outer = outer.parent;
  return outer !== undefined && proseOf(element) < proseOf(outer) / 2;
}

/** Links alone, other than the headline. */
function leadsElsewhere(element: HtmlElement): boolean {
  return (
    element.text >= LEAST_LINKED &&
    element.linked >= element.text * LINKED &&
    !["h1", "h2"].includes(element.name) &&
    element.headings === 0
  );
}

/** The element that holds the article: what the markup calls so, where a good part of the page's prose stands in it. */
export function articleIn(page: HtmlElement): HtmlElement {
  let root = page;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [best] = all(root, isArticle)
      .filter((one) => one !== root && one.isClosed)
      .sort((a, b) => proseOf(b) - proseOf(a));
    if (!best || proseOf(best) < proseOf(root) * (root === page ? BELIEVED : MOST)) return root;
    root = best;
  }
  return root;
}

/** Main headings of a page, in its order. */
export function headingsIn(element: HtmlElement): HtmlElement[] {
  return all(element, ({ name }) => name === "h1");
}

function all(element: HtmlElement, is: (one: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const queue: HtmlElement[] = [element];
  for (let one = queue.pop(); one; one = queue.pop()) {
    if (is(one)) found.push(one);
    for (let i = one.children.length - 1; i >= 0; i--) {
      const child = one.children[i];
      if (typeof child === "object") queue.push(child);
    }
  }
  return found;
}
