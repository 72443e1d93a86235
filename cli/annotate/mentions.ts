/** Counting what was marked on a page. */
import { parseEntityRef } from "@/lib/model";

/** One line of the answer: a party or place, a spelling of it, and how often that is marked. */
export interface MentionCount {
  id: string;
  surface: string;
  count: number;
}

/** Counts marks by party or place and spelling, in the order in which they first come. */
export function countMentions(marks: readonly { ref: string; surface: string }[]): MentionCount[] {
  const counts = new Map<string, MentionCount>();
  for (const { ref, surface } of marks) {
    const id = parseEntityRef(ref)?.id ?? ref;
    const key = `${ref}\n${surface}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { id, surface, count: 1 });
  }
  return [...counts.values()];
}
