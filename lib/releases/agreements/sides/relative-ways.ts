/** Reads sides that are both named plainly, also across clauses: "from A, from which B leased it". */

import { union } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import { CUSTOMERS, SIDE_NOUN } from "../cues/trade";
import { wordsBefore } from "../view/view";
import { apartFrom, mainParties, type Way } from "./clause";
import { BOTH_NAMED, type Frame, LEFT_OUT, LISTED } from "./frame-sets";
import { otherThan } from "./headless";

/** "By A, with whom B signed a letter of intent": A and B. */
export const withWhom: Way = ({ view, actor, groups, complement: { partners } }) => {
  if (!actor || !/(?:^| ), with (?:whom|which) (?:the )?$/u.test(wordsBefore(view, actor.from)))
    return undefined;
  const other = groups.findLast(({ to }) => to < actor.from);
  return other && partners.length === 0
    ? { sets: [union(actor.entities, other.entities)], resolved: false }
    : undefined;
};

const FROM_WHICH =
  /(?:^| ), (?:from|with|to|for) (?:whom|which) (?:(?:it|they|we|(?:the )?@) )?(?:(?:has|have|had|also|is|was|were|been|recently|since|last|this|year|month|in|\d{4}) ){0,5}$/u;

/** "With A, from which it obtained a loan": A, and the subject of the clause before. */
export const fromWhich: Way = ({ view, hit, groups, subject, complement: { by, partners } }) => {
  if (!/^(?:sign|order|buy|win|give|choose|agree)$/.test(hit.deed) || !subject || by || partners.length > 0)
    return undefined;
  if (!FROM_WHICH.test(wordsBefore(view, hit.from))) return undefined;
  const which = view.steps.findLastIndex(({ word }, i) => i < hit.from && /^(?:whom|which)$/.test(word));
  const other = groups.findLast(({ to, entities }) => to < which && which - to <= 4 && entities.length === 1);
  return other && !other.entities.some((one) => subject.includes(one))
    ? { sets: [union(subject, other.entities)], resolved: true, rule: BOTH_NAMED }
    : undefined;
};

const IS_CUSTOMERS = new RegExp(`^${CUSTOMERS} `, "u");

/** "New customers were won, among them A and B": each by the party that the text is about. */
export const customersWon: Way = ({ hit, actor, complement: { partners, each }, context }) => {
  if (hit.deed !== "choose" || !IS_CUSTOMERS.test(hit.text)) return undefined;
  const all = union(each.flat(), partners);
  const one = apartFrom([actor?.entities[0], ...mainParties(context), context.focus], all);
  return one && all.length > 0
    ? { sets: all.map((other) => [one, other]), resolved: true, rule: LISTED }
    : undefined;
};

const SIDE_IS = new RegExp(`(?:^| )${SIDE_NOUN} (?:(?:of|for) (?:the )?@ )?(?:is|was|are|will be)$`, "u");

/** "The contractor is B", "first sponsor of A is B": B, with A or the party that the text is about. */
export const sideIs: Way = ({ hit, groups, actor, context }) => {
  if (hit.deed !== "role" || !SIDE_IS.test(hit.text)) return undefined;
  const partners =
    groups.find(({ from, preposition }) => from >= hit.to && preposition === "")?.entities ?? [];
  const inside = groups.find(({ from, to }) => from > hit.from && to < hit.to);
  const one = inside?.entities[0] ?? actor?.entities[0] ?? otherThan(partners, context);
  return one && partners.length > 0 && !partners.includes(one)
    ? { sets: [[one, ...partners]], resolved: !inside, rule: LEFT_OUT }
    : undefined;
};

const HANDED = /^\S+ (?:goes|go|went|gone|passed|passes) to$/u;

/**
 * "The units of A go to B for 520 million", "the park went to B for 18 million": from A or the party that the text is
 * about.
 */
export const handedFor: Way = ({ view, hit, groups, complement: { partners }, context }) => {
  if (hit.deed !== "choose" || partners.length !== 1 || !HANDED.test(hit.text)) return undefined;
  const owner = groups.findLast(
    ({ to, preposition }) => to <= hit.from + 1 && (preposition === "of" || view.steps[to]?.word === "'s"),
  );
  // "Half of A has passed to B": A itself sells nothing.
  if (owner && PART_OF.test(wordsBefore(view, owner.from))) return { sets: [], resolved: false };
  const one = owner?.entities[0] ?? otherThan(partners, context);
  return one && !partners.includes(one)
    ? { sets: [[one, ...partners]], resolved: !owner, rule: LEFT_OUT }
    : undefined;
};

const PART_OF =
  /(?:half|majority|minority|third|quarter|stake|shares?|shareholding|holding|interest|control|rest|remainder|per cent|percent|%|pc) (?:of|in) (?:the )?$/u;

const ANNOUNCED =
  /(?:^| )(?:announc(?:e|es|ed|ing)|unveil(?:s|ed)|disclos(?:es|ed)|made (?:known|public)) (?:[^ .;@]+ ){0,4}?(?:an?|the) (?:[\p{L}-]+ ){0,4}?$/u;

/** Marks a frame where one party does something for the other, or both are announced together. */
export function plainly({ view, hit, complement: { named } }: Parameters<Way>[0], frame: Frame | undefined) {
  if (!frame || frame.resolved || !named || frame.rule !== undefined) return frame;
  const plain =
    /^(?:order|give)$/.test(hit.deed) || ANNOUNCED.test(wordsBefore(view, hit.from)) || isPlainly(hit);
  return plain && frame.sets.length === 1 ? { ...frame, rule: BOTH_NAMED } : frame;
}

/** Whether a cue's words involve nothing else: "Extended with B", "with a 51 percent stake in B". */
export const isPlainly = ({ text }: Parameters<Way>[0]["hit"]) => PLAIN_CUE.test(text);

const PLAIN_CUE = regex("u")`
  ^(?:(?:has|have|had|also|now|again) )*(?:extend|renew|re-signed|prolong|re-upped|continu)\S* (?:.* )?
  with$
  |^(?:with|by) an? .*(?:stake|interest|shareholding|holding) in$| in the hands of$| (?:on|to) paper$
`;

/**
 * "The licence that A granted to B was prolonged", "the contract which A has with B expired": the sides of that
 * document.
 */
export const ofTheDeed: Way = ({ view: { line, offsets }, hit, groups }) => {
  if (!/^(?:end|extend|sign)$/.test(hit.deed)) return undefined;
  const words = line.slice(offsets[hit.from] ?? 0, offsets[hit.to] ?? line.length);
  const inner = groups.filter(({ from, to }) => from > hit.from && to < hit.to);
  const [one, other] = inner;
  return OF_THE_DEED.test(words) && one?.entities.length === 1 && other && inner.length === 2
    ? { sets: [union(one.entities, other.entities)], resolved: false, rule: LEFT_OUT }
    : undefined;
};

const OF_THE_DEED = regex("u")`
  ^(?:[^ .;,@]+ ){1,6}?(?:that|which) (?:the |\^ 's |[\p{L}-]+ ){0,3}@ (?:has |have |had |once |first )*
  (?:grant(?:ed|s)?|gave|given|extended|awarded|let|leased|licensed|made|sold|placed|signed|concluded
    |struck|h[ae]ld|has|have|had|won|obtained|received|got) (?:[^ .;,@]+ ){0,4}?
  (?:to|with|from|by) (?:the |\^ 's |[\p{L}-]+ ){0,3}@ `;
