/** Releases without a web address, as older versions wrote them. */
import type { Release } from "./records";

/** What stood for an address, when every release had to have one; `.invalid` leads nowhere (RFC 2606). */
const NO_ADDRESS = "https://release.invalid/";

/** A release without the address that older versions gave to one that has none; the release itself where it has another. */
export function withoutFalseAddress(release: Release): Release {
  if (!release.url?.startsWith(NO_ADDRESS)) return release;
  const { url: _, ...rest } = release;
  return rest;
}
