/**
 * Records of the user's own dataset that stand for records of others: what was accepted about a known party is shown with
 * what its dataset knows of it, as one.
 */
import { type EntityRef, entityRef, parseEntityRef } from "@/lib/model";
import { copiedFrom } from "@/lib/review/own";
import type { Facts } from "@/lib/ties/facts";

/** Which own record stands for which other, both ways. */
export class Copies {
  readonly #originals = new Map<EntityRef, EntityRef>();
  readonly #copies = new Map<EntityRef, EntityRef>();

  /** Reads all parties and places of the own dataset; what its originals have lost since stands for itself. */
  static async read(own: Facts, factsOf: (dataset: string) => Promise<Facts | undefined>): Promise<Copies> {
    const found = new Copies();
    const { parties, places } = own.ties;
    for (const [kind, { size }] of [["party", parties] as const, ["place", places] as const]) {
      const records = await own.records(kind, [...Array(size).keys()]);
      for (const record of records) {
        const original = copiedFrom(record);
        const parts = original && parseEntityRef(original);
        if (!original || !parts || !(await factsOf(parts.dataset))?.ties.entity(parts.kind, parts.id))
          continue;
        const copy = entityRef(own.dataset.id, kind, record.id);
        found.#originals.set(copy, original);
        found.#copies.set(original, copy);
      }
    }
    return found;
  }

  /** What a reference is shown as: the original of a copy, itself otherwise. */
  lead = (ref: EntityRef): EntityRef => this.#originals.get(ref) ?? ref;

  /** The user's own record of an original. */
  copyOf(ref: EntityRef): EntityRef | undefined {
    return this.#copies.get(ref);
  }

  /** References with the copies of those that have one. */
  withCopies(refs: readonly EntityRef[]): EntityRef[] {
    return refs.flatMap((ref) => [ref, this.#copies.get(ref) ?? ref]);
  }
}
