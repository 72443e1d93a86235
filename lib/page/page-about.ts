/** A page's full description of itself: more than the reader looks up on every page that it marks. */
import { dayOfLine } from "@/lib/sites/line-of-day";
import { DAY_FIELDS, firstOf, PUBLISHER_FIELDS, TITLE_FIELDS } from "@/lib/sites/page-fields";
import { publishedDay } from "@/lib/sites/published-day";
import { siteBehindBar, siteInTitle, titleWithout } from "@/lib/sites/site-in-title";
import type { PageDescription } from "./article";
import { metaReader } from "./metadata";

/**
 * Completes a description: with the headline where it only has the page's own title, the publisher, and the day.
 *
 * @param heading the element that holds the article's headline, where there is one
 */
export function describedInFull(
  document: Document,
  description: PageDescription,
  heading: Element | undefined,
): PageDescription {
  const meta = metaReader(document);
  const said = description.title === document.title.trim() ? undefined : description.title;
  const titled = said ?? firstOf(TITLE_FIELDS, meta) ?? heading?.textContent?.trim();
  const publisher =
    description.publisher ??
    firstOf(PUBLISHER_FIELDS, meta) ??
    publisherIn(document) ??
    siteInTitle(document.title, titled ?? "") ??
    siteAlone(document);
  const published =
    description.published ??
    DAY_FIELDS.map((field) => publishedDay(meta(field) ?? "")).find((day) => day !== undefined) ??
    (heading && dayNear(heading, description.lang));
  return {
    ...description,
    title: titleWithout(titled || description.title, publisher ?? ""),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}

/** The publisher in microdata. */
function publisherIn(document: Document): string | undefined {
  const named = document.querySelector('[itemprop="publisher"]');
  const name = named?.querySelector('[itemprop="name"]') ?? named;
  return (name?.getAttribute("content") ?? name?.textContent ?? "").trim() || undefined;
}

/** The site at the end of a title, where the page names it too: the headline may be in other words than the title. */
function siteAlone({ title, body }: Document): string | undefined {
  const name = siteBehindBar(title);
  return name !== undefined && body.textContent?.includes(name) ? name : undefined;
}

/** How many texts behind a headline, and before it, are looked at. */
const BEHIND = 30;
const BEFORE = 6;

/** The day in a line near a headline. */
function dayNear(heading: Element, lang: string | undefined): string | undefined {
  const look = (most: number, next: () => Node | null) => {
    for (let node = next(), seen = 0; node && seen < most; node = next()) {
      const text = node.textContent?.trim() ?? "";
      if (text === "" || heading.contains(node)) continue;
      seen += 1;
      const day = dayOfLine(text, lang);
      if (day !== undefined) return day;
    }
    return undefined;
  };
  const { body } = heading.ownerDocument;
  const walk = () => {
    const walker = heading.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    walker.currentNode = heading;
    return walker;
  };
  const [on, back] = [walk(), walk()];
  return look(BEHIND, () => on.nextNode()) ?? look(BEFORE, () => back.previousNode());
}
