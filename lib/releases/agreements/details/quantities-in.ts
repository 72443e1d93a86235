/** The quantities of a sentence, found once and kept with its view. */

import { type FoundQuantity, findQuantities } from "../../quantities/find-quantities";
import { matchesIn } from "../../text/matches";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { isInAside, isInClauseBefore } from "../sides/party-asides";
import { type View, wordsBefore, wordsFrom } from "../view/view";

/** All quantities of a sentence of `text`, in order, except moves of share prices. */
export function quantitiesIn(text: string, view: View): readonly FoundQuantity[] {
  const { start, end } = view.sentence;
  view.quantities ??= withoutPrices(findQuantities(text, start, end), text.slice(start, end), start);
  return view.quantities;
}

/** Whether an amount is told of a party in passing. What is told of a firm that is bought is the agreement's too. */
export function isOfParty(view: View, deal: Deal, start: number): boolean {
  return isHeld(view, deal, start) || (isInAside(view, start) && !isOfBought(view, deal, start));
}

/** Whether a text speaks behind the report of a firm being bought, in the same sentence. */
export function isOfBought(view: View, deal: Deal, start: number): boolean {
  if (!/^(?:acquisition|investment)$/u.test(deal.kind.value) || isInClauseBefore(view, start)) return false;
  return deal.events.some((event) => event.view === view && (view.steps[event.to - 1]?.end ?? start) < start);
}

/** "X holds 20% of Y", where X is no side of the agreement. */
function isHeld(view: View, { parties }: Deal, start: number): boolean {
  const at = view.steps.findIndex((step) => step.end > start);
  const before = HOLDS.exec(wordsBefore(view, at));
  if (!before || !(before[1] || SHARE.test(wordsFrom(view, at)))) return false;
  const holder = view.steps.findLast(({ word }, i) => i < at && word === "@");
  return !holder?.parties.some((party) => parties.includes(party));
}

const HOLDS =
  /(?:^| )(in which )?(?:the )?@ (?:(?:already|also|currently|now|still) )?(?:holds?|owns?|controls?|has|have) (?:(?:an?|about|around|some|nearly|almost|over) )*$/u;
const SHARE =
  /^\d[\d.,]* ?(?:%|per ?cent|percent) (?:(?:stake|share|interest|holding) )?(?:of|in) (?:the )?@ /u;

const VERBS = oneLine`
  (?:(?:were|was|are|is) (?:\p{L}+ ){0,3}?(?:up|down|trading|higher|lower)|rose|rises?|fell|falls
    |jump(?:s|ed)|gain(?:s|ed)|climb(?:s|ed)|slid|slides|drop(?:s|ped)|surge[sd]|soar(?:s|ed)|plunge[sd]
    |slip(?:s|ped)|tumble[sd]|rall(?:ies|ied)|clos(?:es|ed)|end(?:s|ed)|open(?:s|ed)|trad(?:es|ed)|lost
    |added)
`;
/** "Its shares were trading 4.1% higher at $26.61", "Shares of Orvex closed up 2.6% at 1,510 yen", "jumps 7% on the OMX". */
const MOVES = regex("gu")`
  (?<!\p{L})(?:[Ss]hares?|[Ss]tocks?)(?: (?:of|in) [^.;]{1,60}?)? ${VERBS}(?!\p{L})[^;]*?
  (?=(?<!\p{L})(?:after|following|on news|when|buoyed)(?!\p{L})|$)
  |(?<!\p{L})${VERBS} [^,;]{0,16}?\d[\d.]* ?
   (?:%|per ?cent) (?:on the \p{Lu}{3,}|in (?:early|morning|late|pre-?market|after-hours) )
`;

/** Leaves out percentages and sums that describe a share price. */
function withoutPrices(found: FoundQuantity[], sentence: string, from: number): FoundQuantity[] {
  if (found.length === 0 || !/\d ?(?:%|per ?cent)/u.test(sentence)) return found;
  const moves = matchesIn(MOVES, sentence).map(({ index, 0: all }) => [
    from + index,
    from + index + all.length,
  ]);
  if (moves.length === 0) return found;
  return found.filter(
    ({ unit, money, start }) =>
      (unit !== "%" && !money) || !moves.some(([first = 0, last = 0]) => start >= first && start < last),
  );
}
