/**
 * Compares texts by the runs of words that they share (Broder 1997, On the resemblance and containment of documents).
 */
import { fnv } from "@/lib/model/fnv";

const UNITS = 4;
/** A word; a character of a script that puts no spaces between words. */
const UNIT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;

/** Hashes of all runs of four units of a text: words, or characters where words are not separated. */
export function shinglesOf(text: string): Set<number> {
  const units = text.toLowerCase().match(UNIT) ?? [];
  const out = new Set<number>();
  for (let i = 0; i + UNITS <= units.length; i++) out.add(fnv(units.slice(i, i + UNITS).join(" ")));
  return out;
}
