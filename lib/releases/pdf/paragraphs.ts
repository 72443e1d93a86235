/** Joins the lines of a PDF into the paragraphs they were before layout. */
import { BULLETS, NUMBER_MARK } from "../text/blocks";
import type { Line } from "./lines";

/** Lines that belong together. */
export interface Paragraph {
  lines: readonly Line[];
  /** Where the lines of its size begin and end in its flow. */
  edges: Edges;
  isRow: boolean;
}

/** Text that is read downwards: a column, or a page without columns. */
export type Flow = readonly Line[];

interface Edges {
  left: number;
  right: number;
  /** How many lines reach the right edge, and of how many. */
  full: number;
  lines: number;
}

/** Splits the lines of a page where the next one is no lower, or fully to the left: at the top of the next column. */
export function flowsOf(lines: readonly Line[]): Flow[] {
  const flows: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (!last || line.y > last.y - line.size * 0.2 || line.right <= last.left) flows.push([]);
    flows.at(-1)?.push(line);
    last = line;
  }
  return flows;
}

/** Joins the lines of flows, in order, to paragraphs. */
export function paragraphsOf(flows: readonly Flow[]): Paragraph[] {
  const out: { lines: Line[]; edges: Edges; isRow: boolean }[] = [];
  let last: { line: Line; edges: Edges } | undefined;
  for (const flow of flows) {
    const leading = leadingOf(flow);
    const edgesIn = edgesOf(flow);
    for (const [i, line] of flow.entries()) {
      const edges = edgesIn(line);
      const open = out.at(-1);
      const isRow = line.cells.length > 1;
      const goesOn =
        open !== undefined &&
        last !== undefined &&
        !isRow &&
        !open.isRow &&
        (i > 0
          ? joinsBelow(open.lines, last.line, line, edges, leading)
          : joinsAcross(last.line, last.edges, line, edges));
      if (goesOn) open.lines.push(line);
      else out.push({ lines: [line], edges, isRow });
      last = { line, edges };
    }
  }
  return out;
}

/**
 * Where lines of a size begin and end in a flow; a row of a table, or of a masthead, may be wider than the column
 * below.
 */
function edgesOf(flow: Flow): (line: Line) => Edges {
  const bySize = new Map<number, Edges>();
  const edgesIn = (line: Line): Edges => bySize.get(Math.round(line.size)) ?? { ...line, full: 0, lines: 0 };
  const written = flow.filter(({ cells }) => cells.length === 1);
  for (const line of written) {
    const { left, right } = edgesIn(line);
    bySize.set(Math.round(line.size), {
      left: Math.min(left, line.left),
      right: Math.max(right, line.right),
      full: 0,
      lines: 0,
    });
  }
  for (const line of written) {
    const edges = edgesIn(line);
    edges.lines += 1;
    if (reachesEdge(line, edges.right)) edges.full += 1;
  }
  return edgesIn;
}

const isSize = (a: Line, b: Line) => Math.abs(a.size - b.size) < 0.6;

/** The distance between lines of a paragraph, in heights of the type: the smallest that is not rare. */
function leadingOf(flow: Flow): number {
  const steps: number[] = [];
  flow.forEach((line, i) => {
    const before = flow[i - 1];
    if (before && isSize(before, line) && before.y - line.y < line.size * 2.5)
      steps.push((before.y - line.y) / line.size);
  });
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.2)] ?? 1.2;
}

const ITEM = new RegExp(String.raw`^(?:[${BULLETS}] ?(?=\S)|${NUMBER_MARK} )`, "u");
const isItem = ({ isMarked, text }: Line) => isMarked || ITEM.test(text);
const SENTENCE_END = /[.!?。！？:：;；]["'”’)）」』\]]*$/u;
/** In heights of the type. */
const INDENT = 0.6;
const MORE_LEADING = 0.25;
/** Below a full line in mid-sentence: letters of another script are taller. */
const FULL_LEADING = 0.5;
/** The least number of lines that reach the right edge where it is one. */
const FEWEST_FULL = 3;

const reachesEdge = (line: Line, right: number) => right - line.right < line.size * 0.2;
const isFull = (line: Line, { right, full }: Edges) =>
  full >= FEWEST_FULL && reachesEdge(line, right) && !SENTENCE_END.test(line.text);

function joinsBelow(open: readonly Line[], above: Line, line: Line, edges: Edges, leading: number): boolean {
  const { size } = line;
  const [first = above] = open;
  if (!isSize(above, line) || isItem(line)) return false;
  const more = isFull(above, edges) && line.left < edges.left + 1 ? FULL_LEADING : MORE_LEADING;
  if (above.y - line.y > (leading + more) * size) return false;
  const isCentred = Math.abs(middle(above) - middle(line)) < size && above.left > edges.left + size;
  const isDeeper = line.left > above.left + size * INDENT;
  if (isDeeper && !isCentred && !isItem(first)) return false;
  // Whether a line begins a paragraph: an indented single line below another.
  const isFirst =
    open.length === 1 && line.left > edges.left + size * INDENT && SENTENCE_END.test(above.text);
  if (isFirst && !isCentred && !isItem(first) && Math.abs(line.left - above.left) < 1) return false;
  return !endsThere(above, line, edges);
}

const middle = ({ left, right }: Line) => (left + right) / 2;

/** Shares of a line left empty: before a long word without a break by hand, and inside a sentence. */
const RAGGED = 0.25;
const HALF = 0.5;

/** Whether a line was ended by hand: the next word would have fitted. */
function endsThere(above: Line, line: Line, { left, right, full, lines }: Edges): boolean {
  const room = right - above.right;
  const isJustified = lines > 3 && full > lines / 2;
  if (isJustified || SENTENCE_END.test(above.text)) return room > widthOfWord(line);
  if (above.font !== line.font && room > (right - left) * 0.1) return true;
  return room > (right - left) * (/^\p{Ll}/u.test(line.text) ? HALF : RAGGED);
}

/** The approximate width of a line's first word, with the space before it. */
function widthOfWord({ text, left, right }: Line): number {
  const letter = (right - left) / Math.max(1, text.length);
  if (/^\p{Script=Han}/u.test(text)) return 3 * letter;
  const [word = ""] = /^\S*/u.exec(text) ?? [];
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return (word.length + capitals * 0.5 + 1.5) * letter;
}

/** Whether the line at the top of a column continues the last one of the column before. */
function joinsAcross(above: Line, edges: Edges, line: Line, next: Edges): boolean {
  if (!isSize(above, line) || isItem(line) || SENTENCE_END.test(above.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return line.left <= next.left + line.size * INDENT && !endsThere(above, line, edges);
}
