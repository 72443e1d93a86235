/** Chooses facts of an agreement from offers and their chances. */
import type { Entity } from "../../entities/entity";
import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import type { Deal } from "../deal";
import { ruleOf } from "./chance-rule";

interface Offered<T> {
  value: T;
  start: number;
  end: number;
}

interface Judged {
  /** How likely the offer is right, from 0 to 1. */
  chance: number;
}

/** For each value the best mention, if its chance suffices; the likeliest first. */
export function likeliest<O extends Offered<unknown>>(
  offers: readonly O[],
  keyOf: (value: O["value"]) => unknown,
  chanceOf: (offer: O) => number,
  least: number,
): (O & Judged)[] {
  const best = new Map<unknown, O & Judged>();
  for (const offer of offers) {
    const chance = chanceOf(offer);
    const key = keyOf(offer.value);
    if (chance >= least && chance > (best.get(key)?.chance ?? 0)) best.set(key, { ...offer, chance });
  }
  return [...best.values()].sort((a, b) => b.chance - a.chance);
}

/** The chosen sites, after the rules' sites that were not offered (from table cells, or far off). */
export function sitesChosen(
  { sites }: Deal,
  offers: readonly Offered<Entity>[],
  chosen: readonly (Offered<Entity> & Judged)[],
): Deal["sites"] {
  const offered = new Set(offers.map(({ value }) => value));
  return [
    ...sites.filter(({ value }) => !offered.has(value)),
    ...chosen.map(({ value, start, end, chance }) => {
      const told = sites.find((site) => site.value === value)?.proof ?? { start, end };
      return { value, proof: { ...told, rule: ruleOf("site", chance) } };
    }),
  ];
}

/** The same for quantities, in the order of the text. `asFound` adds details to one that the rules did not find. */
export function quantitiesChosen(
  { quantities }: Deal,
  offers: readonly Offered<FoundQuantity>[],
  chosen: readonly (Offered<FoundQuantity> & Judged)[],
  asFound: (quantity: FoundQuantity) => FoundQuantity = (quantity) => quantity,
): FoundQuantity[] {
  const offered = new Set(offers.map(({ value }) => keyOfQuantity(value)));
  const told = (value: FoundQuantity) =>
    quantities.find((one) => keyOfQuantity(one) === keyOfQuantity(value));
  return [
    ...quantities.filter((one) => !offered.has(keyOfQuantity(one))),
    ...chosen.map(({ value, chance }) => ({ ...(told(value) ?? asFound(value)), chance })),
  ].sort((a, b) => a.start - b.start);
}
