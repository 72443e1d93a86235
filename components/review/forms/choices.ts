/** The choices of a form: what a field of a record can refer to. */
import { displayName } from "@/lib/model";
import type { Item } from "@/lib/review/draft";
import { writtenOf } from "@/lib/review/evidence/additions";
import { type ReviewState, resolve, titleOf } from "@/lib/review/state";

/** The parties or places that a record can refer to, by id. */
export function choicesOf(state: ReviewState, kind: "party" | "place"): [id: string, name: string][] {
  return state.items.flatMap((item) =>
    item.kind === kind && item.merged === undefined && item.decision !== "rejected"
      ? [[item.record.id, titleOf(state, item) || displayName(item.record)] as [string, string]]
      : [],
  );
}

/** The choices, after an empty one. */
export function orNone(choices: readonly [string, string][]): [string, string][] {
  return [["", "Not said"], ...choices];
}

/** The choices for a parent or container: without the record itself and what belongs to it. */
export function choicesAbove(state: ReviewState, kind: "party" | "place", id: string): [string, string][] {
  return choicesOf(state, kind).filter(([other]) => !isWithin(state, kind, other, id));
}

function isWithin(state: ReviewState, kind: "party" | "place", id: string, whole: string): boolean {
  let at: Item | undefined = resolve(state, kind, id);
  for (let steps = 0; at !== undefined && steps < state.items.length; steps++) {
    if (at.record.id === whole) return true;
    const written = writtenOf(at);
    const up = "within" in written ? written.within : "parent" in written ? written.parent : undefined;
    at = up === undefined ? undefined : resolve(state, kind, up);
  }
  return false;
}
