/** Reads fact sheets: "What: distribution agreement", "Who: A; B", "When: signed on May 3", each on its own line. */
import type { ReleaseDocument } from "../../document";
import { INSTRUMENT } from "../cues/cue-words";
import { NEGATED, UNSURE } from "../cues/doubt";
import { type DealEvent, eventIn } from "../event";
import { datesIn } from "../signing/when";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

const WHO = new LinePattern(
  /^(?:• |- |\* )*(?:who|who with|who is involved|between|parties|the parties|parties involved|partners|companies|participants|signatories) : /u,
);
const WHAT = new RegExp(
  `^(?:• |- |\\* )*(?:what|subject|deal|type|nature|instrument|document|agreement|matter|object|purpose|form|topic)(?: of (?:the )?(?:agreement|deal|document))? : (?:[^ .;@]+ ){0,6}?${INSTRUMENT} `,
  "u",
);
const WHEN = /^(?:• |- |\* )*(?:when|date|signed|signing|signing date|date of signing) : /u;
const SIGNED = /(?:^| )(?:signed|concluded|inked|executed) /u;
/** How many lines before and after belong to the same sheet. */
const NEAR = 5;

/** The agreement of the parties on the line "Who:", where a line near it says what they agreed. */
export function factSheetEvent(
  document: ReleaseDocument,
  view: View,
  viewAt: (number: number) => View | undefined,
): DealEvent | undefined {
  if (!WHO.test(view.line)) return undefined;
  const parties = [...new Set(view.steps.flatMap(({ parties, bracket }) => (bracket ? [] : parties)))];
  if (parties.length < 2) return undefined;
  const near: View[] = [];
  for (let number = view.number - NEAR; number <= view.number + NEAR; number++) {
    const line = number === view.number ? undefined : viewAt(number);
    if (line) near.push(line);
  }
  const what = near.find(({ line }) => WHAT.test(line));
  if (!what || NEGATED.test(what.line) || UNSURE.test(what.line)) return undefined;
  const when = near.find(({ line }) => WHEN.test(line));
  const [day] = when ? datesIn(document, when.sentence.start, when.sentence.end) : [];
  const signed = when !== undefined && SIGNED.test(when.line);
  return eventIn(view, {
    deed: signed ? "sign" : "agree",
    ...(day && signed ? { date: { ...day, resolvedValue: day.value } } : {}),
    cue: what.line.slice(0, 200),
    parties,
    status: signed ? "signed" : "announced",
    rule: "list of parties",
  });
}
