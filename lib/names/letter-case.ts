/**
 * Case rules: when a spelling on a page that differs from a name in capitals only is that name. The verb "target" is
 * not Target and "us" is not US; a headline's TARGET may be, and so may a headline's Bank Of America.
 */
import { IGNORED, LOWER, SPACE, UPPER, WORD } from "./fold";
import type { NameIndex } from "./name-index";

/**
 * How a spelling's capitals compare with the name's:
 * `exact`: the same; `capitals`: all in capitals, as in a headline; `title`: more words begin with a capital than in
 * the name; `respelled`: fewer capitals inside words, as newsrooms write Nasa and Paypal.
 */
export type CaseMatch = "exact" | "capitals" | "title" | "respelled";

/** Shortest name with small letters that may be written all in capitals: shorter ones are acronyms of other things. */
const CAPITALS_FROM = 4;
/** Shortest acronym that newsrooms write as a word. */
const RESPELLED_FROM = 4;

/** How many units of a key have their capitals noted. */
const NOTED = 32;

/** Compares the capitals of `text[start, end)` with a name's (a bit for each of the first 32 units of its key). */
export function caseMatch(
  index: Pick<NameIndex, "classes">,
  text: string,
  start: number,
  end: number,
  nameUpper: number,
): CaseMatch | undefined {
  const { classes } = index;
  if (isExact(classes, text, start, end, nameUpper)) return "exact";
  let upper = 0;
  let starts = 0;
  let letters = 0;
  let capitals = 0;
  let small = 0;
  let unit = 0;
  let inWord = false;
  let inSpace = false;
  for (let i = start; i < end; i++) {
    const bits = classes[text.charCodeAt(i)] as number;
    if (bits & IGNORED) continue;
    if (bits & SPACE) {
      if (!inSpace) unit++;
      inSpace = true;
      inWord = false;
      continue;
    }
    inSpace = false;
    if (unit < NOTED) {
      if (bits & UPPER) upper |= 1 << unit;
      if (!inWord && bits & WORD) starts |= 1 << unit;
    }
    if (bits & UPPER) capitals++;
    if (bits & LOWER) small++;
    if (bits & (UPPER | LOWER)) letters++;
    inWord = (bits & WORD) !== 0;
    unit++;
  }
  upper >>>= 0;
  starts >>>= 0;
  if (upper === nameUpper) return "exact";
  const added = (upper & ~nameUpper) >>> 0;
  const dropped = (nameUpper & ~upper) >>> 0;
  if (dropped === 0) {
    if (small === 0 && capitals === letters) return letters >= CAPITALS_FROM ? "capitals" : undefined;
    return (added & ~starts) === 0 ? "title" : undefined;
  }
  // Capitals inside words may be dropped, those that begin words may not.
  if ((dropped & starts) === 0 && (added & ~starts) === 0 && letters >= RESPELLED_FROM) return "respelled";
  return undefined;
}

/** A quick look for most spellings: the capitals are the name's, and what is written is the key unit by unit. */
function isExact(classes: Uint8Array, text: string, start: number, end: number, nameUpper: number): boolean {
  const noted = Math.min(end - start, NOTED);
  let upper = 0;
  let odd = 0;
  let before = 0;
  for (let i = 0; i < noted; i++) {
    const bits = classes[text.charCodeAt(start + i)] as number;
    upper |= ((bits & UPPER) / UPPER) << i;
    odd |= (bits & IGNORED) | (bits & before & SPACE);
    before = bits;
  }
  return odd === 0 && upper >>> 0 === nameUpper;
}
