/** The address that a page goes by. A frame that was written into a page has none of its own: it counts as the page's. */
export function addressOf({ location, baseURI }: Document): string {
  return location.protocol === "about:" ? baseURI : location.href;
}
