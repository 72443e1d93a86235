/** Records that a person adds to a review, as they begin: whatever is in them later was said by hand. */
import type { Agreement, Party, Place } from "@/lib/model";
import type { Item } from "./draft";

/** An agreement that is to be filled in. */
export function begunAgreement(id: string): Agreement {
  return { id, form: "other", parties: [], history: [{ status: "announced" }] };
}

/** A party without names yet. */
export function begunParty(id: string): Party {
  return { id, kind: "company", names: [] };
}

/** A place without names yet. */
export function begunPlace(id: string): Place {
  return { id, kind: "city", names: [] };
}

/** An item that a person added, as it was before it was filled in. */
export function begunItem(item: Item): Item {
  const { id } = item.record;
  switch (item.kind) {
    case "agreement":
      return { ...item, record: item.begun ?? begunAgreement(id) };
    case "party":
      return { ...item, record: begunParty(id) };
    case "place":
      return { ...item, record: begunPlace(id) };
  }
}
