/** The two datasets of a merge, by references that tell them apart even where they have the same id. */
import { type EntityRef, entityRef } from "@/lib/model";

/** What stands for each of the two datasets in references. */
export const SIDES = { first: "a", second: "b" } as const;

/** The reference of a party of the first or the second dataset, for decisions. */
export function sideRef(side: keyof typeof SIDES, id: string): EntityRef {
  return entityRef(SIDES[side], "party", id);
}

/** Whether a reference is to a party of the first dataset. */
export function isFirst(ref: EntityRef): boolean {
  return ref.startsWith(`${SIDES.first}/`);
}

/** The id of a party in its own dataset. */
export function partyIdOf(ref: EntityRef): string {
  return ref.slice(ref.indexOf("/party/") + "/party/".length);
}
