/** Tells of a word that looks like a filter and is none. Apart from the parser, which every page loads. */
import { FILTER_KEYS } from "./query";

/** Says which filters there are, where one of a query's words looks like another. */
export function noFilter(words: string): string | undefined {
  const [, key] = /(?<!\S)([a-z]{2,}):\S/i.exec(words) ?? [];
  return key && `There is no filter “${key}:”. Known are ${FILTER_KEYS.join(", ")}.`;
}
