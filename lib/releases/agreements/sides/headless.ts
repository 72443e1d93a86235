/**
 * Finds the sides of a cue whose words leave one side out: "the contract goes to B", "with B the lease was renewed".
 */

import type { Entity } from "../../entities/entity";
import { isWithin, union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import { type View, wordAt, wordsBefore } from "../view/view";
import type { Way } from "./clause";
import { type Frame, LEFT_OUT, MANY } from "./frame-sets";

/** The side left out: the text's issuer, the last party named, or the one that the text is about. */
export function otherThan(
  some: readonly Entity[],
  { publisher, speaks, focus, topic, stale }: Context,
): Entity | undefined {
  const named = speaks ? undefined : publisher;
  // A new paragraph returns to the party that the text is about.
  return (stale ? [named, topic, focus] : [named, focus, topic]).find(
    (entity) => entity && !some.includes(entity),
  );
}

const GOES_TO = / (?:goes|went|gone|go|fell) to$/u;
/** "B has the order", "B received the contract". */
const HAS_IT = regex("u")`
  ^(?:has |have )?(?:has|have|gets?|got|receives?|received|landed|lands|won|wins|secured|took|takes) (?:the|this|that|a|an) (?:
    [^ .;,@]+ ){0,3}?(?:order|contract|commission|job|mandate|tender|work)$
`;

const JOINS = /(?:^| )join(?:s|ed)$/u;
const IT =
  /^(?:the|this|that) (?:(?:new|joint|research|development|cooperation) )?(?:agreement|project|partnership|pact|contract|memorandum|cooperation|collaboration|accord) /u;
const THEIR = /(?:^| )their /u;
const COMES_FROM =
  /^(?:money|funds|funding|financing|capital|loan|cash|orders?|contract|commission|credit) /u;
const SHARES_IT = /(?:between|among|amongst) (?:them|themselves)$/u;
const SAID = /^(?:said|says|announced|reported|confirmed)(?: (?:on|in|yesterday|today|this) [^.;]*)? [.]/u;
const SISTERS = /^(?:sisterhood|twinning|friendship|brotherhood|sister-city \S+) of /u;
const SOLD =
  /^(?:business|businesses|brands?|unit|division|arm|chain|label|line|range|product|products|franchise)$/u;
const HANDED = /(?:^| )(?:sale|disposal|divestment|divestiture) of .* to$/u;

/** "B has joined the agreement": the parties reported before, and B. */
const joins: Way = ({ view: { line, offsets }, hit, subject, complement: { partners }, context }) => {
  if (hit.deed !== "agree" || !JOINS.test(hit.text) || partners.length > 0) return undefined;
  if (!IT.test(line.slice(offsets[hit.to] ?? 0))) return undefined;
  const more = subject?.filter((one) => !context.parties.includes(one)) ?? [];
  return context.parties.length > 1 && more.length > 0
    ? { sets: [[...context.parties, ...more]], resolved: true, widens: true }
    : undefined;
};

/** "The contract goes to B", "B has the order", "the money comes from B" */
const goesTo: Way = ({ hit: { deed, text }, subject, complement: { partners, by }, context }) => {
  if (subject)
    return deed === "win" && HAS_IT.test(text) && subject.length === 1 && partners.length === 0 && !by
      ? withOther(subject, context)
      : undefined;
  const isTaken = (deed === "choose" && GOES_TO.test(text)) || (deed === "give" && COMES_FROM.test(text));
  return isTaken && partners.length > 0 ? withOther(partners, context) : undefined;
};

/** "A, B and C share the order between them": a contract for each. */
const sharesIt: Way = ({ hit, subject, context }) => {
  if (!SHARES_IT.test(hit.text) || !subject || subject.length < 2) return undefined;
  const other = otherThan(subject, context);
  return other && { sets: subject.map((one) => [other, one]), resolved: true };
};

/** "The flour will come from B, A said" */
const saidBehind: Way = ({ view: { line, offsets }, hit, groups, subject, complement: { partners } }) => {
  if (hit.deed !== "give" || subject || partners.length === 0) return undefined;
  if (!/(?:come|sourced) from$/u.test(hit.text)) return undefined;
  const speaker = groups.find(
    ({ from, to }) => from > hit.to && SAID.test(line.slice(offsets[to] ?? line.length)),
  );
  const [one] = speaker?.entities ?? [];
  return one && !partners.includes(one) ? { sets: [[one, ...partners]], resolved: false } : undefined;
};

/** "The sale of A's mills to B", "the twinning of A with B" */
const handedOn: Way = ({ view: { steps }, hit, groups, subject, complement: { partners }, context }) => {
  const { deed, text, from, to } = hit;
  if (deed !== "noun" || subject || partners.length === 0) return undefined;
  if (!HANDED.test(text) && !SISTERS.test(text)) return undefined;
  const owner = groups.find((group) => group.from > from && group.to < to && group.entities.length === 1);
  if (!owner) return undefined;
  // "The sale of the A business to B": by the party that the text is about.
  const other = SOLD.test(wordAt(steps, owner.to))
    ? otherThan([...owner.entities, ...partners], context)
    : undefined;
  return other
    ? { sets: [[other, ...partners]], resolved: true, rule: LEFT_OUT }
    : { sets: [union(owner.entities, partners)], resolved: false };
};

/** "A told B that it was ending their contract" */
const endsTheirs: Way = ({ hit, groups, subject, complement: { partners, by } }) => {
  if (!/^(?:end|extend)$/.test(hit.deed) || !THEIR.test(hit.text)) return undefined;
  const named = union(...groups.map(({ entities }) => entities));
  return subject?.length === 1 && partners.length === 0 && !by && named.length === 2
    ? { sets: [named], resolved: false }
    : undefined;
};

/** "With B the lease was renewed" */
const opensWith: Way = ({ view: { steps }, hit, groups, subject, complement: { partners, by }, context }) => {
  if (!/^(?:sign|extend|end)$/.test(hit.deed) || subject || partners.length > 0) return undefined;
  const [first] = groups;
  if (first?.preposition !== "with" || steps[0]?.word !== "with" || first.to > hit.from) return undefined;
  return by ? undefined : withOther(first.entities, context);
};

/** The ways of a cue that names only one side. */
export const HEADLESS: readonly Way[] = [
  joins,
  goesTo,
  sharesIt,
  saidBehind,
  handedOn,
  endsTheirs,
  opensWith,
];

/** A frame of some parties and the side left out. */
export function withOther(some: readonly Entity[], context: Context): Frame | undefined {
  const other = otherThan(some, context);
  return other && { sets: [[other, ...some]], resolved: true };
}

/** "The contract was signed in Oslo": by the last parties reported. */
export function takenUp(view: View, hit: Hit, context: Context): Frame | undefined {
  const upTo = wordsBefore(view, hit.to);
  if (/\b(?:another|similar|earlier|previous|first|separate|second)\b/u.test(upTo)) return undefined;
  // "Contracts were concluded:": by those whom the items name.
  if (view.line.endsWith(": ") && MANY.test(hit.text)) return undefined;
  // "Kit comes from C under the agreement signed in 2023": the one with C.
  const named = view.steps.slice(0, hit.from).flatMap(({ parties }) => parties);
  if (named.length > 0 && !named.some((party) => context.parties.includes(party))) return undefined;
  // "A said that B has handed back the rights. The agreement was terminated": between A and B.
  const justNamed =
    context.pair.length === 2 &&
    context.pairAt === view.number - 1 &&
    (context.reportedAt ?? -1) < context.pairAt &&
    !isWithin(context.pair, context.parties);
  if (hit.deed === "end" && justNamed && named.length === 0)
    return { sets: [[...context.pair]], resolved: true };
  if (context.parties.length >= 2 && /(?:^| )(?:the|this|that|both|these|all|it) (?:[^ ]+ ){0,4}/u.test(upTo))
    return { sets: [[...context.parties]], resolved: true };
  // Persons sign for the parties that the headline names side by side.
  if (context.parties.length === 0 && context.pair.length >= 2 && hit.deed === "sign")
    return { sets: [[...context.pair]], resolved: true };
  return undefined;
}
