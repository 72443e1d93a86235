/**
 * Finds the element with the article of an HTML page: the one whose prose outweighs its link text, as on an open page
 * (`lib/page/article-root.ts`) but without styles. What the markup says about itself is evidence, not proof.
 */
import { isArticle, isWithinOf, type LeftOut, unlinked } from "./left-out";
import type { Prose } from "./prose";
import type { HtmlElement } from "./tree";

/** The weight of each character of link text against the prose. */
const JUNK = 0.25;
/** The weight of prose outside what the markup calls the article. */
const OUTSIDE = 0.3;
/** Markup is believed if it contains this share of the page's prose. */
const BELIEVED = 1 / 3;
const MOST = 0.5;
/** An inner element is preferred from this share of the outer one's value, for each level in between. */
const AS_GOOD = 0.975;
/** On a page with less prose, its place means nothing. */
const LEAST_PROSE = 100;
/** A lone paragraph of less is read with its neighbours. */
const LONE = 400;
/** How deep elements that are called the article may be nested. */
const DEEPEST = 4;

/** The element with a page's article; the page itself if nothing decides. */
export function articleIn(prose: Prose, leftOut: LeftOut): HtmlElement {
  const called = calledArticle(prose.element);
  const hints = [called, bodyIn(prose)].filter((one) => one !== undefined && one !== prose.element);
  const values = new Map<Prose, number>();
  const weigh = (node: Prose, weight: number): number => {
    const inner = hints.includes(node.element) ? weight / OUTSIDE : weight;
    let value = 0;
    if (!leftOut.has(node.element, false, false)) {
      value = node.own * inner - node.junk * JUNK;
      for (const child of node.children) value += weigh(child, inner);
      if (isTeaser(node)) value = Math.min(0, value);
    }
    values.set(node, value);
    return value;
  };
  weigh(prose, OUTSIDE ** hints.length);
  let best = prose;
  for (const [node, value] of values) if (value > (values.get(best) ?? 0)) best = node;
  if ((values.get(best) ?? 0) < LEAST_PROSE) return called;
  const body = around(innermost(best, values), prose.element);
  return withOthers(
    body,
    called === prose.element || !isWithinOf(body, called) ? prose.element : called,
    leftOut,
  );
}

/** How many levels around a body are tried, outside what the markup calls the article. */
const FARTHEST = 3;

/** A body with the tables, lists and quotations in boxes of their own beside it. */
function withOthers(body: HtmlElement, limit: HtmlElement, leftOut: LeftOut): HtmlElement {
  let found = body;
  let at = body;
  // Beside a cell are the other columns of the page.
  const isCell = () => at.name === "td" || at.name === "th";
  for (let steps = 0; at !== limit && !isCell() && at.parent && at.parent.name !== "#page"; steps++) {
    const { parent }: HtmlElement = at;
    if (!parent || (limit.name === "#page" && (steps >= FARTHEST || parent.name === "body"))) break;
    const inner = at;
    const tells = parent.children.some(
      (one) => typeof one === "object" && one !== inner && saysMore(one, leftOut),
    );
    if (tells && parent.text - found.text <= Math.max(found.text, LONE)) found = parent;
    at = parent;
  }
  return found;
}

const TOLD_APART = /^(?:table|blockquote|dl|figcaption|ul|ol)$/u;

function saysMore(element: HtmlElement, leftOut: LeftOut): boolean {
  if (leftOut.has(element, true, false)) return false;
  if (TOLD_APART.test(element.name) && element.text > 0) return element.linked < element.text * OUTSIDE;
  return element.children.some((child) => typeof child === "object" && saysMore(child, leftOut));
}

/** Whether an element is a short text with a link to its continuation. */
function isTeaser({ element, paragraphs, paragraphText }: Prose): boolean {
  return (
    element.name !== "p" && paragraphs <= 2 && paragraphText < 400 && element.linked > element.text * OUTSIDE
  );
}

/** The innermost element with everything that matters in an outer one. */
function innermost(outer: Prose, values: ReadonlyMap<Prose, number>): Prose {
  const worth = (node: Prose) => values.get(node) ?? 0;
  let found = outer;
  for (let at: Prose | undefined = outer; at; ) {
    const [first] = [...at.children].sort((a, b) => worth(b) - worth(a));
    if (first && worth(first) >= worth(outer) * AS_GOOD ** levels(outer.element, first.element))
      found = first;
    at = first;
  }
  return found;
}

function levels(outer: HtmlElement, inner: HtmlElement): number {
  let count = 0;
  for (let at: HtmlElement | undefined = inner; at && at !== outer; at = at.parent) count += 1;
  return count;
}

/** A lone paragraph with its neighbours, which may just be too short to count. */
function around({ element, children, own }: Prose, page: HtmlElement): HtmlElement {
  const isLone = children.length === 0 && (own < LONE || element.name === "p");
  return isLone && element !== page && element.parent ? element.parent : element;
}

/** What the markup calls the article, if it has enough of the page's prose; else the page. */
function calledArticle(page: HtmlElement): HtmlElement {
  let root = page;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [best] = all(root, (one) => one !== root && one.isClosed && isArticle(one)).sort(
      (a, b) => unlinked(b) - unlinked(a),
    );
    if (!best || unlinked(best) < unlinked(root) * (root === page ? BELIEVED : MOST)) return root;
    root = best;
  }
  return root;
}

/** What microdata calls the article's text. */
function bodyIn(prose: Prose): HtmlElement | undefined {
  const [body] = all(prose.element, ({ attributes }) =>
    /(?:^|\s)articleBody(?:\s|$)/u.test(attributes.get("itemprop") ?? ""),
  );
  return body && unlinked(body) >= prose.paragraphText * BELIEVED ? body : undefined;
}

/** The elements that pass a test, in and including another, in order. */
export function all(element: HtmlElement, is: (one: HtmlElement) => boolean): HtmlElement[] {
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
