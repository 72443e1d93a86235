/** A text as the rules have read it: what all that chooses among its facts is given. */
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import { keyOfQuantity } from "../quantities/find-quantities";
import type { Deal } from "./deal";
import type { View } from "./view/view";

/** A text with its agreements as the rules told them. `owners` runs beside `views`: which agreement each sentence goes on about. */
export interface ReadText {
  document: ReleaseDocument;
  deals: readonly Deal[];
  views: readonly View[];
  owners: readonly (Deal | undefined)[];
  /** By the number of a sentence, the agreements that it tells of. */
  tellers: ReadonlyMap<number, ReadonlySet<Deal>>;
  /** By agreement, how many are told before it. */
  order: ReadonlyMap<Deal, number>;
  /** By place and by day, for how many agreements the rules found it. */
  found: ReadonlyMap<Entity | string, number>;
  /** For how many agreements the rules found a site. */
  sites: ReadonlyMap<Entity, number>;
  /** The same of a quantity, by its key. */
  quantities: ReadonlyMap<string, number>;
  /** How sentences bear on an agreement, by their place in `views`, where that was asked. */
  bearings: Map<Deal, (readonly number[])[]>;
  /** The sentences near an agreement, where they were asked for. */
  near: Map<Deal, readonly number[]>;
}

/** Gathers once what is asked for each sentence and agreement: there may be thousands of both. */
export function readTextOf(
  document: ReleaseDocument,
  deals: readonly Deal[],
  views: readonly View[],
  owners: readonly (Deal | undefined)[],
): ReadText {
  const tellers = new Map<number, Set<Deal>>();
  const found = new Map<Entity | string, number>();
  for (const deal of deals) {
    for (const { view } of deal.events) {
      const told = tellers.get(view.number) ?? new Set();
      tellers.set(view.number, told.add(deal));
    }
    for (const value of [deal.signedAt?.value, deal.date?.value])
      if (value) found.set(value, (found.get(value) ?? 0) + 1);
  }
  const sites = countOf(deals.map((deal) => new Set(deal.sites.map(({ value }) => value))));
  const quantities = countOf(deals.map((deal) => new Set(deal.quantities.map(keyOfQuantity))));
  const order = new Map(deals.map((deal, i) => [deal, i]));
  const bearings = new Map();
  const near = new Map();
  return { document, deals, views, owners, tellers, order, found, sites, quantities, bearings, near };
}

function countOf<T>(sets: readonly ReadonlySet<T>[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Where a text opens: what is told there may be of all agreements. */
const OPENING = 12;

/** The sentences, by their place in `views`, that may tell when and where an agreement was signed: the opening and those around it. */
export function sentencesNear({ near, views }: ReadText, deal: Deal): readonly number[] {
  let found = near.get(deal);
  if (!found) {
    found = nearestTo(deal, views);
    near.set(deal, found);
  }
  return found;
}

function nearestTo({ events }: Deal, views: readonly View[]): number[] {
  const spans = [{ from: 0, to: OPENING }];
  for (const { view } of events.slice(0, MOST_EVENTS)) {
    const at = Math.min(view.number, views.length - 1);
    spans.push({ from: at - FAR, to: at + FAR + 1 });
  }
  spans.sort((a, b) => a.from - b.from);
  const out: number[] = [];
  let next = 0;
  for (const { from, to } of spans) {
    for (let i = Math.max(next, from); i < Math.min(views.length, to); i++) out.push(i);
    next = Math.max(next, to);
  }
  return out;
}

/** More tellings of one agreement say nothing new. */
const MOST_EVENTS = 8;
/** Sentences further off make no difference. */
export const FAR = 12;
