/** The names of a page as the popup lists them. */
import type { FoundEntity, PageName } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";

/** What is looked at of a mark. */
interface NamedMark {
  ref: EntityRef;
  surface: string;
}

/** Counts the marks of each entity and its spellings; the most frequent first, then in the order of the text. */
export function namesOf(
  marks: readonly NamedMark[],
  entityOf: (ref: EntityRef) => FoundEntity | undefined,
): PageName[] {
  const surfaces = new Map<EntityRef, Map<string, number>>();
  for (const { ref, surface } of marks) {
    const counts = surfaces.get(ref) ?? new Map<string, number>();
    counts.set(surface, (counts.get(surface) ?? 0) + 1);
    surfaces.set(ref, counts);
  }
  const names: PageName[] = [];
  for (const [ref, counts] of surfaces) {
    const entity = entityOf(ref);
    if (!entity) continue;
    const listed = Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
    names.push({ ...entity, count: listed.reduce((sum, { count }) => sum + count, 0), surfaces: listed });
  }
  return names.sort((a, b) => b.count - a.count);
}
