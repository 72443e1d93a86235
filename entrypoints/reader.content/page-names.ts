/** The names of a page as the popup lists them. */
import type { FoundEntity, PageName } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";

/** Counts the marks of each entity; the most frequent first, then in the order of the text. */
export function namesOf(
  marks: readonly { ref: EntityRef }[],
  entityOf: (ref: EntityRef) => FoundEntity | undefined,
): PageName[] {
  const counts = new Map<EntityRef, number>();
  for (const { ref } of marks) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const names: PageName[] = [];
  for (const [ref, count] of counts) {
    const entity = entityOf(ref);
    if (entity) names.push({ ...entity, count });
  }
  return names.sort((a, b) => b.count - a.count);
}
