/** Lists of what a report or a rumour says: "The article states that (a) …; (b) …". */
import type { View } from "../view/view";

const REPORT = /(?:^| )(?:reports?|articles?|rumou?rs?|queries|query|newspapers?|allegations?|speculation) /u;
const SAYS_THAT =
  /(?:^| )(?:states?|stated|stating|says?|said|saying|claims?|claimed|claiming|alleg(?:es?|ed|ing)|reads?|reported|suggest(?:s|ed|ing)|according to which|following) (?:[^;.]{0,40} )?(?:that|:|-) $/u;

/** Whether a sentence opens such a list; the one above it may name the report. */
export const opensHearsay = ({ line }: View, above: View | undefined) =>
  /(?:that|[:-]) $/u.test(line.slice(-6)) &&
  SAYS_THAT.test(line) &&
  (REPORT.test(line) || (line.startsWith("it ") && REPORT.test(above?.line ?? "")));

/** Whether a sentence is an item of a list. */
export const goesOnHeard = ({ line, sentence }: View) =>
  sentence.kind === "item" || /^\( ?(?:[a-z]|[ivx]+|\d) ?\) /u.test(line);
