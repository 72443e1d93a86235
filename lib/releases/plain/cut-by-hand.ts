/** Lines that end where somebody thought fit, as in old mailing lists: no width tells them, but sentences that run on over them. */
import { runsOn, SENTENCE_END, widthOf } from "./lines";
import { isDoubleSpaced, mayGoOn, type Row, type Rows, rowsOf } from "./rows";

/** A longer line is a paragraph: so few of the lines that go on are. */
const LONGEST = 110;
const LONGER = 0.1;
/** A line is no shorter, by the longest one, if it goes on. */
const SHORTEST = 0.3;
/** So many lines at least go on. */
const FEWEST = 3;
/** Of the lines that do, this share is shorter than what a line that goes on is thought to be at least. */
const SHORTER = 0.1;

/** What opens no sentence: a small letter; in Chinese, which has none, anything. */
const GOES_ON = /^[\p{Ll}\p{Script=Han}]/u;
/** "合同类型：设备采购": a line of a notice; behind a word of speech a sentence goes on. */
const CHINESE_LABEL = /^[●■◆]?\s*\p{Script=Han}{2,10}(?<![说說示称稱出为為调調道])[：:]/u;

/** The rows of a text that was cut by hand; none of another text. */
export function handCutOf(text: string): Rows | undefined {
  const rows = rowsOf(text, widthOf);
  const apart = isDoubleSpaced(rows) ? 1 : 0;
  const pairs = rows.slice(1).flatMap((row, i) => {
    const above = rows[i];
    return above && row.gap <= apart && mayGoOnByHand(above, row) ? [{ above, row }] : [];
  });
  const longest = rows.reduce((most, { width }) => Math.max(most, Math.min(width, LONGEST)), 0);
  const running = pairs.filter(
    ({ above, row }) =>
      !SENTENCE_END.test(above.words) && GOES_ON.test(row.words) && above.width >= longest * SHORTEST,
  );
  if (running.length < FEWEST || !runsOn(pairs.map(({ above }) => above.words))) return undefined;
  if (rows.filter(({ width }) => width > LONGEST).length > running.length * LONGER) return undefined;
  const widths = running.map(({ above }) => above.width).sort((a, b) => a - b);
  const shortest = widths[Math.floor(widths.length * SHORTER)] ?? 0;
  // Where paragraphs are parted by empty lines, sentences end within them too.
  const isParted = rows.filter(({ gap }) => gap > apart).length > 1;
  return {
    rows,
    apart,
    goesOn: (above, row) =>
      mayGoOnByHand(above, row) &&
      (SENTENCE_END.test(above.words)
        ? isParted && above.width >= shortest
        : above.width >= shortest || /^\p{Ll}/u.test(row.words)),
  };
}

function mayGoOnByHand(above: Row, row: Row): boolean {
  return mayGoOn(above, row) && !CHINESE_LABEL.test(row.words) && !CHINESE_LABEL.test(above.words);
}
