/**
 * Slots are the parts of a record in which two reports can contradict each other, so that one has to win: the fields
 * that hold one value each, and which entries are in the lists to which both add.
 */
import type { Agreement, StatusChange } from "@/lib/model";
import { REPEATED_STATUSES } from "@/lib/model/later-steps";
import { isSameStep, mergeHistory } from "@/lib/ties/agreement-history";
import { entryAt, isEntry, pathOfEntry, withEntry } from "./entries";
import { type AnyRecord, valueAt } from "./paths";

/** The fields with one value: those of agreements, then those of parties and places. */
const SINGLE: ReadonlySet<string> = new Set([
  "form",
  "title",
  "binding",
  "effective",
  "ends",
  "placeSigned",
  "summary",
  "kind",
  "country",
  "seat",
  "territory",
  "parent",
  "within",
]);

/**
 * The slot at a path, by which another report of the record finds the same thing at its own path: `history.signed.date`
 * is the day of a status, `history.extended@2025-03-14.date` that of one of several extensions, `parties.ID.role` the
 * role of a party. `undefined` where nothing names it.
 */
export function slotOf(record: AnyRecord, path: string): string | undefined {
  if (SINGLE.has(path)) return path;
  if (!isAgreement(record)) return entryAt(record, path);
  const [list, at, field] = path.split(".");
  const number = Number(at);
  if (list === "history" && field === "date") return slot(list, nameOf(record.history[number]), field);
  if (list === "parties" && (field === "role" || field === "share"))
    return slot(list, record.parties[number]?.party, field);
  return entryAt(record, path);
}

function nameOf(step: StatusChange | undefined): string | undefined {
  return step?.date !== undefined && REPEATED_STATUSES.has(step.status)
    ? `${step.status}@${step.date}`
    : step?.status;
}

function slot(list: string, name: string | undefined, field: string): string | undefined {
  return name === undefined ? undefined : `${list}.${name}.${field}`;
}

/** The path of a slot in a record, also where it is empty; `undefined` where the record has no such status or party. */
export function pathOf(record: AnyRecord, slot: string): string | undefined {
  if (SINGLE.has(slot)) return slot;
  if (isEntry(slot)) return pathOfEntry(record, slot);
  if (!isAgreement(record)) return undefined;
  const { history, parties } = record;
  const [, list, name, field] = /^([^.]+)\.(.+)\.([^.]+)$/u.exec(slot) ?? [];
  const [status, date] = name?.split("@") ?? [];
  const named = { status, ...(date !== undefined && { date }) } as StatusChange;
  const at =
    list === "history"
      ? history.findIndex((step) => isSameStep(step, named))
      : parties.findIndex(({ party }) => party === name);
  return at < 0 ? undefined : `${list}.${at}.${field}`;
}

/** The value of a slot in a record. */
export function valueIn(record: AnyRecord, slot: string): unknown {
  const path = pathOf(record, slot);
  return path === undefined ? undefined : valueAt(record, path);
}

/** The record with another value in a slot; without any where it is `undefined`. */
export function withValue<R extends AnyRecord>(record: R, slot: string, value: unknown): R {
  if (isEntry(slot)) return withEntry(record, slot, value);
  const path = pathOf(record, slot);
  if (path === undefined) return record;
  const out = structuredClone(record);
  const parts = path.split(".");
  const field = parts.pop() ?? path;
  const holder = (parts.length === 0 ? out : valueAt(out, parts.join("."))) as Record<string, unknown>;
  if (value === undefined) delete holder[field];
  else holder[field] = value;
  return isAgreement(out) ? { ...out, history: mergeHistory(out.history, []) } : out;
}

function isAgreement(record: AnyRecord): record is Agreement {
  return "history" in record;
}
