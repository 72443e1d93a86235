/** Tells the addresses of one page from those of others, however each was copied. */

/** Parameters that tell how somebody came to a page, and nothing of the page. */
const TRACKING = /^(?:utm_.*|[a-z]*clid|[gw]braid|igshid?|mc_[ce]id|spm)$/i;

/**
 * What all addresses of a page have in common: `http` and `https`, with `www.` or a slash at the end or without, with a place on
 * the page or parameters of trackers. `undefined` for anything but an http or https address.
 */
export function pageKey(address: string): string | undefined {
  // No import of `siteOf`: in the popup it would become a file of its own.
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const { hostname, pathname, search } = url;
  return `${hostname.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}?${search && own(url.searchParams)}`.toLowerCase();
}

/** Parameters without those of trackers, in an order of their own. */
function own(parameters: URLSearchParams): string {
  for (const name of [...parameters.keys()]) if (TRACKING.test(name)) parameters.delete(name);
  parameters.sort();
  return parameters.toString();
}
