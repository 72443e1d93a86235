/**
 * The metadata fields that tell a page's title, publisher and day, the surest first: OpenGraph, Dublin Core, and the
 * tags that Chinese public bodies have to give (政府网站发展指引, 2017: SiteName, ArticleTitle, PubDate). Names are in
 * lower case.
 */
import { DATE_FIELDS } from "./published-day";

export const TITLE_FIELDS = ["og:title", "articletitle", "twitter:title", "dc.title", "dcterms.title"];

export const PUBLISHER_FIELDS = [
  "og:site_name",
  "application-name",
  "sitename",
  "dc.publisher",
  "dcterms.publisher",
];

export const DAY_FIELDS = [
  ...DATE_FIELDS,
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "parsely-pub-date",
  "sailthru.date",
  "citation_publication_date",
];

/** The first of some fields that says something. */
export function firstOf(
  fields: readonly string[],
  meta: (field: string) => string | undefined,
): string | undefined {
  return fields.map((field) => meta(field)?.trim()).find(Boolean);
}
