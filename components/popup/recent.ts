/** What was opened in the popup last: the order, the limit, and how it is read from storage. */
import type { EntityRef } from "@/lib/model";
import type { AgreementRef } from "@/lib/ties/card";
import { parseRoute } from "./routes";

/** A party, place or agreement. */
export type RecentRef = EntityRef | AgreementRef;

/** So many are kept at most: what fits into the popup without scrolling far. */
export const MOST_RECENT = 12;

/** The list with `ref` in front, where it stands once. */
export function withRecent(list: readonly RecentRef[], ref: RecentRef): RecentRef[] {
  return [ref, ...list.filter((other) => other !== ref)].slice(0, MOST_RECENT);
}

/** Reads what is stored, newest first; whatever is no ref is passed over. */
export function readRecent(stored: unknown): RecentRef[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .filter((one): one is RecentRef => typeof one === "string" && isRef(one))
    .slice(0, MOST_RECENT);
}

/** Whether a ref is an agreement's. */
export function isAgreementRef(ref: RecentRef): ref is AgreementRef {
  return ref.split("/")[1] === "agreement";
}

function isRef(text: string): boolean {
  const path = text.split("/").map(encodeURIComponent).join("/");
  return ["entity", "agreement"].some((view) => parseRoute(`#/${view}/${path}`).view === view);
}
