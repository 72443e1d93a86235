/** Removes page numbers and running heads, and joins paragraphs across pages. */
import { PAGE_NUMBER } from "../text/page-number";
import type { Edit } from "./edits";
import { SENTENCE_END, type TextLine, textLines } from "./lines";

/** A page's number, unmistakable anywhere. */
const SURELY_NUMBER =
  /^(?:(?:page|seite|página|pagina) \d{1,4} ?(?:of|von|de|di|sur|\/) ?\d{1,4}|第 ?\d{1,4} ?[页頁][,，/ ]*共 ?\d{1,4} ?[页頁])$/iu;
/** A number that occurs on several pages: "- 3 -", "Page 3". A text may end with "-30-". */
const ONE_NUMBER = /^(?:[-–—] ?\d{1,4} ?[-–—]|(?:page|seite|página|pagina) \d{1,4}|第 ?\d{1,4} ?[页頁])$/iu;
/** The longest running head. */
const LONGEST_HEAD = 120;
/** The most lines between the end of a page and its sign. */
const FARTHEST = 12;

/** Removes what is at page ends, and joins a paragraph that continues across. */
export function pageBreaks(text: string): Edit[] {
  if (!text.includes("\f") && !/^[ \t]*(?:[-–—] ?\d|\p{L}{4,6} \d|第 ?\d)/mu.test(text)) return [];
  return new Pages(text).edits();
}

class Pages {
  readonly #text: string;
  readonly #lines: TextLine[];
  /** By line, whether it is no part of the text: empty, a number or a running head. */
  readonly #isNothing: boolean[];
  /** By line, whether a page ends there. */
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
      // What is between the last line of a page and the first of the next.
      while (last + 1 < length && this.#isNothing[last + 1] === true) {
        last += 1;
        isBreak ||= this.#endsPage[last] === true;
      }
      if (isBreak) edits.push(this.#gap(this.#isNothing[i] === true ? i - 1 : i, last + 1));
      i = last;
    }
    return edits;
  }

  /** The gap to leave between two lines. */
  #gap(above: number, below: number): Edit {
    const [before, after] = [this.#lines[above], this.#lines[below]];
    const by = !before || !after ? "" : SENTENCE_END.test(before.line.trimEnd()) ? "\n\n" : "\n";
    return { start: before?.end ?? 0, end: after?.start ?? this.#text.length, by };
  }

  /** Marks numbers beside a page's end as page numbers. */
  #markNumbers(): void {
    for (const line of this.#besideEnds())
      if (PAGE_NUMBER.test(this.#lines[line]?.line.trim() ?? "")) this.#isNothing[line] = true;
  }

  /** Marks lines that recur beside several page ends, except for a number. */
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

  /** The nearest non-empty lines above and below each page end. */
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
