/** Decides the sides of a cue: the sets of parties, one for each agreement. */

import { union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import { type Context, impliedSubject } from "../context";
import type { Hit } from "../cues/hits";
import { type View, wordAt, wordsBefore, wordsFrom } from "../view/view";
import { activeFrame } from "./active-frame";
import { authorised } from "./authorised";
import { allPartners, apartFrom, type Clause, hasAuxiliary, isJoint, mainParties, type Way } from "./clause";
import { complementsOf } from "./complements";
import { apart, type Frame, LEFT_OUT, MANY, NONE, SIGNED_FOR, setsOf, withEach } from "./frame-sets";
import type { Group } from "./groups";
import { HEADLESS, takenUp, withOther } from "./headless";
import { byOfficers } from "./officers-before";
import {
  customersWon,
  fromWhich,
  handedFor,
  isPlainly,
  ofTheDeed,
  plainly,
  sideIs,
  withWhom,
} from "./relative-ways";
import { besideTheNews, makerBefore, makerIssuing, ownerSaying } from "./some-of-its";
import { insideRelative, PARTICIPLE, subjectBehind, subjectOf, takerWithin } from "./subjects";
import { TOGETHER, unled } from "./unled";

const PASSIVE = regex("u")`
  \b(?:was|were|been|being|is|are|be) (?:[\p{L}-]+ ){0,3}
  (?:signed|inked|concluded|closed|sealed|reached|executed|initialled|agreed|struck|exchanged|exercised
    |declared|taken up|withdrawn|terminated|cancelled|canceled|renewed|extended|selected|chosen|picked
    |appointed|awarded|taken over|acquired|bought|finali[sz]ed|named|dissolved|wound up|called off|scrapped
    |rescinded|commissioned|contracted|hired|mandated|entrusted|ordered|prolonged
    |put (?:down )?(?:on|to) paper)\b
`;

const SEPARATE =
  /^(?:under|in|through) (?:an?|another) (?:separate|second|further|different|parallel) (?:[\p{L}-]+ ){0,4}$/u;
/** Somebody is chosen, without saying by whom. */
const CHOSEN = regex("u")`
  ^(?:has |have )?won (?:the|a) (?:\S+ ){0,3}?(?:tender|contract|bid)
  |\b(?:been|was|were|is|are|being) (?:awarded|selected|chosen|appointed|picked|engaged|hired|contracted
     |commissioned|retained|mandated|entrusted|tasked)\b
`;

/** Reads the sides of a cue; `stop` is where the next cue begins, `clause` where its own clause does. */
export function frameOf(
  view: View,
  hit: Hit,
  stop: number,
  groups: readonly Group[],
  context: Context,
  clause: number,
): Frame | undefined {
  // "Was awarded", where the auxiliary precedes the cue.
  const voice = `${hasAuxiliary(view, hit) ? "was " : ""}${hit.text}`;
  const passive =
    PASSIVE.test(voice) ||
    /^(?:been |was |were |is )(?:awarded|selected|chosen|appointed|picked|named)/u.test(voice);
  const behind = groups.filter(({ from }) => from >= hit.from);
  const inside = behind.filter(({ from }) => from < stop);
  const complement = complementsOf(view, hit, stop, behind);
  const actor = insideRelative(view, hit, groups) ?? subjectOf(view, hit, groups, clause);
  let subject = actor?.entities;
  let resolved = actor !== undefined && !actor.named;
  if (!subject && hit.deed === "noun") subject = subjectBehind(view, inside, complement.partners);
  if (!subject && !passive) {
    const implied = impliedSubject(view, hit.from, context);
    if (implied.length > 0) {
      subject = implied;
      resolved = true;
    }
  }
  return firstWay({
    ...{ view, hit, groups, inside, context, complement },
    ...{ voice, passive, actor, subject, resolved },
  });
}

/** The result of the first way that fits. */
function firstWay(clause: Clause): Frame | undefined {
  for (const way of WAYS) {
    const frame = way(clause);
    if (frame) return frame === NONE ? undefined : frame;
  }
  return undefined;
}

/** "Called off a deal in which A would buy B": the terms name the sides. */
const endedTerms: Way = ({ view: { line, offsets }, hit, groups }) => {
  if (hit.deed !== "end") return undefined;
  const terms = TERMS.exec(line.slice(offsets[hit.from] ?? line.length));
  if (!terms) return undefined;
  const [one, other] = groups.filter(
    ({ from }) => (offsets[from] ?? 0) > (offsets[hit.from] ?? 0) + terms[0].length - 3,
  );
  return one && other && other.from - one.to < 12
    ? { sets: [union(one.entities, other.entities)], resolved: false, rule: LEFT_OUT }
    : undefined;
};

const TERMS =
  /^(?:[^ .;@]+ ){1,8}?(?:(?:in|under|by|through) which|whereby) (?:[^ .;@]+ ){0,4}?@ (?=(?:\( [^()]{0,40} \) )?(?:would|was to|were to|will|is to|had|has) )/u;

/** "The contract, concluded with X in Oslo, runs for ten years": X, with the parties before. */
const concludedWith: Way = ({ view, hit, actor, complement: { partners }, context }) => {
  if (
    actor ||
    !PARTICIPLE.test(hit.text) ||
    partners.length === 0 ||
    context.parties.length === 0 ||
    !/(?:^| )(?:the|this) $/u.test(wordsBefore(view, hit.from)) ||
    partners.some((entity) => context.parties.includes(entity))
  )
    return undefined;
  // "The agreements with X and Y were signed": one with each.
  const [publisher, topic] = mainParties(context);
  const one = publisher ?? topic;
  if (MANY.test(hit.text) && partners.length > 1)
    return one && !partners.includes(one)
      ? { sets: partners.map((partner) => [one, partner]), resolved: true }
      : NONE;
  // "Pointed to the agreement signed with C", after what A and B signed: A's with C.
  if (hit.from > OPENING && context.parties.length > 1)
    return one && !partners.includes(one) ? { sets: [[one, ...partners]], resolved: true } : NONE;
  return { sets: [[...context.parties, ...partners]], resolved: true, widens: true };
};
/** At most so many steps: the document opens the sentence. */
const OPENING = 4;

/** "X has been engaged to drive the piles": by the party that the text is about. */
const chosen: Way = ({ view, hit, voice, subject, complement: { by, partners }, context }) => {
  if (!CHOSEN.test(voice) || !subject || by || partners.length > 0) return undefined;
  if (UNDISCLOSED.test(wordsFrom(view, hit.to))) return undefined;
  const other = apartFrom(mainParties(context), subject);
  return other ? { sets: [[other, ...subject]], resolved: true } : NONE;
};

/** "They will be built by B": for a party named before. */
const builtBy: Way = (clause) => {
  const { view, hit, subject, context } = clause;
  const { by, partners } = clause.complement;
  const passive = hasAuxiliary(view, hit) || /^(?:is|are|was|were|will be) /u.test(hit.text);
  if (!by || hit.deed !== "give" || subject || !passive) return undefined;
  if (partners.length === 0) return withOther(by, context) ?? NONE;
  return plainly(clause, setsOf([by], partners, hit)) ?? NONE;
};

/** "The contract was signed by A and B" */
const doneBy: Way = (clause) => {
  const { view, hit, groups, passive, subject, context } = clause;
  const { by, partners, persons } = clause.complement;
  if (by && persons) return { sets: [by], resolved: false, rule: SIGNED_FOR };
  if (!by || !(passive || PARTICIPLE.test(hit.text))) return undefined;
  if (!/^(?:sign|end|extend)$/u.test(hit.deed)) {
    const sides = setsOf([by], passive ? (subject ?? partners) : partners, hit);
    // "A further ten were ordered by B"
    return plainly(clause, sides) ?? (hit.deed === "order" ? withOther(by, context) : undefined) ?? NONE;
  }
  const taker = partners.length === 0 ? takerWithin(view, hit, groups) : [];
  const set = union(by, partners, taker);
  if (set.length >= 2) return { sets: [set], resolved: false };
  const other = apartFrom([context.focus, context.topic], set);
  return other ? { sets: [[other, ...set]], resolved: true } : NONE;
};

/** "In a separate contract signed in May, X will supply the meters": X, with the party that the text is about. */
const separate: Way = (clause) => {
  const { view, hit, actor, inside, context } = clause;
  if (actor || !SEPARATE.test(wordsBefore(view, hit.from)) || allPartners(clause).length > 0)
    return undefined;
  const next = inside.find(({ preposition }) => preposition === "");
  const one = apartFrom([...mainParties(context), context.focus], next?.entities);
  return next && one ? { sets: [[one, ...next.entities]], resolved: true } : NONE;
};

/** "The memorandum lapsed": without an actor. */
const LAPSED = regex("u")`
  ^(?:agreement|accord|memorandum|mou|letter|contract|deal|pact|partnership|alliance|merger|venture|lease
    |concession|licen[cs]e|option) .*
  (?:ended|expired|lapsed|ran out|through|apart|collaps(?:ed|es)|(?:came|come) to an end|ceased|unravell?ed
    |allowed to lapse)$
`;
const led: Way = (clause) => {
  const { view, hit, groups, actor, subject, resolved, passive, complement, context } = clause;
  if (!subject) return undefined;
  const joint = isJoint(clause);
  const partners = joint ? [] : allPartners(clause).filter((entity) => !subject.includes(entity));
  const tail = wordsFrom(view, hit.to);
  const speaker = groups.find(
    ({ to, preposition, entities: [only, ...others] }) =>
      to < hit.from && preposition === "" && only && others.length === 0 && !subject.includes(only),
  )?.entities[0];
  if (partners.length === 0 && subject.length === 1) {
    const maker = makerBefore(view, hit, subject, context);
    if (maker) return { sets: [[...subject, maker]], resolved: true };
    const other =
      ownerSaying(view, hit, speaker) ??
      besideTheNews(view, hit, actor, context) ??
      (speaker ? undefined : makerIssuing(view, hit, subject, context));
    if (other) return { sets: [[...subject, other]], resolved: true, rule: LEFT_OUT };
  }
  const frame = activeFrame(
    hit,
    {
      ...{ subject, partners, resolved },
      ...{ passive, joint },
      unnamed: UNNAMED.test(tail),
      undisclosed: UNDISCLOSED.test(tail),
      named: complement.named,
      together: TOGETHER.test(tail),
      counted: COUNTED.test(tail),
      before: speaker,
      behind: wordAt(view.steps, hit.to),
    },
    context,
  );
  return isPlainly(hit) ? plainly(clause, frame) : frame;
};

const UNNAMED =
  /^(?!for (?:an?|\d+|\p{L}+) (?:[\p{L}-]+ ){0,2}?(?:years?|months?|terms?|periods?|seasons?) )(?:with|to|for) (?:an?|two|three|four|five|six|several|some|many|various|unnamed|other|\d+) /u;
const UNDISCLOSED = regex("u")`
  ^(?:[^ .;@]+(?:\.(?! )[^ .;]*)* |@ ){0,14}?
  (?:with|to|for|from|by) (?:an?|one|two|three|several) (?:[\p{L}-]+ ){0,2}?
  (?:undisclosed|unnamed|unidentified|unspecified|unrelated third|independent third|confidential) (?:[\p{L}\d-]+ ){0,4}?
  (?:buyer|purchaser|customer|client|party|parties|manufacturer|company|firm|supplier|investor|partner
    |charterer|operator|airline|owner|lessor|utility|carmaker|bank|seller|vendor|group|maker|player|trader)
  |^(?:\( [^()]{1,20} \) )?with an? (?:consortium|group|number) of (?:(?!@)[^ .;,]+ ){1,4}?
   (?:investors|companies|firms|banks|lenders|producers|buyers|funds|developers|businesses) (?!(?:[^ .;]+ ){0,3}@)
`;
const COUNTED = /(?:^| )(?:two|three|four|five|six) (?:[\p{L}-]+ ){1,3}: (?:the )?@ /u;

/** The ways of naming the sides; the first that fits counts. */
const WAYS: readonly Way[] = [
  (clause) => {
    const { between } = clause.complement;
    return between.length > 0 ? plainly(clause, { sets: between, resolved: false }) : undefined;
  },
  endedTerms,
  ({ hit, complement: { partners, each } }) =>
    hit.deed === "noun" && partners.length === 0 && each.length === 0 ? NONE : undefined,
  concludedWith,
  withWhom,
  fromWhich,
  customersWon,
  ofTheDeed,
  sideIs,
  handedFor,
  byOfficers,
  ...HEADLESS,
  ({ view, hit, subject, passive, complement: { by, partners }, context }) =>
    !subject && !by && partners.length === 0 && (passive || hit.deed === "sign" || LAPSED.test(hit.text))
      ? (takenUp(view, hit, context) ?? NONE)
      : undefined,
  ({ subject, complement: { each } }) => (subject ? undefined : apart(each)),
  chosen,
  // "The purchase of A by B"
  ({ hit, complement: { by, partners } }) =>
    by && hit.deed === "buy" && / of$/u.test(hit.text) && partners.length > 0
      ? (setsOf([by], partners, hit) ?? NONE)
      : undefined,
  builtBy,
  doneBy,
  ({ subject, resolved, complement: { each } }) => (subject ? withEach(subject, each, resolved) : undefined),
  // "An order from A for craft that B builds"
  ({ hit, complement: { by, partners } }) =>
    by && hit.deed === "order" && / from$/u.test(hit.text)
      ? (setsOf([by], partners, hit) ?? NONE)
      : undefined,
  separate,
  authorised,
  unled,
  led,
];
