/** The lines of a text, and how wide they are on a screen. */

/** A line with its offsets, `end` exclusive and without the line end. */
export interface TextLine {
  start: number;
  end: number;
  line: string;
}

/** Cuts a text into lines; page ends are line ends too. */
export function textLines(text: string): TextLine[] {
  const out: TextLine[] = [];
  let start = 0;
  for (const line of text.split(/[\n\f]/u)) {
    out.push({ start, end: start + line.length, line });
    start += line.length + 1;
  }
  return out;
}

/** Signs of Chinese, Japanese and Korean are two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Whether a text has signs that are two columns wide. */
export function hasWide(text: string): boolean {
  return text.search(WIDE) >= 0;
}

/** How many columns words take. */
export function widthOf(words: string): number {
  return words.length + (words.match(WIDE)?.length ?? 0);
}

/** How many columns words would take if all signs were wide. */
export function signsOf(words: string): number {
  return words.length * 2;
}

/** Where a sentence, or what introduces a list, ends. */
export const SENTENCE_END = /[.!?:;。！？：；][\])"'”’»）」』]*$/u;

/** The share of lines that end within a sentence, and of those that begin with a small letter, where sentences run on over them. */
const WITHIN = 0.5;
const SMALL = 0.25;

/** Whether sentences run on from line to line. Chinese has no small letters: there a clause has its marks within lines. */
export function runsOn(lines: readonly string[]): boolean {
  const within = lines.filter((line) => !SENTENCE_END.test(line.trimEnd())).length;
  const small = lines.filter((line) => /^\s*\p{Ll}|[，。、；]./u.test(line)).length;
  return within >= lines.length * WITHIN && small >= lines.length * SMALL;
}

/** The value that is there most often. */
export function mostFrequent(values: readonly number[]): number | undefined {
  const often = new Map<number, number>();
  for (const value of values) often.set(value, (often.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, times] of often) if (best === undefined || times > (often.get(best) ?? 0)) best = value;
  return best;
}
