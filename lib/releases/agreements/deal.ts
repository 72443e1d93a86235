/** An agreement as the whole text reports it. */
import type { Entity } from "../entities/entity";
import type { FoundQuantity } from "../quantities/find-quantities";
import type { DealEvent, EventStatus } from "./event";
import type { FieldCandidate } from "./fields/field-candidates";
import type { Field } from "./fields/fields";
import type { DealKind, Words } from "./kinds/kind";

/** A stretch of the text that proves a fact. */
export interface Proof {
  start: number;
  end: number;
  rule: string;
}

/** A value with its proof. */
export interface Proven<T> {
  value: T;
  proof: Proof;
}

/** One agreement of the text. */
export interface Deal {
  parties: Entity[];
  events: DealEvent[];
  status: Proven<EventStatus>;
  /** The proof of the status where trees changed it; the rules' own proof still proves the agreement. */
  judged?: Proof;
  date?: Proven<string>;
  signedAt?: Proven<Entity>;
  /** The first and last day of its term, as the text says. */
  effective?: Proven<string>;
  ends?: Proven<string>;
  kind: Proven<DealKind>;
  /** The words that decide its kind. */
  words?: Words;
  fields: Field[];
  /** Phrases that may be fields, before the likeliest are chosen. */
  offered: FieldCandidate[];
  sites: Proven<Entity>[];
  quantities: FoundQuantity[];
  phase?: Proven<string>;
  /** Whether it binds, where the text says so. */
  binding?: Proven<boolean>;
  /** By party, its part: buyer, licensor, customer. */
  roles: Map<Entity, Proven<string>>;
  /** By party, its share of a joint venture in per cent. */
  shares: Map<Entity, Proven<number>>;
}

/** Makes an agreement of which only the parties, the status and the events are known. */
export function newDeal(parties: Entity[], status: Proven<EventStatus>, events: DealEvent[] = []): Deal {
  return {
    parties,
    events,
    status,
    kind: { value: "other", proof: status.proof },
    fields: [],
    offered: [],
    roles: new Map(),
    shares: new Map(),
    sites: [],
    quantities: [],
  };
}
