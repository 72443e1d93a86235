/** Reads where and when an earlier agreement was signed from a later sentence. */

import { latestDay } from "@/lib/model";
import { isDay, parseDay } from "../../dates/calendar";
import type { ReleaseDocument } from "../../document";
import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { type DealEvent, eventIn } from "../event";
import { LinePattern } from "../view/line-pattern";
import { stepAt, type View } from "../view/view";
import { signedHere } from "./signed-here";
import { signedWhere } from "./signed-where";
import { dateOf } from "./when";

const SIGNING = new LinePattern(
  regex("u")`
    (?:^| )(?:signed|inked|initialled|sealed
      |(?:put|set) (?:@|their|his|her|our|the) (?:names?|signatures?|pens?) (?:to|on|under)
      |(?:put|set) pen to|(?:was|were) (?:put (?:on paper|in writing)|penned)
      |(?:signing|signature|handshake)(?: ceremony)? (?:took place|was held|happened|followed)
      |(?:place|date|day) of (?:signature|signing) (?:was|is)
      |(?:documents?|papers|instruments) (?:were|was) (?:signed|exchanged)
      |(?:it|this|that|which|all of this)(?: ,)?(?: too)?(?: ,)? (?:happened|took place)) |
    ^done (?=(?:in|at|on) )
  `,
);
/** "The signing took place at X, where the partners will build": such a sentence may say more. */
const TOOK_PLACE = new LinePattern(
  /(?:^| )(?:signing|signature)(?: ceremony)? (?:[^ .;,@]+ ){0,4}?(?:took place|was held|happened) /u,
);
/** "Both contracts were signed at X", "they put their signatures to the papers": holds for all agreements before. */
const OF_ALL = new LinePattern(
  regex("u")`
    (?:^| )(?:(?:all|both|(?:the )?(?:two|three|four|five|six|seven|eight)|these) (?:of (?:them|these) )?
      (?:\p{L}+ )?
      (?:contracts|agreements|documents|memoranda|mous|deals|papers|instruments|pacts|accords)? ?
      (?:were|have been) (?:also |all |both )?(?:signed|inked|concluded|sealed|exchanged|initialled)
      |(?:their|his|her) (?:names?|signatures?) (?:to|on|under) (?:the |both |all )?(?:two |three |four )?
       (?:papers|documents|contracts|agreements)
      |the (?:contracts|agreements|documents|memoranda|mous|deals|papers|instruments) were (?:all |both )?
       (?:signed|inked|sealed|exchanged|initialled)) `,
);

/** "Done at X, 14 October 2025": the last line of a document or of a list of them. */
const CLOSING = new LinePattern(
  /^(?:done|signed|executed) (?:in|at|on) (?:(?!the (?=[^ ]+ (?:is|was|has|will|covers|provides|runs) )|it |this |both )[^ ;@]+ ){1,14}$/u,
);

/** Whether a sentence says where and when an agreement was signed, whatever else it says. */
export function tellsSigning(view: View): boolean {
  return TOOK_PLACE.in(view);
}

/** Words for a signing that is denied, in the future or of another agreement. */
const ANOTHER = regex("u")`
  (?:^| )(?:not|never|yet to|to be|will be|is to|are to|would|expected|could|may|once|after|before|when
    |previous|previously|earlier|original|separate|similar|another|existing|predecessor) (?:[^ ]+ ){0,4}?$
`;
/** The farthest letters at which a signing is still of the agreement. */
const LONG = 90;

/** Words by which a later sentence dates the announcement: "It was made public on Wednesday." */
const TELLING = new LinePattern(
  regex("u")`
    (?:^| )(?:announced|made (?:public|known|official)|published|disclosed|unveiled|revealed|presented
      |confirmed|informed|broke the news|told reporters|came on|booked|terminated|cancelled|dissolved
      |renewed|extended|finali[sz]ed|closed|completed|awarded) `,
);
/** How many sentences after the agreement may do so. */
const CLOSE = 3;

/** Dates an agreement without a day by its announcement in a sentence right after it. */
export function dateByAnnouncement(document: ReleaseDocument, view: View, deal: Deal): void {
  const first = deal.events[0]?.view;
  if (deal.date || !first || view.number - first.number > CLOSE || deal.status.value === "planned") return;
  const match = TELLING.matchIn(view);
  if (!match || ANOTHER.test(view.line.slice(0, match.index + 1))) return;
  const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
  const event = eventAt(view, deal, from, from + 1);
  const date = dateOf(document, { ...event, deed: "agree" }, undefined);
  if (date?.resolvedValue.length !== 10 || !isNear(date.resolvedValue, document.published)) return;
  deal.date = {
    value: date.resolvedValue,
    proof: { start: date.start, end: date.end, rule: "stated date" },
  };
}

function eventAt(view: View, deal: Deal, from: number, to: number): DealEvent {
  return eventIn(view, {
    from,
    to,
    cue: "signed",
    parties: deal.parties,
    resolved: true,
    status: "signed",
    rule: "told afterwards",
  });
}

/** At most so many agreements are signed at once; a text may say so in each sentence. */
const MOST_TOGETHER = 60;

/** Gives all earlier agreements the signing that a sentence reports of them together. */
export function addSigningOfAll(
  document: ReleaseDocument,
  view: View,
  deals: readonly Deal[],
  home?: Entity,
): void {
  if (!OF_ALL.in(view) && !(CLOSING.in(view) && / \d{4} /u.test(view.line))) return;
  const before = deals
    .slice(-MOST_TOGETHER)
    .filter(({ events }) => (events[0]?.view.number ?? view.number) < view.number);
  const own = before.flatMap(({ parties }) => parties);
  for (const deal of before) addSigning(document, view, deal, home, own);
}

/**
 * Reads a sentence about the signing of an agreement; `home` is the place of the text, `parties` are all that it names.
 */
export function addSigning(
  document: ReleaseDocument,
  view: View,
  deal: Deal,
  home?: Entity,
  parties: readonly Entity[] = deal.parties,
): void {
  if (deal.status.value !== "signed" && deal.status.value !== "announced" && deal.status.value !== "extended")
    return;
  const match = SIGNING.matchIn(view);
  if (!match || ANOTHER.test(view.line.slice(0, match.index + 1))) return;
  const own = new Set(parties);
  if (view.steps.some(({ parties }) => parties.some((party) => !own.has(party)))) return;
  const from = stepAt(view, match.index + (match[0].startsWith(" ") ? 1 : 0));
  const event = eventAt(view, deal, from, stepAt(view, match.index + match[0].length - 2) + 1);
  const date = dateOf(document, event, deal.date?.value);
  if (date && !isNear(date.resolvedValue, deal.date?.value ?? document.published)) return;
  const span = { start: view.steps[from]?.start ?? view.sentence.start, end: view.sentence.end };
  if (deal.status.value === "announced")
    deal.status = { value: "signed", proof: { ...span, rule: "told afterwards" } };
  // The opening's day is that of the announcement.
  if (date && isDay(date.resolvedValue) && deal.date?.proof.rule !== "stated date")
    deal.date = {
      value: date.resolvedValue,
      proof: { start: date.start, end: date.end, rule: "stated date" },
    };
  const place = signedHere(view, home) ?? signedWhere(event);
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
