/** Looks up stretches of a text, sorted from left to right, by position. */

/** A stretch; offsets are UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans, sorted and without overlap, that share a character with a stretch. */
export function across<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  let first = 0;
  for (let last = spans.length; first < last; ) {
    const middle = (first + last) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) first = middle + 1;
    else last = middle;
  }
  const out: T[] = [];
  for (let i = first; i < spans.length; i++) {
    const one = spans[i];
    if (!one || one.start >= end) break;
    out.push(one);
  }
  return out;
}

/** Splits spans, which may overlap, into separate stretches that cover the same text. */
export function covered(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else out.push({ start, end });
  }
  return out;
}
