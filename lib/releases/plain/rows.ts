/** Reads the non-empty lines of a text with their layout. */
import { BULLETS } from "../text/blocks";
import { textLines } from "./lines";

/** A non-empty line; offsets exclude the spaces around it. */
export interface Row {
  start: number;
  end: number;
  words: string;
  /** The empty columns before its first character. */
  indent: number;
  /** Its width up to the last character. */
  width: number;
  /** The number of empty lines above it. */
  gap: number;
  /** It begins an item of a list. */
  isItem: boolean;
  /** It has two spaces or a tab between words, like a row of a table. */
  hasCells: boolean;
}

const BULLET = new RegExp(String.raw`^([${BULLETS}o§\ue000-\uf8ff])[ \t\u00a0\u3000]+\S`, "u");
const NUMBER = /^\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)] ?\S/iu;
const CELLS = /[^\s.!?:;"'”’)] {2,}\S|\S {4,}\S|\S\t+\S/u;
const TAB = 4;

/** The non-empty lines of a text; `measure` gives the width of words. */
export function rowsOf(text: string, measure: (words: string) => number): Row[] {
  const rows: Row[] = [];
  const marks: string[] = [];
  const often = new Map<string, number>();
  let gap = 0;
  for (const { start, line } of textLines(text)) {
    const words = line.trim();
    if (words === "") {
      gap += 1;
      continue;
    }
    const lead = line.length - line.trimStart().length;
    const indent = measure(line.slice(0, lead).replaceAll("\t", " ".repeat(TAB)));
    const hasCells = CELLS.test(words.replace(BULLET, ""));
    const width = indent + measure(words);
    rows.push({
      start: start + lead,
      end: start + lead + words.length,
      words,
      indent,
      width,
      gap,
      isItem: false,
      hasCells,
    });
    const mark = markOf(words);
    marks.push(mark);
    often.set(mark, (often.get(mark) ?? 0) + 1);
    gap = 0;
  }
  // A dash or a number may open a line outside a list; a list has several.
  rows.forEach((row, i) => {
    const mark = marks[i] ?? "";
    row.isItem =
      mark !== "" && ((often.get(mark) ?? 0) > 1 || neighbours(mark).some((other) => often.has(other)));
  });
  return rows;
}

function markOf(words: string): string {
  return BULLET.exec(words)?.[1] ?? NUMBER.exec(words)?.[1]?.toLowerCase() ?? "";
}

/** The numbers before and after a number, the letters beside a letter. */
function neighbours(mark: string): string[] {
  if (/^\d/u.test(mark)) return [String(Number(mark) - 1), String(Number(mark) + 1)];
  if (mark.length > 1) return ROMAN.has(mark) ? [...ROMAN] : [];
  const code = mark.charCodeAt(0);
  return /[a-z]/u.test(mark) ? [String.fromCharCode(code - 1), String.fromCharCode(code + 1)] : [];
}

const ROMAN = new Set(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]);

/** The rows of a wrapped text, and which of them continue those above. */
export interface Rows {
  rows: readonly Row[];
  /** How many empty lines are between the lines of a paragraph. */
  apart: number;
  goesOn: (above: Row, row: Row) => boolean;
}

/** Whether an empty line is between all lines. */
export function isDoubleSpaced(rows: readonly Row[]): boolean {
  const close = rows.filter(({ gap }, i) => i > 0 && gap === 0).length;
  return close < rows.length / 20;
}

/** "Date: 14 May 2024": a line in the head of a mail or notice. */
const LABELLED = /^\p{Lu}[\p{L}-]{1,20}: \S/u;

/** Whether a line may continue the one above: it begins nothing of its own. */
export function mayGoOn(above: Row, row: Row): boolean {
  if (row.isItem || row.hasCells || above.hasCells) return false;
  if (LABELLED.test(row.words) && !isInBracket(above.words)) return false;
  return row.indent <= above.indent || above.isItem;
}

/** "(SIX⏎Zurich: ORV)": a line that ends within a bracket. */
const isInBracket = (words: string) => words.lastIndexOf("(") > words.lastIndexOf(")");
