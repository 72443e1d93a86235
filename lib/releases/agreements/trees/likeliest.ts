/** What trees or models choose among all that a text offers as facts of an agreement. */
import type { Entity } from "../../entities/entity";
import { type FoundQuantity, keyOfQuantity } from "../../quantities/find-quantities";
import type { Deal } from "../deal";

interface Offered<T> {
  value: T;
  start: number;
  end: number;
}

/** Of each value the mention that speaks for it most, where that is enough; the likeliest first. */
export function likeliest<T, O extends Offered<T>>(
  offers: readonly O[],
  keyOf: (value: T) => unknown,
  chanceOf: (offer: O) => number,
  least: number,
): O[] {
  const best = new Map<unknown, { offer: O; chance: number }>();
  for (const offer of offers) {
    const chance = chanceOf(offer);
    const key = keyOf(offer.value);
    if (chance >= least && chance > (best.get(key)?.chance ?? 0)) best.set(key, { offer, chance });
  }
  return [...best.values()].sort((a, b) => b.chance - a.chance).map(({ offer }) => offer);
}

/** The sites that were chosen, behind those that were not offered: what stands in the cells of a table, or far off. */
export function sitesChosen(
  { sites }: Deal,
  offers: readonly Offered<Entity>[],
  chosen: readonly Offered<Entity>[],
): Deal["sites"] {
  const offered = new Set(offers.map(({ value }) => value));
  return [
    ...sites.filter(({ value }) => !offered.has(value)),
    ...chosen.map(
      ({ value, start, end }) =>
        sites.find((site) => site.value === value) ?? {
          value,
          proof: { start, end, rule: "site of the agreement" },
        },
    ),
  ];
}

/** The same of quantities, in the order of the text. `asFound` tells more of one that the rules had not. */
export function quantitiesChosen(
  { quantities }: Deal,
  offers: readonly Offered<FoundQuantity>[],
  chosen: readonly Offered<FoundQuantity>[],
  asFound: (quantity: FoundQuantity) => FoundQuantity = (quantity) => quantity,
): FoundQuantity[] {
  const offered = new Set(offers.map(({ value }) => keyOfQuantity(value)));
  const told = (value: FoundQuantity) =>
    quantities.find((one) => keyOfQuantity(one) === keyOfQuantity(value));
  return [
    ...quantities.filter((one) => !offered.has(keyOfQuantity(one))),
    ...chosen.map(({ value }) => told(value) ?? asFound(value)),
  ].sort((a, b) => a.start - b.start);
}
