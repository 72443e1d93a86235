/** What a page says of itself in full: more than a reader asks on every page that it marks. */
import { DAY_FIELDS, firstOf, PUBLISHER_FIELDS, TITLE_FIELDS } from "@/lib/sites/page-fields";
import { publishedDay } from "@/lib/sites/published-day";
import { siteInTitle, titleWithout } from "@/lib/sites/site-in-title";
import { metaReader, type PageDescription } from "./article";

/**
 * A description with what is still to be found for it: the headline where the page's own title was all, who publishes it,
 * and its day.
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
    description.publisher ?? firstOf(PUBLISHER_FIELDS, meta) ?? siteInTitle(document.title, titled ?? "");
  const published =
    description.published ??
    DAY_FIELDS.map((field) => publishedDay(meta(field) ?? "")).find((day) => day !== undefined);
  return {
    ...description,
    title: titleWithout(titled || description.title, publisher ?? ""),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}
