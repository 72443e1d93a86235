/** What a page says of itself in `<meta>` elements. */

/** What the metadata say under a name in small letters. */
export type MetaReader = (name: string) => string | undefined;

/** The metadata of a page: the first value of each name. */
export function metaReader(document: Document): MetaReader {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name =
      element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = element.getAttribute("content")?.trim();
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return (name) => found.get(name);
}
