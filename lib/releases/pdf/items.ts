/** Recognises list items whose marks are drawn, not written: they are indented, line by line. */
import { BULLETS } from "../text/blocks";
import type { Paragraph } from "./paragraphs";

/** In heights of the type. */
const INDENT = 1.5;
/** If more of a column is indented, its edge is something else's. */
const MOST = 0.6;
const MARKED = new RegExp(String.raw`^[${BULLETS}\d(]`, "u");

/** The paragraphs that are list items without a written mark. */
export function unmarkedItems(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const items = new Set<Paragraph>();
  let run: Paragraph[] = [];
  const close = () => {
    // Single lines may just be indented as paragraphs are.
    if (run.length > 1 && run.some(({ lines }) => lines.length > 1)) for (const one of run) items.add(one);
    run = [];
  };
  for (const paragraph of paragraphs) {
    const [last] = run;
    if (!isFurtherIn(paragraph) || (last && leftOf(last) !== leftOf(paragraph))) close();
    if (isFurtherIn(paragraph)) run.push(paragraph);
  }
  close();
  const count = (some: Iterable<Paragraph>) => [...some].reduce((sum, { lines }) => sum + lines.length, 0);
  return count(items) < count(paragraphs) * MOST ? items : new Set();
}

const leftOf = ({ lines }: Paragraph) => Math.round(lines[0]?.left ?? 0);

function isFurtherIn({ lines, edges, isRow }: Paragraph): boolean {
  const [first] = lines;
  if (!first || isRow || MARKED.test(first.text) || first.left < edges.left + first.size * INDENT)
    return false;
  return lines.every(({ left }) => Math.abs(left - first.left) < 1);
}
