/**
 * Chooses the sites and quantities of an agreement among all that the text names: rules alone hang them on the agreement
 * told last, and take in what a text tells of its parties. Trees decide, trained by `scripts/releases-train.ts`.
 */
import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import type { Deal, Proven } from "../deal";
import type { ReadText } from "../read-text";
import type { Offer } from "../trees/offer";
import { Forest, type TreeModel } from "../trees/trees";
import { quantityOffers } from "./quantity-offers";
import quantityModel from "./quantity-trees.json";
import { siteOffers } from "./site-offers";
import siteModel from "./site-trees.json";
import { firmnessOf } from "./terms";

/** The least chance of what is told: a person who reads the proposals strikes out sooner than adds. */
const LEAST = 0.12;
/** The same in a text of a few sentences, where most of what is told besides is of the parties. */
const LEAST_SHORT = 0.3;
const SHORT = 6;

const SITE_TREES = new Forest(siteModel);
const QUANTITY_TREES = new Forest(quantityModel);

/** Decides by other trees from now on: those of a fold. */
export function setDetailTrees(other: { sites: TreeModel; quantities: TreeModel }): void {
  SITE_TREES.set(other.sites);
  QUANTITY_TREES.set(other.quantities);
}

/** Gives the agreements of a text their sites, the likeliest first, and their quantities, in the order of the text. */
export function chooseDetails(reading: ReadText): void {
  const least = reading.views.length < SHORT ? LEAST_SHORT : LEAST;
  // What one agreement is given must not speak for the next.
  const chosen = reading.deals.map((deal) => ({
    sites: sitesOf(deal, siteOffers(reading, deal, true), least),
    quantities: quantitiesOf(reading, deal, quantityOffers(reading, deal, true), least),
  }));
  reading.deals.forEach((deal, i) => {
    Object.assign(deal, chosen[i]);
  });
}

function sitesOf(deal: Deal, offers: readonly Offer<Deal["sites"][number]["value"]>[], least: number) {
  const best = likeliest(offers, (place) => place, SITE_TREES, least);
  const offered = new Set(offers.map(({ value }) => value));
  // What was found in the cells of a table stands in no sentence that is looked at.
  const kept = deal.sites.filter(({ value }) => !offered.has(value));
  const told: Proven<Deal["sites"][number]["value"]>[] = best.map(
    ({ value, start, end, rule }) =>
      deal.sites.find((site) => site.value === value) ?? { value, proof: { start, end, rule } },
  );
  return [...kept, ...told];
}

function quantitiesOf(
  { document, views }: ReadText,
  deal: Deal,
  offers: readonly Offer<FoundQuantity>[],
  least: number,
): FoundQuantity[] {
  const best = likeliest(offers, keyOfQuantity, QUANTITY_TREES, least);
  const offered = new Set(offers.map(({ value }) => keyOfQuantity(value)));
  const kept = deal.quantities.filter((one) => !offered.has(keyOfQuantity(one)));
  const told = best.map(({ value }) => {
    const known = deal.quantities.find((one) => keyOfQuantity(one) === keyOfQuantity(value));
    if (known) return known;
    const from =
      views.findLast(({ sentence }) => sentence.start <= value.start)?.sentence.start ?? value.start;
    const firmness = firmnessOf(document.text, value.start, from);
    return firmness ? { ...value, firmness } : value;
  });
  return [...kept, ...told].sort((a, b) => a.start - b.start);
}

/** Of each value the mention that speaks for it most, where that is enough; the likeliest first. */
function likeliest<T>(
  offers: readonly Offer<T>[],
  keyOf: (value: T) => unknown,
  trees: Forest,
  least: number,
): Offer<T>[] {
  const best = new Map<unknown, { offer: Offer<T>; chance: number }>();
  for (const offer of offers) {
    const chance = trees.chance(offer.row);
    const key = keyOf(offer.value);
    if (chance >= least && chance > (best.get(key)?.chance ?? 0)) best.set(key, { offer, chance });
  }
  return [...best.values()].sort((a, b) => b.chance - a.chance).map(({ offer }) => offer);
}
