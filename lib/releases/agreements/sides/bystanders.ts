/** Removes names that a report of an agreement mentions but that are no side of it. */
import { regex } from "../../text/regex";
import { WordClass } from "../view/lexeme";
import { LinePattern } from "../view/line-pattern";
import { type View, withLine } from "../view/view";
import type { Group } from "./groups";

/** "X-listed Y": X is the exchange. */
const LISTED = new WordClass(/^-(?:listed|traded|quoted)$/);

/** "Newsline reported that | Y had agreed": the reporter. "It", "its" and "they" mean the reporter too. */
const REPORTS = regex("u")`
  ^(?:\( [^()]{1,20} \) )?(?:has |had |also |first |earlier |previously )?
  (?:reported|reports|wrote|writes|understands|has learned|broke the news) (?:
    (?:on|last|this|earlier|in|late) (?:[^ .;@]+ ){1,3}
    |exclusively )?(?:that )?(?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}$
`;
const OWN = /(?:^| )(?:it|they|its|their|we|he|she) /u;
const DOES =
  /^(?:\( [^()]{1,20} \) )?(?:and (?:the )?@ )?(?:has|have|had|is|are|was|were|will|would|could|may|plans?|agreed|signed|wants?) /u;

/** "Kicking off with X", "15 jets for its low-cost subsidiary X": a start, or a later user. */
const BESIDE = [
  new LinePattern(
    /(?:^| )(?:kick(?:ing|s) off|kicked off|start(?:ing|s)|beginning|begins|launching|launches|debuting) with (?:the |\^ |'s |[\p{L}-]+ ){0,4}$/u,
  ),
  new LinePattern(
    /(?:^| )for (?:its |their |the )?(?:(?!(?:with|from|by|to) )[^ .;,@]+ ){0,4}?(?:subsidiary|unit|arm|affiliate|division|brand|offshoot|sister (?:company|airline|brand)) (?:, )?$/u,
  ),
  // "On the sidelines of the second meeting between X and Y": the parties of the meeting.
  new LinePattern(
    /(?:^| )(?:on|at|in) the (?:sidelines?|margins?|fringes?) of (?:[^ .;,@]+ ){1,8}?(?:between|of|with) (?:the )?$/u,
  ),
];
/** The groups of a sentence without bystanders. */
export function withoutBystanders(view: View, groups: Group[]): Group[] {
  if (groups.length < 2) return groups;
  return groups.filter((group) => !standsBy(view, group));
}

function standsBy({ steps, line, offsets }: View, { from, to }: Group): boolean {
  const before = line.slice(0, offsets[from] ?? 0);
  return LISTED.at(steps, to) || BESIDE.some((pattern) => pattern.test(before));
}

/** The view without a mere reporter: it is no side, nor "the firm". */
export function withoutReporter(view: View): View {
  const { steps, line, offsets } = view;
  if (!REPORTING.in(view)) return view;
  const at = steps.findIndex(({ parties }) => parties.length > 0);
  const next = steps.findIndex(({ parties }, i) => i > at && parties.length > 0);
  if (at < 0 || next < 0 || at > MOST_BEFORE) return view;
  const between = line.slice(offsets[at + 1] ?? 0, offsets[next] ?? 0);
  const behind = line.slice(offsets[next + 1] ?? line.length);
  if (!REPORTS.test(between) || OWN.test(between) || OWN.test(behind) || !DOES.test(behind)) return view;
  return withLine({ ...view, steps: steps.map((step, i) => (i === at ? { ...step, parties: [] } : step)) });
}

const REPORTING = new LinePattern(/ (?:reported|reports|wrote|writes|understands|learned|news) /u);
/** The most words before the reporter. */
const MOST_BEFORE = 12;
