/** Splits a text into lines, and measures their width on a screen. */

/** A line with its offsets; `end` is exclusive and before the line end. */
export interface TextLine {
  start: number;
  end: number;
  line: string;
}

/** Splits a text into lines; page ends also end lines. */
export function textLines(text: string): TextLine[] {
  const out: TextLine[] = [];
  let start = 0;
  for (const line of text.split(/[\n\f]/u)) {
    out.push({ start, end: start + line.length, line });
    start += line.length + 1;
  }
  return out;
}

/** Chinese, Japanese and Korean characters are two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Whether a text has such characters. */
export function hasWide(text: string): boolean {
  return text.search(WIDE) >= 0;
}

/** The width of words in columns. */
export function widthOf(words: string): number {
  return words.length + (words.match(WIDE)?.length ?? 0);
}

/** Their width if all characters were wide. */
export function signsOf(words: string): number {
  return words.length * 2;
}

/** The end of a sentence, or of the words that introduce a list. */
export const SENTENCE_END = /[.!?:;。！？：；][\])"'”’»）」』]*$/u;

/**
 * The least shares of lines that end inside a sentence, and of lines that begin with a small letter, in running text.
 */
const WITHIN = 0.5;
const SMALL = 0.25;

/**
 * Whether sentences run on from line to line. In Chinese, without small letters, lines contain the marks of clauses.
 */
export function runsOn(lines: readonly string[]): boolean {
  const within = lines.filter((line) => !SENTENCE_END.test(line.trimEnd())).length;
  const small = lines.filter((line) => /^\s*\p{Ll}|[，。、；]./u.test(line)).length;
  return within >= lines.length * WITHIN && small >= lines.length * SMALL;
}

/** The most frequent value. */
export function mostFrequent(values: readonly number[]): number | undefined {
  const often = new Map<number, number>();
  for (const value of values) often.set(value, (often.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, times] of often) if (best === undefined || times > (often.get(best) ?? 0)) best = value;
  return best;
}
