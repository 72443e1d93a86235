/**
 * The line breaks of text whose lines are shown as they are written. Agencies, registers and mails cut their lines by
 * hand, in the middle of sentences and names: such breaks are white space, while others end what they stand behind.
 */

/** How wide a text is that was cut by hand, in UTF-16 units. A longer line is a paragraph. */
const NARROWEST = 40;
const WIDEST = 100;
/** The share of cut lines that are no longer than the text is wide: the others stick out. */
const USUAL = 0.75;
/** The least number of lines that go on. */
const FEWEST = 3;
/** The first word of a line that may go on: no item or number. Chinese is cut anywhere, and shows no width. */
const WORD = /^["“(]?[A-Za-zÀ-῿]\S*/;
const SMALL = /^\P{L}?\p{Ll}/u;
/** Rows of a table, and code. */
const NO_PROSE = /[\p{L}\d)] {2}|[\t|{}=<>]/u;

/** Where in a text, in order, the line breaks stand that end a block. */
export function lineBreaks(text: string): number[] {
  const lines = text.split("\n");
  // The line before each break, and the word that begins the next where both may be of one sentence.
  const breaks = lines.slice(1).map((next, i) => {
    const line = lines[i] ?? "";
    const isProse = line !== "" && line.length <= WIDEST && !NO_PROSE.test(line + next);
    return { line, word: (isProse && WORD.exec(next)?.[0]) || "" };
  });
  const pairs = breaks.filter(({ word }) => word);
  const small = pairs
    .filter(({ word }) => SMALL.test(word))
    .map(({ line }) => line.length)
    .sort((a, b) => a - b);
  const width = Math.max(NARROWEST, small[Math.floor(small.length * USUAL)] ?? 0);
  // Those whose line had no room for the word.
  const within = new Set(pairs.filter(({ line, word }) => line.length + word.length >= width));
  // Few lines of a list or a poem fill the width, and hardly one of a list of titles goes on with a small letter.
  if (within.size < FEWEST || within.size * 3 < pairs.length * 2 || small.length * 3 < within.size)
    within.clear();
  let at = -1;
  return breaks.flatMap((one) => {
    at += one.line.length + 1;
    return within.has(one) ? [] : at;
  });
}
