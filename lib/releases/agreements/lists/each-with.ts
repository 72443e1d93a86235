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
import { type Group, groupsOf } from "../sides/groups";
import { otherThan } from "../sides/headless";
import { LinePattern } from "../view/line-pattern";
import { stepAt, type View, wordsFrom } from "../view/view";

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

/** A party with what describes it: "the Danish shipyard @". */
const SIDE =
  "(?:the |\\^ |'s |(?!(?:and|with|for|on|by|of|via|at|in|from|to) |\\p{Ll}+ed )[\\p{Ll}-]+ ){0,5}@ (?:\\( [^()@]{1,40} \\) )?(?:, )?";
const MATTERS = ["for", "on"]
  .map((word) => `(?=${SIDE}${word} .*?(?:[,;]|and) (?:and )?${SIDE}${word} )`)
  .join("|");
/** "Signed contracts with B for the masts, C for the sails" */
const TOLD_BY_MATTER = new LinePattern(
  regex("u")`
    (?:^| )(?:${DONE} (?:(?!with |between )[^ .;:@]+ ){0,6}?${SEVERAL}) (?:(?!with |between )[^ .;:@]+ ){0,3}?
    (?:with|to) (?:${MATTERS})
  `,
);

/** One agreement with each party of a sentence that tells them apart by a preposition or by what each is about. */
export function eachWith(view: View, context: Context, deals: readonly Deal[]): DealEvent[] {
  const atOnce = TOLD_AT_ONCE.exec(view.line);
  const match = atOnce ?? TOLD_BY_MATTER.exec(view.line);
  if (!match || [NEGATED, UNSURE, HEARD].some((pattern) => pattern.test(view.line))) return [];
  const end = match.index + match[0].length;
  const groups = groupsOf(view);
  const sides = atOnce ? sidesWith(view, groups, end - 1) : sidesBefore(view, end);
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

type Side = Pick<Group, "entities" | "from" | "to">;

/** The groups behind "with" from an offset of the line on. */
const sidesWith = ({ offsets }: View, groups: readonly Group[], least: number): Side[] =>
  groups.filter(({ from, preposition }) => preposition === "with" && (offsets[from] ?? 0) >= least);

/** The parties with what each agreement is about behind them, from an offset of the line on. */
function sidesBefore(view: View, least: number): Side[] {
  return [...view.line.matchAll(BEFORE_MATTER)].flatMap(({ index, 0: words }) => {
    if (index < least) return [];
    const at = stepAt(view, index + words.indexOf("@"));
    return { entities: [...(view.steps[at]?.parties ?? [])], from: at, to: at + 1 };
  });
}

const BEFORE_MATTER = new RegExp(`(?<=(?:[,;]|and|with|to) (?:and )?)${SIDE}(?=(?:for|on) )`, "gu");

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
