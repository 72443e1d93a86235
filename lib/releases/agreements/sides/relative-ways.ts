/** Ways of telling in which both sides are named plainly, also where one stands before the clause: "from A, from which B leased it". */
import { apartFrom, mainParties, type Way, wordsBefore } from "./clause";
import { BOTH_NAMED, type Frame, LEFT_OUT } from "./frame-sets";

/** "By A, with whom B signed a letter of intent": A and B. */
export const withWhom: Way = ({ view, told, groups, complement: { partners } }) => {
  if (!told || !/(?:^| ), with (?:whom|which) (?:the )?$/u.test(wordsBefore(view, told.from)))
    return undefined;
  const other = groups.findLast(({ to }) => to < told.from);
  return other && partners.length === 0
    ? { sets: [[...new Set([...told.entities, ...other.entities])]], resolved: false }
    : undefined;
};

const FROM_WHICH =
  /(?:^| ), (?:from|with|to|for) (?:whom|which) (?:(?:it|they|we|(?:the )?@) )?(?:(?:has|have|had|also|is|was|were|been|recently|since|last|this|year|month|in|\d{4}) ){0,5}$/u;

/** "With A, from which it obtained a loan": A and whoever acts in the clause before. */
export const fromWhich: Way = ({ view, hit, groups, subject, complement: { by, partners } }) => {
  if (!/^(?:sign|order|buy|win|give|choose|agree)$/.test(hit.deed) || !subject || by || partners.length > 0)
    return undefined;
  if (!FROM_WHICH.test(wordsBefore(view, hit.from))) return undefined;
  const which = view.steps.findLastIndex(({ word }, i) => i < hit.from && /^(?:whom|which)$/.test(word));
  const other = groups.findLast(({ to, entities }) => to < which && which - to <= 4 && entities.length === 1);
  return other && !other.entities.some((one) => subject.includes(one))
    ? { sets: [[...new Set([...subject, ...other.entities])]], resolved: true, rule: BOTH_NAMED }
    : undefined;
};

const CUSTOMERS =
  /^(?:customers|clients|tenants|licensees|distributors|resellers|users|franchisees|subscribers) /u;

/** "New customers were won, among them A and B": each by whom the text is about. */
export const customersWon: Way = ({ hit, told, complement: { partners, each }, context }) => {
  if (hit.deed !== "choose" || !CUSTOMERS.test(hit.text)) return undefined;
  const all = [...new Set([...each.flat(), ...partners])];
  const one = apartFrom([told?.entities[0], ...mainParties(context), context.focus], all);
  return one && all.length > 0
    ? { sets: all.map((other) => [one, other]), resolved: true, rule: LEFT_OUT }
    : undefined;
};

const ANNOUNCED =
  /(?:^| )(?:announc(?:e|es|ed|ing)|unveil(?:s|ed)|disclos(?:es|ed)|made (?:known|public)) (?:[^ .;@]+ ){0,4}?(?:an?|the) (?:[\p{L}-]+ ){0,4}?$/u;

/** The same frame, marked where one is named as doing it for the other, or the text announces it between both. */
export function plainly({ view, hit, complement: { named } }: Parameters<Way>[0], frame: Frame | undefined) {
  if (!frame || frame.resolved || !named || frame.rule !== undefined) return frame;
  const plain = /^(?:order|give)$/.test(hit.deed) || ANNOUNCED.test(wordsBefore(view, hit.from));
  return plain && frame.sets.length === 1 ? { ...frame, rule: BOTH_NAMED } : frame;
}

/** "The licence that A granted to B was prolonged", "the contract which A has with B expired": the sides of what it befell. */
export const ofTheDeed: Way = ({ view: { line, offsets }, hit, groups }) => {
  if (!/^(?:end|extend|sign)$/.test(hit.deed)) return undefined;
  const words = line.slice(offsets[hit.from] ?? 0, offsets[hit.to] ?? line.length);
  const inner = groups.filter(({ from, to }) => from > hit.from && to < hit.to);
  const [one, other] = inner;
  return OF_THE_DEED.test(words) && one?.entities.length === 1 && other && inner.length === 2
    ? { sets: [[...new Set([...one.entities, ...other.entities])]], resolved: false, rule: LEFT_OUT }
    : undefined;
};

const OF_THE_DEED =
  /^(?:[^ .;,@]+ ){1,6}?(?:that|which) (?:the |\^ 's |[\p{L}-]+ ){0,3}@ (?:has |have |had |once |first )*(?:grant(?:ed|s)?|gave|given|extended|awarded|let|leased|licensed|made|sold|placed|signed|concluded|struck|h[ae]ld|has|have|had|won|obtained|received|got) (?:[^ .;,@]+ ){0,4}?(?:to|with|from|by) (?:the |\^ 's |[\p{L}-]+ ){0,3}@ /u;
