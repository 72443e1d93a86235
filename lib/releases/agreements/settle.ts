/** Settles the status, day, place of signing and kind of each agreement, when all sentences are read. */

import { isDay } from "../dates/calendar";
import type { ReleaseDocument } from "../document";
import { regex } from "../text/regex";
import { CHANGED_HANDS } from "./changed-hands";
import type { Deal } from "./deal";
import type { DealEvent, EventStatus } from "./event";
import { kindByRules, type Words } from "./kinds/kind";
import { leadDate } from "./signing/lead-date";
import { signedWhere } from "./signing/signed-where";
import { countedInOpening, type EventDate, openingDate, packageDate, spokenDate } from "./signing/when";

const RANK: readonly EventStatus[] = ["ended", "extended", "signed", "planned", "announced"];

/**
 * Settles the status, day, place of signing and kind of each agreement. `titles` are the words of the headlines;
 * `after` gives those of the sentences that add to an agreement.
 */
export function settle(
  document: ReleaseDocument,
  deals: readonly Deal[],
  titles: string,
  after: (deal: Deal) => string,
): void {
  deals.forEach((deal, number) => {
    const deciding = decidingEvent(deal);
    deal.status = { value: deciding.status, proof: proofOf(deciding) };
    const counted = countedInOpening(document, deal.events[0]?.view.line ?? "");
    if (counted?.signed && deciding.status === "announced") deal.status.value = "signed";
    const main =
      number === 0 ||
      counted !== undefined ||
      deals[0]?.events[0]?.view.number === deal.events[0]?.view.number ||
      (isListed(deal) && (isListed(deals[0]) || isListed(deals[1]))) ||
      NEWS.test(deal.events[0]?.view.line ?? "") ||
      deal.events.every(({ view }) => view.sentence.kind === "headline");
    const date = dateFor(document, deal, deciding, main, number === 0);
    if (date) deal.date = date;
    for (const event of deal.events) {
      const signed = signedWhere(event) ?? event.place;
      if (signed && !deal.signedAt)
        deal.signedAt = {
          value: signed.place,
          proof: { start: signed.start, end: signed.end, rule: "place of signing" },
        };
    }
    // "An hour later in the same hall": the place of the agreement before.
    const last = deals[number - 1]?.signedAt;
    if (last && !deal.signedAt && SAME_PLACE.test(deal.events[0]?.view.line ?? "")) deal.signedAt = last;
    const first = deal.events[0] ?? deciding;
    deal.words = wordsOf(deal, first, number === 0 ? titles : headingOf(document, deal), after(deal));
    deal.kind = {
      value: kindByRules(deal.words),
      proof: proofOf(first),
    };
  });
}

/** The words about an agreement, to find its kind. */
function wordsOf({ events, parties }: Deal, first: DealEvent, title: string, far: string): Words {
  // The first report weighs most: later ones may be of an older agreement between the same parties.
  const [cue = "", ...cues] = events.map((event) => event.cue);
  const [near = "", ...more] = events.slice(0, 3).map(({ view }) => view.line);
  return {
    deed: first.deed,
    cue,
    near,
    at: first.view.offsets[first.from] ?? 0,
    more: [...cues, ...more].join(" ; "),
    far,
    title,
    parties,
    scholars: parties.some(({ type, name }) => type === "organization" && SCHOLARS.test(name)),
  };
}

const SCHOLARS =
  /\b(?:univers\p{L}+|institut\p{L}*|polytechnic|laborator(?:y|ies)|labs?|academy of sciences?|research|eth|mit)\b/iu;

/** Words that open a second piece of news. */
const NEWS = regex("u")`
  (?:^| )(?:(?:pleased|proud|happy|delighted|excited) to (?:announce|advise|report|confirm)
    |hereby announces?|also (?:today )?(?:announced?|announces)|announces? that|today announced?
    |further (?:entered|announces?)|on this occasion|on the (?:margins|sidelines|fringes) of|also at the) `;

/**
 * The day of an agreement: the one in its reports; for the main news that of the text; else any that later sentences
 * give.
 */
function dateFor(
  document: ReleaseDocument,
  deal: Deal,
  deciding: DealEvent,
  main: boolean,
  first: boolean,
): Deal["date"] {
  const dates = [deciding, ...deal.events].flatMap(({ date, status }) =>
    date && status === deciding.status ? [date] : [],
  );
  // "Three weeks ago they shook hands. On Friday they signed": a day is preferred to a month.
  const [near] = dates;
  const told =
    near && near.resolvedValue.length < 10
      ? (dates.find(({ resolvedValue }) => isDay(resolvedValue)) ?? near)
      : near;
  const own = ownDateline(document, deal);
  const line = document.datelines.find(({ date }) => date !== undefined);
  const at = deal.events[0]?.view.number ?? 0;
  // Where a dateline opens the text, a date in the next sentence belongs to something else.
  const opening = openingDate(document, line ? at : at + 1);
  if (!told && own) return own;
  // "Last year A and B gave up their plans", below what one of them said of it.
  const isAhead = told !== undefined && told.start - deciding.view.sentence.start < AHEAD;
  if (told && !(first && opening && told.resolvedValue.length < 7 && !told.until && at < 4 && !isAhead))
    return stated(told, "stated date");
  // In a list of old sales, a sale without its own day has none.
  if (!first && deal.events.every(({ rule }) => rule === CHANGED_HANDS)) return undefined;
  const listed = deciding.status === "planned" ? undefined : leadDate(document, at);
  if (listed) return stated(listed, "stated date");
  if (main) {
    if (opening) return stated(opening, "opening date");
    if (line?.date && !/\b(?:last|ago|previously(?! announced))\b/u.test(deciding.cue))
      return {
        value: line.date,
        proof: { start: line.dateStart ?? line.start, end: line.dateEnd ?? line.end, rule: "dateline" },
      };
    const spoken = line ? undefined : spokenDate(document);
    if (spoken && deciding.status !== "planned") return stated(spoken, "opening date");
  }
  const isItem = document.sentences[at]?.kind === "item" && deciding.status === "announced";
  const together = deciding.status === "signed" || isItem ? packageDate(document, at) : undefined;
  if (together) return stated(together, "opening date");
  const other = deal.events.find(({ date }) => date)?.date;
  return other && stated(other, "stated date");
}

/** A date so close to the beginning of its sentence opens it. */
const AHEAD = 4;

/** The dateline of the agreement's own paragraph, if it is not the text's. */
function ownDateline({ datelines, sentences, blocks }: ReleaseDocument, { events }: Deal): Deal["date"] {
  const block = blocks[sentences[events[0]?.view.number ?? -1]?.block ?? -1];
  const line = datelines.find(({ start, date }) => date !== undefined && start === block?.start);
  const dated = datelines.filter(({ date }) => date !== undefined);
  return line?.date && dated.length > 1
    ? {
        value: line.date,
        proof: { start: line.dateStart ?? line.start, end: line.dateEnd ?? line.end, rule: "dateline" },
      }
    : undefined;
}

function stated({ resolvedValue, start, end }: EventDate, rule: string): Deal["date"] {
  return { value: resolvedValue, proof: { start, end, rule } };
}

/** The heading above an agreement, a few sentences up at most. */
function headingOf({ sentences, text }: ReleaseDocument, { events }: Deal): string {
  const at = events[0]?.view.number ?? 0;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const { kind, start, end } = sentences[i] ?? {};
    if (kind === "heading") return text.slice(start, end).toLowerCase();
    if (kind === "headline") return "";
  }
  return "";
}

/** In a text that opens with a list, all its documents are the main news. */
const isListed = (deal: Deal | undefined) =>
  deal?.events[0]?.rule === "listed" && deal.events[0].status === "signed";

const SAME_PLACE =
  /(?:^| )(?:in|at|on|during) the same (?:hall|venue|room|place|ceremony|occasion|table|city|town|stand|signing) /u;

/** An agreement that expires makes room for the new one in the text. */
const RUNS_OUT = /(?:expir|run(?:s|ning)? out|ran out|laps)/u;

/** The event that decides the status: the first by the order of statuses; a signature outranks a plan. */
function decidingEvent(deal: Deal): DealEvent {
  const [opening] = deal.events;
  const renewed = opening?.status === "signed" || opening?.status === "extended";
  for (const status of RANK) {
    const event = deal.events.find(
      (one) => one.status === status && !(renewed && status === "ended" && RUNS_OUT.test(one.cue)),
    );
    if (event) return event;
  }
  const [event] = deal.events;
  if (!event) throw new RangeError("An agreement has at least one event.");
  return event;
}

function proofOf({ view, from, to, rule }: DealEvent) {
  return {
    start: view.steps[from]?.start ?? view.sentence.start,
    end: view.steps[to - 1]?.end ?? view.sentence.end,
    rule,
  };
}
