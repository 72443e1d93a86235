/** Finds what was bought where the seller is the other side: "A has bought B from C". */

import type { Entity } from "../entities/entity";
import type { Deal } from "./deal";
import type { DealEvent } from "./event";
import { groupsOf } from "./sides/groups";

/** A purchase from a seller: who bought, and the firms bought. */
interface Sale {
  buyers: readonly Entity[];
  things: readonly Entity[];
}

function saleIn({ deed, view, from, to, parties }: DealEvent): Sale | undefined {
  if (!/^(?:buy|give)$/.test(deed)) return undefined;
  const groups = groupsOf(view);
  const at = groups.findIndex((group) => group.from >= from && group.to > to);
  const [thing, other] = [groups[at], groups[at + 1]];
  if (!thing || !other || thing.from - to > FAR || other.from - thing.to > FAR) return undefined;
  if (view.steps[thing.to]?.word === "'s" || thing.entities.some((party) => parties.includes(party)))
    return undefined;
  if (other.preposition !== (deed === "buy" ? "from" : "to")) return undefined;
  if (!other.entities.some((party) => parties.includes(party))) return undefined;
  const buyers = parties.filter((party) => other.entities.includes(party) === (deed === "give"));
  return { buyers, things: thing.entities };
}

/** The most words between what was done, the firm and the seller or buyer. */
const FAR = 8;

/** Whether an event tells of a sale by its buyer and a firm sold, from which nothing is bought. */
const tellsOf = ({ deed, view, parties }: DealEvent, { buyers, things }: Sale): boolean =>
  deed === "buy" &&
  parties.length === 2 &&
  parties.some((party) => buyers.includes(party)) &&
  parties.some((party) => things.includes(party)) &&
  !groupsOf(view).some(
    ({ preposition, entities }) => preposition === "from" && entities.some((one) => things.includes(one)),
  );

/** Whether an event tells again of a sale, this time naming the firm in place of the seller. */
export const namesThing = ({ events }: Deal, event: DealEvent): boolean =>
  event.deed === "buy" &&
  events.some((earlier) => {
    const sale = saleIn(earlier);
    return sale !== undefined && tellsOf(event, sale);
  });

/** Whether an event says who sold what earlier ones only call bought. */
export function namesSeller({ events }: Deal, event: DealEvent): boolean {
  const sale = saleIn(event);
  return sale !== undefined && events.every((earlier) => tellsOf(earlier, sale));
}
