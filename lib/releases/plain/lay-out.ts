/**
 * Lays out pasted or saved plain text for reading: a paragraph a line, without what mails, pages and word processors
 * add.
 */
import { type Edit, type Edited, edited, unedited } from "./edits";
import { encoded } from "./encoded";
import { lineMarks } from "./line-marks";
import { mailMarks } from "./mails";
import { entities, links, tags } from "./markup";
import { pageBreaks } from "./pages";
import { partyRows } from "./party-rows";
import { shareQuotes } from "./share-quotes";
import { oddSigns, tabs } from "./signs";
import { justifiedLines, signsApart, spacedNumbers } from "./spaces";
import { wrappedLines } from "./wrapped";
import { writtenOtherwise } from "./written-otherwise";

/** Each step gets the result of those before. */
const STEPS: readonly ((text: string) => Edit[])[] = [
  encoded,
  entities,
  tags,
  oddSigns,
  writtenOtherwise,
  shareQuotes,
  mailMarks,
  pageBreaks,
  lineMarks,
  justifiedLines,
  signsApart,
  partyRows,
  wrappedLines,
  // Links are removed after lines are joined, since they counted in the width.
  links,
  spacedNumbers,
  tabs,
];

/** Lays out a text. One that is laid out already stays as it is. */
export function layOut(text: string): Edited {
  let out = unedited(text);
  for (const step of STEPS) out = edited(out, step(out.text));
  return out;
}
