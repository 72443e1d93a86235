/** Builds a document's text from paragraphs and table rows; tables that are mere layout are dissolved. */

/** A paragraph, or a row of a table. */
export interface Block {
  text: string;
  isRow: boolean;
  /** The id of the part that stands here, where it is one that the file holds as it came. */
  chunk?: string;
}

/** A cell with more letters is a part of the document. */
const LONGEST_CELL = 300;

/** A row of a table as one line of cells, or the contents of its cells where the table is only layout. */
export function rowOf(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.filter((cell) => cell.length > 0);
  // A single cell of several lines beside empty ones: a signature on the right.
  const isAside = filled.length === 1 && (filled[0]?.length ?? 0) > 1;
  const isRow = cells.length > 1 && !isAside && filled.every(isCell);
  if (!isRow || filled.length === 0) return cells.flat();
  const texts = cells.map((cell) => cell.map(({ text }) => text.replace(/\s+/gu, " ")).join(" "));
  return [{ text: texts.join("  ").trim(), isRow: true }];
}

/** Whether a cell may be in a row; one with a table of several rows is a part of the document. */
function isCell(cell: readonly Block[]): boolean {
  return (
    cell.every(({ chunk }) => chunk === undefined) &&
    cell.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_CELL &&
    cell.filter((block) => block.isRow).length < 2
  );
}

/** The text of blocks; table rows are separated by single line ends. */
export function textOf(blocks: readonly Block[]): string {
  let out = "";
  let wasRow = false;
  for (const { text, isRow } of blocks) {
    if (out !== "") out += isRow && wasRow ? "\n" : "\n\n";
    out += text;
    wasRow = isRow;
  }
  return out
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
