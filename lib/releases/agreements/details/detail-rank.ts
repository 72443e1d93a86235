/**
 * Chooses the sites and quantities of an agreement among all that the text names. Rules alone attach them to the last
 * agreement reported, and include what a text says about its parties. Trees decide, trained by
 * `scripts/releases-train.ts`.
 */
import type { Entity } from "../../entities/entity";
import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import type { Deal } from "../deal";
import type { ReadText } from "../read-text";
import { likeliest, quantitiesChosen, sitesChosen } from "../trees/likeliest";
import type { Offer } from "../trees/offer";
import { Forest, type TreeModel } from "../trees/trees";
import { isBeside } from "./not-site";
import { quantityOffers } from "./quantity-offers";
import quantityModel from "./quantity-trees.json";
import { siteOffers } from "./site-offers";
import siteModel from "./site-trees.json";
import { firmnessOf } from "./terms";

/** The least chance to be kept: a person who reviews proposals strikes out sooner than adds. */
const LEAST = 0.12;
/** The same in a text of a few sentences, where most other figures and places belong to the parties. */
const LEAST_SHORT = 0.3;
const SHORT = 6;

const SITE_TREES = new Forest(siteModel);
const QUANTITY_TREES = new Forest(quantityModel);

/** Uses other trees from now on: those of a fold. */
export function setDetailTrees(other: { sites: TreeModel; quantities: TreeModel }): void {
  SITE_TREES.set(other.sites);
  QUANTITY_TREES.set(other.quantities);
}

/** Gives the agreements of a text their sites, the likeliest first, and their quantities, in the order of the text. */
export function chooseDetails(reading: ReadText): void {
  const least = reading.views.length < SHORT ? LEAST_SHORT : LEAST;
  // All are chosen before any is set, so that one agreement's choice does not count in the next.
  const chosen = reading.deals.map((deal) => ({
    sites: sitesOf(reading, deal, siteOffers(reading, deal, true), least),
    quantities: quantitiesOf(reading, deal, quantityOffers(reading, deal, true), least),
  }));
  reading.deals.forEach((deal, i) => {
    Object.assign(deal, chosen[i]);
  });
}

function sitesOf(
  { views }: ReadText,
  deal: Deal,
  offers: readonly Offer<Entity>[],
  least: number,
): Deal["sites"] {
  const chosen = likeliest(
    offers,
    (place) => place,
    ({ row }) => SITE_TREES.chance(row),
    least,
  );
  const sites = deal.sites.filter(({ proof: { start } }) => {
    const view = views.findLast(({ sentence }) => sentence.start <= start);
    return !view?.steps.some((step, at) => step.start === start && isBeside(view, deal, at));
  });
  return sitesChosen({ ...deal, sites }, offers, chosen);
}

function quantitiesOf(
  { document, views }: ReadText,
  deal: Deal,
  offers: readonly Offer<FoundQuantity>[],
  least: number,
): FoundQuantity[] {
  const chosen = likeliest(offers, keyOfQuantity, ({ row }) => QUANTITY_TREES.chance(row), least);
  return quantitiesChosen(deal, offers, chosen, (quantity) => {
    const { start } = quantity;
    const from = views.findLast(({ sentence }) => sentence.start <= start)?.sentence.start ?? start;
    const firmness = firmnessOf(document.text, start, from);
    return firmness ? { ...quantity, firmness } : quantity;
  });
}
