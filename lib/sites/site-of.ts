/**
 * The site of an address, as settings and lists name it: the host in lower case without a leading `www.`.
 * `undefined` for anything but an http or https address, since nothing else is read.
 */
export function siteOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || (parsed.protocol !== "https:" && parsed.protocol !== "http:")) return undefined;
  // A host may be written with the root's dot at its end; it is the same host.
  const host = parsed.hostname.replace(/\.$/, "").replace(/^www\./, "");
  return host === "" ? undefined : host;
}

/** A host and the hosts above it, down to its last label: `a.b.c`, `b.c`, `c`. */
export function hostAndParents(host: string): string[] {
  const labels = host.split(".");
  return labels.map((_, start) => labels.slice(start).join("."));
}
