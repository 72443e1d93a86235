/** Offers an agreement the days in the text, each with the numbers that trees judge it by. */

import { isDay, isoDay, parseDay } from "../../dates/calendar";
import type { FoundDate } from "../../dates/find-dates";
import { isQuarter } from "../../dates/parts-of-years";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { type ReadText, sentencesNear } from "../read-text";
import { isInAside } from "../sides/party-asides";
import { bearingOf } from "../trees/bearing";
import type { Offer } from "../trees/offer";
import { WordClass } from "../view/lexeme";
import { LinePattern } from "../view/line-pattern";
import { type View, wordAt } from "../view/view";
import { datesIn } from "./when";

const PREPOSITION = ["on", "in", "of", "since", "from", "dated", "by", "until", "to", "the", "(", ","];
const SIGNED = new WordClass(
  regex("u")`
    ^(?:signs?|signed|signing|signature|signatures|inks|inked|initialled|sealed|concluded|concludes
      |exchanged|executed|entered|hands|ceremony|renewed|renews|extended|prolonged|agreed|struck|won
      |awarded|ordered|bought|acquired|completed|terminated|ended|cancelled|dissolved|chosen|selected
      |appointed|named)$
  `,
);
const SAID = new WordClass(
  /^(?:said|says|told|announced|announces|announce|stated|disclosed|reported|published|public|known|confirmed|revealed|unveiled|presented|statement|release|notice|filing|wrote)$/u,
);
const BREAK = new WordClass(
  /^(?:which|who|after|since|because|when|while|where|founded|dated|formed|until|before|;)$/u,
);
/** "An earlier contract was signed in May": another agreement's day. */
const EARLIER = new LinePattern(
  regex("u")`
    (?:^| )(?:earlier|previous|prior|former|preceding|existing|original|older) (?:\p{Ll}+ ){0,2}?
    (?:contracts?|agreements?|deals?|memorand(?:um|a)|mous?|orders?|partnership|accords?|pacts?
      |letters? of intent) (?:was|were|had|has|of|from|signed|dated|concluded|expired|ran) `,
);
/** "Orvex was listed in Oslo on 10 February": what else a party did. */
const OTHER_DEED = new LinePattern(
  regex("u")`
    ^ ?(?:the )?(?:@|it|they|company|firm|group) (?:\( [^()]{1,40} \) )?(?:(?:was|were|has|have|had|been|also|first|then) ){0,3}
    (?:listed|delisted|floated|founded|incorporated|born|renamed|rebranded|moved|relocated|opened|inaugurated|reopened|celebrated
      |hired|went public) `,
);
/** "The documents were exchanged", "these signings": a sentence about several agreements, though it counts none. */
const OF_SEVERAL = new LinePattern(
  /(?:^| )(?:agreements|contracts|memoranda|memorandums|mous|documents|papers|pacts|accords|instruments|letters|protocols|deals|signings|signatures|declarations|treaties|texts) /u,
);
/** "The ceremony was held", "the signing took place": a sentence about the occasion itself. */
const OF_OCCASION = new LinePattern(
  /(?:^| )(?:ceremony|ceremonies|signing|signings|signatures?|handshakes?|exchange of (?:documents|papers|agreements|letters|notes)) /u,
);
/** At most this many dates of a list are considered. */
const MOST = 12;
const RULES = ["dateline", "opening date", "stated date"];

/** The numbers of a date without words around it: in a dateline or a table cell. */
const ALONE = new Array<number>(15).fill(-2);

/**
 * For each date of the text, the evidence that it is the day of the agreement. Without `ruled`, as if no rule had found
 * one.
 */
export function dateOffers(reading: ReadText, deal: Deal, ruled: boolean): Offer<string>[] {
  const { document, views } = reading;
  const out: Offer<string>[] = [];
  const facts = factsOf(reading, deal, ruled);
  const offer = (date: Omit<Offer<string>, "row">, ...numbers: number[]) => {
    out.push({ ...date, row: [...numbers, ...facts(date.value)] });
  };
  for (const { date, dateStart, dateEnd, start, end } of document.datelines) {
    const at = Math.max(
      0,
      views.findIndex(({ sentence }) => sentence.start >= end),
    );
    if (!date || !views[at]) continue;
    const bearing = bearingOf(reading, deal, at);
    const line = { value: date, start: dateStart ?? start, end: dateEnd ?? end, rule: "dateline" };
    offer(line, 1, ...bearing, ...ALONE, 0, 0, 0, 1, 0);
  }
  let previous: string | undefined;
  for (const number of sentencesNear(reading, deal)) {
    const view = views[number];
    if (!view) continue;
    const dates = datesIn(document, view.sentence.start, view.sentence.end);
    if (dates.length === 0) continue;
    if ((EARLIER.in(view) || OTHER_DEED.in(view)) && deal.events.every((event) => event.view !== view))
      continue;
    const bearing = bearingOf(reading, deal, number);
    dates.slice(0, MOST).forEach((date, order) => {
      if (isInAside(view, date.start)) return;
      const after = date.afterPrevious;
      const value = after === undefined ? date.value : daysAfter(previous, after);
      if (!value) return;
      if (isDay(value) && !date.future && !date.span) previous = value;
      offer(
        { value, start: date.start, end: date.end, rule: "stated date" },
        0,
        ...bearing,
        ...surroundings(view, deal, date),
        OF_SEVERAL.in(view) ? 1 : 0,
        OF_OCCASION.in(view) ? 1 : 0,
        date.future ? 1 : 0,
        date.span ? 1 : 0,
        after !== undefined ? 2 : date.relative ? 1 : 0,
        dates.length,
        order,
      );
    });
  }
  const chosen = deal.date;
  const [first] = deal.events;
  // The rules also read dates outside sentences, such as "13/11" in a table.
  if (chosen && first && out.every(({ value }) => value !== chosen.value)) {
    const bearing = bearingOf(reading, deal, Math.max(0, views.indexOf(first.view)));
    offer({ value: chosen.value, ...chosen.proof }, 2, ...bearing, ...ALONE, 0, 0, 0, 1, 0);
  }
  return out;
}

/** The evidence that does not depend on where a date is. */
function factsOf({ document, found }: ReadText, deal: Deal, ruled: boolean): (value: string) => number[] {
  const own = new Set(ruled ? deal.events.flatMap(({ date }) => date?.resolvedValue ?? []) : []);
  const sentence = deal.events[0]?.view.sentence;
  const near = sentence ? datesIn(document, sentence.start, sentence.end) : [];
  const done = near.slice(0, MOST).filter(({ future, span }) => !future && !span);
  const days = done.filter(({ value }) => isDay(value)).length;
  const chosen = ruled ? deal.date : undefined;
  const today = parseDay(document.published);
  return (value) => {
    const day = parseDay(middleOf(value));
    return [
      value.length,
      today === undefined || day === undefined ? 0 : Math.max(-60, Math.min(800, today - day)),
      chosen?.value === value ? 1 : 0,
      RULES.indexOf(chosen?.proof.rule ?? ""),
      own.has(value) ? 1 : 0,
      own.size,
      done.length,
      days,
      ruled ? (found.get(value) ?? 0) : 0,
      document.datelines.some(({ date }) => date === value) ? 1 : 0,
    ];
  };
}

/** A day in the middle of a date. */
function middleOf(value: string): string {
  if (isQuarter(value)) return `${value.slice(0, 5)}${MIDDLES[Number(value.at(-1)) - 1]}-15`;
  return isDay(value) ? value : value.length === 7 ? `${value}-15` : `${value}-07-01`;
}
const MIDDLES = ["02", "05", "08", "11"];

function daysAfter(previous: string | undefined, days: number): string | undefined {
  const day = parseDay(previous);
  return day === undefined ? undefined : isoDay(day + days);
}

/** The surroundings of a date in its sentence. */
function surroundings({ steps, number }: View, deal: Deal, date: FoundDate): number[] {
  let at = steps.findIndex(({ start }) => start >= date.start);
  if (at < 0) at = steps.length;
  let to = at;
  while (to < steps.length && (steps[to]?.start ?? 0) < date.end) to += 1;
  const word = (i: number) => wordAt(steps, i);
  let cue = 40;
  for (const event of deal.events) {
    if (event.view.number !== number) continue;
    const off = at >= event.to ? at - event.to + 1 : to <= event.from ? to - event.from - 1 : 0;
    if (Math.abs(off) < Math.abs(cue)) cue = off;
  }
  const nearest = (words: WordClass) => {
    for (let off = 0; off < 15; off++) {
      if (words.at(steps, at - 1 - off)) return -off - 1;
      if (words.at(steps, to + off)) return off + 1;
    }
    return 16;
  };
  let breaks = 0;
  let parties = 0;
  const [low, high] = cue === 40 ? [0, at] : cue > 0 ? [at - cue, at] : [to, to - cue];
  for (let i = Math.max(0, low); i < high; i++) {
    if (BREAK.at(steps, i)) breaks += 1;
    if (word(i) === "@") parties += 1;
  }
  return [
    Math.max(PREPOSITION.indexOf(word(at - 1)), -1),
    PREPOSITION.indexOf(word(at)),
    Math.max(-40, Math.min(40, cue)),
    nearest(SIGNED),
    nearest(SAID),
    Math.min(3, breaks),
    Math.min(4, parties),
    Math.min(20, at),
    Math.min(20, steps.length - to),
    word(to) === "^" || word(to + 1) === "^" || word(at - 2) === "^" || word(at - 1) === "^" ? 1 : 0,
    [",", "and", ".", "in", "at", "by", "with", "for", "@", "the"].indexOf(word(to)),
    word(at - 1) === "had" || word(at - 2) === "had" || word(at - 3) === "had" ? 1 : 0,
    steps[at]?.bracket ? 1 : 0,
  ];
}
