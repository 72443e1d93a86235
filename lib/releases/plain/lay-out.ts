/** Plain text as people paste and save it, laid out as releases are read: a paragraph a line, without what a mail, a page or a word processor adds. */
import { type Edit, type Edited, edited, unedited } from "./edits";
import { encoded } from "./encoded";
import { lineMarks } from "./line-marks";
import { mailMarks } from "./mails";
import { entities, links, tags } from "./markup";
import { pageBreaks } from "./pages";
import { shareQuotes } from "./share-quotes";
import { oddSigns, tabs } from "./signs";
import { justifiedLines, signsApart, spacedNumbers } from "./spaces";
import { wrappedLines } from "./wrapped";
import { writtenOtherwise } from "./written-otherwise";

/** Each sees what those before it left. */
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
  wrappedLines,
  // A text that was cut was so with the addresses in it.
  links,
  spacedNumbers,
  tabs,
];

/** Lays a text out. One that is laid out already stays as it is. */
export function layOut(text: string): Edited {
  let out = unedited(text);
  for (const step of STEPS) out = edited(out, step(out.text));
  return out;
}
