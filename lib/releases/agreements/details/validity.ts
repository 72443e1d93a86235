/** Finds from when and until when an agreement runs. */

import type { FoundDate } from "../../dates/find-dates";
import type { ReleaseDocument } from "../../document";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import type { Deal, Proven } from "../deal";
import { datesIn } from "../signing/when";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";

/** Words that every sentence about a term has at least one of. */
const SPEAKS = new LinePattern(
  /(?:^| )(?:until|till|through|to|expires?|expiring|expiry|ends?|effect|effective|force|years?|from) /u,
);

/** Adds the term that a stretch of a sentence gives to its agreement. */
export function addValidity(
  document: ReleaseDocument,
  view: View,
  deal: Deal,
  from: number,
  to: number,
): void {
  if (deal.status.value === "ended" || (deal.ends && deal.effective) || !SPEAKS.in(view)) return;
  const { text } = document;
  for (const date of datesIn(document, view.sentence.start, view.sentence.end)) {
    if (date.start < from || date.end > to || date.relative) continue;
    const before = leadOf(text, date, Math.max(view.sentence.start, date.start - REACH));
    const proven = (value: string, rule: string): Proven<string> => ({
      value,
      proof: { start: date.start, end: date.end, rule },
    });
    if (!FORMER.test(before) && (RUNS_UNTIL.test(before) || EXPIRES.test(before)))
      deal.ends ??= proven(date.value, "runs until");
    const years = Number(YEARS_FROM.exec(before)?.[1]);
    if (years > 0) {
      deal.effective ??= proven(date.value, "takes effect");
      deal.ends ??= proven(later(date.value, years), "runs until");
    } else if (STARTS.test(before)) deal.effective ??= proven(date.value, "takes effect");
  }
}

/** A day more letters away is of something else. */
const REACH = 140;

/** The words before a date. It may itself begin with "until" or "the end of". */
function leadOf(text: string, { start, end }: FoundDate, from: number): string {
  const words = text.slice(start, end);
  const preposition = /^(?:(?:until|by|in|of|end of|the end of|to|for|from|since|after) )+/iu.exec(words);
  return text.slice(from, start) + (preposition?.[0] ?? "");
}

const AGREEMENT = oneLine`
  (?:agreements?|contracts?|memorand(?:um|a)|MoUs?|documents?|deals?|partnerships?|cooperation
    |collaboration|alliance|accords?|pacts?|licen[cs]es?|leases?|charters?|concessions?|sponsorship|terms?)
`;
const UNTIL =
  "(?:until|till|through|up to|to)(?: at least)?(?: and including)?(?: the| late| mid| early)?(?: end of)?";
/** Words for an agreement, or a pronoun at the start of a sentence. */
const SUBJECT = `(?:\\b${AGREEMENT}|^(?:it|they|both|this))`;
/** "The memorandum is valid until", "extended their supply agreement to the end of" */
const RUNS_UNTIL = regex("iu")`
  (?:${SUBJECT}\b[^;]{0,60}\b
    (?:valid|in force|in effect|runs?|running|lasts?|lasting|extended|renewed|prolonged|stays?|remains?
      |continues?|covers?|covering|applies|binding)\b(?: from [^;]{4,20}(?= to))?[^;\d]{0,40}
    |\b(?:extend|renew|prolong)(?:s|ed|ing)? [^;]{0,50}\b${AGREEMENT}\b[^;\d]{0,40}|\b${AGREEMENT},?) ${UNTIL} $
`;
/** "The contract, which expires in" */
const EXPIRES = new RegExp(
  `${SUBJECT}\\b[^;]{0,60}\\b(?:expires?|expiring|ends|ending|terminates|lapses)(?: on| in| at)?(?: the)?(?: end of)? $`,
  "iu",
);
/** "The agreement was due to expire", "the current contract runs": the term of what is replaced. */
const FORMER =
  /\b(?:had|was|were|would|due to|originally|until now|previous|previously|former|current|currently|existing|old|earlier|first)\b[^;]{0,80}$/iu;
/** "A term of 10 years from", "for 15 years starting in" */
const YEARS_FROM =
  /\b(?:for|of|over|runs?|lasts?) (?:a (?:term|period) of )?(?:about )?(\d{1,2}) years?,? (?:from|starting(?: in| on| from)?|beginning(?: in| on)?|commencing(?: in| on)?|as of)(?: the)? $/iu;
/** "Takes effect on", "in force from" */
const STARTS = regex("iu")`
  ${SUBJECT}\b[^;]{0,60}\b(?:(?:takes?|took|taking) effect
    |(?:comes?|came|enters?|entered|entering) into (?:force|effect)
    |(?:effective|valid|in force)(?: from| as of)?|with effect from|(?:runs?|running) from
    |(?:starts|begins|commences))(?: on| in| from)?(?: the)? $
`;

/** A date so many years later, equally precise. */
function later(value: string, years: number): string {
  return value.replace(/^\d{4}/u, (year) => String(Number(year) + years));
}
