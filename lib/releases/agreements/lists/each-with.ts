/**
 * Reads documents reported together with their sides listed one by one: "contracts were signed: with A on 4 May, and on
 * 2 June with B".
 */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import { INSTRUMENT } from "../cues/cue-words";
import { HEARD, NEGATED, UNSURE } from "../cues/doubt";
import type { Deal } from "../deal";
import { type DealEvent, eventIn } from "../event";
import { groupsOf } from "../sides/groups";
import { otherThan } from "../sides/headless";
import { LinePattern } from "../view/line-pattern";
import { type View, wordsFrom } from "../view/view";

const DONE =
  "(?:signed|inked|concluded|announced|agreed|awarded|placed|sealed|closed|renewed|extended|won|reached|entered into|made)";
const SEVERAL =
  "(?:agreements|contracts|memoranda|mous|letters of intent|orders|deals|accords|leases|pacts|partnerships|licen[cs]es|loans|concessions|ppas|protocols)";
/** "New contracts have been signed: | with A" */
const TOLD_AT_ONCE = new LinePattern(
  regex("u")`
    (?:^| )(?:${SEVERAL} (?:(?!with |between )[^ .;:@]+ ){0,14}?${DONE}
      |${DONE} (?:(?!with |between )[^ .;:@]+ ){0,6}?${SEVERAL}) (?:(?!with |between )[^ .;:@]+ ){0,5}?
    : (?=(?:(?:one|first|on|in|for) (?:[^ .;:@]+ ){0,4}?)?with )
  `,
);

/** One agreement with each party behind the colon of such a sentence. */
export function eachWith(view: View, context: Context, deals: readonly Deal[]): DealEvent[] {
  const match = TOLD_AT_ONCE.exec(view.line);
  if (!match || [NEGATED, UNSURE, HEARD].some((pattern) => pattern.test(view.line))) return [];
  const end = match.index + match[0].length;
  const groups = groupsOf(view);
  const sides = groups.filter(
    ({ from, preposition }) => preposition === "with" && (view.offsets[from] ?? 0) >= end - 1,
  );
  const partners = sides.flatMap(({ entities }) => entities);
  const [own] = groups.filter(
    ({ to, preposition }) => preposition === "" && (view.offsets[to] ?? 0) <= match.index + 1,
  );
  // Of a group and its unit that signed what the text opens with, the unit counts.
  const main = deals[0]?.parties ?? [];
  const other = otherThan(partners, context);
  const who = own
    ? own.entities[0]
    : other && (main.length === 0 || main.includes(other))
      ? other
      : (main.find((one) => !partners.includes(one)) ?? other);
  if (!who || sides.length < 2 || (own?.entities.length ?? 1) > 1 || partners.includes(who)) return [];
  return sides.map(({ entities, from, to }) =>
    eventIn(view, {
      from,
      to,
      cue: `${match[0].trim()} ${wordsFrom(view, from).slice(0, 100)}`,
      parties: [who, ...entities],
      status: statusIn(match[0]),
      separate: true,
      rule: "listed",
    }),
  );
}

function statusIn(words: string): DealEvent["status"] {
  if (/ (?:renewed|extended) /u.test(words)) return "extended";
  return / (?:signed|inked|concluded|sealed|closed) /u.test(words) ? "signed" : "announced";
}

/** A line of only two or three names: "1. A (Leeds) and B/C." */
const NAMES_ALONE = new LinePattern(
  /^(?:[▪•*–-] |\(?[\p{L}\p{N}]{1,2} ?[.)] )?(?:the )?@ (?:\( [^()]{1,40} \) )?(?:, \^ )?(?:(?:and|[,/&+–×-]|x|with|vs) (?:the )?@ (?:\( [^()]{1,40} \) )?(?:, \^ )?){1,3}[.:]? ?$/u,
);
/** "The letter of intent of July 2021 provided for", "Ten-year agreement of 31 August:" */
const OPENS_WITH_DOCUMENT = new LinePattern(
  new RegExp(
    `^(?:the |their |an? |this )?(?:(?!with |of |no |for |by )[\\p{L}\\d-]+ ){0,4}?${INSTRUMENT} (?!with |between |talks |negotiations |is (?:expected|planned)|are )`,
    "u",
  ),
);

/** The document of the parties in a line of names, where the next sentence opens with the document. */
export function headedByNames(view: View, before: View | undefined): DealEvent | undefined {
  if (!before || before.sentence.block !== view.sentence.block) return undefined;
  if (!NAMES_ALONE.test(before.line) || !OPENS_WITH_DOCUMENT.test(view.line)) return undefined;
  if ([NEGATED, UNSURE, HEARD].some((pattern) => pattern.test(view.line))) return undefined;
  const parties: Entity[] = [...new Set(before.named)];
  if (parties.length < 2 || view.named.some((one) => !parties.includes(one))) return undefined;
  return eventIn(view, {
    to: Math.min(view.steps.length, 4),
    cue: view.line.slice(0, 160),
    parties,
    resolved: true,
    status: /(?:^| )(?:signed|inked|concluded|sealed) /u.test(view.line) ? "signed" : "announced",
    rule: "listed",
  });
}
