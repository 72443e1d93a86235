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
