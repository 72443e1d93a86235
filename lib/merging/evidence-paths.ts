/** Evidence of a dataset that was merged into another: it goes on proving what it proved, wherever that stands now. */
import { canonical } from "@/lib/formats/diff/diff-records";
import type { Dataset, Evidence, Name, StatusChange } from "@/lib/model";
import { tells } from "./copies";
import { isSameName } from "./merge-records";
import {
  agreementWithIds,
  evidenceWithIds,
  type NewId,
  partyWithIds,
  placeWithIds,
  releaseWithIds,
} from "./with-ids";

/** The records that may be merged with others. */
export type Mergeable = Pick<Dataset, "places" | "parties" | "releases" | "agreements">;

/**
 * The evidence of one of two datasets, as it is about the records of the result. Evidence for a field in which the result
 * says something else is left out: its words would stand behind what they do not tell.
 */
export function evidenceInResult(
  from: Mergeable & Pick<Dataset, "evidence">,
  result: Mergeable,
  newId: NewId,
): Evidence[] {
  const said = new Map<string, object>([
    ...from.places.map((one) => [`place/${one.id}`, placeWithIds(one, newId)] as const),
    ...from.parties.map((one) => [`party/${one.id}`, partyWithIds(one, newId)] as const),
    ...from.releases.map((one) => [`release/${one.id}`, releaseWithIds(one, newId)] as const),
    ...from.agreements.map((one) => [`agreement/${one.id}`, agreementWithIds(one, newId)] as const),
  ]);
  const kept = new Map<string, object>([
    ...result.places.map((one) => [`place/${one.id}`, one] as const),
    ...result.parties.map((one) => [`party/${one.id}`, one] as const),
    ...result.releases.map((one) => [`release/${one.id}`, one] as const),
    ...result.agreements.map((one) => [`agreement/${one.id}`, one] as const),
  ]);
  return from.evidence.flatMap((evidence) => {
    const moved = evidenceWithIds(evidence, newId);
    const before = said.get(`${evidence.record.kind}/${evidence.record.id}`);
    const now = kept.get(`${moved.record.kind}/${moved.record.id}`);
    if (moved.field === undefined || !before || !now) return moved;
    const field = pathNow(before, now, moved.field);
    return field === undefined ? [] : { ...moved, field };
  });
}

/** The path at which `now` says what `before` says at `field`; `undefined` where it says something else. */
function pathNow(before: object, now: object, field: string): string | undefined {
  const [list = "", at, ...rest] = field.split(".");
  const [told, kept] = [valueAt(before, [list]), valueAt(now, [list])];
  // What a person took out of a list is named by what it said.
  if (at?.startsWith("~") || canonical(told) === canonical(kept)) return field;
  if (list === "notes") return String(kept).includes(String(told)) ? field : undefined;
  if (!Array.isArray(told) || !Array.isArray(kept)) return undefined;
  // The list of both holds all that one of them told.
  if (at === undefined) return field;
  const entry: unknown = told[Number(at)];
  const index = entry === undefined ? -1 : indexOf(list, entry, kept);
  const isSaid =
    list === "history" || canonical(valueAt(entry, rest)) === canonical(valueAt(kept[index], rest));
  // A spelling is told, whatever the other calls it: the official name of one is a short one of the other.
  return index >= 0 && (rest.length === 0 || isSaid) ? [list, index, ...rest].join(".") : undefined;
}

/** Where an entry stands: the very same if it is there, else one that says as much. */
function indexOf(list: string, entry: unknown, kept: readonly unknown[]): number {
  const same = kept.findIndex((other) => canonical(other) === canonical(entry));
  return same >= 0 ? same : kept.findIndex((other) => isSameEntry(list, entry, other));
}

function isSameEntry(list: string, one: unknown, other: unknown): boolean {
  if (list === "names") return isSameName(one as Name, other as Name);
  if (list === "history") return tells(other as StatusChange, one as StatusChange);
  return false;
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    record,
  );
}
