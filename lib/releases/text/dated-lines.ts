/** Lines that open with a day or a time, as timelines, lists of milestones and show notes have them. */

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DAY = String.raw`(?:\d{1,2} )?${MONTH}(?: \d{1,2})?(?:,? \d{4})?|(?:Q[1-4] )?\d{4}(?:-\d{2}){0,2}|\d{1,2}[./]\d{1,2}[./]\d{4}`;
const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}`;
const LEAD = String.raw`[ \t]*(?:(?:${DAY})(?: ?[:–—|]| -)|[[(]?${CLOCK}[\])]?(?: ?[–—|-])?)[ \t]+\S`;
const DATED = new RegExp(`^${LEAD}`, "u");
const EACH = new RegExp(`^${LEAD}`, "gmu");
/** A release may open with a day, and one told later may stand before a paragraph. */
const FEWEST = 3;
/** Most of what stands between two of them is theirs. */
const NEAR = 400;

/** Tells lines of a text that are entries of a timeline; none is where fewer than three stand near each other. */
export function datedLines(text: string): (line: string) => boolean {
  let run = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { index } of text.matchAll(EACH)) {
    run = index - last < NEAR ? run + 1 : 1;
    if (run === FEWEST) return (line) => DATED.test(line);
    last = index;
  }
  return () => false;
}
