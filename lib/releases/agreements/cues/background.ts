/** Recognises events that are only background to the news, and texts that report no agreement. */

import { latestDay } from "@/lib/model";
import { parseDay, yearOf } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import { sameSet } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import { CHANGED_HANDS } from "../changed-hands";
import type { Deal } from "../deal";
import type { DealEvent } from "../event";
import { datesIn } from "../signing/when";
import { LinePattern } from "../view/line-pattern";
import type { View } from "../view/view";
import { INSTRUMENT } from "./cue-words";

/** Whether an event is history: "They are acting on an agreement that they concluded in March". */
export function isBackground(event: DealEvent, deals: readonly Deal[], document: ReleaseDocument): boolean {
  const day = parseDay(document.published);
  const date = event.date?.resolvedValue;
  if (day === undefined) return false;
  const year = yearBefore(event);
  if (year !== undefined && yearOf(day) - year > 1) return true;
  if (!/^(?:end|extend)$/u.test(event.deed) && !isOfList(event) && isYearsAgo(event, document, day))
    return true;
  if (!date) return false;
  const latest = parseDay(latestDay(date));
  if (latest === undefined || day - latest < 40) return false;
  if (event.deed === "end" && day - latest > 500) return true;
  if (
    event.deed !== "end" &&
    event.deed !== "extend" &&
    deals.some((deal) => sameSet(deal.parties, event.parties)) &&
    (event.resolved || event.deed === "noun" || event.deed === "agree")
  )
    return true;
  // "It had signed a framework in 2020": the history of the news.
  if (event.deed === "sign" && /^had /u.test(event.cue) && day - latest > 300) return true;
  return (
    event.deed !== "sign" &&
    event.deed !== "end" &&
    event.deed !== "extend" &&
    event.deed !== "agree" &&
    !isOfList(event) &&
    !AHEAD.test(event.cue) &&
    day - latest > 300
  );
}

/** A list reports past agreements too. */
const isOfList = ({ rule }: DealEvent) => rule === "listed" || rule === CHANGED_HANDS;

/** "Five years ago they began to work together", "bought the machines last year": dated years before the text. */
function isYearsAgo(event: DealEvent, document: ReleaseDocument, today: number): boolean {
  const { sentence } = event.view;
  return datesIn(document, sentence.start, sentence.end).some(
    ({ relative, value, start, end }) =>
      relative && value.length === 4 && Number(value) < yearOf(today) && isWhen(event, start, end),
  );
}

/** Whether words between two offsets of the text, and nothing else, say when the verb of an event was done. */
function isWhen({ deed, from, to, view: { steps, line, offsets } }: DealEvent, start: number, end: number) {
  const first = steps.findIndex((step) => step.end > start);
  const next = steps.findIndex((step) => step.start >= end);
  const wordsTo = (a: number, b: number) => line.slice(offsets[a] ?? line.length, offsets[b] ?? line.length);
  const words = wordsTo(first, next);
  if (!(deed === "sign" ? /^[^;]*ago\b/u : /^(?:last year|[^;]*ago\b)/u).test(words)) return false;
  if (first >= to) return AT_ONCE.test(` ${wordsTo(to, first)}`);
  // "Revived the farm three years ago | together with B"
  if (next === from && deed === "agree") return true;
  return (
    next > 0 && next <= from && OPENS.test(` ${wordsTo(0, first)}`) && ONE_CLAUSE.test(wordsTo(next, from))
  );
}

const OPENS =
  /(?:^|; |(?:which|that|whom) (?:the )?@) (?:(?:some|about|around|exactly|just|only|almost|nearly|already|back) )*$/u;
const ONE_CLAUSE = /^(?:, )?(?:(?!now |today |who |which |that )[^ ,;:()—–]+ )*$/u;
/** Words that may precede the time, none of which it may belong to. */
const AT_ONCE =
  /^ (?:(?!which |who |that |after |following |since |than |as |when |while |because |but |and |founded |formed |launched |started |begun |from (?!the |its |an? |@)|late |of |end )[^ ,;:()—–]+ )*$/u;

/**
 * The year that a chronology or the name of an agreement gives: "2014: the city signs a lease", "signed the rights deal
 * of 1979".
 */
function yearBefore({ deed, from, view: { line, offsets } }: DealEvent): number | undefined {
  const words = deed === "end" || deed === "extend" ? "" : line.slice(offsets[from] ?? 0);
  const year = IN_CHRONOLOGY.exec(line)?.[1] ?? OF_YEAR.exec(words)?.[1];
  return year === undefined ? undefined : Number(year);
}

const IN_CHRONOLOGY = /^(?:[•*-] )?(?:(?:\p{L}{3,9} )?((?:19|20)\d\d) (?:[:–—-]|,(?= (?:the )?@)) )/u;
const OF_YEAR = new RegExp(
  `^(?:(?!to|under|on|from|in|which|that|replac|amend|extend|supplement)[^ .;,@]+ ){0,7}?${INSTRUMENT} (?:with (?:the )?@ )?of ((?:19|20)\\d\\d)(?= )`,
  "u",
);

/** Words of what is still to be done: the long-past day beside them is not its day. */
const AHEAD =
  /^(?:will|to|has|have|licen[cs]es|supplies|sells|buys|takes|provides|pays|builds|grants|acquires|orders|leases) ?/u;

/** "The talks have ended", "no agreement was reached" */
const NO_DEAL = new LinePattern(
  regex("u")` (?:
      no (?:\p{L}+ )?(?:agreement|deal|contract|document|memorandum) (?:was|has been|could be|had been) (?:reached
        |made|found|signed|concluded)
      |no such (?:talks|negotiations|agreement|deal|plan)
      |there(?:'s| is| was| 's) no (?:negotiation|offer|deal|agreement)
      |(?:talks|discussions|negotiations|conversations) (?:[^ .;]+ ){0,12}?
       (?:ceased|ended|failed|collapsed|(?:broken|called|cut) off|discontinued|abandoned|terminated
         |without (?:an? )?(?:result|agreement|success)|come to nothing|came to nothing|to an end)
      |(?:could not|did not|failed to|unable to) (?:agree|settle|come to|reach)
      |without (?:reaching )?(?:an )?agreement) `,
);

/** Whether a text says that nothing was agreed; then nobody is guessed to have agreed. */
export const saysNoDeal = (views: readonly View[]) => views.some((view) => NO_DEAL.in(view, view.padded));
