/**
 * Chooses the sites and quantities of Chinese agreements among all that the text names: rules alone take in what a text
 * tells of its parties. Models decide, of the form of `agreements/pair-model.ts`, trained by
 * `scripts/releases-train-chinese.ts`.
 */
import type { Deal } from "../../agreements/deal";
import { openPairs } from "../../agreements/likely/pair-model";
import type { Entity } from "../../entities/entity";
import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import type { DetailOffer, DetailText } from "./detail-text";
import quantityModel from "./quantity-model.json";
import siteModel from "./site-model.json";

/** The least chance of what is told: a person who reads the proposals strikes out sooner than adds. */
const LEAST = 0.15;

type Chance = (features: readonly number[]) => number;
let quantityChance: Chance | undefined;
let siteChance: Chance | undefined;

/** Gives the agreements of a text their sites, the likeliest first, and their quantities, in the order of the text. */
export function chooseDetails(deals: readonly Deal[], of: DetailText): void {
  quantityChance ??= openPairs(quantityModel);
  siteChance ??= openPairs(siteModel);
  const [byQuantity, bySite] = [quantityChance, siteChance];
  // What one agreement is given must not speak for the next.
  const chosen = deals.map((deal) => ({
    quantities: quantitiesOf(deal, of.quantities(deal, true), byQuantity),
    sites: sitesOf(deal, of.sites(deal, true), bySite),
  }));
  deals.forEach((deal, i) => {
    Object.assign(deal, chosen[i]);
  });
}

/** What rules found and nothing offered stands far from the sentence that tells the agreement: it is kept. */
function quantitiesOf(
  deal: Deal,
  offers: readonly DetailOffer<FoundQuantity>[],
  chanceOf: Chance,
): FoundQuantity[] {
  const offered = new Set(offers.map(({ value }) => keyOfQuantity(value)));
  const kept = deal.quantities.filter((one) => !offered.has(keyOfQuantity(one)));
  const told = likeliest(offers, keyOfQuantity, chanceOf).map(
    ({ value }) => deal.quantities.find((one) => keyOfQuantity(one) === keyOfQuantity(value)) ?? value,
  );
  return [...kept, ...told].sort((a, b) => a.start - b.start);
}

function sitesOf(deal: Deal, offers: readonly DetailOffer<Entity>[], chanceOf: Chance): Deal["sites"] {
  const offered = new Set(offers.map(({ value }) => value));
  const kept = deal.sites.filter(({ value }) => !offered.has(value));
  const told = likeliest(offers, (place) => place, chanceOf).map(
    ({ value, start, end }) =>
      deal.sites.find((site) => site.value === value) ?? {
        value,
        proof: { start, end, rule: "site of the agreement" },
      },
  );
  return [...kept, ...told];
}

/** Of each value the mention that speaks for it most, where that is enough; the likeliest first. */
function likeliest<T>(
  offers: readonly DetailOffer<T>[],
  keyOf: (value: T) => unknown,
  chanceOf: Chance,
): DetailOffer<T>[] {
  const best = new Map<unknown, { offer: DetailOffer<T>; chance: number }>();
  for (const offer of offers) {
    if (offer.isOfAnother) continue;
    const chance = chanceOf(offer.features);
    const key = keyOf(offer.value);
    if (chance >= LEAST && chance > (best.get(key)?.chance ?? 0)) best.set(key, { offer, chance });
  }
  return [...best.values()].sort((a, b) => b.chance - a.chance).map(({ offer }) => offer);
}
