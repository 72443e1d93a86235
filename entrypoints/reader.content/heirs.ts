/**
 * What became of the blocks and marks of a page that was read again: popover, pointer and keyboard hold on to marks.
 */
import { isSameRange, type Mark, markOf, moveTo, type Spot } from "@/lib/page/mark";
import type { TextBlock } from "@/lib/page/text-block";

/** Whether one may stand for another. */
type Rule<A, B> = (a: A, b: B) => boolean;

/**
 * The new block that replaces each old one: with the same text, else with one of its text nodes, else with most of its
 * text. Each new block replaces one; old ones that vanished have none.
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
 * The marks of the names in `fresh`. A name that was marked before keeps its mark, which moves with it: first those
 * whose place is unchanged, then, in their order, those whose text was redrawn.
 */
export function sameMarks(before: readonly Mark[], fresh: readonly Spot[]): Mark[] {
  const same = pairs(fresh, before, [
    (a, b) => isSameName(a, b) && isSameRange(a.range, b.range),
    isSameName,
  ]);
  return fresh.map((spot) => {
    const old = same.get(spot);
    return old ? moveTo(old, spot) : markOf(spot);
  });
}

/** Pairs each of the ones with the first of the others that is free, by the first rule that fits. */
function pairs<A, B>(ones: readonly A[], others: readonly B[], rules: readonly Rule<A, B>[]): Map<A, B> {
  const left = [...others];
  const found = new Map<A, B>();
  for (const rule of rules) {
    for (const one of ones) {
      const other = found.has(one) ? undefined : left.find((other) => rule(one, other));
      if (!other) continue;
      left.splice(left.indexOf(other), 1);
      found.set(one, other);
    }
  }
  return found;
}

function isSameName(a: Spot, b: Spot): boolean {
  return a.ref === b.ref && a.surface === b.surface && String(a.rivals) === String(b.rivals);
}

/** Whether more than half of the longer text is shared at the beginning and the end. */
function isMostlySame(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same += 1;
  for (let end = 1; same < most && a.at(-end) === b.at(-end); end += 1) same += 1;
  return 2 * same > Math.max(a.length, b.length);
}
