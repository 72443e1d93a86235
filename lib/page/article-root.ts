/**
 * Which elements hold the article: its title, its standfirst and its body. The one place that decides it, so that a
 * better way of finding articles changes nothing else.
 *
 * The body is the part of the page whose prose outweighs what speaks against it, after Pasternack and Roth, "Extracting
 * article text from the web with maximum subsequence segmentation" (WWW 2009), over the tree of elements instead of
 * tokens. So it does not matter how the paragraphs are cut up: one element each, groups, cells, line breaks.
 * What the markup says of itself (`<article>`, `<main>`, `articleBody`) is evidence and no proof.
 */
import { chromeSign, holdsArticle } from "./left-out";
import { type Measure, measure, outline, type Prose } from "./measure";
import { firstStory } from "./next-story";
import { follows } from "./shown-in";
import { findTitle, headingBefore, standfirst } from "./title";

/** Where the article stands. */
export interface ArticleRoot {
  /** The elements to read, in the order of the page; none is inside another. */
  elements: readonly Element[];
  /** The one of them that holds the body. */
  body: Element;
  /** The title, where it was found: it is read wherever it is. */
  title?: Element;
  /** What stands in the body. */
  prose: Measure;
}

/** Finds the article of a page; `undefined` where there is no page. Without any prose it is the whole page. */
export function findArticleRoot(document: Document): ArticleRoot | undefined {
  if (!document.body) return undefined;
  const { element, links } = findBody(document.body);
  const title = findTitle(document, element);
  const body = title ? firstStory(element, title) : element;
  // A story beside this one has a heading of its own.
  const heads = [title, headingBefore(document, element)].filter((head) => head !== undefined);
  const before = title && !body.contains(title) ? standfirst(title, body) : [];
  const parts = [...new Set([...heads, ...before, body])];
  const elements = parts
    .filter((part) => !parts.some((other) => other !== part && other.contains(part)))
    .sort((a, b) => (follows(a, b) ? -1 : 1));
  return { elements, body, prose: measure(body, links), ...(title ? { title } : {}) };
}

/** The whole page as a root, for users who want everything on it marked. */
export function wholePage(document: Document): ArticleRoot | undefined {
  const { body } = document;
  return body ? { elements: [body], body, prose: measure(body) } : undefined;
}

/** How much a character of link text weighs against prose. Little: half an article is worse than one list too many. */
const JUNK = 0.25;
/** How much prose counts outside of what the markup calls the article. */
const OUTSIDE = 0.3;
/** Markup is trusted where it holds this share of the page's prose. */
const BELIEVED = 1 / 3;
/**
 * An inner element holds all that matters where it keeps this share of the outer one's value for each level between
 * them: the parts of an article stand close to one another, and a notice about cookies stands elsewhere.
 */
const AS_GOOD = 0.975;
/** With less than this there is no article: it may be in what looked like comments or links. */
const LEAST_PROSE = 100;

function findBody(page: Element): { element: Element; links: boolean } {
  const tree = outline(page);
  const strict = bestOf(tree, true);
  if (strict.value >= LEAST_PROSE) return { element: strict.element, links: true };
  if (isOneLink(page)) return { element: bestOf(outline(page, false), false).element, links: false };
  const lax = bestOf(tree, false);
  const best = lax.value > strict.value ? lax : strict;
  return { element: best.value > 0 ? best.element : page, links: true };
}

/** The least share of all link text that an unclosed link has. */
const UNCLOSED = 0.6;

/** An unclosed link takes in everything after it, block by block: then links say nothing. */
function isOneLink(page: Element): boolean {
  const lengths = new Map<string, number>();
  let all = 0;
  for (const link of page.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    const length = link.textContent?.trim().length ?? 0;
    lengths.set(href, (lengths.get(href) ?? 0) + length);
    all += length;
  }
  return all >= LEAST_PROSE && Math.max(...lengths.values()) > all * UNCLOSED;
}

interface Best {
  element: Element;
  value: number;
}

function bestOf(tree: Prose, isStrict: boolean): Best {
  const total = isStrict ? paragraphsOutsideChrome(tree) : tree.paragraphText;
  const hints = isStrict ? hintsIn(tree, total) : [];
  const values = new Map<Prose, number>();
  const seen = seenProse(tree);
  weigh(tree, OUTSIDE ** hints.length, { total, hints, isStrict, values, seen });
  let best = tree;
  for (const [node, value] of values) if (value > (values.get(best) ?? 0)) best = node;
  const value = values.get(best) ?? 0;
  best = innermost(best, values);
  return { element: containerOf(best, tree.element), value };
}

/** The innermost element that holds all that matters of an outer one. */
function innermost(outer: Prose, values: ReadonlyMap<Prose, number>): Prose {
  const most = values.get(outer) ?? 0;
  let found = outer;
  for (let at: Prose | undefined = outer; at; ) {
    const [first] = [...at.children].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0));
    if (
      first &&
      most > 0 &&
      (values.get(first) ?? 0) >= most * AS_GOOD ** levels(outer.element, first.element)
    )
      found = first;
    at = first;
  }
  return found;
}

function levels(outer: Element, inner: Element): number {
  let count = 0;
  for (let at: Element | null = inner; at && at !== outer; at = at.parentElement) count += 1;
  return count;
}

/** An element with less prose, in characters, is as good as one paragraph. */
const LONE = 400;

/** A lone paragraph is read with what stands beside it: its neighbours may only be too short to be seen. */
function containerOf({ element, children, own }: Prose, page: Element): Element {
  const isLone = children.length === 0 && (own < LONE || element.localName === "p");
  return isLone && element !== page && element.parentElement ? element.parentElement : element;
}

interface Weighing {
  total: number;
  hints: readonly Element[];
  isStrict: boolean;
  values: Map<Prose, number>;
  /** The elements that count; see `seenProse`. */
  seen: ReadonlySet<Prose>;
}

/**
 * The elements whose own prose can be seen. Where more is hidden than seen, the page waits for a script, or for its
 * reader to agree to something: then all count.
 */
function seenProse(tree: Prose): Set<Prose> {
  const all = new Set<Prose>();
  const seen = new Set<Prose>();
  let shown = 0;
  let hidden = 0;
  const visit = (node: Prose): void => {
    all.add(node);
    const isSeen = node.own === 0 || node.element.checkVisibility({ visibilityProperty: true });
    if (isSeen) seen.add(node);
    if (isSeen) shown += node.own;
    else hidden += node.own;
    for (const child of node.children) visit(child);
  };
  visit(tree);
  return hidden > shown ? all : seen;
}

function weigh(node: Prose, weight: number, weighing: Weighing): number {
  const { hints, isStrict, values, total, seen } = weighing;
  const isHint = hints.includes(node.element);
  const inner = isHint ? weight / OUTSIDE : weight;
  let value = 0;
  if (!(isStrict && isChrome(node, total))) {
    value = (seen.has(node) ? node.own : 0) * inner - node.junk * JUNK;
    for (const child of node.children) value += weigh(child, inner, weighing);
    if (isTeaser(node)) value = Math.min(0, value);
  }
  values.set(node, value);
  return value;
}

/** A teaser has less prose than this, in characters, no more paragraphs, and a larger share of link text. */
const TEASER_TEXT = 400;
const TEASER_PARAGRAPHS = 2;
const TEASER_LINKED = 0.3;

/** A little text with a link to the rest of it. */
function isTeaser({ element, paragraphs, paragraphText, linked, text }: Prose): boolean {
  return (
    element.localName !== "p" &&
    paragraphs <= TEASER_PARAGRAPHS &&
    paragraphText < TEASER_TEXT &&
    linked > text * TEASER_LINKED
  );
}

/** Whether an element is left out of the page's article, going by its name and what it holds. */
function isChrome({ element, paragraphs, paragraphText, linked, text }: Prose, total: number): boolean {
  const sign = chromeSign(element);
  if (sign === "none") return false;
  // An element named after comments that holds the title is the page.
  if (sign === "surely") return !element.contains(element.ownerDocument.querySelector("h1"));
  return !holdsArticle({ paragraphs, paragraphText, linkShare: text === 0 ? 0 : linked / text }, total);
}

/** The prose of the page without what is surely not the article's. */
function paragraphsOutsideChrome(node: Prose): number {
  let sum = node.paragraphText;
  for (const child of node.children) {
    if (chromeSign(child.element) === "surely" && isChrome(child, 0)) sum -= child.paragraphText;
    else sum -= child.paragraphText - paragraphsOutsideChrome(child);
  }
  return sum;
}

const HINTS = ['[itemprop~="articleBody"]', "article, [role=article]", "main, [role=main]"];

/** The elements that the markup calls the article, innermost first: of each sort the one with most prose, if enough. */
function hintsIn(tree: Prose, total: number): Element[] {
  return HINTS.flatMap((selector) => {
    const best = richest(tree, selector);
    return best && best.paragraphText >= total * BELIEVED ? [best.element] : [];
  });
}

function richest(node: Prose, selector: string): Prose | undefined {
  if (node.element.matches(selector)) return node;
  let best: Prose | undefined;
  for (const child of node.children) {
    const found = richest(child, selector);
    if (found && found.paragraphText > (best?.paragraphText ?? 0)) best = found;
  }
  return best;
}
