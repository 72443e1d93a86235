/**
 * Reads who acts with others or through another: "X, in a joint venture with Y, has won", "through its unit Y, X has
 * signed".
 */

import type { Entity } from "../../entities/entity";
import { union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import { LinePattern } from "../view/line-pattern";
import { lineOf, type Step, type View } from "../view/view";
import type { Group } from "./groups";

const UNIT = new LinePattern(
  regex("u")`
    (?:^| )(?:through|via|by way of|acting through) (?:its|their) (?:(?!and |or )
      (?:[\p{L}-]+|\^|'s|-based|,|\d+|%) ){0,6}?
    (?:unit|subsidiary|arm|affiliate|division|branch|company|business|daughter|vehicle) (?:, |called |named )?
    $
  `,
);
const CONSORTIUM = new LinePattern(
  regex("u")`
    ^, (?:(?:bidding |acting |working )?(?:in|as) |
      as (?:the )?(?:leader|lead partner|lead member|lead company|lead contractor|head|part|member) of |
      leading |heading |at the head of |(?:the )?(?:leader|lead partner|member|part) of )
    (?:(?:an?|its|their|the) )?(?:(?!,|@)[^ ;.]+ ){0,5}?
    (?:joint venture|consortium|jv|bidding group|grouping|team|association|syndicate)
    (?: together)? (?:with|that (?:also )?includes|including|which (?:also )?includes|comprising|alongside) (?:the |
      \^ |'s |-based |[\p{L}-]+ ){0,4}$
  `,
);
/** "Has been awarded the contract, in consortium with Y" */
const IN_CONSORTIUM = new LinePattern(
  regex("u")`
    (?:^| )(?:(?:acting |working )?in |as part of |as (?:a )?(?:member|leader) of )
    (?:(?:an?|its|their|the) )?(?:[\p{L}-]+ ){0,2}?
    (?:joint venture|consortium|jv|bidding group|grouping|syndicate)
    (?: together)? (?:with|that also includes|including|comprising|alongside) (?:the |\^ |'s |-based |[\p{L}/-]+ ){0,4}
    $
  `,
);
/** "Has signed, together with Y, a contract with Z" */
const TOGETHER = new LinePattern(
  /(?:^| )(?:signed|signs|sign|concluded|inked|won|secured|received|awarded|placed|ordered) , (?:together|jointly|along) with (?:the |\^ |'s |-based |[\p{L}-]+ ){0,4}$/u,
);
const WON = regex("u")`
  (?:^| )(?:signed|signs|sign|concluded|inked|placed|ordered|awarded|selected|down-selected|chosen
    |appointed|named|picked|contracted|commissioned|hired|engaged|won|wins|secured|secures|received
    |receives|landed|lands|bagged|clinched|obtained) `;
const AWARDED = regex("u")`
  ^, (?:(?:has|have|had|was|were|is|are|also|today|now) ){0,3}(?:been )?
  (?:awarded|selected|down-selected|chosen|appointed|notified|named|picked|contracted|commissioned|hired
    |engaged|won|wins|secured|secures|received|receives|landed|lands|bagged|signed|signs|concluded|entered
    |agreed|clinched|obtained|to) `;

/**
 * The groups of a sentence, after replacing a party that acts through its unit by the unit, and joining the members of
 * a consortium.
 */
export function actingGroups(view: View, groups: Group[]): Group[] {
  const { steps } = view;
  const throughUnit = UNIT.mayIn(view);
  const inConsortium = [CONSORTIUM, IN_CONSORTIUM, TOGETHER].some((pattern) => pattern.mayIn(view));
  if (!throughUnit && !inConsortium) return groups;
  const out = groups.map((group) => ({ ...group }));
  steps.forEach(({ parties, bracket, mention }, at) => {
    if (parties.length === 0 || bracket || !mention) return;
    const unit = throughUnit ? UNIT.execIn(lineOf(steps, at - 12, at)) : null;
    if (unit) actThrough(steps, out, at, parties, unit[0].trim().split(" ").length);
    else if (inConsortium) actWith(steps, out, at, parties);
  });
  return out;
}

/** "X, through its unit Y, has", "Through its unit Y, X has": Y acts. */
function actThrough(
  steps: readonly Step[],
  groups: Group[],
  at: number,
  unit: readonly Entity[],
  length: number,
): void {
  const opens = at - length;
  const owner = groups.find(
    ({ from, to, preposition }) =>
      (to + 1 === opens && steps[to]?.word === "," && preposition === "") ||
      (opens <= 1 && steps[at + 1]?.word === "," && from > at && from - at <= 7),
  );
  if (!owner || owner.entities.length > 1 || owner.entities.some((one) => unit.includes(one))) return;
  const own = indexAt(groups, at);
  if (own >= 0 && groups[own] !== owner) groups.splice(own, 1);
  owner.entities = [...unit];
  owner.to = Math.max(owner.to, at + 1);
  owner.preposition = "";
}

/** "X, in a joint venture with Y, has won": both. */
function actWith(steps: readonly Step[], groups: Group[], at: number, partner: readonly Entity[]): void {
  const lead = groups.find(
    ({ to, preposition }) =>
      to < at &&
      at - to <= 24 &&
      preposition === "" &&
      CONSORTIUM.execIn(lineOf(steps, pastBracket(steps, to), at)) !== null,
  );
  if (!lead) {
    winWith(steps, groups, at);
    return;
  }
  const own = indexAt(groups, at);
  const end = groups[own]?.to ?? at + 1;
  if (!AWARDED.test(lineOf(steps, pastBracket(steps, end), end + 12))) return;
  lead.entities = union(lead.entities, groups[own]?.entities ?? partner);
  lead.to = end;
  if (own >= 0) groups.splice(own, 1);
}

/** "X has been awarded the work, in consortium with Y": both. */
function winWith(steps: readonly Step[], groups: Group[], at: number): void {
  const before = lineOf(steps, at - 12, at);
  const between = steps[pastBracket(steps, at + 1)]?.word === "," && TOGETHER.execIn(before);
  if (!between && !IN_CONSORTIUM.execIn(before)) return;
  const own = indexAt(groups, at);
  const members = groups[own];
  const lead = groups.findLast(
    ({ to, preposition }, i) =>
      i < own && preposition === "" && WON.test(` ${lineOf(steps, to, groups[i + 1]?.from ?? at)}`),
  );
  if (!members || !lead) return;
  lead.entities = union(lead.entities, members.entities);
  groups.splice(own, 1);
}

/** The index of the group that a step is in. */
const indexAt = (groups: readonly Group[], at: number) =>
  groups.findIndex(({ from, to }) => from <= at && to > at);

function pastBracket(steps: readonly Step[], from: number): number {
  if (steps[from]?.word !== "(") return from;
  const close = steps.findIndex(({ word }, i) => i > from && word === ")");
  return close < 0 ? from : close + 1;
}
