/**
 * Endless pages: below the article comes the next one, and above it the one before, each with a title and prose of its
 * own.
 */
import { measure } from "./measure";

/** A story has at least this many characters of prose, and the next one this many paragraphs. */
const LEAST_STORY = 400;
const LEAST_PARAGRAPHS = 3;
/** Elements that are a story of their own: endless pages give them an address, to show while they are read. */
const OWN_ADDRESS =
  "[data-url], [data-href], [data-permalink], [data-article-url], [data-page-url], [data-canonical], [itemid]";

/** The part of `body` that holds only the story under `title`; `body` where there is no other. */
export function firstStory(body: Element, title: Element): Element {
  if (!body.contains(title)) return body;
  for (let part = title; part !== body && part.parentElement; part = part.parentElement) {
    const beside = [...part.parentElement.children].some((other) => isStory(other, part, title));
    if (beside && measure(part).paragraphText >= LEAST_STORY) return part;
  }
  return body;
}

/** Whether an element is a story of its own, of the same sort as the one beside it and no section of it. */
function isStory(other: Element, part: Element, title: Element): boolean {
  if (other === part || other.localName !== part.localName || other.classList[0] !== part.classList[0])
    return false;
  const heading = other.querySelector("h1, h2");
  if (!heading || measure(other).paragraphs < LEAST_PARAGRAPHS) return false;
  return (
    (title.localName === "h1" && heading.localName === "h1") ||
    (part.localName === "article" && !part.parentElement?.closest("article")) ||
    (part.matches(OWN_ADDRESS) && other.matches(OWN_ADDRESS))
  );
}
