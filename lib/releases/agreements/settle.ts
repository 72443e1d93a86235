import type { ReleaseDocument } from "../document";
import type { Deal } from "./deal";
import type { DealEvent, EventStatus } from "./event";
import { kindOf } from "./kind";
import { signedWhere } from "./signed-where";
import { openingDate } from "./when";

const RANK: readonly EventStatus[] = ["ended", "extended", "signed", "planned", "announced"];

export function settle(
  document: ReleaseDocument,
  deals: readonly Deal[],
  titles: string,
  after: (deal: Deal) => string,
): void {
  deals.forEach((deal, number) => {
    const deciding = decidingEvent(deal);
    deal.status = { value: deciding.status, proof: proofOf(deciding) };
    const dated =
      [deciding, ...deal.events].find(({ date, status }) => date && status === deciding.status) ??
      deal.events.find(({ date }) => date);
    const until = (deal.events[0]?.view.number ?? 0) + 1;
    const main = number === 0 ? openingDate(document, until) : undefined;
    if (main && dated?.date && dated.date.resolvedValue.length < 7) {
      deal.date = {
        value: main.resolvedValue,
        proof: { start: main.start, end: main.end, rule: "opening date" },
      };
    } else if (dated?.date) {
      const { resolvedValue, start, end } = dated.date;
      deal.date = { value: resolvedValue, proof: { start, end, rule: "stated date" } };
    } else if (
      number === 0 ||
      deals[0]?.events[0]?.view.number === deal.events[0]?.view.number ||
      (isListed(deal) && isListed(deals[0]))
    ) {
      const opening = openingDate(document, until);
      const line = opening ? undefined : document.datelines.find(({ date }) => date !== undefined);
      if (opening)
        deal.date = {
          value: opening.resolvedValue,
          proof: { start: opening.start, end: opening.end, rule: "opening date" },
        };
      if (line?.date && !/\b(?:last|ago|previously)\b/u.test(deciding.cue))
        deal.date = {
          value: line.date,
          proof: { start: line.dateStart ?? line.start, end: line.dateEnd ?? line.end, rule: "dateline" },
        };
    }
    for (const event of deal.events) {
      const signed = signedWhere(event) ?? event.place;
      if (signed && !deal.signedAt)
        deal.signedAt = {
          value: signed.place,
          proof: { start: signed.start, end: signed.end, rule: "place of signing" },
        };
    }
    const first = deal.events[0];
    const near = deal.events
      .slice(0, 3)
      .map(({ view }) => view.line)
      .join(" ");
    deal.kind = {
      value: kindOf(
        deal.events.map(({ cue }) => cue).join(" ; "),
        near,
        after(deal),
        number === 0 ? titles : headingOf(document, deal),
        first?.deed,
      ),
      proof: proofOf(first ?? deciding),
    };
  });
}

/** The heading that an agreement is told under, a few sentences above. */
function headingOf({ sentences, text }: ReleaseDocument, { events }: Deal): string {
  const at = events[0]?.view.number ?? 0;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const { kind, start, end } = sentences[i] ?? {};
    if (kind === "heading") return text.slice(start, end).toLowerCase();
    if (kind === "headline") return "";
  }
  return "";
}

/** All documents of a list are the main news of a text that opens with one. */
const isListed = (deal: Deal | undefined) =>
  deal?.events[0]?.rule === "listed" && deal.events[0].status === "signed";

/** The event that tells the status: the first of the order of statuses; a plan yields to a signature. */
function decidingEvent(deal: Deal): DealEvent {
  for (const status of RANK) {
    const event = deal.events.find((one) => one.status === status);
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
