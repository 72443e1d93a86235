/** Items of lists whose marks are drawn and not written: they stand further in, line by line. */
import { BULLETS } from "../text/blocks";
import type { Paragraph } from "./paragraphs";

/** In heights of the type. */
const INDENT = 1.5;
/** Where more of a column stands further in, its edge is that of something else. */
const MOST = 0.6;
const MARKED = new RegExp(String.raw`^[${BULLETS}\d(]`, "u");

/** The paragraphs that are items of a list without a written mark. */
export function unmarkedItems(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const items = new Set<Paragraph>();
  let run: Paragraph[] = [];
  const close = () => {
    // Lone lines may only begin further in, as paragraphs do.
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
