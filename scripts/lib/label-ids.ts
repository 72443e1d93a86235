/** Which entities of a label those are that are found. */
import type { Labels } from "@/lib/releases";
import type { Entity } from "@/lib/releases/entities/entity";
import { keyOf } from "@/lib/releases/entities/name-keys";

/** Tells which entity of a label a party is; `undefined` where it is none. */
export function idsOf({ entities }: Pick<Labels, "entities">): (entity: Entity) => string | undefined {
  const ids = new Map<string, string>();
  for (const { id, name, mentions } of entities)
    for (const form of [name, ...mentions]) if (!ids.has(keyOf(form))) ids.set(keyOf(form), id);
  return ({ forms }) => [...forms.keys()].map((form) => ids.get(keyOf(form))).find((id) => id !== undefined);
}
