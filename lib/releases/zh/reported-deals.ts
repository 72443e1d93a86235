/** Indexes the agreements of a Chinese text so far by party, since each sentence is compared with all of them. */

import type { Deal } from "../agreements/deal";
import type { Entity } from "../entities/entity";
import { isWithin } from "../entities/party-sets";

/** An agreement with its number in the text. */
interface Place {
  deal: Deal;
  at: number;
}

/** The agreements of a text, in the order in which they are reported. */
export class ReportedDeals {
  readonly all: Deal[] = [];
  readonly #ofParty = new Map<Entity, Place[]>();
  /** Each is listed under the one of its parties that had the fewest when it was added. */
  readonly #ofRarest = new Map<Entity, Place[]>();

  get length(): number {
    return this.all.length;
  }

  /** Adds an agreement, whose parties must not change afterwards. */
  add(deal: Deal): void {
    const place = { deal, at: this.all.length };
    this.all.push(deal);
    const rarest = this.#rarest(deal.parties);
    if (rarest) listed(this.#ofRarest, rarest, place);
    for (const party of new Set(deal.parties)) listed(this.#ofParty, party, place);
  }

  /** The agreements of all these parties, in the order of the text; without parties, all agreements. */
  withAll(parties: readonly Entity[]): Deal[] {
    const rarest = this.#rarest(parties);
    if (!rarest) return this.all;
    const found = (this.#ofParty.get(rarest) ?? []).map(({ deal }) => deal);
    return found.filter((deal) => isWithin(parties, deal.parties));
  }

  /** The last agreement of any of these. */
  lastOf(parties: Iterable<Entity>): Deal | undefined {
    let last = -1;
    for (const party of parties) last = Math.max(last, this.#ofParty.get(party)?.at(-1)?.at ?? -1);
    return this.all[last];
  }

  /** The agreement of any of these, if there is only one. */
  onlyOf(parties: Iterable<Entity>): Deal | undefined {
    let only: Deal | undefined;
    for (const party of parties)
      for (const { deal } of this.#ofParty.get(party)?.slice(0, 2) ?? []) {
        if (only && deal !== only) return undefined;
        only = deal;
      }
    return only;
  }

  /** A snapshot of the agreements so far. */
  soFar(): DealsSoFar {
    return new DealsSoFar(this.all.length, this.#ofParty, this.#ofRarest);
  }

  #rarest(parties: readonly Entity[]): Entity | undefined {
    return rarestOf(parties, this.#ofParty);
  }
}

/** The agreements reported before a sentence. */
export class DealsSoFar {
  constructor(
    readonly length = 0,
    private readonly ofParty: ReadonlyMap<Entity, readonly Place[]> = new Map(),
    private readonly ofRarest: ReadonlyMap<Entity, readonly Place[]> = new Map(),
  ) {}

  /** Whether somebody is a party to one. */
  has(party: Entity): boolean {
    return (this.ofParty.get(party)?.[0]?.at ?? this.length) < this.length;
  }

  /** Whether one has all of these as parties. */
  hasAll(parties: readonly Entity[]): boolean {
    const rarest = rarestOf(parties, this.ofParty);
    if (!rarest) return this.length > 0;
    return (this.ofParty.get(rarest) ?? []).some(
      ({ deal, at }) => at < this.length && isWithin(parties, deal.parties),
    );
  }

  /** Whether one has only these as parties. */
  hasWithin(parties: readonly Entity[]): boolean {
    return parties.some((one) =>
      (this.ofRarest.get(one) ?? []).some(
        ({ deal, at }) => at < this.length && isWithin(deal.parties, parties),
      ),
    );
  }
}

function listed(lists: Map<Entity, Place[]>, party: Entity, place: Place): void {
  const list = lists.get(party);
  if (list) list.push(place);
  else lists.set(party, [place]);
}

function rarestOf(
  parties: readonly Entity[],
  lists: ReadonlyMap<Entity, readonly Place[]>,
): Entity | undefined {
  let rarest: Entity | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const party of parties) {
    const count = lists.get(party)?.length ?? 0;
    if (count < least) [rarest, least] = [party, count];
  }
  return rarest;
}
