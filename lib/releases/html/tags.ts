/** Start tags of HTML with their attributes. */
import { decodeHTMLAttribute } from "entities/decode";

/** A start tag; quoted values may contain `>`. */
export const TAG = /^<([a-z][a-z0-9-]*)(?![a-z0-9-])((?:[^>"']|"[^"]*"|'[^']*')*)>/i;
/**
 * The longest tag that is read; after many that do not end, the rest is skipped, so that a hostile page takes no time.
 */
export const LONGEST_TAG = 8_000;
export const MOST_BROKEN = 1_000;

/** The attributes in a start tag by name in small letters; of two with one name, the first counts. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const pattern = /(?<![\w:-])([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  const found = new Map<string, string>();
  for (const [, name = "", ...values] of text.matchAll(pattern)) {
    const value = decodeHTMLAttribute(values.find((one) => one !== undefined) ?? "").trim();
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), value);
  }
  return found;
}
