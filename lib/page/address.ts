/** The page's address. A frame written into a page has none of its own: it counts as the page's. */
export function addressOfPage(): string {
  return location.protocol === "about:" ? document.baseURI : location.href;
}
