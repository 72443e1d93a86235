/** Turns the text items of a PDF's page into lines with cells, in the order of the page's content. */
import { BULLETS, NUMBER_MARK } from "../text/blocks";
import { raised } from "../text/raised";

/** The part of a PDF.js text item that is used. */
export interface PdfItem {
  str: string;
  transform: readonly number[];
  width: number;
}

/** A stretch of text on one baseline without gaps. Lengths are in points; `y` grows upwards. */
export interface Cell {
  text: string;
  left: number;
  right: number;
}

/** The text on one baseline; several cells if it is a row of a table. */
export interface Line extends Cell {
  cells: readonly Cell[];
  y: number;
  size: number;
  /** The type height and font: a bold heading has another font. */
  font: string;
  /** Whether an item's mark is a tab before its text: "1.2  The buyer". */
  isMarked: boolean;
}

interface Piece extends Cell {
  y: number;
  size: number;
  font: string;
  /** The distance to what precedes it on the line. */
  gap: number;
}

/** The lines of a page's text items, in their order. */
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
    if (last && isRaised(last, piece)) piece.text = raised(piece.text, last.text);
    open.push({ ...piece, gap: before ? piece.left - before.right : 0 });
  }
  close();
  return lines;
}

function isItem(item: unknown): item is PdfItem & { fontName?: string } {
  return typeof item === "object" && item !== null && "str" in item && "transform" in item;
}

/** `undefined` if there are no visible letters, or none upright: a stamp in the margin. */
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

/** Whether a piece continues the line of the last one; small capitals and raised signs have another size. */
function isOnLine(last: Piece, piece: Piece): boolean {
  const size = Math.max(last.size, piece.size);
  // Text far off in another size is a column beside.
  if (Math.abs(piece.size - last.size) > size * 0.1 && piece.left - last.right > size * CELL_GAP)
    return false;
  return Math.abs(piece.y - last.y) < size * 0.5 && piece.left > last.right - size;
}

/** Whether a piece is small and raised. */
function isRaised(last: Piece, piece: Piece): boolean {
  return piece.size < last.size * 0.9 && piece.y > last.y + last.size * 0.15 && isOnLine(last, piece);
}

/** Whether a piece is a note's number, like "¹" after a word. After a number or a unit it is a power. */
function isNoteMark(last: Piece, piece: Piece): boolean {
  return (
    isRaised(last, piece) &&
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

/** Whether a text is the mark of an item or a paragraph: "1.2" before words; before a figure it is a number. */
function isMark(text: string, next: string): boolean {
  return MARK.test(text) || (/^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/u.test(text) && /^["“‘(]?\p{L}/u.test(next));
}

/** The marks of list items, a tab before their text. */
const MARK = new RegExp(`^(?:[${BULLETS}]|${NUMBER_MARK})$`, "u");
/** Bullets in word processors' symbol fonts, which have no character of their own. */
const SYMBOLS = /^[\uf0a7\uf0b7\uf0d8\uf06e\uf0fc\uf076]/u;

/** In heights of the type. */
const SPACE = 0.12;
const CELL_GAP = 1;
const WIDE_GAP = 4;

/** The width from which a gap separates cells: in a justified line words are far apart too, but evenly. */
function cellGap(pieces: readonly Piece[], size: number): number {
  const gaps = pieces
    .slice(1)
    .map(({ gap }) => gap)
    .filter((gap) => gap > size * SPACE);
  const hasWords = pieces.some(({ text }) => text.includes(" "));
  const usual = hasWords ? size * 0.25 : Math.min(...gaps);
  return Math.max(size * CELL_GAP, gaps.length > 1 || hasWords ? usual * 2 : size * WIDE_GAP);
}
