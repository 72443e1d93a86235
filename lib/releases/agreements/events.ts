/** Finds in one sentence who agreed with whom. */
import type { Entity } from "../entities/entity";
import { complementsOf } from "./complements";
import { type Context, impliedSubject, speaksOfBoth } from "./context";
import { type Deed, NEGATED, PLANNED, UNSURE } from "./cues";
import type { DealEvent, EventStatus } from "./event";
import { type Group, groupsOf, skipAside } from "./groups";
import { type Hit, hitsOf } from "./hits";
import type { Step, View } from "./view";

/** The events of a sentence, in its order. */
export function eventsOf(view: View, context: Context): DealEvent[] {
  const hits = hitsOf(view);
  const groups = groupsOf(view, ({ mention }) => mention !== undefined && mention.entity.type !== "place");
  const events: DealEvent[] = [];
  hits.forEach((hit, i) => {
    const stop =
      hits.slice(i + 1).find((next) => isMain(next.deed) && next.from > hit.to + 3)?.from ??
      view.steps.length;
    for (const event of readHit(view, hit, stop, groups, context)) events.push(event);
  });
  return events;
}

const isMain = (deed: Deed) => deed !== "noun" && deed !== "give";

function readHit(
  view: View,
  hit: Hit,
  stop: number,
  groups: readonly Group[],
  context: Context,
): DealEvent[] {
  const { steps, line, offsets } = view;
  const clause = clauseStart(steps, hit.from);
  const before = ` ${line.slice(offsets[clause] ?? 0, offsets[hit.from] ?? 0)}`;
  const cue = ` ${hit.text} `;
  const tail = line.slice(offsets[Math.min(hit.to, steps.length - 1)] ?? 0);
  const whole = ` ${line}`;
  const planned =
    PLANNED.test(`${before}${hit.text} `) ||
    PLANNED.test(whole.slice(0, (offsets[hit.to] ?? line.length) + 1));
  if (NEGATED.test(`${before.slice(-60)}${hit.text} `) && hit.deed !== "end") return [];
  const upTo = whole.slice(0, offsets[hit.from] ?? 0);
  if (
    /(?:denied|denies|deny|untrue|no such|false|dismissed)/u.test(
      upTo.slice(Math.max(upTo.lastIndexOf(": "), upTo.lastIndexOf("; "), 0)),
    )
  )
    return [];
  if (
    /(?:rumou?r|speculation|talk of|reports? that|grapevine|no such|incorrect|untrue|denied|denies)/u.test(
      whole,
    ) &&
    !/(?:signed|inked|entered into) /u.test(cue)
  )
    return [];
  if (
    !planned &&
    UNSURE.test(`${before.slice(-48)}${/^(?:to|will) /.test(hit.text) ? "" : ""}`) &&
    !/(?:said|says|announced|confirmed) /u.test(before.slice(-30))
  )
    return [];
  if (
    /\b(?:earlier|previously|formerly|once|already)\b/u.test(
      `${before.slice(-40)}${cue}${tail.slice(0, 20)}`,
    ) &&
    !/\b(?:days?|weeks?) earlier\b/u.test(line) &&
    !/\b(?:on|in) \S+ \d|\d{4}\b/u.test(line)
  )
    return [];
  if (
    hit.deed === "give" &&
    (/\b(?:continues?|still|also|remains?|keeps?|goes on|used to|had)\b/u.test(
      `${before.slice(-30)}${cue}`,
    ) ||
      !/(?:^| )(?:to|will|has|have|agreed|today) /u.test(`${before.slice(-20)}${cue}`))
  )
    return [];
  const frame = frameOf(view, hit, stop, groups, context, clause);
  if (!frame) return [];
  const status = statusOf(hit, planned, `${before}${cue}`);
  const separate =
    /(?:^| )(?:separate(?:ly)?|second|another|further|additional|other|also|different|similar|too|same day) /u.test(
      `${before}${cue}${tail.slice(0, 40)}`,
    );
  return frame.sets.map((parties) => ({
    deed: hit.deed,
    view,
    from: hit.from,
    to: hit.to,
    cue: hit.text,
    parties,
    resolved: frame.resolved,
    status,
    separate,
    rule: `${hit.deed} cue`,
  }));
}

/** Where the clause of the verb begins: after the last full mark or "that". */
function clauseStart(steps: readonly Step[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const word = steps[i]?.word ?? "";
    if (/^(?:;|:|"|that|while|whereas|—|–)$/.test(word) || (word === "but" && i > 0)) return i + 1;
  }
  return 0;
}

interface Frame {
  sets: Entity[][];
  resolved: boolean;
}

function frameOf(
  view: View,
  hit: Hit,
  stop: number,
  groups: readonly Group[],
  context: Context,
  clause: number,
): Frame | undefined {
  const passive =
    /\b(?:was|were|been|being|is|are) (?:\w+ ){0,2}(?:signed|inked|concluded|closed|sealed|reached|executed|initialled|agreed|struck|terminated|cancelled|renewed|extended|selected|chosen|picked|appointed|awarded|taken over|acquired|bought)\b/u.test(
      hit.text,
    ) || /^(?:been |was |were |is )(?:awarded|selected|chosen|appointed|picked)/u.test(hit.text);
  const within = groups.filter(({ from, to }) => from >= hit.from && to <= hit.to);
  const after = groups.filter(({ from }) => from >= hit.to && from < stop);
  const inside = [...within, ...after];
  const complement = complementsOf(view, hit, inside);
  let subject = subjectOf(view, hit, groups, clause);
  let resolved = false;
  subject = withPronoun(view, hit, subject, context);
  if (complement.between.length > 0) return { sets: complement.between, resolved: false };
  if (hit.deed === "noun" && !complement.partners.length) return undefined;
  if (
    !subject &&
    passive &&
    !complement.by &&
    complement.partners.length === 0 &&
    context.parties.length >= 2 &&
    /(?:^| )(?:the|this|that|both|these|all) (?:[^ ]+ ){0,4}$/u.test(
      view.line.slice(0, view.offsets[hit.from] ?? 0),
    ) &&
    !/\b(?:another|similar|earlier|previous|first)\b/u.test(view.line.slice(0, view.offsets[hit.to] ?? 0))
  )
    return { sets: [[...context.parties]], resolved: true };
  if (!subject && hit.deed === "noun") subject = subjectBehind(view, after, complement.partners);
  if (!subject && !passive) {
    const implied = impliedSubject(view, hit.from, context);
    if (implied.length > 0) {
      subject = implied;
      resolved = true;
    }
  }
  if (passive && complement.by) {
    const others = subject ?? complement.partners;
    if (hit.deed === "sign" || hit.deed === "end" || hit.deed === "extend")
      return sets([complement.by.concat(complement.partners)], [], hit);
    return sets([complement.by], others, hit);
  }
  if (subject && complement.each.length > 1)
    return { sets: complement.each.map((one) => [...new Set([...(subject ?? []), ...one])]), resolved };
  const joint = hit.deed === "invest" && (subject?.length ?? 0) > 1;
  const partners = joint ? [] : complement.partners.filter((entity) => !subject?.includes(entity));
  if (!subject && partners.length >= 2) return sets([partners], [], hit);
  if (!subject) return undefined;
  if (
    partners.length === 0 &&
    subject.length === 1 &&
    hit.deed === "sign" &&
    !passive &&
    context.focus &&
    context.parties.includes(context.focus) &&
    !subject.includes(context.focus) &&
    !resolved &&
    /(?:agreement|deal|contract|pact|memorandum)/u.test(hit.text)
  )
    return { sets: [[...subject, context.focus]], resolved: false };
  if (partners.length === 0 && subject.length < 2) return undefined;
  if (
    partners.length === 0 &&
    !joint &&
    (hit.deed === "give" ||
      hit.deed === "choose" ||
      hit.deed === "buy" ||
      hit.deed === "order" ||
      hit.deed === "invest" ||
      hit.deed === "win")
  )
    return undefined;
  if (hit.deed === "invest" && subject.some((entity) => partners.includes(entity))) return undefined;
  if (resolved && partners.length === 0) {
    return speaksOfBoth(view.line) ? { sets: [subject], resolved: true } : undefined;
  }
  return sets([subject], partners, hit, resolved);
}

/** "Under an agreement with X, Y will build": who acts stands behind the partner. */
function subjectBehind(
  view: View,
  after: readonly Group[],
  partners: readonly Entity[],
): Entity[] | undefined {
  const partner = after.findIndex(({ entities }) => entities.some((entity) => partners.includes(entity)));
  const next = after[partner + 1];
  const last = after[partner];
  if (!next || !last || next.preposition !== "") return undefined;
  const between = view.steps.slice(last.to, next.from).map(({ word }) => word);
  return between.at(-1) === "," || (between.length <= 3 && between[0] === ",") ? next.entities : undefined;
}

/** "the pair and X signed", "X and we signed": who the pronoun beside a name stands for. */
function withPronoun(
  view: View,
  hit: Hit,
  subject: Entity[] | undefined,
  context: Context,
): Entity[] | undefined {
  if (!subject) return undefined;
  const line = ` ${view.line.slice(Math.max(0, (view.offsets[hit.from] ?? 0) - 120), view.offsets[hit.from] ?? 0)}`;
  if (/ we and (?:the )?@ | @ and we /u.test(line) && context.publisher)
    return [...new Set([context.publisher, ...subject])];
  if (/ the (?:pair|two|duo|two companies|two sides|partners) and (?:the )?@ /u.test(line))
    return [...new Set([...context.parties, ...subject])];
  return subject;
}

/** One set of parties, or one for each where the text says so: "MoUs with A, B and C", "A and B each signed". */
function sets(
  [first = []]: Entity[][],
  partners: readonly Entity[],
  hit: Hit,
  resolved = false,
): Frame | undefined {
  const each = /\beach\b/u.test(hit.text);
  const plural =
    /\b(?:agreements|accords|memoranda|mous|letters of intent|contracts|deals|pacts|treaties|orders|leases|partnerships|alliances|ventures|ppas)\b/u.test(
      hit.text,
    ) ||
    hit.deed === "buy" ||
    hit.deed === "order";
  if (partners.length === 0) return first.length >= 2 ? { sets: [[...first]], resolved } : undefined;
  if (each && first.length > 1) return { sets: first.map((one) => [one, ...partners]), resolved };
  if (plural && partners.length > 1 && first.length === 1)
    return { sets: partners.map((one) => [...first, one]), resolved };
  return { sets: [[...first, ...partners]], resolved };
}

/** The nearest group before the verb that no preposition governs. */
function subjectOf(view: View, hit: Hit, groups: readonly Group[], clause: number): Entity[] | undefined {
  const { steps } = view;
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i];
    if (!group || group.to > hit.from) continue;
    const genitive = steps[group.to]?.word === "'s";
    // "A's subsidiary signed": nobody knows who signed.
    const rest = skipAside(steps, genitive ? group.to + 1 : group.to, hit.from);
    const near = hit.from - rest;
    if (
      group.from < clause &&
      /(?:^| )(?:it|they|the|both|we|its) /u.test(
        view.line.slice(view.offsets[clause] ?? 0, view.offsets[hit.from] ?? 0),
      )
    ) {
      // "X said that it signed": the pronoun is the speaker.
      if (
        /(?:^| )(?:it|they) /u.test(
          view.line.slice(view.offsets[clause] ?? 0, view.offsets[hit.from] ?? 0),
        ) &&
        group.preposition === ""
      )
        return group.entities;
      continue;
    }
    // "the boards of A and B", "the chairs of A and of B" act for both.
    if (group.preposition === "of" && group.entities.length >= 2) return group.entities;
    if (group.preposition !== "" && group.preposition !== "between" && near > 0) continue;
    if (
      group.preposition === "with" ||
      group.preposition === "by" ||
      group.preposition === "from" ||
      group.preposition === "of"
    )
      continue;
    return group.entities;
  }
  return undefined;
}

function statusOf({ deed, text }: Hit, planned: boolean, words: string): EventStatus {
  if (deed === "end") return "ended";
  if (deed === "extend") return "extended";
  if (/\b(?:renew|extend|prolong|next phase|third phase|second phase)/u.test(text)) return "extended";
  if (planned) return "planned";
  if (
    deed === "sign" &&
    /\b(?:signed|inked|ink|inks|signs|signing|concluded|concludes|entered|enters|entering|executed|sealed|seals|struck|closed|closes|clinched|finali[sz]ed|penned|initialled|signatures?|names?|shook)\b/u.test(
      text,
    )
  ) {
    return /\b(?:to|will) (?:sign|ink|enter)/u.test(words) ? "planned" : "signed";
  }
  return "announced";
}
