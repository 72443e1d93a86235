/**
 * Offers an agreement the places in the text where it may have been signed, each with the numbers that trees judge it
 * by.
 */

import type { Entity } from "../../entities/entity";
import { knownPlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { type ReadText, sentencesNear } from "../read-text";
import { bearingOf } from "../trees/bearing";
import type { Offer } from "../trees/offer";
import { WordClass } from "../view/lexeme";
import { type View, wordAt } from "../view/view";
import { isOfOffice } from "./of-office";
import { isVast } from "./signed-where";

/** At most this many places of a list are considered. */
const MOST = 24;
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

const STOP = new WordClass(/^[;.:]$/u);
const COMMA = new WordClass(/^[,;]$/u);

/**
 * For each mention of a place in the text, the evidence that the agreement was signed there. Without `ruled`, as if no
 * rule had found one.
 */
export function placeOffers(reading: ReadText, deal: Deal, ruled: boolean): Offer<Entity>[] {
  const { document, views, found } = reading;
  const out: Offer<Entity>[] = [];
  const chosen = ruled ? deal.signedAt?.value : undefined;
  const given = new Set(ruled ? deal.events.flatMap(({ place }) => place?.place ?? []) : []);
  const sites = new Set(deal.sites.map(({ value }) => value));
  const lines = document.datelines.map(({ start, end }) => document.text.slice(start, end).toLowerCase());
  for (const number of sentencesNear(reading, deal)) {
    const view = views[number];
    if (!view) continue;
    const places = placesOf(view);
    if (places.length === 0) continue;
    const bearing = bearingOf(reading, deal, number);
    const cue = deal.events.find((event) => event.view.number === view.number);
    places.slice(0, MOST).forEach((at, order) => {
      const mention = view.steps[at]?.mention;
      if (!mention || isOfOffice(view, at)) return;
      const { entity, start, end } = mention;
      const known = knownPlace(entity.name);
      const small = entity.name.toLowerCase();
      const row = bearing.concat(surroundings(view, at), [
        order,
        places.length,
        cue ? Math.max(-20, Math.min(30, at - cue.to)) : -20,
        entity.mentions.length,
        known ? KINDS.indexOf(known.kind) : -1,
        isVast(entity.name) ? 1 : 0,
        chosen === entity ? 1 : 0,
        chosen ? 1 : 0,
        given.has(entity) ? 1 : 0,
        sites.has(entity) ? 1 : 0,
        ruled ? (found.get(entity) ?? 0) : 0,
        lines.some((line) => line.includes(small)) ? 1 : 0,
        deal.parties.some((party) => party.territory === entity || party.name.includes(entity.name)) ? 1 : 0,
      ]);
      out.push({ value: entity, start, end, rule: "place of signing", row });
    });
  }
  return out;
}

/** The steps of a sentence that are places. */
export function placesOf(view: View): readonly number[] {
  if (!view.places) {
    const places: number[] = [];
    for (let i = 0; i < view.steps.length; i++) if (view.steps[i]?.word === "^") places.push(i);
    view.places = places;
  }
  return view.places;
}

/** The surroundings of a place in its sentence. */
function surroundings({ steps }: View, at: number): number[] {
  const word = (i: number) => wordAt(steps, i);
  let governor = -1;
  let gap = 0;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const kind = PREPOSITION.indexOf(word(i));
    if (kind >= 0 && kind < 6) {
      governor = kind;
      gap = at - i;
      break;
    }
    if (STOP.at(steps, i)) break;
  }
  let signed = -15;
  let after = 30;
  let elsewhere = 0;
  let party = 0;
  let commas = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (SIGNED.at(steps, i)) {
      signed = i - at;
      break;
    }
    if (ELSEWHERE.at(steps, i)) elsewhere += 1;
    if (word(i) === "@") party += 1;
    if (COMMA.at(steps, i)) commas += 1;
  }
  for (let i = at + 1; i < Math.min(steps.length, at + REACH); i++)
    if (SIGNED.at(steps, i)) {
      after = i - at;
      break;
    }
  let hall = 0;
  for (let i = Math.max(0, at - 6); i < at; i++) if (HALL.at(steps, i)) hall = at - i;
  let close = 0;
  for (let i = Math.max(0, at - 5); i < Math.min(at + 4, steps.length); i++)
    if (ELSEWHERE.at(steps, i)) close += 1;
  const day =
    (DAY.at(steps, at + 1) || (word(at + 1) === "," && DAY.at(steps, at + 2)) ? 2 : 0) +
    (DAY.at(steps, at - 2) || DAY.at(steps, at - 3) ? 1 : 0);
  return [
    PREPOSITION.indexOf(word(at - 1)),
    governor,
    gap,
    Math.max(-15, signed),
    Math.min(30, after),
    Math.min(4, elsewhere),
    Math.min(4, party),
    Math.min(4, commas),
    hall,
    close,
    day,
    word(at - 2) === "@" ? 1 : 0,
    ["'s", ",", ".", "and", "on", "by", "(", "^", "@", "in", "-based"].indexOf(word(at + 1)),
    Math.min(20, at),
    Math.min(20, steps.length - at),
    word(0) === "in" || word(0) === "at" ? 1 : 0,
    steps[at]?.bracket ? 1 : 0,
  ];
}
