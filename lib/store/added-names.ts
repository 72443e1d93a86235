/** Puts the names that the user added to those of the records, where the merged indexes are compiled. */
import type { EntityRef, Name } from "@/lib/model";
import type { AddedName } from "@/lib/popover/corrections";

/** The names that were added to each party or place. */
export type NamesByRef = ReadonlyMap<EntityRef, readonly Name[]>;

/** Groups added names by whom they name. */
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

/** A record with the names that the user added behind its own: the numbers of its own names stay what they were. */
export function withAdded<T extends { names: Name[] }>(record: T, added: readonly Name[] | undefined): T {
  return added ? { ...record, names: [...record.names, ...added] } : record;
}
