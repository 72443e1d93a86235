/** Cuts a text into paragraphs, headlines, headings and list items, and finds the boilerplate among them. */
import { boilerplateFrom, isBoilerplate } from "./boilerplate";
import { datedLines } from "./dated-lines";
import { MONTHS_CAPITAL } from "./months";

/** A block of the text; offsets are UTF-16 units, `end` exclusive. */
export interface Block {
  start: number;
  end: number;
  kind: "headline" | "heading" | "body" | "item";
  boilerplate: boolean;
}

/** Marks of unnumbered list items, for the brackets of a pattern. */
export const BULLETS = "-–—•▪·*→■◆▸►‣◦➢➤❖✓✔+";
/** "1.", "(a)", "iv)": marks of numbered list items, as a pattern's source. */
export const NUMBER_MARK = String.raw`\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]`;
const ITEM = new RegExp(String.raw`^\s*(?:[${BULLETS}]+|${NUMBER_MARK}|\d{1,2}(?=\s{2}))\s+`, "iu");

/** Cuts a text into blocks. A line ends a block if it is a paragraph by itself: wrapped lines are joined. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  let open: Block | undefined;
  const isDated = datedLines(text);
  const widestAt = widestBeside(text);
  while (at <= text.length) {
    const stop = text.indexOf("\n", at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(at, end);
    if (line.trim() === "") open = undefined;
    else if (open && !isDated(line) && joins(text, open, line, widestAt(at))) open.end = end;
    else {
      const lead = line.length - line.trimStart().length;
      const kind = ITEM.test(line) || isDated(line) ? "item" : "body";
      open = { start: at + lead, end, kind, boilerplate: false };
      blocks.push(open);
    }
    at = end + 1;
  }
  nameKinds(text, blocks);
  const cut = boilerplateFrom(text, blocks);
  blocks.forEach((block, i) => {
    block.boilerplate = cut.has(i) || isBoilerplate(text.slice(block.start, block.end));
  });
  return blocks;
}

/** Longer lines are paragraphs by themselves, without the lines above them. */
const LONGEST_WRAPPED = 110;

/** The share of the widest line from which a line is full: letters differ in width. */
const FULL = 11 / 12;

/** Whether the first word of the next line had no room on a line. */
const isFull = (above: string, line: string, widest: number) =>
  above.length + 1 + line.search(/\s|$/u) > widest * FULL;

/** Gives the width of the widest wrapped line around an offset, without an empty line between. */
function widestBeside(text: string): (at: number) => number {
  let stop = -1;
  let widest = 0;
  return (at) => {
    if (at <= stop) return widest;
    const empty = text.indexOf("\n\n", at);
    stop = empty < 0 ? text.length : empty;
    const start = text.lastIndexOf("\n\n", at) + 1;
    widest = text
      .slice(start, stop)
      .split("\n")
      .filter((line) => line.length <= LONGEST_WRAPPED && !ITEM.test(line))
      .reduce((most, line) => Math.max(most, line.length), 0);
    return widest;
  };
}

/**
 * Whether a line continues the block above: that stops in mid-sentence, and both are about as long as wrapped lines.
 */
function joins(text: string, open: Block, line: string, widest: number): boolean {
  if (ITEM.test(line)) return false;
  const last = text.slice(Math.max(open.start, open.end - 200), open.end).trimEnd();
  const lastLine = last.slice(last.lastIndexOf("\n") + 1);
  if (/[.!?:;"”)]$/u.test(last)) return false;
  if (lastLine.length > 30 && (/^\s*\p{Ll}/u.test(line) || isUnfinished(lastLine, line))) return true;
  return (
    lastLine.length >= 60 &&
    lastLine.length <= 100 &&
    (open.kind !== "item" || CELLS.test(lastLine) || isFull(lastLine, line, widest)) &&
    line.length <= LONGEST_WRAPPED &&
    /\p{Ll}|,$/u.test(last.slice(-1)) &&
    line.length > 20 &&
    /^\S/.test(line)
  );
}

/** A word with which no line ends that says something by itself. */
const OPEN_END =
  /(?:^| )(?:an?|the|of|and|or|to|for|with|from|at|by|between|into|its|their|that|which|has|have|will|are|were|is|was)$/u;
const DAY_END = /(?:^| )\d{1,2}$/u;
const BEGINS_WITH_MONTH = new RegExp(String.raw`^\s*(?:${MONTHS_CAPITAL})\b`, "u");
const MONTH_END = new RegExp(`(?:^| )(?:${MONTHS_CAPITAL})$`, "u");

/** Columns of a table. */
const CELLS = /\S {2,}\S/u;

/** Whether a line ends within a sentence or a day, whatever begins the next: a text of a few lines shows no width. */
function isUnfinished(above: string, line: string): boolean {
  if (CELLS.test(above)) return false;
  return (
    OPEN_END.test(above) ||
    (DAY_END.test(above) && BEGINS_WITH_MONTH.test(line)) ||
    (MONTH_END.test(above) && /^\s*\d{1,2}\b/u.test(line))
  );
}

/** A line that opens a list, or a sentence with a full stop, is no headline. */
function isSentence(line: string): boolean {
  return /:$/u.test(line) || (line.length > 70 && /\p{Ll}{2}[.]["”)]?$/u.test(line));
}

function nameKinds(text: string, blocks: Block[]): void {
  const bodyAt = blocks.findIndex(({ start, end }) => {
    const block = text.slice(start, end);
    return block.length > 180 || (block.length > 90 && /[.!?]["”)]?$/u.test(block.trimEnd()));
  });
  blocks.forEach((block, i) => {
    if (block.kind === "item") return;
    const line = text.slice(block.start, block.end).trimEnd();
    if (i < bodyAt && i < 6 && line.length < 220 && !isSentence(line)) block.kind = "headline";
    else if (line.length < 90 && !/[.!?;,"”:]$/u.test(line)) block.kind = "heading";
  });
  // "Zemtek inks pact with Orvex": a text of one line has no heading.
  const [only, other] = blocks;
  if (only?.kind === "heading" && !other) only.kind = "body";
}
