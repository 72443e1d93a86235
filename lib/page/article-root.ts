/**
 * Which elements hold the article: its title and its body. The one place that decides it, so that a better way of
 * finding articles changes nothing else.
 */
import { densest, type Measure, measure } from "./measure";

/** Where the article stands. */
export interface ArticleRoot {
  /** The elements to read, in the order of the page; none within another. */
  elements: readonly Element[];
  /** The one of them that holds the body. */
  body: Element;
  /** What stands in the body. */
  prose: Measure;
}

/** Finds the article of a page; `undefined` where there is no text at all. */
export function findArticleRoot(document: Document): ArticleRoot | undefined {
  const measured = new Map<Element, Measure>();
  const body = findBody(document, (element) => {
    const known = measured.get(element) ?? measure(element);
    measured.set(element, known);
    return known.paragraphText;
  });
  if (!body) return undefined;
  const parts = [...leadParts(document, body), body];
  const elements = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
  return { elements, body, prose: measured.get(body) ?? measure(body) };
}

/** How many characters of prose an element holds. */
type ProseOf = (element: Element) => number;

function findBody(document: Document, proseOf: ProseOf): Element | undefined {
  const marked = richest(document.querySelectorAll('[itemprop~="articleBody"]'), proseOf);
  if (marked) return marked;
  const article = richest(document.querySelectorAll("article, [role=article]"), proseOf);
  const main = richest(document.querySelectorAll("main, [role=main]"), proseOf);
  // Teasers of other articles are `<article>` too: the one that is meant holds most of what the page holds.
  if (article && (!main || proseOf(article) >= proseOf(main) / 2)) return article;
  return main ?? (document.body ? (densest(document.body) ?? document.body) : undefined);
}

/** The element with the most prose; `undefined` where none has a paragraph. */
function richest(candidates: Iterable<Element>, proseOf: ProseOf): Element | undefined {
  let best: Element | undefined;
  for (const candidate of candidates) {
    // Of an element and one within it that hold the same, the outer one also holds the title.
    if (proseOf(candidate) > (best ? proseOf(best) : 0)) best = candidate;
  }
  return best;
}

/** The title and the standfirst where they stand before the body. */
function leadParts(document: Document, body: Element): Element[] {
  if (body === document.body || body.querySelector("h1")) return [];
  const before = [
    ...document.querySelectorAll('h1, [itemprop~="alternativeHeadline"], [itemprop~="description"]'),
  ].filter(
    (element) =>
      (element.textContent?.trim() ?? "") !== "" &&
      (element.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !element.contains(body),
  );
  // The site's own name is often a heading as well: the title is the one nearest to the body.
  const title = before.findLast((element) => element.tagName === "H1");
  if (!title) return [];
  return before.slice(before.indexOf(title));
}
