/** A text as the rules have read it: the input of everything that chooses among its facts. */
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import { keyOfQuantity } from "../quantities/find-quantities";
import type { Deal } from "./deal";
import type { View } from "./view/view";

/** A text with its agreements by the rules. `owners` runs beside `views`: the agreement that each sentence adds to. */
export interface ReadText {
  document: ReleaseDocument;
  deals: readonly Deal[];
  views: readonly View[];
  owners: readonly (Deal | undefined)[];
  /** By sentence number, the agreements that it reports. */
  dealsAt: ReadonlyMap<number, ReadonlySet<Deal>>;
  /** By agreement, how many are reported before it. */
  order: ReadonlyMap<Deal, number>;
  /** By place or day, for how many agreements the rules chose it. */
  found: ReadonlyMap<Entity | string, number>;
  /** By place, for how many agreements the rules found it as a site. */
  sites: ReadonlyMap<Entity, number>;
  /** By key of a quantity, for how many agreements the rules found it. */
  quantities: ReadonlyMap<string, number>;
  /** By agreement and index in `views`, how sentences bear on it; filled on demand. */
  bearings: Map<Deal, (readonly number[])[]>;
  /** By agreement, the sentences near it; filled on demand. */
  near: Map<Deal, readonly number[]>;
}

/** Computes once what is needed for each sentence and agreement: there may be thousands of both. */
export function readTextOf(
  document: ReleaseDocument,
  deals: readonly Deal[],
  views: readonly View[],
  owners: readonly (Deal | undefined)[],
): ReadText {
  const dealsAt = new Map<number, Set<Deal>>();
  const found = new Map<Entity | string, number>();
  for (const deal of deals) {
    for (const { view } of deal.events) {
      const reported = dealsAt.get(view.number) ?? new Set();
      dealsAt.set(view.number, reported.add(deal));
    }
    for (const value of [deal.signedAt?.value, deal.date?.value])
      if (value) found.set(value, (found.get(value) ?? 0) + 1);
  }
  const sites = countOf(deals.map((deal) => new Set(deal.sites.map(({ value }) => value))));
  const quantities = countOf(deals.map((deal) => new Set(deal.quantities.map(keyOfQuantity))));
  const order = new Map(deals.map((deal, i) => [deal, i]));
  const bearings = new Map();
  const near = new Map();
  return { document, deals, views, owners, dealsAt, order, found, sites, quantities, bearings, near };
}

function countOf<T>(sets: readonly ReadonlySet<T>[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** How many sentences open a text: what they say may be about all agreements. */
const OPENING = 12;

/**
 * The sentences (indexes in `views`) that may say when and where an agreement was signed: the opening and those around
 * its reports.
 */
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

/** More reports of one agreement add nothing. */
const MOST_EVENTS = 8;
/** The largest distance in sentences that makes a difference. */
export const FAR = 12;
