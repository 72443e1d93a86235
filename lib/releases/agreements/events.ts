/** Finds who agreed with whom in one sentence. */

import type { Entity } from "../entities/entity";
import { sameSet } from "../entities/party-sets";
import { regex } from "../text/regex";
import type { Context } from "./context";
import { isDenied, isUnsure } from "./cues/denied";
import { PLANNED, SIGNING_AHEAD } from "./cues/doubt";
import { type Hit, hitsOf } from "./cues/hits";
import { isAdvice, isHabit, isPast, isStanding, type Setting, TOGETHER_WITH } from "./cues/not-news";
import type { DealEvent, EventStatus } from "./event";
import { areApart } from "./likely/no-partners";
import { frameOf } from "./sides/frame";
import { type Group, groupsOf } from "./sides/groups";
import { withSellers } from "./sides/sellers";
import { isSignedFor } from "./sides/signed-for";
import { ONE_OF } from "./signed-together";
import { type Step, type View, wordAt, wordsBefore } from "./view/view";

/** The events of a sentence, in order. */
export function eventsOf(view: View, context: Context): DealEvent[] {
  // A question reports nothing.
  if (view.steps.at(-1)?.word === "?") return [];
  const hits = hitsOf(view);
  const groups = groupsOf(view);
  const events: DealEvent[] = [];
  hits.forEach((hit, i) => {
    // "Signed an agreement under which B takes over C": the terms are no second agreement.
    if (events.length > 0 && (isTerm(view, hit) || isTask(view, hit))) return;
    const stop =
      hits.slice(i + 1).find((next) => isMain(next) && next.from > hit.to + 3)?.from ?? view.steps.length;
    for (const event of readHit(view, hit, stop, groups, context)) events.push(event);
  });
  return withSellers(events);
}

/** Whether a cue's clause gives the terms of what the same sentence already reported. */
function isTerm(view: View, hit: Hit): boolean {
  const before = ` ${wordsBefore(view, hit.from)}`;
  return /^(?:give|buy|invest|order|venture|joint)$/.test(hit.deed) && TERMS.test(before);
}

const TERMS = /(?:(?:under|by|in|through|by means of|pursuant to) which|whereby) (?:(?!;)[^ ]+ ){0,12}$/u;

/**
 * Whether a party is only the one that a contract serves: C in "Was awarded a contract by B to provide C with radios".
 */
function isTask(view: View, { deed, from, text }: Hit): boolean {
  return deed === "give" && TASK.test(` ${wordsBefore(view, from)}${text} `);
}

const TASK =
  / (?:contracts?|orders?|deals?|agreements?|tenders?) (?:[^ .;@]+ ){0,6}?(?:by|from|with) (?:[^ .;@]+ ){0,6}?@ (?:\( [^()]{0,40} \) )?(?:, )?to (?:also )?[^ ]+ (?:[^ .;@]+ ){0,3}$/u;

const isMain = ({ deed, text }: Hit) =>
  deed !== "noun" && deed !== "give" && deed !== "role" && deed !== "joint" && !TOGETHER_WITH.test(text);

/** The events of one cue, up to the next cue. */
function readHit(
  view: View,
  hit: Hit,
  stop: number,
  groups: readonly Group[],
  context: Context,
): DealEvent[] {
  const clause = clauseStart(view.steps, hit.from);
  const setting = settingOf(view, hit, clause);
  const planned = isPlanned(view, hit, setting);
  const news = newsOf(view, { hit, setting, planned, groups });
  if (news !== "yes") return news === "no" ? [] : refused(view);
  const frame = frameOf(view, hit, stop, groups, context, clause);
  if (!frame) return [];
  const isOfGroups = frame.sets.every((set) => groups.some(({ entities }) => sameSet(entities, set)));
  if (isOfGroups && areApart(view.line)) return refused(view);
  // "Under it, X will open a lab in cooperation with Z": how X carries out its agreement with another.
  if (
    /^(?:give|agree|joint|extend)$/.test(hit.deed) &&
    frame.sets.every((set) => isHelper(view, set, groups, context))
  )
    return refused(view);
  // "They will explore cooperation with Z": what two who agreed mean to do with a third.
  if (
    frame.resolved &&
    EXPLORES.test(`${setting.upTo}${hit.text} `) &&
    frame.sets.every((set) => hasThird(set, context))
  )
    return refused(view);
  const { deed, status } = doneBy(hit, setting, statusOf(hit, planned, `${setting.before}${setting.cue}`));
  return frame.sets.map((parties) => ({
    deed,
    view,
    from: hit.from,
    to: hit.to,
    cue: hit.text,
    parties,
    resolved: frame.resolved,
    ...(frame.widens ? { widens: true } : {}),
    status,
    separate: SEPARATE.test(`${setting.before}${setting.cue}${setting.tail.slice(0, 40)}`),
    rule: frame.rule ?? `${hit.deed} cue`,
  }));
}

/** The words around a cue in its clause, which begins at a step. */
function settingOf({ steps, line, padded: whole, offsets }: View, hit: Hit, clause: number): Setting {
  return {
    before: ` ${line.slice(offsets[clause] ?? 0, offsets[hit.from] ?? 0)}`,
    cue: ` ${hit.text} `,
    tail: line.slice(offsets[Math.min(hit.to, steps.length - 1)] ?? 0),
    whole,
    upTo: whole.slice(0, (offsets[hit.from] ?? 0) + 1),
  };
}

const isPlanned = (view: View, hit: Hit, { before, whole }: Setting) =>
  PLANNED.test(`${before}${hit.text} `) ||
  PLANNED.test(whole.slice(0, (view.offsets[hit.to] ?? view.line.length) + 1)) ||
  (hit.deed === "sign" && SIGNING_AHEAD.in(view));

/** A cue with what decides how it is read. */
interface Occurrence {
  hit: Hit;
  setting: Setting;
  planned: boolean;
  groups: readonly Group[];
}

/** Whether a cue reports news; `refused` where the rest of the sentence is no news either. */
function newsOf(
  { line, sentence }: View,
  { hit, setting, planned, groups }: Occurrence,
): "yes" | "no" | "refused" {
  const { deed } = hit;
  if (
    isDenied(hit, setting) ||
    (!planned && isUnsure(setting)) ||
    isPast(hit, line, setting) ||
    isStanding(hit, setting)
  )
    return "refused";
  // "A sells B a yard" is news in a headline, and a habit elsewhere.
  const habit = !(sentence.kind === "headline" && deed === "give") && isHabit(hit, setting);
  if (habit || (deed === "noun" && HAS_QUOTED.test(setting.upTo))) return deed === "noun" ? "refused" : "no";
  if (isAdvice(hit, setting) || isWithin(hit, groups)) return "no";
  // "To pay for the ships, X has taken a loan": an aim.
  if (hit.from === 0 && sentence.kind === "body" && /^to /u.test(hit.text)) return "no";
  // "The court ordered X to pay B": nobody agreed.
  if (/^(?:give|order|choose|win|buy)$/.test(deed) && COURT.test(setting.upTo)) return "refused";
  // "A planned partnership with X fell through": it never existed.
  if (deed === "end" && WAS_PLANNED.test(setting.before) && !AGREED_BEFORE.test(hit.text)) return "refused";
  // "From October, when the present contract with X ends": background to the news.
  if (deed === "end" && MAKES_ROOM.test(`${setting.before}${hit.text} `)) return "refused";
  // "replaces X, whose contract ends": the other party is not named.
  return /(?:^| )whose $/u.test(setting.before) ? "no" : "yes";
}

/** The deed and status, where words around the cue say that what is announced was signed or completed. */
function doneBy(hit: Hit, setting: Setting, status: EventStatus): Pick<DealEvent, "deed" | "status"> {
  if (status !== "announced") return { deed: hit.deed, status: status };
  // "Signed a contract with A and a loan agreement with B", "signed one with B"
  const signs =
    hit.deed === "noun" && SIGNED_BEFORE.test(ONE_OF.test(hit.text) ? setting.upTo : setting.before);
  if (signs) return { deed: "sign", status: "signed" };
  const done = hit.deed === "noun" && (COMPLETED.test(setting.tail) || isClosed(hit, setting));
  const isSigned = done || (TERMS_OF.test(hit.deed) && isSignedFor(setting.upTo));
  return { deed: hit.deed, status: isSigned ? "signed" : status };
}

/** "Closed the sale of ten offices": the cue is only the noun. */
const isClosed = ({ text }: Hit, { before }: Setting) =>
  /^(?:(?:the|its|their|an?) )?(?:acquisition|purchase|takeover|buyout|merger|sale) /u.test(text) &&
  / (?:clos(?:es|ed)|complet(?:es|ed)|finali[sz](?:es|ed)) $/u.test(before);

/** Marks the sentence as having a cue that is no news; returns no events. */
function refused(view: View): DealEvent[] {
  view.refused = true;
  return [];
}

/** "X, in a joint venture with Y, has won": the venture only says who acts. */
const isWithin = ({ deed, from, to }: Hit, groups: readonly Group[]) =>
  deed === "noun" && groups.some((group) => group.from < from && group.to > to && group.entities.length > 1);

const WAS_PLANNED = /(?:^| )(?:planned|proposed|potential|possible|mooted|intended) (?:\S+ )?$/u;
/** "The planned merger with B, announced in May, was called off": it had been agreed. */
const AGREED_BEFORE =
  / (?:announced|agreed|signed|unveiled) (?:on|in|last|earlier|this|late|early|two|three) /u;

const MAKES_ROOM = regex("u")`
  (?:^| )(?:when|once|until|after|as soon as|before) (?:the|its|their|a|an) (?:[^ .;,@]+ )?
  (?:present|current|existing|previous|old|outgoing|former|earlier|incumbent|prior) (?:(?!signed|announced)[^ .;,]+ ){0,14}
  $
`;

/** Whether the parties that a set adds to the last agreement only help to carry it out. */
function isHelper(
  view: View,
  set: readonly Entity[],
  groups: readonly Group[],
  { parties }: Context,
): boolean {
  const others = set.filter((party) => !parties.includes(party));
  return (
    parties.length > 1 &&
    others.length > 0 &&
    others.length < set.length &&
    UNDER_IT.test(view.line) &&
    groups.every(
      ({ entities, from }) =>
        !entities.some((one) => others.includes(one)) || HELPED.test(wordsBefore(view, from)),
    )
  );
}

const EXPLORES = / explor(?:e|ing) (?:(?!and )[^ .;,@]+ ){0,4}$/u;

/** Whether a set has all parties of the last agreement, and more. */
const hasThird = (set: readonly Entity[], { parties }: Context) =>
  parties.length > 1 && set.length > parties.length && parties.every((party) => set.includes(party));

const UNDER_IT = regex("u")`
  ^(?:under|as part of|within|through|with|thanks to) (?:the|this|that|its|their) (?:[\p{L}-]+ ){0,3}?
  (?:agreement|contract|deal|partnership|accord|memorandum|mou|collaboration|cooperation|arrangement
    |alliance|extension|pact) `;
const HELPED =
  /(?:^| )in (?:co-?operation|collaboration|partnership|conjunction|association) with (?:the )?$/u;
/** "X has 'a deal with B'": quoted words. */
const HAS_QUOTED = /(?:^| )(?:has|have|had) " (?:(?:an?|the|its) )?$/u;
const SEPARATE = regex("u")`
  (?:^| )(?:separate(?:ly)?|second|another|further(?! term| period| year| \S+ years)|additional|other|also
    |different|similar|too|same day|a further|alongside|concurrently|simultaneously|likewise|in parallel
    |same time|in addition) `;
const TERMS_OF = /^(?:buy|give|order|invest|merge|venture|joint)$/;
const COMPLETED =
  /^(?:@ )?(?:[^ .;,]+ ){0,4}?(?:has|have|was|were|is) (?:now |been ){0,2}(?:completed|closed|finali[sz]ed|concluded|complete) /u;
const SIGNED_BEFORE = regex("u")`
  (?:^| )(?<!to |be )(?:signed|inked|concluded|sealed|initialled|entered into|completed|finali[sz]ed) (?:
    (?!is |are |was |were |has |have |will |that |which |who |announce|said |plans? )[^ ;]+ ){0,24}$
`;
const COURT =
  /(?:^| )(?:courts?|tribunals?|judges?|jury|arbitrat(?:ors?|ion)|verdict|ruling|judgments?) (?:[^ .;]+ ){0,12}$/u;

/** The step where the verb's clause begins: after the last full stop or "that". */
function clauseStart(steps: readonly Step[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const word = wordAt(steps, i);
    if (/^(?:;|:|"|that|while|whereas|although|though|—|–)$/.test(word) || (word === "but" && i > 0))
      return i + 1;
  }
  return 0;
}

function statusOf({ deed, text }: Hit, planned: boolean, words: string): EventStatus {
  if (deed === "end") return "ended";
  if (deed === "extend") return "extended";
  if (deed === "role" && /^(?:remains?|continues? as|stays?|continue) /u.test(text)) return "extended";
  if (/\b(?:renew|extend|prolong|next phase|third phase|second phase)/u.test(text)) return "extended";
  if (planned) return "planned";
  if (PURCHASE_DONE.test(text)) return "signed";
  if (deed === "sign" && SIGNED.test(text)) {
    return WILL_SIGN.test(words) ? "planned" : "signed";
  }
  return "announced";
}

const WILL_SIGN = /\b(?:to|will) (?:soon |also )?(?:sign|ink|enter|conclude|seal)/u;

const SIGNED = regex("u")`
  \b(?:signed|inked|ink|inks|signs|signing|closing|completion|execution|concluded|concludes|entered|enters
    |entering|executed|sealed|seals|seal|sign|conclude|struck|closed|closes|clinched|finali[sz]ed|penned
    |initialled|signatures?|names?|shook|pen to paper|put down)\b
`;

const PURCHASE_DONE = regex("u")`
  \b(?:complet(?:es|ed)|clos(?:es|ed)|finali[sz](?:es|ed)) (?:\S+ ){0,3}
  (?:acquisition|purchase|takeover|buyout|merger|sale)\b
`;
