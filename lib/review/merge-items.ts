/** Merges two proposals for the same record. */
import type { Addition, AgreementItem, Item, PartyItem, PlaceItem } from "./draft";
import { mergeAgreements, mergeParties, mergePlaces } from "./merge-records";

/** The first with what the second adds, and the known record that either is. Both must be of one kind. */
export function mergedItem(into: Item, from: Item): Item {
  const same = into.same ?? from.same;
  const addition = mergedAddition(into, from);
  return {
    ...into,
    record: mergedRecord(into, from),
    ...(same && { same }),
    ...(addition && { addition }),
  } as Item;
}

function mergedRecord(into: Item, from: Item): Item["record"] {
  if (into.kind === "party") return mergeParties(into.record, (from as PartyItem).record);
  if (into.kind === "place") return mergePlaces(into.record, (from as PlaceItem).record);
  return mergeAgreements(into.record, (from as AgreementItem).record);
}

/** What was added to either, where both are or become the same known record. */
function mergedAddition(into: Item, from: Item): Addition | undefined {
  if (into.kind === "agreement" || from.kind === "agreement") return undefined;
  if (into.addition || !from.addition || (into.same && into.same.ref !== from.same?.ref))
    return into.addition;
  const { record, evidence } = from.addition;
  const { id } = into.record;
  return {
    record: { ...record, id },
    evidence: evidence.map((one) => ({ ...one, record: { ...one.record, id } })),
  };
}
