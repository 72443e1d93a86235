/** Releases without a web address, as older versions wrote them. */
import type { Release } from "./records";

/** The stand-in from when every release had to have an address; `.invalid` leads nowhere (RFC 2606). */
const NO_ADDRESS = "https://release.invalid/";

/** A release without the stand-in address of older versions; the release itself where its address is real. */
export function withoutFalseAddress(release: Release): Release {
  if (!release.url?.startsWith(NO_ADDRESS)) return release;
  const { url: _, ...rest } = release;
  return rest;
}
