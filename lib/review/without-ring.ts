/** Two releases can tell it both ways: that one party belongs to another, and that this belongs to the first. */
import { UPWARD } from "@/lib/formats/references";
import type { Party, Place } from "@/lib/model";
import { valueAt } from "./paths";

/** A list of parties or of places. */
type Records = readonly (Party | Place)[];

/**
 * The record without what it belongs to or lies in, where that itself belongs to the record or lies in it by `now`, and other
 * releases, which told `before`, have their part in that: a dataset with such a ring could be written and not be read again.
 * A ring that its own release tells alone stays, so that who decides on it is told of it.
 */
export function withoutRing(
  kind: "party" | "place",
  record: Party | Place,
  { now, before }: { now: Records; before: Records },
): Party | Place {
  const field = UPWARD[kind];
  const aboveIn = (list: Records, id: unknown) => {
    const found = list.find((one) => one.id === id);
    return found && valueAt(found, field);
  };
  const above = new Set<unknown>();
  let isToldByOthers = false;
  let at = valueAt(record, field);
  while (at !== undefined && at !== record.id && !above.has(at)) {
    above.add(at);
    const next = aboveIn(now, at);
    isToldByOthers ||= next !== undefined && next === aboveIn(before, at);
    at = next;
  }
  if (at !== record.id || !isToldByOthers) return record;
  const out = { ...record };
  Reflect.deleteProperty(out, field);
  return out;
}
