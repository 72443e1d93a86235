/** Removes the marks before quoted lines of mails. */
import type { Edit } from "./edits";
import { textLines } from "./lines";

const MARK = /^[ \t]{0,3}>[> \t]*/u;

/** The least share of marked lines; a list of links may have such marks too. */
const SHARE = 0.5;

/** Takes the marks off lines that are quoted. */
export function mailMarks(text: string): Edit[] {
  if (!text.includes(">")) return [];
  const lines = textLines(text).filter(({ line }) => line.trim() !== "");
  const marks = lines.flatMap(({ start, line }) => {
    const length = MARK.exec(line)?.[0].length;
    return length === undefined ? [] : [{ start, end: start + length, by: "" }];
  });
  return marks.length > 1 && marks.length >= lines.length * SHARE ? marks : [];
}
