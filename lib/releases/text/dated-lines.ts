/** Recognises timelines: lines that open with a day or a time, as in milestones and show notes. */

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DAY = String.raw`(?:\d{1,2} )?${MONTH}(?: \d{1,2})?(?:,? \d{4})?|(?:Q[1-4] )?\d{4}(?:-\d{2}){0,2}|\d{1,2}[./]\d{1,2}[./]\d{4}`;
const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}`;
const LEAD = String.raw`[ \t]*(?:(?:${DAY})(?: ?[:–—|]| -)|[[(]?${CLOCK}[\])]?(?: ?[–—|-])?)[ \t]+\S`;
const DATED = new RegExp(`^${LEAD}`, "u");
const EACH = new RegExp(`^${LEAD}`, "gmu");
/** A release may open with a day, and a later one may precede a paragraph: two are not enough. */
const FEWEST = 3;
/** The most characters between the starts of two neighbouring ones. */
const NEAR = 400;

/** Makes a test for whether a line is an entry of a timeline; no line is if fewer than three are near each other. */
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
