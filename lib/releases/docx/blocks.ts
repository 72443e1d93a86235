/** What a document is made of, as text: paragraphs, and rows of tables that are none of the layout. */

/** A paragraph, or a row of a table. */
export interface Block {
  text: string;
  isRow: boolean;
}

/** A cell of more letters holds a part of the document. */
const LONGEST_CELL = 300;

/** A row of a table: a line with its cells, or all that stands in them where the table only sets things side by side. */
export function rowOf(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.filter((cell) => cell.length > 0);
  // Several lines in one cell beside empty ones: a signature to the right.
  const isAside = filled.length === 1 && (filled[0]?.length ?? 0) > 1;
  const isRow = cells.length > 1 && !isAside && filled.every(isCell);
  if (!isRow || filled.length === 0) return cells.flat();
  const texts = cells.map((cell) => cell.map(({ text }) => text.replace(/\s+/gu, " ")).join(" "));
  return [{ text: texts.join("  ").trim(), isRow: true }];
}

/** A cell with a table of its own is a part of the document, unless that has one row. */
function isCell(cell: readonly Block[]): boolean {
  return (
    cell.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_CELL &&
    cell.filter((block) => block.isRow).length < 2
  );
}

/** Blocks as text: rows of a table stand line by line. */
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
