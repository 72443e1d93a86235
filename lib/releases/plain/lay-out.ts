/** Plain text as people paste and save it, laid out as releases are read: a paragraph a line, without what a mail, a page or a word processor adds. */
import { type Edit, type Edited, edited, unedited } from "./edits";
import { mailMarks } from "./mails";
import { pageBreaks } from "./pages";
import { oddSigns, tabs } from "./signs";
import { wrappedLines } from "./wrapped";

/** Each sees what those before it left. */
const STEPS: readonly ((text: string) => Edit[])[] = [oddSigns, mailMarks, pageBreaks, wrappedLines, tabs];

/** Lays a text out. One that is laid out already stays as it is. */
export function layOut(text: string): Edited {
  let out = unedited(text);
  for (const step of STEPS) out = edited(out, step(out.text));
  return out;
}
