/** Matches entities that were found with those of a label. */
import type { Labels } from "@/lib/releases";
import type { Entity } from "@/lib/releases/entities/entity";
import { keyOf } from "@/lib/releases/entities/name-keys";

/** A function that gives the label's id of a party; `undefined` where the label lacks it. */
export function idsOf({ entities }: Pick<Labels, "entities">): (entity: Entity) => string | undefined {
  const ids = new Map<string, string>();
  for (const { id, name, mentions } of entities)
    for (const form of [name, ...mentions]) if (!ids.has(keyOf(form))) ids.set(keyOf(form), id);
  return ({ forms }) => [...forms.keys()].map((form) => ids.get(keyOf(form))).find((id) => id !== undefined);
}
