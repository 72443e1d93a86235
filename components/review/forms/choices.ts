/** The choices of a form: what a field of a record can refer to. */
import type { Item } from "@/lib/review/draft";
import { writtenOf } from "@/lib/review/evidence/additions";
import { nameIn } from "@/lib/review/evidence/facts";
import { type ReviewState, resolve } from "@/lib/review/state";

/** A party or place that a field can refer to, or none. */
export interface Choice {
  id: string;
  name: string;
  /** The id of what stands for it: another one's where it was merged. */
  now: string;
  /** Where it is not, a field that refers to it already shows it all the same. */
  isOffered: boolean;
}

const NONE: Choice = { id: "", name: "Not said", now: "", isOffered: true };

/** The parties or places that a record can refer to; merged and rejected ones are not offered. */
export function choicesOf(state: ReviewState, kind: "party" | "place"): Choice[] {
  return state.items.flatMap((item) => {
    if (item.kind !== kind) return [];
    const { id } = item.record;
    const now = resolve(state, kind, id)?.record.id ?? id;
    const isOffered = now === id && item.decision !== "rejected";
    return [{ id, name: nameIn({ state }, kind, id), now, isOffered }];
  });
}

/** The choices, after an empty one. */
export function orNone(choices: readonly Choice[]): Choice[] {
  return [NONE, ...choices];
}

/** The choices for a parent or container: the record itself and what belongs to it are not offered. */
export function choicesAbove(state: ReviewState, kind: "party" | "place", id: string): Choice[] {
  return choicesOf(state, kind).map((one) =>
    one.isOffered && isWithin(state, kind, one.id, id) ? { ...one, isOffered: false } : one,
  );
}

/** The list of a field: what is offered, and what it holds, which stands for what that was merged into. */
export function listFor(choices: readonly Choice[], value: string): Choice[] {
  const held = choices.find(({ id }) => id === value);
  return choices.filter((one) => one === held || (one.isOffered && one.id !== held?.now));
}

/** The first that is offered and that none of these refers to yet. */
export function firstBeside(choices: readonly Choice[], taken: readonly string[]): Choice | undefined {
  const now = new Set(choices.flatMap((one) => (taken.includes(one.id) ? [one.now] : [])));
  return choices.find(({ id, isOffered }) => isOffered && !now.has(id));
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
