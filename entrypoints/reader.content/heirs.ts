/** What became of the blocks and marks of a page that was read again: popover, pointer and keys hold on to marks. */
import { isSameRange, type Mark, moveTo } from "@/lib/page/mark";
import type { TextBlock } from "@/lib/page/text-block";

/** Whether a new one may stand for an old one. */
type Rule<T> = (old: T, fresh: T) => boolean;

/**
 * The new block that stands for each old one: with the same text, else with one of its text nodes, else with most of its
 * text. Each new block stands for one; old ones that went have none.
 */
export function heirsOf(
  gone: readonly TextBlock[],
  fresh: readonly TextBlock[],
): ReadonlyMap<TextBlock, TextBlock> {
  return pairs(gone, fresh, [
    (a, b) => a.text === b.text,
    (a, b) => a.runs.some(({ node }) => b.runs.some((run) => run.node === node)),
    (a, b) => isMostlySame(a.text, b.text),
  ]);
}

/**
 * The marks of `fresh`, with the old ones in the place of those that are the same name: first where it still stands, then,
 * in their order, of those whose text was drawn anew. The old ones are moved to where the fresh ones are.
 */
export function sameMarks(before: readonly Mark[], fresh: readonly Mark[]): Mark[] {
  const marks = [...fresh];
  const same = pairs(before, fresh, [
    (a, b) => isSameName(a, b) && isSameRange(a.range, b.range),
    isSameName,
  ]);
  for (const [old, mark] of same) {
    moveTo(old, mark);
    marks[marks.indexOf(mark)] = old;
  }
  return marks;
}

/** By the first rule that fits, each old one takes the first new one that is left. */
function pairs<T>(olds: readonly T[], fresh: readonly T[], rules: readonly Rule<T>[]): Map<T, T> {
  const left = [...fresh];
  const found = new Map<T, T>();
  for (const rule of rules) {
    for (const old of olds) {
      const one = found.has(old) ? undefined : left.find((one) => rule(old, one));
      if (!one) continue;
      left.splice(left.indexOf(one), 1);
      found.set(old, one);
    }
  }
  return found;
}

function isSameName(a: Mark, b: Mark): boolean {
  return a.ref === b.ref && a.surface === b.surface && String(a.rivals) === String(b.rivals);
}

/** Whether more than half of the longer text stands at the beginning and the end of both. */
function isMostlySame(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same += 1;
  for (let end = 1; same < most && a.at(-end) === b.at(-end); end += 1) same += 1;
  return 2 * same > Math.max(a.length, b.length);
}
