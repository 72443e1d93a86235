/** The page's address. A frame whose content the page wrote has none of its own: it takes the page's. */
export function addressOfPage(): string {
  return location.protocol === "about:" ? document.baseURI : location.href;
}
