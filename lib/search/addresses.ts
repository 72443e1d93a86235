/** Web addresses in a query: each finds the release that stands there, and all agreements that it is evidence for. */
import { fnv } from "@/lib/releases/text/hash";
import { pageKey } from "@/lib/sites/page-key";
import { ADDRESS } from "./markers";

/** A page within a site. Whoever types the address of a whole site means who has it. */
const ADDRESSES = /(?<!\S)(?:https?:\/\/|www\.)[^\s/]+\/\S+/giu;

/** Takes the addresses out of a query: the dates and words in them are none. */
export function takeAddresses(text: string): { words: string; addresses: string[] } {
  return { words: text.replace(ADDRESSES, " ").trim(), addresses: text.match(ADDRESSES) ?? [] };
}

/** The token of a page's address, short since an index has one for each release. */
export function addressToken(address: string): string {
  const key = pageKey(/^www\./iu.test(address) ? `https://${address}` : address) ?? "";
  return `${ADDRESS}${fnv(key).toString(36)}${fnv(ADDRESS + key).toString(36)}`;
}
