/** Tells known parties from known places. */
import { type Party, type Place, parseEntityRef } from "@/lib/model";
import type { KnownEntity } from "../draft";

/** Whether a known one is a party. */
export function isKnownParty(known: KnownEntity): known is KnownEntity<Party> {
  return parseEntityRef(known.ref)?.kind === "party";
}

/** Whether a known one is a place. */
export function isKnownPlace(known: KnownEntity): known is KnownEntity<Place> {
  return parseEntityRef(known.ref)?.kind === "place";
}
