/** Adds the user's own names to those of the records, for compiling the merged indexes. */
import type { EntityRef, Name } from "@/lib/model";
import type { AddedName } from "@/lib/popover/corrections";

/** The added names of each party or place. */
export type NamesByRef = ReadonlyMap<EntityRef, readonly Name[]>;

/** Groups added names by the party or place that they name. */
export function namesByRef(added: readonly AddedName[]): NamesByRef {
  const byRef = new Map<EntityRef, Name[]>();
  for (const { ref, text } of added) {
    const name: Name = { text, type: "short" };
    const names = byRef.get(ref);
    if (names) names.push(name);
    else byRef.set(ref, [name]);
  }
  return byRef;
}

/** A record with the user's added names behind its own, which keep their numbers. */
export function withAdded<T extends { names: Name[] }>(record: T, added: readonly Name[] | undefined): T {
  return added ? { ...record, names: [...record.names, ...added] } : record;
}
