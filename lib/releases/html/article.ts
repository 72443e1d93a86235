/**
 * Which element of an HTML page holds its article: the one whose prose outweighs the link text in it, as in a page that is
 * open (`lib/page/article-root.ts`), but without its styles. What the markup says of itself is evidence and no proof.
 */
import { isArticle, isWithinOf, type LeftOut, unlinked } from "./left-out";
import type { Prose } from "./prose";
import type { HtmlElement } from "./tree";

/** How much a sign of link text beside the prose weighs against it. */
const JUNK = 0.25;
/** What prose weighs outside of what the markup calls the article. */
const OUTSIDE = 0.3;
/** Markup is believed where it holds this part of the page's prose. */
const BELIEVED = 1 / 3;
const MOST = 0.5;
/** An element within is worth this part of the one around it, for each level between. */
const AS_GOOD = 0.975;
/** On a page of less prose it tells nothing where that stands. */
const LEAST_PROSE = 100;
/** A lone paragraph of less is read with what stands beside it. */
const LONE = 400;
/** So many elements that are called the article stand within one another at most. */
const DEEPEST = 4;

/** The element that holds the article of a page; the page itself where nothing tells. */
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

/** So many elements around a body are looked into, outside of what the markup calls the article. */
const FARTHEST = 3;

/** A body with the tables, lists and quotations that stand beside it, in boxes of their own. */
function withOthers(body: HtmlElement, limit: HtmlElement, leftOut: LeftOut): HtmlElement {
  let found = body;
  let at = body;
  // Beside a cell stand the other columns of the page.
  const isCell = () => at.name === "td" || at.name === "th";
  for (let steps = 0; at !== limit && !isCell() && at.parent && at.parent.name !== "#page"; steps++) {
    const { parent }: HtmlElement = at;
    if (!parent || (limit.name === "#page" && (steps >= FARTHEST || parent.name === "body"))) break;
    const inner = at;
    const tells = parent.children.some(
      (one) => typeof one === "object" && one !== inner && tellsMore(one, leftOut),
    );
    if (tells && parent.text - found.text <= Math.max(found.text, LONE)) found = parent;
    at = parent;
  }
  return found;
}

const TOLD_APART = /^(?:table|blockquote|dl|figcaption|ul|ol)$/u;

function tellsMore(element: HtmlElement, leftOut: LeftOut): boolean {
  if (leftOut.has(element, true, false)) return false;
  if (TOLD_APART.test(element.name) && element.text > 0) return element.linked < element.text * OUTSIDE;
  return element.children.some((child) => typeof child === "object" && tellsMore(child, leftOut));
}

/** A little text with a link to the rest of it. */
function isTeaser({ element, paragraphs, paragraphText }: Prose): boolean {
  return (
    element.name !== "p" && paragraphs <= 2 && paragraphText < 400 && element.linked > element.text * OUTSIDE
  );
}

/** The innermost element that holds all that matters of an outer one. */
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

/** A lone paragraph with its neighbours, which may only be too short to be seen. */
function around({ element, children, own }: Prose, page: HtmlElement): HtmlElement {
  const isLone = children.length === 0 && (own < LONE || element.name === "p");
  return isLone && element !== page && element.parent ? element.parent : element;
}

/** What the markup calls the article, where a good part of the page's prose stands in it; else the page. */
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

/** What microdata calls the text of the article. */
function bodyIn(prose: Prose): HtmlElement | undefined {
  const [body] = all(prose.element, ({ attributes }) =>
    /(?:^|\s)articleBody(?:\s|$)/u.test(attributes.get("itemprop") ?? ""),
  );
  return body && unlinked(body) >= prose.paragraphText * BELIEVED ? body : undefined;
}

/** The elements of a sort in another, itself counted, in their order. */
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
