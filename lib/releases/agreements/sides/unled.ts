/**
 * Finds the sides of a cue without a subject: "On Friday, a memorandum with B and C", "The line was awarded to B and
 * C".
 */
import { wordsBefore, wordsFrom } from "../view/view";
import { allPartners, apartFrom, mainParties, type Way } from "./clause";
import { NONE, setsOf } from "./frame-sets";
import { otherThan } from "./headless";
import { PARTICIPLE } from "./subjects";

/** Without a subject, the parties named agreed with each other or with one named before. */
export const unled: Way = (clause) => {
  const { view, hit, passive, subject, context } = clause;
  if (subject) return undefined;
  const partners = allPartners(clause);
  // "On Friday, a memorandum with B and C": its first side was named before.
  const third =
    partners.length >= 2 &&
    ((hit.deed === "noun" && / with$/u.test(hit.text) && !passive) ||
      // "The line was awarded to B and C"
      (/^(?:win|choose)$/.test(hit.deed) &&
        passive &&
        HANDED_TO.test(view.line.slice(view.offsets[hit.from]))) ||
      // "The annex to the agreement with B and C was signed"
      (hit.deed === "sign" && passive && / with (?:the )?@ /u.test(hit.text)))
      ? otherThan(partners, context)
      : undefined;
  const together = TOGETHER.test(wordsFrom(view, hit.to));
  if (third) return setsOf([[third]], partners, hit, true, together) ?? NONE;
  if (partners.length >= 2) return setsOf([partners], [], hit) ?? NONE;
  const isItem = view.sentence.kind === "item";
  const isUnled = passive || isItem || hit.deed === "noun" || hit.deed === "end" || PARTICIPLE.test(hit.text);
  const isLate = hit.from > (wordsBefore(view, hit.from).includes("@") ? 8 : 14);
  if (partners.length === 0 || !isUnled || isLate) return NONE;
  // "A joint venture agreement with the owner, B, is to be signed": the other side was named before.
  const { topic, parties } = context;
  // "The memorandum with C expired", after what A and B signed: that of A, which the text is about.
  const isOfTopic = hit.deed === "end" && topic !== undefined && parties.includes(topic);
  const other =
    isOfTopic && !partners.includes(topic)
      ? topic
      : isItem
        ? apartFrom(mainParties(context), partners)
        : otherThan(partners, context);
  return other ? { sets: [[other, ...partners]], resolved: true } : NONE;
};

const HANDED_TO = /^(?:(?!by )[^ .;@]+ ){1,10}?to (?:[^ .;@]+ ){0,8}?@ /u;
/** All of them in one agreement. */
export const TOGETHER =
  /(?:^| )(?:together with|along with|jointly|joint (?:venture|bid|tender|offer)|consortium|grouping|syndicate|(?:team|tandem|duo|pair|trio|venture) of|alongside) /u;
