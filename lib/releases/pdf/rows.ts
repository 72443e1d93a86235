/** Joins table rows whose cells have several lines: a PDF has each cell in full before the next one beside it. */
import type { Cell, Line } from "./lines";
import { joinLines } from "./words";

/** A cell with more lines is a column of text. */
const MOST_LINES = 6;
/** A shorter cell may describe its row in a sentence. */
const LEAST_PROSE = 60;

/** The lines, with those of a row joined into one. */
export function joinRows(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const row = rowAt(lines, i, out.at(-1));
    if (row) {
      out.push(row.line);
      i = row.end;
    } else {
      const line = lines[i];
      if (line) out.push(line);
      i += 1;
    }
  }
  return out;
}

/** The row that begins with a line: more lines below its last cell, then a cell at its own height again. */
function rowAt(
  lines: readonly Line[],
  start: number,
  above: Line | undefined,
): { line: Line; end: number } | undefined {
  const first = lines[start];
  if (!first) return undefined;
  const cells: Line[][] = [];
  let end = start;
  let open: Line[] = [];
  for (; end < lines.length && open.length <= MOST_LINES; end++) {
    const line = lines[end];
    if (!line) break;
    const last = open.at(-1);
    if (!last) open = [line];
    else if (isBelow(last, line)) open.push(line);
    else if (
      Math.abs(line.y - first.y) < 1 &&
      Math.abs(line.size - first.size) < 1 &&
      line.left > (lastCell(last)?.left ?? 0) + last.size
    ) {
      cells.push(open);
      open = [line];
    } else break;
  }
  if (open.length > MOST_LINES) return undefined;
  cells.push(open);
  // Below columns of a few lines, nothing is further left again.
  const isInTable = [lines[end], above?.cells.length === 1 ? undefined : above].some(
    (line) => line && Math.abs(line.left - first.left) < 1,
  );
  if (cells.length > 1 && (!isInTable || cells.every(isProse))) return undefined;
  return cells.length > 1 || (cells[0]?.[0]?.cells.length ?? 1) > 1 ? rowOf(first, cells, end) : undefined;
}

/** Whether lines are sentences: a letter in two languages has them side by side. */
function isProse(lines: readonly Line[]): boolean {
  const text = lines.map((line) => lastCell(line)?.text ?? "").join(" ");
  return lines.length > 1 && text.length > LEAST_PROSE && /[.!?。！？]["'”’)]?$/u.test(text);
}

const lastCell = ({ cells }: Line) => cells.at(-1);

/** Whether a line continues the last cell of the one above. */
function isBelow(above: Line, line: Line): boolean {
  const cell = lastCell(above);
  const step = above.y - line.y;
  return (
    cell !== undefined &&
    line.cells.length === 1 &&
    Math.abs(line.left - cell.left) < 1 &&
    step > 0 &&
    step < line.size * 2
  );
}

function rowOf(first: Line, parts: readonly (readonly Line[])[], end: number): { line: Line; end: number } {
  const cells = parts.flatMap(([head, ...below]): Cell[] => {
    const last = head && lastCell(head);
    if (!head || !last) return [];
    const text = joinLines([last.text, ...below.map((line) => line.text)]);
    return [
      ...head.cells.slice(0, -1),
      { ...last, text, right: Math.max(last.right, ...below.map(({ right }) => right)) },
    ];
  });
  const y = Math.min(...parts.flat().map((line) => line.y));
  return {
    end,
    line: {
      ...first,
      cells,
      text: cells.map(({ text }) => text).join("  "),
      right: Math.max(...cells.map(({ right }) => right)),
      y,
    },
  };
}
