/** Pages: their numbers, their running heads, and the gap that they leave in a paragraph that goes on over them. */
import { PAGE_NUMBER } from "../text/page-number";
import type { Edit } from "./edits";
import { SENTENCE_END, type TextLine, textLines } from "./lines";

/** The number of a page, wherever it stands. */
const SURELY_NUMBER =
  /^(?:(?:page|seite|página|pagina) \d{1,4} ?(?:of|von|de|di|sur|\/) ?\d{1,4}|第 ?\d{1,4} ?[页頁][,，/ ]*共 ?\d{1,4} ?[页頁])$/iu;
/** One of several: "- 3 -", "Page 3". A text may end with "-30-". */
const ONE_NUMBER = /^(?:[-–—] ?\d{1,4} ?[-–—]|(?:page|seite|página|pagina) \d{1,4}|第 ?\d{1,4} ?[页頁])$/iu;
/** A longer line is no running head. */
const LONGEST_HEAD = 120;
/** So many lines may stand between the end of a page and what it shows. */
const FARTHEST = 12;

/** Takes out what stands at the ends of pages, and lets a paragraph go on over it. */
export function pageBreaks(text: string): Edit[] {
  if (!text.includes("\f") && !/^[ \t]*(?:[-–—] ?\d|\p{L}{4,6} \d|第 ?\d)/mu.test(text)) return [];
  return new Pages(text).edits();
}

class Pages {
  readonly #text: string;
  readonly #lines: TextLine[];
  /** By line, whether it is nothing of what the text tells: it is empty, a number or a running head. */
  readonly #isNothing: boolean[];
  /** By line, whether a page ends with it. */
  readonly #endsPage: boolean[];

  constructor(text: string) {
    this.#text = text;
    this.#lines = textLines(text);
    const words = this.#lines.map(({ line }) => line.trim());
    const several = words.filter((line) => ONE_NUMBER.test(line)).length > 1;
    const isNumber = words.map((line) => SURELY_NUMBER.test(line) || (several && ONE_NUMBER.test(line)));
    this.#endsPage = this.#lines.map(({ end }, i) => text[end] === "\f" || isNumber[i] === true);
    this.#isNothing = words.map((line, i) => line === "" || isNumber[i] === true);
    this.#markNumbers();
    this.#markHeads();
  }

  edits(): Edit[] {
    const edits: Edit[] = [];
    const { length } = this.#lines;
    for (let i = 0; i < length; i++) {
      if (this.#endsPage[i] !== true && this.#isNothing[i] !== true) continue;
      let isBreak = this.#endsPage[i] === true;
      let last = i;
      // What stands between the last line of a page and the first of the next one.
      while (last + 1 < length && this.#isNothing[last + 1] === true) {
        last += 1;
        isBreak ||= this.#endsPage[last] === true;
      }
      if (isBreak) edits.push(this.#gap(this.#isNothing[i] === true ? i - 1 : i, last + 1));
      i = last;
    }
    return edits;
  }

  /** What is left between two lines. */
  #gap(above: number, below: number): Edit {
    const [before, after] = [this.#lines[above], this.#lines[below]];
    const by = !before || !after ? "" : SENTENCE_END.test(before.line.trimEnd()) ? "\n\n" : "\n";
    return { start: before?.end ?? 0, end: after?.start ?? this.#text.length, by };
  }

  /** A number is that of a page where it stands beside the end of one. */
  #markNumbers(): void {
    for (const line of this.#besideEnds())
      if (PAGE_NUMBER.test(this.#lines[line]?.line.trim() ?? "")) this.#isNothing[line] = true;
  }

  /** The same line beside several ends of pages, but for its number, is none of the text. */
  #markHeads(): void {
    const seen = new Map<string, number[]>();
    for (const at of this.#besideEnds()) {
      const line = this.#lines[at]?.line.trim() ?? "";
      if (line.length > LONGEST_HEAD) continue;
      const key = line.replace(/\d+/gu, "#");
      const same = seen.get(key);
      if (same) same.push(at);
      else seen.set(key, [at]);
    }
    for (const lines of seen.values())
      if (lines.length > 1) for (const line of lines) this.#isNothing[line] = true;
  }

  /** The lines next above and next below each end of a page that say something. */
  #besideEnds(): Set<number> {
    const out = new Set<number>();
    this.#endsPage.forEach((ends, i) => {
      if (!ends) return;
      const above = this.#next(i, -1);
      const below = this.#next(i + 1, 1);
      if (above !== undefined) out.add(above);
      if (below !== undefined) out.add(below);
    });
    return out;
  }

  #next(from: number, step: 1 | -1): number | undefined {
    for (let i = from; Math.abs(i - from) < FARTHEST; i += step) {
      if (!this.#lines[i]) return undefined;
      if (this.#isNothing[i] !== true) return i;
    }
    return undefined;
  }
}
