/** Edits a text while tracking where each character was before. */

/** Replaces the text between two offsets by `by`. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/** A text after edits. */
export interface Edited {
  text: string;
  /** Maps an offset to the original text. */
  from: (offset: number) => number;
}

/** A text without edits. */
export function unedited(text: string): Edited {
  return { text, from: (offset) => offset };
}

/** Applies edits, which are sorted and do not overlap. */
export function edited({ text, from }: Edited, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text, from };
  const parts: string[] = [];
  // By piece of the new text, its offset there and in the old one.
  const begins: number[] = [0];
  const stood: number[] = [0];
  let length = 0;
  let at = 0;
  for (const { start, end, by } of edits) {
    parts.push(text.slice(at, start), by);
    length += start - at;
    // New text is mapped to the start of the old words.
    for (let i = 0; i < by.length; i++) {
      begins.push(length + i);
      stood.push(Math.min(start + i, Math.max(start, end - 1)));
    }
    length += by.length;
    begins.push(length);
    stood.push(end);
    at = end;
  }
  parts.push(text.slice(at));
  return {
    text: parts.join(""),
    from: (offset) => {
      const piece = lastAtMost(begins, offset);
      return from((stood[piece] ?? 0) + offset - (begins[piece] ?? 0));
    },
  };
}

/** Sorts edits and drops those that begin inside another. */
export function apart(edits: Edit[]): Edit[] {
  let end = 0;
  return edits
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/** The index of the last entry that is not greater. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
