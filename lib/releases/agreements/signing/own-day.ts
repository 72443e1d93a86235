/** Prefers the day behind the words of an agreement to one that the clause before them tells of something else. */
import { isDay } from "../../dates/calendar";
import type { FoundDate } from "../../dates/find-dates";
import type { ReleaseDocument } from "../../document";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import type { DealEvent } from "../event";
import { datesIn } from "./when";

/** What happened on a day, if it was no signing: "said on Monday", "which was listed on 2 February". */
const ELSE = regex("u")`
  \b(?:said|says|told|which|who|was|were|rose|fell
    |(?!(?:sign|conclud|seal|agre|award|extend|renew|acquir|order|execut|initiall|terminat)ed\b)\p{Ll}{2,}ed)\b
`;
/** Words from such a day to those of the agreement: "on 3 March, Norvik said it had", "on 2 February under a contract". */
const LEADS = regex("u")`\b(?:said|says|told|announced|that|under|after|since|following|because|which|who)\b`;
/** What else the words up to a day may date: "for delivery", "to build", "that was delivered". */
const OTHER = regex("u")`
  [;:(]| (?:that|which|who|and|but|after|before|until|since|under|as|where|will|would|is|are|was|were|has|have|had
    |[\p{L}-]+ing|[\p{L}-]+ed|built|made|held|due) | to (?!(?:the |an? |\^ |'s |-based )*@ )| for (?=[^@]*$)
`;
/** What a month or a year dates rather than the signing: "for trams in 2028". */
const MATTER = / (?:for|of|on|worth) (?!(?:the |an? |\^ |'s |-based )*@ )/u;
const ON = /\bon (?:\p{Lu}\p{Ll}+day,? )?$/u;
const IN = /\bin (?:\p{Lu}\p{L}+ )?\d{4}$/u;
/** The longest words before a day. */
const LEAD = 16;

/** The day of an agreement behind its words, where that of its sentence before them is of something else. */
export function ownDay(document: ReleaseDocument, { date, events, status }: Deal): FoundDate | undefined {
  const at = date?.proof.start ?? -1;
  const event = events.find(({ view: { sentence } }) => sentence.start <= at && at < sentence.end);
  if (!date || !event || status.value === "planned" || status.value === "ended") return undefined;
  const { sentence, steps } = event.view;
  const cue = steps[event.from]?.start ?? 0;
  if (at >= cue) return undefined;
  const clause =
    document.text
      .slice(sentence.start, at)
      .split(/[,;:(]\s/u)
      .at(-1) ?? "";
  if (!ELSE.test(clause) && !LEADS.test(document.text.slice(date.proof.end, cue))) return undefined;
  return datesIn(document, sentence.start, sentence.end).find((one) =>
    isOwn(document, event, one, date.value),
  );
}

/** Whether a date stands behind the words of the agreement, with nothing in between that it might be of. */
function isOwn(
  { text, published }: ReleaseDocument,
  { view: { steps, offsets, line }, to }: DealEvent,
  { start, end, value, relative, future, span }: FoundDate,
  other: string,
): boolean {
  const cueEnd = steps[to - 1]?.end;
  if (cueEnd === undefined || start < cueEnd || future || span || !value) return false;
  if (other.startsWith(value) || (published && value > published)) return false;
  const step = steps.findIndex((one) => one.end > start);
  const between = ` ${line.slice(offsets[to] ?? 0, offsets[step] ?? 0)}`;
  if (OTHER.test(between) || (!isDay(value) && MATTER.test(between))) return false;
  if (relative) return true;
  const before = text.slice(Math.max(0, start - LEAD), start);
  return isDay(value) ? ON.test(before) : IN.test(before + text.slice(start, end));
}
