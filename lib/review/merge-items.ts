/** Merges two proposals for the same record. */
import type { Evidence } from "@/lib/model";
import type { Addition, AgreementItem, Item, PartyItem, PlaceItem } from "./draft";
import { whereNow } from "./evidence/field-evidence";
import { type IsItself, mergeAgreements, mergeEntities } from "./merge-records";

type EntityItem = PartyItem | PlaceItem;

/**
 * The first with what the second adds, and the known record that either is. Both must be of one kind. `isItself` tells
 * of the id of a party or place whether it means the one that both become.
 */
export function mergedItem(into: Item, from: Item, isItself: IsItself): Item {
  const same = into.same ?? from.same;
  if (into.kind === "agreement") {
    const record = mergeAgreements(into.record, (from as AgreementItem).record);
    return { ...into, record, ...(same && { same }) } as Item;
  }
  const { addition: _, ...rest } = into;
  const addition = mergedAddition(into, from as EntityItem, isItself);
  return {
    ...rest,
    record: mergeEntities(into.kind, into.record, (from as EntityItem).record, isItself),
    ...(same && { same }),
    ...(addition && { addition }),
  } as Item;
}

/** What was added to either, where both are or become the same known record; `undefined` where that says nothing. */
function mergedAddition(into: EntityItem, from: EntityItem, isItself: IsItself): Addition | undefined {
  const isOther = into.same && into.same.ref !== from.same?.ref;
  const added = [into.addition, isOther ? undefined : from.addition].filter((one) => one !== undefined);
  const [first, second = first] = added;
  if (!first || !second) return undefined;
  const { id } = into.record;
  const texts = new Set(first.record.names.map(({ text }) => text));
  const record = {
    ...mergeEntities(into.kind, first.record, second.record, isItself),
    id,
    // Beside the names of the known record, none of these is the one to show.
    names: [...first.record.names, ...second.record.names.filter(({ text }) => !texts.has(text))],
  };
  const evidence = new Map<string, Evidence>();
  for (const one of added)
    for (const { field = "", ...rest } of one.evidence) {
      const now = whereNow(into.kind, one.record, record, field);
      if (now === undefined || evidence.has(now)) continue;
      evidence.set(now, { ...rest, record: { ...rest.record, id }, field: now });
    }
  return evidence.size > 0 ? { record, evidence: [...evidence.values()] } : undefined;
}
