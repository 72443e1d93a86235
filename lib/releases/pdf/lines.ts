/** The text items of a PDF's page as lines with their cells, in the order in which the page was written. */
import { BULLETS, NUMBER_MARK } from "../text/blocks";

/** What PDF.js tells of a stretch of text, as far as it matters here. */
export interface PdfItem {
  str: string;
  transform: readonly number[];
  width: number;
}

/** A stretch of text on one baseline, without a gap in it. Lengths are points; `y` grows upwards. */
export interface Cell {
  text: string;
  left: number;
  right: number;
}

/** What stands on one baseline; several cells where it is a row of a table. */
export interface Line extends Cell {
  cells: readonly Cell[];
  y: number;
  size: number;
  /** The height of the type and its font: a heading in bold has another. */
  font: string;
  /** Whether the mark of an item stands a tab before its text: "1.2  The buyer". */
  isMarked: boolean;
}

interface Piece extends Cell {
  y: number;
  size: number;
  font: string;
  /** How far it stands from what is before it on its line. */
  gap: number;
}

/** Takes the lines out of what PDF.js tells of a page, whose order it keeps. */
export function linesOf(items: readonly unknown[]): Line[] {
  const lines: Line[] = [];
  let open: Piece[] = [];
  const close = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
  };
  for (const item of items) {
    const piece = isItem(item) ? pieceOf(item) : undefined;
    if (!piece) continue;
    const last = open.at(-1);
    if (last && isNoteMark(last, piece)) continue;
    if (last && !isOnLine(last, piece)) close();
    const before = open.at(-1);
    open.push({ ...piece, gap: before ? piece.left - before.right : 0 });
  }
  close();
  return lines;
}

function isItem(item: unknown): item is PdfItem & { fontName?: string } {
  return typeof item === "object" && item !== null && "str" in item && "transform" in item;
}

/** Nothing where there are no letters to see, or where they do not stand upright: a stamp in the margin. */
function pieceOf({
  str,
  transform,
  width,
  fontName = "",
}: PdfItem & { fontName?: string }): Piece | undefined {
  const [a = 0, b = 0, , d = 0, left = 0, y = 0] = transform;
  const size = Math.abs(d) || Math.abs(a);
  if (str.trim() === "" || size === 0 || Math.abs(b) > Math.abs(a) / 10) return undefined;
  const lead = str.length - str.trimStart().length;
  const tail = str.length - str.trimEnd().length;
  const letter = width / str.length;
  return {
    text: str.trim().replace(SYMBOLS, "•"),
    left: left + lead * letter,
    right: left + width - tail * letter,
    y,
    size,
    font: `${fontName} ${size.toFixed(1)}`,
    gap: 0,
  };
}

/** Whether a piece goes on where the last one ended; small capitals and raised signs are of another size. */
function isOnLine(last: Piece, piece: Piece): boolean {
  const size = Math.max(last.size, piece.size);
  // What stands far off in another size is a column beside.
  if (Math.abs(piece.size - last.size) > size * 0.1 && piece.left - last.right > size * CELL_GAP)
    return false;
  return Math.abs(piece.y - last.y) < size * 0.5 && piece.left > last.right - size;
}

/** "¹" behind a word: the number of a note, and no part of it. What follows a number or a unit is a power. */
function isNoteMark(last: Piece, piece: Piece): boolean {
  return (
    piece.size < last.size * 0.9 &&
    piece.y > last.y + last.size * 0.15 &&
    isOnLine(last, piece) &&
    /^[\d*†‡,\s[\]()]{1,5}$/u.test(piece.text) &&
    /(?:\p{L}{3}|[.,;:!?"”’)])$/u.test(last.text)
  );
}

function lineOf(pieces: readonly Piece[]): Line | undefined {
  const [first, ...others] = pieces;
  if (!first) return undefined;
  const size = Math.max(...pieces.map((piece) => piece.size));
  const parts = cellGap(pieces, size);
  const cells: Cell[] = [{ text: first.text, left: first.left, right: first.right }];
  const [second] = others;
  const isMarked = second !== undefined && isMark(first.text, second.text);
  for (const piece of others) {
    const cell = cells.at(-1);
    if (!cell || (piece.gap >= parts && !MARK.test(cell.text) && !(piece === second && isMarked)))
      cells.push({ text: piece.text, left: piece.left, right: piece.right });
    else {
      cell.text += piece.gap > size * SPACE ? ` ${piece.text}` : piece.text;
      cell.right = piece.right;
    }
  }
  return {
    text: cells.map(({ text }) => text).join("  "),
    cells,
    left: first.left,
    right: Math.max(...pieces.map(({ right }) => right)),
    y: first.y,
    size,
    font: first.font,
    isMarked,
  };
}

/** Of an item, or of a paragraph: "1.2" before words; before a figure it is a figure. */
function isMark(text: string, next: string): boolean {
  return MARK.test(text) || (/^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/u.test(text) && /^["“‘(]?\p{L}/u.test(next));
}

/** What stands before the items of a list, a tab away from their text. */
const MARK = new RegExp(`^(?:[${BULLETS}]|${NUMBER_MARK})$`, "u");
/** Bullets of the symbol fonts of word processors: they have no character of their own. */
const SYMBOLS = /^[\uf0a7\uf0b7\uf0d8\uf06e\uf0fc\uf076]/u;

/** Parts of the height of the type. */
const SPACE = 0.12;
const CELL_GAP = 1;
const WIDE_GAP = 4;

/** How wide a gap parts cells: words of a justified line stand far apart too, but all of them equally far. */
function cellGap(pieces: readonly Piece[], size: number): number {
  const gaps = pieces
    .slice(1)
    .map(({ gap }) => gap)
    .filter((gap) => gap > size * SPACE);
  const hasWords = pieces.some(({ text }) => text.includes(" "));
  const usual = hasWords ? size * 0.25 : Math.min(...gaps);
  return Math.max(size * CELL_GAP, gaps.length > 1 || hasWords ? usual * 2 : size * WIDE_GAP);
}
