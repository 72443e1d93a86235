/** Finds the width at which lines were wrapped, and joins them to paragraphs. */
import { formLength } from "../text/legal-form";
import { between, hyphenated } from "../text/line-ends";
import { handCutOf } from "./cut-by-hand";
import type { Edit } from "./edits";
import { hasWide, SENTENCE_END, signsOf, widthOf } from "./lines";
import { isDoubleSpaced, mayGoOn, type Row, type Rows, rowsOf } from "./rows";

/** The widths, in columns, at which lines are wrapped. */
const NARROWEST = 30;
const WIDEST = 132;
/** The least number of lines that end where the next word had no room. */
const FEWEST = 3;
/** The share of longer lines that do, in a wrapped text. */
const SHARE = 0.5;
/** The share of those that end inside a sentence: in a list of titles, each ends with its line. */
const WITHIN_SENTENCES = 0.6;

/** What cannot be separated from the start of a line: a word, or a Chinese character with its punctuation. */
const FIRST =
  /^[（《「『“‘【〔]*(?:[\u2e80-\ua4cf\uff00-\uffef]|[^\s\u2e80-\ua4cf\uff00-\uffef]+)[，。、；：？！）》」』”’】〕%]*/u;
/** Marks that may hang over the edge. */
const HANGING = /[，。、；：？！）》」』”’】〕]$/u;

/** Joins the lines of a wrapped text; no edits for other texts. */
export function wrappedLines(text: string): Edit[] {
  // Chinese is wrapped at a number of columns, or of characters of any width.
  const cuts = (hasWide(text) ? [widthOf, signsOf] : [widthOf]).flatMap((measure) => cutOf(text, measure));
  const cut = cuts.reduce<Cut | undefined>(
    (best, one) => (best && best.full >= one.full ? best : one),
    undefined,
  );
  return joinedRows(text, cut ?? handCutOf(text));
}

/** Gives the width of words. */
type Measure = (words: string) => number;

/** How a text was wrapped. */
interface Cut extends Rows {
  /** How many lines had no room for the next word. */
  full: number;
}

function joinedRows(text: string, cut: Rows | undefined): Edit[] {
  const written = hyphenated(text);
  const { rows, apart, goesOn } = cut ?? { rows: rowsOf(text, widthOf), apart: 0, goesOn: () => false };
  const edits: Edit[] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (!above || row.gap > apart) return;
    if (goesOn(above, row) || opensWithForm(above, row)) edits.push(joined(above, row, written));
    else if (row.gap > 0) edits.push({ start: above.end, end: row.start, by: "\n" });
  });
  return edits;
}

/**
 * The widths at which a text may be wrapped: those at which most longer lines had no room for the next word. Empty if
 * it is not.
 */
function cutOf(text: string, measure: Measure): Cut[] {
  const rows = rowsOf(text, measure);
  const apart = isDoubleSpaced(rows) ? 1 : 0;
  // By width, how many more lines than at the one before had no room for the next word.
  const change = new Int32Array(WIDEST + 2);
  const inText: Break[] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (!above || row.gap > apart || row.isItem || row.hasCells || above.hasCells) return;
    const found = breakBetween(above, row, measure);
    inText.push(found);
    if (found.least > WIDEST) return;
    change[found.least] = (change[found.least] ?? 0) + 1;
    const beyond = Math.min(found.most, WIDEST) + 1;
    change[beyond] = (change[beyond] ?? 0) - 1;
  });
  let [best, most, here] = [0, 0, 0];
  change.forEach((step, width) => {
    here += step;
    if (width >= NARROWEST && width <= WIDEST && here > most) [best, most] = [width, here];
  });
  if (most < FEWEST) return [];
  const longer = inText.filter(({ least }) => least >= best / 2 && least <= best);
  const full = longer.filter(({ most: room }) => room >= best);
  const wider = rows.filter(({ width }) => width > best + 2).length;
  const within = full.filter(({ isWithin }) => isWithin).length;
  return full.length >= longer.length * SHARE &&
    wider <= full.length / 3 &&
    within >= full.length * WITHIN_SENTENCES
    ? [{ rows, apart, goesOn: (above, row) => hadNoRoom(above, row, best, measure), full: full.length }]
    : [];
}

/** The widths at which a line may have been wrapped where it ends. */
interface Break {
  least: number;
  most: number;
  /** The line ends inside a sentence. */
  isWithin: boolean;
}

function breakBetween(above: Row, row: Row, measure: Measure): Break {
  const [first = ""] = FIRST.exec(row.words) ?? [];
  const space =
    /[\u2e80-\ua4cf\uff00-\uffef-]$/u.test(above.words) || /^[\u2e80-\ua4cf\uff00-\uffef]/u.test(first)
      ? 0
      : 1;
  return {
    least: above.width - (HANGING.test(above.words) && measure(above.words.slice(-1)) === 2 ? 2 : 0),
    most: above.width + space + measure(first) - 1,
    isWithin: !SENTENCE_END.test(above.words),
  };
}

/** Whether a line continues the one above, which had no room for it. */
function hadNoRoom(above: Row, row: Row, width: number, measure: Measure): boolean {
  if (!mayGoOn(above, row)) return false;
  const { least, most, isWithin } = breakBetween(above, row, measure);
  if (least > width) return false;
  return most >= width || (isWithin && above.width > width / 2 && /^\p{Ll}/u.test(row.words));
}

/**
 * Whether a line opens with the legal form of the name that ends the line above: "with Orvex Group⏎Co., Ltd. for …". In
 * a list of names it is the whole line.
 */
function opensWithForm(above: Row, row: Row): boolean {
  if (row.isItem || row.hasCells || above.hasCells || !NAME_END.test(above.words)) return false;
  if (formLength(above.words, above.words.lastIndexOf(" ")) > 0) return false;
  const form = formLength(` ${row.words}`, 0) - 1;
  const behind = form > 1 ? FORM_BEHIND.exec(row.words.slice(form)) : null;
  return behind !== null && (behind[0] === "" || /(?:^|\s)\p{Ll}/u.test(above.words));
}
const NAME_END = /(?:^|\s)\p{Lu}[\p{L}\p{N}&'’-]*,?$/u;
/** What may stand behind a legal form that is no word of its own. */
const FORM_BEHIND = /^(?:$|[,.;:)*†‡]| \(| ["“]| \p{Ll})/u;

/** What to put between two lines of a paragraph. */
function joined(above: Row, row: Row, written: (word: string) => boolean): Edit {
  const { isParted, glue } = between(above.words, row.words, written);
  const isUnseen = above.words.endsWith("\u00ad");
  const isOne = isUnseen || isNumberParted(above.words, row.words);
  return { start: above.end - (isParted || isUnseen ? 1 : 0), end: row.start, by: isOne ? "" : glue };
}

/** Whether a Chinese line was wrapped inside a number: "12|0MWh". */
function isNumberParted(above: string, below: string): boolean {
  return /\d$/u.test(above) && /^[\dA-Za-z%]/u.test(below) && /\p{Script=Han}/u.test(above);
}
