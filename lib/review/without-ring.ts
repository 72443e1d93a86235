/** Two releases can tell it both ways: that one party belongs to another, and that this belongs to the first. */
import { UPWARD } from "@/lib/formats/references";
import type { Party, Place } from "@/lib/model";
import { valueAt } from "./paths";

/**
 * The record without what it belongs to or lies in, where that itself belongs to the record or lies in it by what `list` says
 * already: a dataset with such a ring could be written and not be read again.
 */
export function withoutRing(
  kind: "party" | "place",
  record: Party | Place,
  list: readonly (Party | Place)[],
): Party | Place {
  const field = UPWARD[kind];
  const above = new Set<unknown>();
  let at = valueAt(record, field);
  while (at !== undefined && at !== record.id && !above.has(at)) {
    above.add(at);
    const next = list.find(({ id }) => id === at);
    at = next && valueAt(next, field);
  }
  if (at !== record.id) return record;
  const out = { ...record };
  Reflect.deleteProperty(out, field);
  return out;
}
