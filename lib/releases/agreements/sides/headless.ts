/**
 * Finds the sides of a cue whose words leave one side out: "the contract goes to B", "with B the lease was renewed".
 */

import type { Entity } from "../../entities/entity";
import { isWithin, union } from "../../entities/party-sets";
import type { Context } from "../context";
import type { Hit } from "../cues/hits";
import { type View, wordsBefore } from "../view/view";
import type { Complements } from "./complements";
import { type Frame, LEFT_OUT, MANY } from "./frame-sets";
import type { Group } from "./groups";

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
const HAS_IT =
  /^(?:has |have )?(?:has|have|gets?|got|receives?|received|landed|lands|won|wins|secured|took|takes) (?:the|this|that|a|an) (?:[^ .;,@]+ ){0,3}?(?:order|contract|commission|job|mandate|tender|work)$/u;

/** "B has joined the agreement": with its earlier parties. */
const JOINS = /(?:^| )join(?:s|ed)$/u;
const IT =
  /^(?:the|this|that) (?:(?:new|joint|research|development|cooperation) )?(?:agreement|project|partnership|pact|contract|memorandum|cooperation|collaboration|accord) /u;
const THEIR = /(?:^| )their /u;
const TOGETHER = /(?:^| )(?:jointly|together) /u;
const COMES_FROM =
  /^(?:money|funds|funding|financing|capital|loan|cash|orders?|contract|commission|credit) /u;
/** "A, B and C share the order between them": a contract for each. */
const SHARES_IT = /(?:between|among|amongst) (?:them|themselves)$/u;
const SAID = /^(?:said|says|announced|reported|confirmed)(?: (?:on|in|yesterday|today|this) [^.;]*)? [.]/u;
const SISTERS = /^(?:sisterhood|twinning|friendship|brotherhood|sister-city \S+) of /u;
const SOLD =
  /^(?:business|businesses|brands?|unit|division|arm|chain|label|line|range|product|products|franchise)$/u;
const HANDED = /(?:^| )(?:sale|disposal|divestment|divestiture) of .* to$/u;

/** The sides of a cue that names only one of them. */
export function headlessFrame(
  view: View,
  { deed, text, from, to }: Hit,
  subject: readonly Entity[] | undefined,
  { partners, by }: Complements,
  groups: readonly Group[],
  context: Context,
): Frame | undefined {
  const { steps, line, offsets } = view;
  if (
    deed === "agree" &&
    JOINS.test(text) &&
    partners.length === 0 &&
    IT.test(line.slice(offsets[to] ?? 0))
  ) {
    const joiner = subject ?? groups.findLast((group) => group.to <= from)?.entities ?? [];
    const more = joiner.filter((one) => !context.parties.includes(one));
    if (context.parties.length > 1 && more.length > 0)
      return { sets: [[...context.parties, ...more]], resolved: true, widens: true };
  }
  if (deed === "choose" && GOES_TO.test(text) && !subject && partners.length > 0)
    return withOther(partners, context);
  if (deed === "win" && HAS_IT.test(text) && subject?.length === 1 && partners.length === 0 && !by)
    return withOther(subject, context);
  if (SHARES_IT.test(text) && subject && subject.length > 1) {
    const other = otherThan(subject, context);
    return other && { sets: subject.map((one) => [other, one]), resolved: true };
  }
  if (deed === "agree" && / by$/u.test(text) && TOGETHER.test(text) && by && by.length > 1)
    return { sets: [[...by]], resolved: false };
  if (deed === "give" && COMES_FROM.test(text) && !subject && partners.length > 0)
    return withOther(partners, context);
  // "The flour will come from B, A said"
  if (deed === "give" && /(?:come|sourced) from$/u.test(text) && !subject && partners.length > 0) {
    const speaker = groups.find(
      (group) => group.from > to && SAID.test(line.slice(offsets[group.to] ?? line.length)),
    );
    const [one] = speaker?.entities ?? [];
    if (one && !partners.includes(one)) return { sets: [[one, ...partners]], resolved: false };
  }
  // "The sale of A's mills to B", "the twinning of A with B"
  const owner = groups.find((group) => group.from > from && group.to < to && group.entities.length === 1);
  if (
    deed === "noun" &&
    (HANDED.test(text) || SISTERS.test(text)) &&
    owner &&
    partners.length > 0 &&
    !subject
  ) {
    // "The sale of the A business to B": by the party that the text is about.
    const other = steps[owner.to]?.word.match(SOLD)
      ? otherThan([...owner.entities, ...partners], context)
      : undefined;
    return other
      ? { sets: [[other, ...partners]], resolved: true, rule: LEFT_OUT }
      : { sets: [union(owner.entities, partners)], resolved: false };
  }
  // "A told B that it was ending their contract"
  const named = [...new Set(groups.flatMap(({ entities }) => entities))];
  if (
    /^(?:end|extend)$/.test(deed) &&
    subject?.length === 1 &&
    partners.length === 0 &&
    !by &&
    named.length === 2 &&
    THEIR.test(text)
  )
    return { sets: [named], resolved: false };
  const [first] = groups;
  if (
    /^(?:sign|extend|end)$/.test(deed) &&
    !subject &&
    partners.length === 0 &&
    first?.preposition === "with" &&
    steps[0]?.word === "with" &&
    first.to <= from
  )
    return by ? { sets: [[...by, ...first.entities]], resolved: false } : withOther(first.entities, context);
  return undefined;
}

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
  const told = view.steps.slice(0, hit.from).flatMap(({ parties }) => parties);
  if (told.length > 0 && !told.some((party) => context.parties.includes(party))) return undefined;
  // "A said that B has handed back the rights. The agreement was terminated": between A and B.
  const justNamed =
    context.pair.length === 2 &&
    context.pairAt === view.number - 1 &&
    (context.toldAt ?? -1) < context.pairAt &&
    !isWithin(context.pair, context.parties);
  if (hit.deed === "end" && justNamed && told.length === 0)
    return { sets: [[...context.pair]], resolved: true };
  if (context.parties.length >= 2 && /(?:^| )(?:the|this|that|both|these|all|it) (?:[^ ]+ ){0,4}/u.test(upTo))
    return { sets: [[...context.parties]], resolved: true };
  // Persons sign for the parties that the headline names side by side.
  if (context.parties.length === 0 && context.pair.length >= 2 && hit.deed === "sign")
    return { sets: [[...context.pair]], resolved: true };
  return undefined;
}
