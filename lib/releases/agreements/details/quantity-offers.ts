/** Offers an agreement all quantities of the text, each with the numbers that trees judge it by. */

import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import { regex } from "../../text/regex";
import type { Deal } from "../deal";
import { KINDS } from "../kinds/kind";
import { type ReadText, sentencesNear } from "../read-text";
import { bearingOf } from "../trees/bearing";
import type { Offer } from "../trees/offer";
import { before, behind, standingIn } from "../trees/offer-words";
import { WordClass } from "../view/lexeme";
import { type View, wordAt } from "../view/view";
import { isOfParty, quantitiesIn } from "./quantities-in";
import { firmnessOf } from "./terms";

/** Sentences from which on a text is simply long. */
const LONG = 30;
/** At most this many numbers of a list are considered. */
const MOST = 24;
const WORTH = new WordClass(
  regex("u")`
    ^(?:worth|valued|values?|total|totals|totalling|totaling|costs?|costing|price|priced|invests?|investing
      |invested|investment|investments|pays?|paid|paying|payment|payments|fee|fees|upfront|consideration
      |sum|amount|amounts|loan|credit|financing|funding|fund|grants?|granted|budget|contract|deal|order
      |orders|ordered|tranche|raise|raised|milestones?|royalties|stake|shares?|holds?|held|own|owns
      |interest|capital|equity)$
  `,
);
const SUPPLY = new WordClass(
  regex("u")`
    ^(?:supply|supplies|supplied|deliver|delivers|delivered|delivery|deliveries|buys?|bought|purchases?
      |purchased|sells?|sold|provide|provides|order|ordered|orders|build|builds|built|building|construct
      |construction|install|installed|installation|capacity|output|produce|produces|producing|production
      |make|made|charter|chartered|lease|leased|option|options|include|includes|including|comprises|covers
      |covering|plant|factory|project|line|farm|park|create|creates|creating|train|trained|open|opens|hire)$
  `,
);
const TERM = new WordClass(
  /^(?:for|runs?|running|lasts?|lasting|term|period|over|validity|valid|duration|extended|extends|renewed|prolonged|contract|agreement|licence|license|lease|concession|until|further|another|next)$/u,
);
const OWN_FACTS = new WordClass(
  regex("u")`
    ^(?:founded|employs?|employees|employed|revenues?|turnover|profits?|sales|market|listed|population
      |inhabitants|worldwide|globally|countries|operates|operated|owned|fleet|existing|currently|already
      |today|since|earned|fell|rose|grew|grown|growth|exports?|imports?|tax|staff|serves|served|ranked
      |largest|customers|members|portfolio|assets)$
  `,
);
const FORMER = new WordClass(
  /^(?:had|was|were|last|earlier|previous|previously|former|ago|before|first|until|after|original|originally|initially|existing|since)$/u,
);
const NOT_TOLD = new WordClass(
  /^(?:would|could|might|if|estimates?|estimated|forecast|expects?|expected|hopes?|aims?|target|goal|nationwide|national|global|world|analysts?|demand|needs?|every|each|per|average)$/u,
);
const ROUGH = new WordClass(
  /^(?:about|around|some|up|more|over|least|nearly|almost|roughly|approximately|than|further|another|additional|initial|total)$/u,
);
const PREPOSITION = ["of", "for", "to", "from", "in", "by", "at", "with", "and", ",", "(", "the", "a", "is"];
const BEHIND = [
  "of",
  "in",
  "for",
  "to",
  "and",
  ",",
  ".",
  "by",
  "at",
  "on",
  "a",
  "per",
  "(",
  "stake",
  "-",
  "over",
];

const UNITS: readonly RegExp[] = [
  /^%$/u,
  /^(?:years|months)$/u,
  /^(?:MW|GW|kW|MWh|GWh|kWh|MVA)$/u,
  /^(?:t|kg|m3|barrels|litres|gallons|ounces|TEU)$|per day$/u,
  /^(?:km|m2|km2|hectares|acres|square feet|miles)$/u,
  /^(?:jobs|employees|people|staff|students|researchers)$/u,
  /^(?:aircraft|vessels|vehicles|trucks|buses|trains|trams|locomotives|helicopters|turbines|engines|units|stations|satellites|reactors|chargers)$/u,
];

/** The kind of each unit, by word. */
const UNIT = new Map<string, number>();

/** The kind of a unit, as a number. */
function sortOf({ money, unit }: FoundQuantity): number {
  if (money) return 0;
  let sort = UNIT.get(unit);
  if (sort === undefined) {
    sort = 1 + UNITS.findIndex((units) => units.test(unit)) || UNITS.length + 1;
    if (UNIT.size === MOST_UNITS) UNIT.clear();
    UNIT.set(unit, sort);
  }
  return sort;
}

/** The cache's limit, for any plural may be a unit. */
const MOST_UNITS = 1000;

/**
 * For each quantity of the text, the evidence that it belongs to the agreement. Without `ruled`, as if the rules had
 * found none.
 */
export function quantityOffers(reading: ReadText, deal: Deal, ruled: boolean): Offer<FoundQuantity>[] {
  const { document, views } = reading;
  const { text } = document;
  const out: Offer<FoundQuantity>[] = [];
  const own = new Set(deal.quantities.map(keyOfQuantity));
  const starts = new Set(deal.quantities.map(({ start }) => start));
  const told = new Map<string, number>();
  const near = sentencesNear(reading, deal);
  for (const number of near)
    for (const one of views[number] ? quantitiesIn(text, views[number]) : [])
      told.set(keyOfQuantity(one), (told.get(keyOfQuantity(one)) ?? 0) + 1);
  const kind = KINDS.indexOf(deal.kind.value);
  const add = (view: View, number: number, list: readonly FoundQuantity[]) => {
    const bearing = bearingOf(reading, deal, number);
    list.slice(0, MOST).forEach((quantity, order) => {
      if (isOfParty(view, deal, quantity.start)) return;
      const key = keyOfQuantity(quantity);
      const at = stepOf(view, quantity.start);
      const last = Math.max(at, stepOf(view, quantity.end - 1));
      const sort = sortOf(quantity);
      const row = bearing.concat(standingIn(reading, deal, view, at), surroundings(view, at, last), [
        sort,
        Math.round(Math.log10(Math.max(1e-3, Math.abs(quantity.value))) * 10) / 10,
        quantity.per ? 1 : 0,
        ["planned", "target", "actual"].indexOf(firmnessOf(text, quantity.start, view.sentence.start) ?? ""),
        kind,
        Math.min(LONG, views.length),
        order,
        list.length,
        list.reduce((count, one) => count + (one !== quantity && sortOf(one) === sort ? 1 : 0), 0),
        told.get(key) ?? 1,
        view.steps[0]?.word === '"' ? 1 : 0,
        ruled && own.has(key) ? 1 : 0,
        ruled && starts.has(quantity.start) ? 1 : 0,
        ruled ? (reading.quantities.get(key) ?? 0) - (own.has(key) ? 1 : 0) : 0,
        ruled ? Math.min(9, own.size) : 0,
      ]);
      out.push({
        value: quantity,
        start: quantity.start,
        end: quantity.end,
        rule: "quantity of the agreement",
        row,
      });
    });
  };
  for (const number of near) {
    const view = views[number];
    if (!view) continue;
    const list = quantitiesIn(text, view);
    if (list.length > 0) add(view, number, list);
  }
  return out;
}

function stepOf({ steps }: View, offset: number): number {
  let at = 0;
  for (let i = 0; i < steps.length; i++)
    if ((steps[i]?.start ?? 0) <= offset) at = i;
    else break;
  return at;
}

function surroundings({ steps }: View, at: number, last: number): number[] {
  const word = (i: number) => wordAt(steps, i);
  let first = at - 1;
  let rough = 0;
  while (ROUGH.at(steps, first) || word(first) === "to") {
    if (ROUGH.at(steps, first)) rough = 1;
    first -= 1;
    if (at - first > 4) break;
  }
  return [
    rough,
    PREPOSITION.indexOf(word(first)),
    BEHIND.indexOf(word(last + 1)),
    before(steps, at, 8, WORTH),
    behind(steps, last, 5, WORTH),
    before(steps, at, 10, SUPPLY),
    behind(steps, last, 6, SUPPLY),
    before(steps, at, 6, TERM),
    before(steps, at, 14, OWN_FACTS),
    behind(steps, last, 8, OWN_FACTS),
    before(steps, at, 14, FORMER),
    behind(steps, last, 6, FORMER),
    before(steps, at, 14, NOT_TOLD),
    behind(steps, last, 4, NOT_TOLD),
    steps[at]?.bracket ? 1 : 0,
  ];
}
