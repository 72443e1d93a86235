/** Removes what editors and transcripts put before lines: numbers, times, bars or comment marks. */
import type { Edit } from "./edits";
import { mostFrequent, runsOn, type TextLine, textLines } from "./lines";

/** The least number of marked lines; fewer line numbers are enough. */
const FEWEST = 5;
const FEWEST_NUMBERS = 3;

/** Takes them off. */
export function lineMarks(text: string): Edit[] {
  const lines = textLines(text);
  for (const marks of [timeMarks, numberMarks, barMarks]) {
    const edits = marks(lines);
    if (edits.length > 0) return edits;
  }
  return [];
}

const BAR = /^[ \t]*([|│┃:;#%*]|\/\/|--)(?:[ \t]+|$)/u;

/** The same mark before all lines of running text; lists and tables do not run on. */
function barMarks(lines: readonly TextLine[]): Edit[] {
  const filled = lines.filter(({ line }) => line.trim() !== "");
  const [, mark] = BAR.exec(filled[0]?.line ?? "") ?? [];
  if (mark === undefined || filled.length < FEWEST) return [];
  const bars = filled.map(({ line }) => BAR.exec(line));
  if (bars.some((bar) => bar?.[1] !== mark)) return [];
  const rests = filled.map(({ line }, i) => line.slice(bars[i]?.[0].length));
  if (!runsOn(rests) || rests.some((rest) => rest.includes(mark) && /[|│┃]/u.test(mark))) return [];
  return filled.map(({ start }, i) => ({ start, end: start + (bars[i]?.[0].length ?? 0), by: "" }));
}

const NUMBER = /^[ \t]*(\d{1,5})(?:[:|]?[ \t]+(?=[^\s|])|[:|]?[ \t]*$)/u;
/** A row of a table may be numbered too. */
const CELLS = /\S(?: {3,}|\t| \| )\S/u;
/** Numbers may be on every line, every fifth or every tenth. */
const EVERY = [1, 2, 5, 10];
/** The share of due lines that have a number. */
const SHARE = 0.9;

/** Line numbers, unlike those of list items and table rows. */
function numberMarks(lines: readonly TextLine[]): Edit[] {
  // Some editors also count empty lines.
  const filled = lines.filter(({ line }) => line.trim() !== "");
  const numbers = filled.flatMap(({ line }, at) => {
    const number = NUMBER.exec(line)?.[1];
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  if (filled.length < FEWEST) return [];
  const first = mostFrequent(numbers.map(({ at, number }) => number - at));
  const counting = numbers.filter(({ at, number }) => number - at === first);
  const due = EVERY.map((step) => counting.filter(({ number }) => number % step === 0)).find(
    (some, i) =>
      some.length >= FEWEST_NUMBERS && some.length >= Math.floor(filled.length / (EVERY[i] ?? 1)) * SHARE,
  );
  if (!due) return [];
  const numbered = new Set(due.map(({ at }) => at));
  const marks = filled.map(
    ({ line }, at) => (numbered.has(at) ? NUMBER : /^[ \t]*/u).exec(line)?.[0].length ?? 0,
  );
  const rests = filled.map(({ line }, at) => line.slice(marks[at]));
  if (!runsOn(rests) || rests.filter((rest) => CELLS.test(rest)).length > rests.length / 4) return [];
  return filled.flatMap(({ start }, at) => {
    const mark = marks[at] ?? 0;
    return mark > 0 ? [{ start, end: start + mark, by: "" }] : [];
  });
}

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
/** "00:00:03,000 --> 00:00:06,000", "[0:03]", with the words after it. */
const TIME = new RegExp(String.raw`^[ \t]*[[(]?(${CLOCK})(?: *--> *${CLOCK}.{0,80})?[\])]?(?:[ \t]+|$)`, "u");
/** The share of non-empty lines with a time on or above them. */
const TIMED = 0.4;

/** Times that increase from line to line; the words at each are a line of one text. */
function timeMarks(lines: readonly TextLine[]): Edit[] {
  const edits: Edit[] = [];
  const said: string[] = [];
  let [timed, last, end] = [0, -1, 0];
  let isTimed = false;
  for (const [i, { start, line, end: lineEnd }] of lines.entries()) {
    const [mark = "", clock] = TIME.exec(line) ?? [];
    if (clock !== undefined) {
      const at = secondsOf(clock);
      if (at < last) return [];
      last = at;
      timed += 1;
      isTimed = true;
    }
    const words = line.slice(mark.length);
    if (words.trim() === "" || isCount(line, lines[i + 1])) continue;
    said.push(words);
    if (isTimed) edits.push({ start: end, end: start + mark.length, by: end === 0 ? "" : "\n" });
    isTimed = false;
    end = lineEnd;
  }
  return timed >= FEWEST && timed >= said.length * TIMED && runsOn(said) ? edits : [];
}

/** Whether a line is a subtitle's number above its time. */
function isCount(line: string, below: TextLine | undefined): boolean {
  return /^\s*\d{1,5}\s*$/u.test(line) && below !== undefined && TIME.test(below.line);
}

function secondsOf(clock: string): number {
  return clock.split(":").reduce((sum, part) => sum * 60 + Number(part.replace(",", ".")), 0);
}
