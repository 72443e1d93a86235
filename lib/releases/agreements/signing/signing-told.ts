/** What a sentence further on says of the signing of an agreement told before: where it took place, and when. */

import { latestDay } from "@/lib/model";
import { isDay, parseDay } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import type { Deal } from "../deal";
import type { DealEvent } from "../event";
import { LinePattern } from "../view/line-pattern";
import { stepAt, type View } from "../view/view";
import { signedWhere } from "./signed-where";
import { dateOf } from "./when";

const SIGNING = new LinePattern(
  /(?:^| )(?:signed|inked|initialled|sealed|(?:put|set) (?:@|their|his|her|our|the) (?:names?|signatures?|pens?) (?:to|on|under)|(?:put|set) pen to|(?:signing|signature|handshake)(?: ceremony)? (?:took place|was held|happened|followed)|(?:place|date|day) of (?:signature|signing) (?:was|is)|(?:documents?|papers|instruments) (?:were|was) (?:signed|exchanged)|(?:it|this|that|which|all of this)(?: ,)?(?: too)?(?: ,)? (?:happened|took place)) /u,
);
/** A signing that is denied, that is to come, or that is of another agreement. */
const ANOTHER =
  /(?:^| )(?:not|never|yet to|to be|will be|is to|are to|would|expected|could|may|once|after|before|when|previous|previously|earlier|original|separate|similar|another|existing|predecessor) (?:[^ ]+ ){0,4}?$/u;
/** A signing further off than this is of another agreement. */
const LONG = 90;

/** Words by which a later sentence says when it was told: "It was made public on Wednesday." */
const TELLING = new LinePattern(
  /(?:^| )(?:announced|made (?:public|known|official)|published|disclosed|unveiled|revealed|presented|confirmed|informed|broke the news|told reporters|came on|booked|terminated|cancelled|dissolved|renewed|extended|finali[sz]ed|closed|completed|awarded) /u,
);
/** No more sentences behind the agreement tell of it in this way. */
const CLOSE = 3;

/** The day that a sentence right behind an agreement gives for its telling, where it has none. */
export function addTelling(document: ReleaseDocument, view: View, deal: Deal): void {
  const first = deal.events[0]?.view;
  if (deal.date || !first || view.number - first.number > CLOSE || deal.status.value === "planned") return;
  const match = TELLING.matchIn(view);
  if (!match || ANOTHER.test(view.line.slice(0, match.index + 1))) return;
  const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
  const event = eventAt(view, deal, from, from + 1);
  const told = dateOf(document, { ...event, deed: "agree" }, undefined);
  if (told?.resolvedValue.length !== 10 || !isNear(told.resolvedValue, document.published)) return;
  deal.date = {
    value: told.resolvedValue,
    proof: { start: told.start, end: told.end, rule: "stated date" },
  };
}

function eventAt(view: View, deal: Deal, from: number, to: number): DealEvent {
  return {
    deed: "sign",
    view,
    from,
    to,
    cue: "signed",
    parties: deal.parties,
    resolved: true,
    status: "signed",
    separate: false,
    rule: "told afterwards",
  };
}

/** Reads a sentence that belongs to an agreement and tells no event of its own. */
export function addSigning(document: ReleaseDocument, view: View, deal: Deal): void {
  if (deal.status.value !== "signed" && deal.status.value !== "announced" && deal.status.value !== "extended")
    return;
  const match = SIGNING.matchIn(view);
  if (!match || ANOTHER.test(view.line.slice(0, match.index + 1))) return;
  const own = new Set(deal.parties);
  if (view.steps.some(({ parties }) => parties.some((party) => !own.has(party)))) return;
  const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
  const event = eventAt(view, deal, from, stepAt(view, match.index + match[0].length - 2) + 1);
  const told = dateOf(document, event, deal.date?.value);
  if (told && !isNear(told.resolvedValue, deal.date?.value ?? document.published)) return;
  const span = { start: view.steps[from]?.start ?? view.sentence.start, end: view.sentence.end };
  if (deal.status.value === "announced")
    deal.status = { value: "signed", proof: { ...span, rule: "told afterwards" } };
  // What the text opens with is when it was announced.
  if (told && isDay(told.resolvedValue) && deal.date?.proof.rule !== "stated date")
    deal.date = {
      value: told.resolvedValue,
      proof: { start: told.start, end: told.end, rule: "stated date" },
    };
  const place = signedWhere(event);
  if (place && !deal.signedAt)
    deal.signedAt = {
      value: place.place,
      proof: { start: place.start, end: place.end, rule: "place of signing" },
    };
}

function isNear(value: string, other: string | undefined): boolean {
  const [a, b] = [parseDay(latestDay(value)), parseDay(other && latestDay(other))];
  return a === undefined || b === undefined || Math.abs(a - b) < LONG;
}
