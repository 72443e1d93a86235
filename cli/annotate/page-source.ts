/** A saved page that is to be annotated. */
import { basename } from "node:path";
import { InputError } from "@/lib/model";
import { ownAddress } from "@/lib/releases";
import { siteOf } from "@/lib/sites/site-of";

export interface PageSource {
  /** The name under which its mentions are given. */
  name: string;
  /** The file, for messages. */
  file: string;
  body: Uint8Array;
  /** The address under which it is served. */
  url: string;
  /** CSS selectors: only mentions inside one of them count, where there are any. */
  within: readonly string[];
  /** CSS selectors: mentions inside one of them do not count. */
  except: readonly string[];
}

/**
 * The address of a saved page: the one given, else the page's own (`<link rel="canonical">`, then `og:url`), else one
 * of the demo site's. Throws `InputError` where the one given is no http or https address.
 */
export function addressOf(file: string, body: Uint8Array, given: string | undefined): string {
  if (given !== undefined) {
    if (siteOf(given) !== undefined) return given;
    throw new InputError([
      {
        file,
        field: "url",
        message: `is "${given}".`,
        advice: "Give an address that begins with https:// or http://.",
      },
    ]);
  }
  // The page is read as bytes: addresses in such places are ASCII.
  const own = ownAddress(new TextDecoder("latin1").decode(body));
  if (own !== undefined) return own;
  const name = encodeURIComponent(basename(file).replace(/\.x?html?$/i, ""));
  return `https://www.example-news.com/saved/${name}.html`;
}
