/** Joins lines broken by hand, as in old mailing lists: no width shows them, but sentences run on across them. */
import { runsOn, SENTENCE_END, widthOf } from "./lines";
import { isDoubleSpaced, mayGoOn, type Row, type Rows, rowsOf } from "./rows";

/** The longest line; a longer one is a paragraph, as few lines that continue are. */
const LONGEST = 110;
const LONGER = 0.1;
/** The shortest line that continues, as a share of the longest. */
const SHORTEST = 0.3;
/** The least number of lines that continue. */
const FEWEST = 3;
/** The share of them that may be shorter than that. */
const SHORTER = 0.1;

/** What opens no sentence: a small letter; in Chinese, which has none, anything. */
const GOES_ON = /^[\p{Ll}\p{Script=Han}]/u;
/** "合同类型：设备采购": a line of a notice; after a verb of speech a sentence continues. */
const CHINESE_LABEL = /^[●■◆]?\s*\p{Script=Han}{2,10}(?<![说說示称稱出为為调調道])[：:]/u;

/** The rows of a text broken by hand; `undefined` for other texts. */
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
  // Where empty lines separate paragraphs, sentences also end inside them.
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
