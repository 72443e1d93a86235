/** The fields of an agreement that hold one value each: two reports of it can differ there, and one of them has to stand. */
import type { Agreement } from "@/lib/model";
import { mergeHistory } from "@/lib/ties/agreement-history";
import { valueAt } from "./field-evidence";

const SINGLE: ReadonlySet<string> = new Set([
  "form",
  "title",
  "binding",
  "effective",
  "ends",
  "placeSigned",
  "summary",
]);

/**
 * Names what is at a path, so that another report of the agreement finds it at its own: `history.signed.date` is the day of
 * a status, `parties.ID.role` that of a party. `undefined` where the path is in a list to which both add.
 */
export function slotOf(agreement: Agreement, path: string): string | undefined {
  if (SINGLE.has(path)) return path;
  const [list, at, field] = path.split(".");
  const number = Number(at);
  if (list === "history" && field === "date") return slot(list, agreement.history[number]?.status, field);
  if (list === "parties" && (field === "role" || field === "share"))
    return slot(list, agreement.parties[number]?.party, field);
  return undefined;
}

function slot(list: string, name: string | undefined, field: string): string | undefined {
  return name === undefined ? undefined : `${list}.${name}.${field}`;
}

/** Where an agreement has what a slot names; `undefined` where it has no such status or party. */
export function pathOf({ history, parties }: Agreement, slot: string): string | undefined {
  if (SINGLE.has(slot)) return slot;
  const [, list, name, field] = /^([^.]+)\.(.+)\.([^.]+)$/u.exec(slot) ?? [];
  const at =
    list === "history"
      ? history.findIndex(({ status }) => status === name)
      : parties.findIndex(({ party }) => party === name);
  return at < 0 ? undefined : `${list}.${at}.${field}`;
}

/** What an agreement says there. */
export function valueIn(agreement: Agreement, slot: string): unknown {
  const path = pathOf(agreement, slot);
  return path === undefined ? undefined : valueAt(agreement, path);
}

/** The agreement with another value there; without one where it is `undefined`. */
export function withValue(agreement: Agreement, slot: string, value: unknown): Agreement {
  const path = pathOf(agreement, slot);
  if (path === undefined) return agreement;
  const out = structuredClone(agreement);
  const parts = path.split(".");
  const field = parts.pop() ?? path;
  const holder = (parts.length === 0 ? out : valueAt(out, parts.join("."))) as Record<string, unknown>;
  if (value === undefined) delete holder[field];
  else holder[field] = value;
  return { ...out, history: mergeHistory(out.history, []) };
}
