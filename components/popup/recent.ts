/** The records that were opened in the popup last: their order, limit, and parsing from storage. */
import { type AgreementRef, type EntityRef, parseAgreementRef, parseEntityRef } from "@/lib/model/refs";

/** The reference of a party, place or agreement. */
export type RecentRef = EntityRef | AgreementRef;

/** The most that are kept: they fit into the popup without much scrolling. */
export const MOST_RECENT = 12;

/** The list with `ref` moved or added to the front. */
export function withRecent(list: readonly RecentRef[], ref: RecentRef): RecentRef[] {
  return [ref, ...list.filter((other) => other !== ref)].slice(0, MOST_RECENT);
}

/** Reads what is stored, newest first; ignores everything else than references. */
export function readRecent(stored: unknown): RecentRef[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .filter((one): one is RecentRef => typeof one === "string" && isRef(one))
    .slice(0, MOST_RECENT);
}

/** Whether a reference is an agreement's. */
export function isAgreementRef(ref: RecentRef): ref is AgreementRef {
  return ref.split("/")[1] === "agreement";
}

function isRef(text: string): boolean {
  return (parseEntityRef(text) ?? parseAgreementRef(text)) !== undefined;
}
