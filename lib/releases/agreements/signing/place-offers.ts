/**
 * Offers an agreement the places in the text where it may have been signed, each with the numbers that trees judge it
 * by.
 */

import type { Entity } from "../../entities/entity";
import { knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import type { ReadText } from "../read-text";
import { isInAside } from "../sides/party-asides";
import { isSeat } from "../sides/seats";
import type { Offer } from "../trees/offer";
import { behind } from "../trees/offer-words";
import { governorOf, offerPlaces } from "../trees/places-near";
import { WordClass } from "../view/lexeme";
import { type Step, type View, wordAt } from "../view/view";
import { isOfOffice, isWorkplace } from "./of-office";
import { isVast } from "./signed-where";

/** How far words of a sentence count for a place. */
const REACH = 40;
const KINDS = ["country", "region", "city"];
const PREPOSITION = ["in", "at", "of", "from", "to", "near", ",", "for", "the"];
const SIGNED = new WordClass(
  regex("u")`
    ^(?:signs?|signed|signing|signature|signatures|inks|inked|initialled|sealed|concluded|concludes
      |exchanged|executed|entered|hands|pens?|ceremony|renewed|renews|extended|agreed|struck|agreement
      |contract|met|meeting|visit)$
  `,
);
const HALL = new WordClass(
  regex("u")`
    ^(?:hall|hotel|palace|museum|headquarters|embassy|castle|auditorium|house|ministry|chamber|centre
      |center|office|campus|room|stand|university|theatre|factory|plant|works|shipyard|site|ceremony
      |conference|forum|summit|fair|expo|show|visit|meeting|city|capital|library|villa|ballroom|restaurant)$
  `,
);
const ELSEWHERE = new WordClass(
  regex("u")`
    ^(?:build|built|construct|develop|plants?|factory|factories|projects?|for|which|that|who|under|where
      |mines?|terminals?|farms?|parks?|sites?|facility|facilities|deliver|supply|based|headquartered
      |operate|operates|sell|customers?|market|markets|unit|stake|business|assets|port|near|study|planned
      |covering|stations?|hubs?|lies|stands|located|between|rights|sales|region|makes?|made|sold|use|work
      |team|shops?|routes?|line|people)$
  `,
);
const DAY = new WordClass(
  /^(?:on|yesterday|today|last|this|earlier|\d{1,2}|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u,
);

/** Of the prepositions, those that govern no place. */
const NO_GOVERNOR = new WordClass(/^(?:,|for|the)$/u);
const STOP = new WordClass(/^[;.:]$/u);
const COMMA = new WordClass(/^[,;]$/u);

/**
 * For each mention of a place in the text, the evidence that the agreement was signed there. Without `ruled`, as if no
 * rule had found one.
 */
export function placeOffers(reading: ReadText, deal: Deal, ruled: boolean): Offer<Entity>[] {
  const chosen = ruled ? deal.signedAt?.value : undefined;
  const given = new Set(ruled ? deal.events.flatMap(({ place }) => place?.place ?? []) : []);
  const sites = new Set(deal.sites.map(({ value }) => value));
  return offerPlaces(reading, deal, "place of signing", (place) => {
    const { view, at, order, count, entity, start, inDateline, isOfParty } = place;
    if (isOfOffice(view, at) || isWorkplace(view, at) || isSeat(view, at) || isInAside(view, start))
      return undefined;
    const known = knownPlace(entity.name);
    const cue = deal.events.find((event) => event.view.number === view.number);
    return [
      ...surroundings(view, at),
      order,
      count,
      cue ? Math.max(-20, Math.min(30, at - cue.to)) : -20,
      entity.mentions.length,
      known ? KINDS.indexOf(known.kind) : -1,
      isVast(entity.name) ? 1 : 0,
      chosen === entity ? 1 : 0,
      chosen ? 1 : 0,
      given.has(entity) ? 1 : 0,
      sites.has(entity) ? 1 : 0,
      ruled ? (reading.found.get(entity) ?? 0) : 0,
      inDateline ? 1 : 0,
      isOfParty ? 1 : 0,
    ];
  });
}

/** The surroundings of a place in its sentence. */
function surroundings({ steps }: View, at: number): number[] {
  const word = (i: number) => wordAt(steps, i);
  const day =
    (DAY.at(steps, at + 1) || (word(at + 1) === "," && DAY.at(steps, at + 2)) ? 2 : 0) +
    (DAY.at(steps, at - 2) || DAY.at(steps, at - 3) ? 1 : 0);
  return [
    PREPOSITION.indexOf(word(at - 1)),
    ...governorOf(steps, at, 8, { words: PREPOSITION, skipped: NO_GOVERNOR, stop: STOP }),
    ...signedAround(steps, at),
    hallBefore(steps, at),
    elsewhereAround(steps, at),
    day,
    word(at - 2) === "@" ? 1 : 0,
    ["'s", ",", ".", "and", "on", "by", "(", "^", "@", "in", "-based"].indexOf(word(at + 1)),
    Math.min(20, at),
    Math.min(20, steps.length - at),
    word(0) === "in" || word(0) === "at" ? 1 : 0,
    steps[at]?.bracket ? 1 : 0,
  ];
}

/** How far before and behind a place the signing is told, and what is between. */
function signedAround(steps: readonly Step[], at: number): number[] {
  let signed = -15;
  let elsewhere = 0;
  let party = 0;
  let commas = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (SIGNED.at(steps, i)) {
      signed = i - at;
      break;
    }
    if (ELSEWHERE.at(steps, i)) elsewhere += 1;
    if (wordAt(steps, i) === "@") party += 1;
    if (COMMA.at(steps, i)) commas += 1;
  }
  const after = behind(steps, at, REACH - 1, SIGNED) || 30;
  return [
    Math.max(-15, signed),
    Math.min(30, after),
    Math.min(4, elsewhere),
    Math.min(4, party),
    Math.min(4, commas),
  ];
}

/** How far before a place the first word for a hall is, of the six before it; 0 if there is none. */
function hallBefore(steps: readonly Step[], at: number): number {
  let hall = 0;
  for (let i = Math.max(0, at - 6); i < at; i++) if (HALL.at(steps, i)) hall = at - i;
  return hall;
}

/** How many words close to a place are about something else than a signing. */
function elsewhereAround(steps: readonly Step[], at: number): number {
  let count = 0;
  for (let i = Math.max(0, at - 5); i < Math.min(at + 4, steps.length); i++)
    if (ELSEWHERE.at(steps, i)) count += 1;
  return count;
}
