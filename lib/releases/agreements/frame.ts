/** Who acts at a cue and with whom: the sets of parties, one for each agreement that the words tell. */
import type { Entity } from "../entities/entity";
import { complementsOf } from "./complements";
import { type Context, impliedSubject } from "./context";
import type { Group } from "./groups";
import { headlessFrame, otherThan, takenUp, withOther } from "./headless";
import type { Hit } from "./hits";
import { makerBefore } from "./some-of-its";
import { insideRelative, PARTICIPLE, subjectBehind, subjectOf } from "./subjects";
import type { View } from "./view";

/** The sets of parties of one cue. */
export interface Frame {
  sets: Entity[][];
  /** Some party is told by "it", "the two companies" or not at all. */
  resolved: boolean;
  /** Parties of an agreement told before, and more of them. */
  widens?: boolean;
}

const PASSIVE =
  /\b(?:was|were|been|being|is|are|be) (?:[\p{L}-]+ ){0,3}(?:signed|inked|concluded|closed|sealed|reached|executed|initialled|agreed|struck|terminated|cancelled|canceled|renewed|extended|selected|chosen|picked|appointed|awarded|taken over|acquired|bought|finali[sz]ed|named|dissolved|wound up|called off|scrapped|rescinded|commissioned|contracted|hired|mandated|entrusted|ordered|prolonged)\b/u;

const SEPARATE =
  /^(?:under|in|through) (?:an?|another) (?:separate|second|further|different|parallel) (?:[\p{L}-]+ ){0,4}$/u;
const AUXILIARY = /^(?:was|were|been|being|is|are|be)$/;
/** Somebody is chosen, and the words do not say by whom. */
const CHOSEN =
  /^(?:has |have )?won (?:the|a) (?:\S+ ){0,3}?(?:tender|contract|bid)|\b(?:been|was|were|is|are|being) (?:awarded|selected|chosen|appointed|picked|engaged|hired|contracted|commissioned|retained|mandated|entrusted|tasked)\b/u;

/** Reads the frame of a cue; `stop` is where the next cue begins, `clause` where its own clause does. */
export function frameOf(
  view: View,
  hit: Hit,
  stop: number,
  groups: readonly Group[],
  context: Context,
  clause: number,
): Frame | undefined {
  // "Was awarded", where the cue begins behind the auxiliary.
  const auxiliary = AUXILIARY.test(view.steps[hit.from - 1]?.word ?? "") ? "was " : "";
  const voice = `${auxiliary}${hit.text}`;
  const passive =
    PASSIVE.test(voice) ||
    /^(?:been |was |were |is )(?:awarded|selected|chosen|appointed|picked|named)/u.test(voice);
  const inside = groups.filter(({ from }) => from >= hit.from && from < stop);
  const complement = complementsOf(
    view,
    hit,
    stop,
    groups.filter(({ from }) => from >= hit.from),
  );
  const told = insideRelative(view, hit, groups) ?? subjectOf(view, hit, groups, clause);
  if (complement.between.length > 0) return { sets: complement.between, resolved: false };
  if (hit.deed === "noun" && complement.partners.length === 0 && complement.each.length === 0)
    return undefined;
  // "The contract, concluded with X in Oslo, runs for ten years": X and those told of before.
  if (
    !told &&
    PARTICIPLE.test(hit.text) &&
    complement.partners.length > 0 &&
    context.parties.length > 0 &&
    /(?:^| )(?:the|this) $/u.test(view.line.slice(0, view.offsets[hit.from] ?? 0)) &&
    !complement.partners.some((entity) => context.parties.includes(entity))
  ) {
    // "The agreements with X and Y were signed": one with each.
    const one = (context.speaks ? undefined : context.publisher) ?? context.topic;
    if (MANY.test(hit.text) && complement.partners.length > 1)
      return one && !complement.partners.includes(one)
        ? { sets: complement.partners.map((partner) => [one, partner]), resolved: true }
        : undefined;
    return { sets: [[...context.parties, ...complement.partners]], resolved: true, widens: true };
  }
  // "By A, with whom B signed a letter of intent": A and B.
  if (
    told &&
    /(?:^| ), with (?:whom|which) (?:the )?$/u.test(view.line.slice(0, view.offsets[told.from] ?? 0))
  ) {
    const other = [...groups].reverse().find(({ to }) => to < told.from);
    if (other && complement.partners.length === 0)
      return { sets: [[...new Set([...told.entities, ...other.entities])]], resolved: false };
  }
  let subject = told?.entities;
  let resolved = told !== undefined && !told.named;
  if (!subject && hit.deed === "noun") subject = subjectBehind(view, inside, complement.partners);
  if (!subject && !passive) {
    const implied = impliedSubject(view, hit.from, context);
    if (implied.length > 0) {
      subject = implied;
      resolved = true;
    }
  }
  const headless = headlessFrame(view, hit, subject, complement, groups, context);
  if (headless) return headless;
  if (!subject && !complement.by && complement.partners.length === 0 && (passive || hit.deed === "sign"))
    return takenUp(view, hit, context);
  // "X has been engaged to drive the piles": by whom the text is about.
  if (CHOSEN.test(voice) && subject && !complement.by && complement.partners.length === 0) {
    const other = [context.speaks ? undefined : context.publisher, context.topic].find(
      (entity) => entity && !subject?.includes(entity),
    );
    return other ? { sets: [[other, ...subject]], resolved: true } : undefined;
  }
  // "The purchase of A by B"
  if (complement.by && hit.deed === "buy" && / of$/u.test(hit.text) && complement.partners.length > 0)
    return sets([complement.by], complement.partners, hit);
  // "They will be built by B": for whom was told before.
  if (
    complement.by &&
    hit.deed === "give" &&
    !subject &&
    (auxiliary || /^(?:is|are|was|were|will be) /u.test(hit.text))
  ) {
    return withOther(complement.by, context);
  }
  if ((passive || PARTICIPLE.test(hit.text)) && complement.by) {
    const others = passive ? (subject ?? complement.partners) : complement.partners;
    const set = [...new Set([...complement.by, ...complement.partners])];
    if (hit.deed === "sign" || hit.deed === "end" || hit.deed === "extend") {
      if (set.length >= 2) return { sets: [set], resolved: false };
      const other = [context.focus, context.topic].find((entity) => entity && !set.includes(entity));
      return other ? { sets: [[other, ...set]], resolved: true } : undefined;
    }
    return sets([complement.by], others, hit);
  }
  if (subject && complement.each.length > 0)
    return { sets: complement.each.map((one) => [...new Set([...(subject ?? []), ...one])]), resolved };
  // "An order from A for craft that B builds", "was granted a licence by B"
  if (complement.by && hit.deed === "order" && / from$/u.test(hit.text))
    return sets([complement.by], complement.partners, hit);
  if (complement.by && hit.deed === "win" && complement.partners.length === 0)
    complement.partners = complement.by;
  // "In a separate contract signed in May, X will supply the meters": X and whom the text is about.
  if (
    !told &&
    SEPARATE.test(view.line.slice(0, view.offsets[hit.from] ?? 0)) &&
    complement.partners.length === 0
  ) {
    const next = inside.find(({ preposition }) => preposition === "");
    const one = [context.speaks ? undefined : context.publisher, context.topic, context.focus].find(
      (entity) => entity && !next?.entities.includes(entity),
    );
    return next && one ? { sets: [[one, ...next.entities]], resolved: true } : undefined;
  }
  // "With X, Y signed a contract"
  if (subject && complement.partners.length === 0 && /^(?:sign|agree|extend)$/.test(hit.deed)) {
    const fronted = groups.find(
      ({ to, preposition }) => preposition === "with" && to < (told?.from ?? 0) && to < 8,
    );
    if (fronted && view.steps[0]?.word === "with") complement.partners = fronted.entities;
  }
  const joint = hit.deed === "invest" && (subject?.length ?? 0) > 1 && !/ into$/u.test(hit.text);
  const partners = joint ? [] : complement.partners.filter((entity) => !subject?.includes(entity));
  // "On Friday, a memorandum with B and C": who concluded it is told before.
  const third =
    !subject && hit.deed === "noun" && partners.length >= 2 && / with$/u.test(hit.text) && !passive
      ? otherThan(partners, context)
      : undefined;
  if (third) return sets([[third]], partners, hit, true);
  if (!subject && partners.length >= 2) return sets([partners], [], hit);
  const item = view.sentence.kind === "item";
  const unled = passive || item || hit.deed === "noun" || hit.deed === "end" || PARTICIPLE.test(hit.text);
  if (!subject && partners.length > 0 && unled && hit.from <= 8) {
    // "A joint venture agreement with the owner, B, is to be signed": the other side is told before.
    const named = context.speaks ? undefined : context.publisher;
    const other = item
      ? [named, context.topic].find((entity) => entity && !partners.includes(entity))
      : otherThan(partners, context);
    return other ? { sets: [[other, ...partners]], resolved: true } : undefined;
  }
  if (!subject) return undefined;
  const maker = partners.length === 0 && subject.length === 1 && makerBefore(view, hit, subject, context);
  if (maker) return { sets: [[...subject, maker]], resolved: true };
  const tail = view.line.slice(view.offsets[hit.to] ?? view.line.length);
  const speaker = groups.find(
    ({ to, preposition, entities: [only, ...others] }) =>
      to < hit.from && preposition === "" && only && others.length === 0 && !subject?.includes(only),
  )?.entities[0];
  const unnamed =
    /^(?:with|to|for) (?:an?|two|three|four|five|six|several|some|many|various|unnamed|other|\d+) /u.test(
      tail,
    );
  return activeFrame(
    hit,
    subject,
    partners,
    {
      resolved,
      passive,
      joint,
      unnamed,
      named: complement.named,
      together:
        /(?:^| )(?:together with|along with|jointly|joint venture|consortium|team of|alongside) /u.test(tail),
      counted: /(?:^| )(?:two|three|four|five|six) (?:[\p{L}-]+ ){1,3}: (?:the )?@ /u.test(tail),
      before: speaker,
      behind: view.steps[hit.to]?.word ?? "",
    },
    context,
  );
}

interface Told {
  resolved: boolean;
  passive: boolean;
  joint: boolean;
  /** Who is told before the subject, in a clause of its own. */
  before: Entity | undefined;
  /** The partners are told by their number first: "to three broadcasters: A, B and C". */
  counted: boolean;
  /** The word behind the cue. */
  behind: string;
  /** The words tell a partner without its name: "with two developers". */
  unnamed: boolean;
  /** The partners are told by name. */
  named: boolean;
  /** The partners act as one: "to A, together with B". */
  together: boolean;
}

const NEEDS_PARTNER = new Set(["give", "choose", "buy", "order", "invest", "win", "role"]);

function activeFrame(
  hit: Hit,
  subject: Entity[],
  partners: Entity[],
  { resolved, passive, joint, unnamed, named, together, counted, before, behind }: Told,
  context: Context,
): Frame | undefined {
  // "We signed last Friday", "Brightwater signed the contract": what was told before.
  if (
    partners.length === 0 &&
    subject.length === 1 &&
    hit.deed === "sign" &&
    subject.every((entity) => context.parties.includes(entity)) &&
    (/signed$/u.test(hit.text) || /(?:^| )(?:the|this|that|it|its) /u.test(hit.text))
  )
    return { sets: [[...context.parties]], resolved: true };
  if (partners.length === 0 && subject.length === 1 && hit.deed === "end") {
    const other = [context.topic, context.publisher, context.focus].find(
      (entity) => entity && !subject.includes(entity),
    );
    if (other && !resolved) return { sets: [[...subject, other]], resolved: true };
  }
  if (
    partners.length === 0 &&
    subject.length === 1 &&
    hit.deed === "sign" &&
    !passive &&
    !unnamed &&
    context.focus &&
    context.parties.includes(context.focus) &&
    !subject.includes(context.focus) &&
    !resolved &&
    /(?:^| )(?:the|this|that|its) (?:\S+ ){0,6}?(?:agreement|deal|contract|pact|memorandum)/u.test(hit.text)
  )
    return { sets: [[...subject, context.focus]], resolved: false };
  // "The yard revealed that X had ordered four tankers": from whom tells it.
  if (partners.length === 0 && hit.deed === "order" && before && subject.length === 1 && !resolved)
    return { sets: [[...subject, before]], resolved: true };
  // "X said that Y would remain its main sponsor": "its" is whoever spoke, or whom the text is about.
  if (
    partners.length === 0 &&
    hit.deed === "role" &&
    /(?:^| )(?:its|our|their) /u.test(`${hit.text} ${behind} `)
  ) {
    const other = [before, context.publisher, context.focus, context.topic].find(
      (entity) => entity && !subject.includes(entity),
    );
    if (other) return { sets: [[other, ...subject]], resolved: true };
  }
  if (partners.length === 0 && (subject.length < 2 || (!joint && NEEDS_PARTNER.has(hit.deed))))
    return undefined;
  if (hit.deed === "invest" && subject.some((entity) => partners.includes(entity))) return undefined;
  if (counted && /^(?:give|order|choose)$/.test(hit.deed) && subject.length === 1)
    return { sets: partners.map((one) => [...subject, one]), resolved };
  return sets([subject], partners, hit, resolved || !named, together);
}

const MANY =
  /\b(?:agreements|accords|memoranda|mous|letters of intent|contracts|deals|pacts|treaties|orders|leases|partnerships|alliances|ventures|ppas)\b/u;

/** One set of parties, or one for each where the text says so: "MoUs with A, B and C", "A and B each signed". */
function sets(
  [first = []]: Entity[][],
  partners: readonly Entity[],
  hit: Hit,
  resolved = false,
  together = false,
): Frame | undefined {
  const each = /\beach\b/u.test(hit.text);
  const plural =
    MANY.test(hit.text) ||
    hit.deed === "buy" ||
    hit.deed === "order" ||
    hit.deed === "role" ||
    (hit.deed === "choose" && partners.length > 1 && !together);
  if (partners.length === 0) return first.length >= 2 ? { sets: [[...first]], resolved } : undefined;
  if (each && first.length > 1) return { sets: first.map((one) => [one, ...partners]), resolved };
  if (plural && partners.length > 1 && first.length === 1)
    return { sets: partners.map((one) => [...first, one]), resolved };
  return { sets: [[...new Set([...first, ...partners])]], resolved };
}
