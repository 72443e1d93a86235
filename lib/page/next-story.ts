/** Pages that never end: below the article stands the next one, with a title and prose of its own. */
import { measure } from "./measure";

/** A story has at least this many characters of prose, and the next one this many paragraphs. */
const LEAST_STORY = 400;
const LEAST_PARAGRAPHS = 3;
/** Where the next story stands by itself: pages that go on name its address, to show it while it is read. */
const OWN_ADDRESS =
  "[data-url], [data-href], [data-permalink], [data-article-url], [data-page-url], [data-canonical], [itemid]";

/** The part of `body` that holds the story under `title` alone; `body` where no other one follows. */
export function firstStory(body: Element, title: Element): Element {
  if (!body.contains(title)) return body;
  for (let part = title; part !== body && part.parentElement; part = part.parentElement) {
    const next = nextAlike(part);
    if (next && isStory(next, part, title) && measure(part).paragraphText >= LEAST_STORY) return part;
  }
  return body;
}

/** The next element of the same sort: a story is followed by one that the same code has made. */
function nextAlike(part: Element): Element | undefined {
  for (let next = part.nextElementSibling; next; next = next.nextElementSibling)
    if (next.tagName === part.tagName && next.classList[0] === part.classList[0]) return next;
  return undefined;
}

/** Whether an element is a story of its own, and no section of the one before. */
function isStory(next: Element, part: Element, title: Element): boolean {
  const heading = next.querySelector("h1, h2");
  if (!heading || measure(next).paragraphs < LEAST_PARAGRAPHS) return false;
  return (
    (title.tagName === "H1" && heading.tagName === "H1") ||
    (part.tagName === "ARTICLE" && !part.parentElement?.closest("article")) ||
    (part.matches(OWN_ADDRESS) && next.matches(OWN_ADDRESS))
  );
}
