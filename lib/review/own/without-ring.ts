/** Breaks rings: one release can say that one party belongs to another, and a second one the reverse. */
import { UPWARD } from "@/lib/formats/references";
import type { Party, Place } from "@/lib/model";
import { valueAt } from "../evidence/paths";

/** A list of parties or of places. */
type Records = readonly (Party | Place)[];

/**
 * The record without the field that says what it belongs to or lies in, where that closes a ring in `now` and other
 * releases, which told `before`, have a part in it: a dataset with such a ring could be written but not read again. A
 * ring that its own release tells alone stays, so that the person who decides learns of it.
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
