/** Cuts a text into pieces, each within the same marks throughout: overlapping marks need no overlapping elements. */
import type { TextSpan } from "../draft";

/** A mark on the text, and the item that it tells of. */
export interface TextMark extends TextSpan {
  item: string;
}

/** A piece of a paragraph; `items` are those of its marks, the shortest mark first. */
export interface Segment extends TextSpan {
  items: string[];
}

/** A line of the text with its pieces, without gaps. */
export interface Paragraph extends TextSpan {
  segments: Segment[];
}

/** Cuts a text into its lines, and each line where marks begin and end. Empty lines are left out. */
export function paragraphsOf(text: string, marks: readonly TextMark[]): Paragraph[] {
  const sorted = marks
    .filter(({ start, end }) => start < end && start >= 0 && end <= text.length)
    .sort((a, b) => a.start - b.start);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let open: TextMark[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    for (let mark = sorted[next]; mark && mark.start < end; mark = sorted[++next]) open.push(mark);
    open = open.filter((mark) => mark.end > start);
    if (text.slice(start, end).trim() !== "") {
      const here = open.filter((mark) => mark.start < end);
      paragraphs.push({ start, end, segments: segmentsOf(start, end, here) });
    }
    start = end + 1;
  }
  return paragraphs;
}

function segmentsOf(start: number, end: number, marks: readonly TextMark[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const inner = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start));
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? end;
    const items = inner.filter((mark) => mark.start <= from && mark.end >= to).map(({ item }) => item);
    return { start: from, end: to, items: [...new Set(items)] };
  });
}

/** The most occurrences of one name that are marked. */
const MOST_OCCURRENCES = 100;

/** Where names stand in a text as whole words; longer names win over those within them. */
export function occurrencesOf(text: string, names: readonly string[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    if (name.length < 2) continue;
    let at = text.indexOf(name);
    for (let count = 0; at >= 0 && count < MOST_OCCURRENCES; count++, at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const start = at;
      if (spans.some((span) => start < span.end && end > span.start)) continue;
      if (isWordEdge(text, start) && isWordEdge(text, end)) spans.push({ start, end });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether a word may begin or end here: not between letters or digits of a script that separates words. */
function isWordEdge(text: string, at: number): boolean {
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
  const [after = ""] = text.slice(at, at + 2);
  return !(SEPARATED.test(before) && SEPARATED.test(after)) || UNSPACED.test(before) || UNSPACED.test(after);
}

const SEPARATED = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
