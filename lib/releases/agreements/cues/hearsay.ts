/** Recognises what a text only cites from reports or rumours, or corrects: "The article states that (a) …; (b) …". */
import { regex } from "../../text/regex";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const REPORT = /(?:^| )(?:reports?|articles?|rumou?rs?|queries|query|newspapers?|allegations?|speculation) /u;
const SAYS_THAT =
  /(?:^| )(?:states?|stated|stating|says?|said|saying|claims?|claimed|claiming|alleg(?:es?|ed|ing)|reads?|reported|suggest(?:s|ed|ing)|according to which|following) (?:[^;.]{0,40} )?(?:that|:|-) $/u;

/** Recognises sentences that only cite or correct; ask it about each sentence in order. */
export class Hearsay {
  /** The text is a column of corrections. */
  readonly #corrects: boolean;
  #isHeard = false;

  constructor(text: string) {
    this.#corrects = correctsOthers(text);
  }

  /** Whether the text does not itself assert what a sentence says; `above` is the sentence before. */
  holds(view: View, above: View | undefined): boolean {
    this.#isHeard = opensHearsay(view, above) || (this.#isHeard && goesOnHeard(view));
    return this.#isHeard || (this.#corrects && saysWhatWasWritten(view));
  }
}

/** Whether a sentence opens a list of what a report says; the sentence above may name the report. */
const opensHearsay = ({ line }: View, above: View | undefined) =>
  /(?:that|[:-]) $/u.test(line.slice(-6)) &&
  SAYS_THAT.test(line) &&
  (REPORT.test(line) || (line.startsWith("it ") && REPORT.test(above?.line ?? "")));

/** Whether a sentence is an item of a list. */
const goesOnHeard = ({ line, sentence }: View) =>
  sentence.kind === "item" || /^\( ?(?:[a-z]|[ivx]+|\d) ?\) /u.test(line);

/** Whether a text is a column of corrections. */
const correctsOthers = (text: string) => CORRECTIONS.test(text.slice(0, 200));

const CORRECTIONS =
  /^[ \t]*(?:corrections?|corrigend(?:um|a)|errat(?:um|a))(?: (?:and|&) clarifications?)?:?[ \t]*$/imu;

/** "An article of Monday stated that": the mistake, or how it was put. */
const saysWhatWasWritten = ({ line }: View) => WRITTEN.test(line);

const WRITTEN = new LinePattern(
  regex("u")`
    (?:^| )(?:article|story|report|column|piece|item|headline|caption|graphic|interview|newsletter|version
      |issue|edition|we) (?:[^ .;]+ ){0,16}?
    (?:stated|said|reported|wrote|written|gave|called|suggested|implied|misstated|named) `,
);
