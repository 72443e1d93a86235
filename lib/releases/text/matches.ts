/** Finds all matches of a pattern. */

/** The matches of a pattern with the flag `g`, like those of `matchAll`, which copies the pattern for each text. */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    out.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return out;
}
