/**
 * Chooses the sites and quantities of Chinese agreements among all that the text names: rules alone include what a text
 * says about its parties. Models of the form of `agreements/likely/pair-model.ts` decide, trained by
 * `scripts/releases-train-chinese.ts`.
 */
import type { Deal } from "../../agreements/deal";
import { openPairs } from "../../agreements/likely/pair-model";
import { likeliest, quantitiesChosen, sitesChosen } from "../../agreements/trees/likeliest";
import type { Entity } from "../../entities/entity";
import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import type { DetailOffer, DetailText } from "./detail-text";
import quantityModel from "./quantity-model.json";
import siteModel from "./site-model.json";

/** The least chance to be kept: a person who reviews proposals strikes out sooner than adds. */
const LEAST = 0.15;

type Chance = (features: readonly number[]) => number;
let quantityChance: Chance | undefined;
let siteChance: Chance | undefined;

/** Gives the agreements of a text their sites, the likeliest first, and their quantities, in the order of the text. */
export function chooseDetails(deals: readonly Deal[], of: DetailText): void {
  quantityChance ??= openPairs(quantityModel);
  siteChance ??= openPairs(siteModel);
  const [byQuantity, bySite] = [quantityChance, siteChance];
  // All are chosen before any is set, so that one agreement's choice does not count in the next.
  const chosen = deals.map((deal) => ({
    quantities: quantitiesOf(deal, of.quantities(deal, true), byQuantity),
    sites: sitesOf(deal, of.sites(deal, true), bySite),
  }));
  deals.forEach((deal, i) => {
    Object.assign(deal, chosen[i]);
  });
}

function quantitiesOf(
  deal: Deal,
  offers: readonly DetailOffer<FoundQuantity>[],
  chanceOf: Chance,
): FoundQuantity[] {
  return quantitiesChosen(deal, offers, likeliest(ofThis(offers), keyOfQuantity, by(chanceOf), LEAST));
}

function sitesOf(deal: Deal, offers: readonly DetailOffer<Entity>[], chanceOf: Chance): Deal["sites"] {
  return sitesChosen(
    deal,
    offers,
    likeliest(ofThis(offers), (place) => place, by(chanceOf), LEAST),
  );
}

const by =
  (chanceOf: Chance) =>
  ({ features }: { features: readonly number[] }) =>
    chanceOf(features);

const ofThis = <T>(offers: readonly DetailOffer<T>[]) => offers.filter(({ isOfAnother }) => !isOfAnother);
