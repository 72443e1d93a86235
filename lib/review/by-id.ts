/** Finds records, items and evidence by id: in a release of thousands of agreements each would look through all. */
import type { Evidence, RecordKind } from "@/lib/model";

const ofRecords = new WeakMap<readonly Evidence[], ReadonlyMap<string, readonly Evidence[]>>();

/** The evidence about a record. The list must not change afterwards: what is in it is remembered. */
export function evidenceOfRecord(
  evidence: readonly Evidence[],
  kind: RecordKind,
  id: string,
): readonly Evidence[] {
  let found = ofRecords.get(evidence);
  if (!found) {
    found = Map.groupBy(evidence, ({ record }) => `${record.kind}/${record.id}`);
    ofRecords.set(evidence, found);
  }
  return found.get(`${kind}/${id}`) ?? [];
}

/** Where records stand in a list that only grows, in which they keep their ids. */
export class Positions {
  readonly #list: readonly { id: string }[];
  readonly #at = new Map<string, number>();
  #seen = 0;

  constructor(list: readonly { id: string }[]) {
    this.#list = list;
  }

  /** The position of the first record of an id; -1 where there is none. */
  of(id: string): number {
    for (; this.#seen < this.#list.length; this.#seen++) {
      const one = this.#list[this.#seen];
      if (one && !this.#at.has(one.id)) this.#at.set(one.id, this.#seen);
    }
    return this.#at.get(id) ?? -1;
  }

  /** Whether there is a record of an id. */
  has(id: string): boolean {
    return this.of(id) >= 0;
  }
}

const ofLists = new WeakMap<readonly { id: string }[], Positions>();

/** Where the entries of a list stand that does not change. */
export function positionsIn(list: readonly { id: string }[]): Positions {
  const found = ofLists.get(list) ?? new Positions(list);
  ofLists.set(list, found);
  return found;
}

/** A list with another entry in the place of the one that has its id. Both share their positions. */
export function withReplaced<T extends { id: string }>(list: readonly T[], entry: T): readonly T[] {
  const positions = positionsIn(list);
  const at = positions.of(entry.id);
  if (at < 0) return list;
  const replaced = list.with(at, entry);
  ofLists.set(replaced, positions);
  return replaced;
}
