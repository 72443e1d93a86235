/** Checks references between records: which lead nowhere, which lead in a ring, and how to say so. */
import { LIST_OF, type RecordKind } from "@/lib/model";
import { closest } from "./closest";
import type { Finding } from "./findings";

/** The fields that refer to another record of the same kind, and must not lead back. */
export const UPWARD = { place: "within", party: "parent", release: "copyOf" } as const;
export type UpwardKind = keyof typeof UPWARD;

const RING_WORDS: Readonly<Record<UpwardKind, string>> = {
  place: "lies within itself",
  party: "is its own parent",
  release: "is a copy of itself",
};

/** Suggestions are made only a few times, and from short lists. */
const MOST_SUGGESTIONS = 20;
const LONGEST_LIST = 5_000;

/** Messages for references that lead nowhere. Use one object per dataset: it counts its suggestions. */
export class Dangling {
  #suggestions = 0;

  /** Message and advice; `known` has the existing ids. */
  say(
    kind: RecordKind,
    id: string,
    known: { readonly size: number; keys(): Iterable<string> },
  ): Omit<Finding, "path"> {
    const list = LIST_OF[kind];
    const near = this.#meant(id, known);
    return {
      message: `names the ${kind} "${id}", which is not in ${list}.`,
      advice: `${near === undefined ? "" : `Did you mean "${near}"? `}Add this ${kind} to ${list}, or correct the id.`,
    };
  }

  #meant(id: string, known: { readonly size: number; keys(): Iterable<string> }): string | undefined {
    if (this.#suggestions >= MOST_SUGGESTIONS || known.size > LONGEST_LIST) return undefined;
    this.#suggestions += 1;
    return closest(id, [...known.keys()]);
  }
}

/** What to say of an id that two records have; `first` is the name of the first. */
export function duplicateFault(kind: RecordKind, id: string, first: string): Omit<Finding, "path"> {
  return {
    message: `is "${id}", as is that of ${first}.`,
    advice: `Give each ${kind} an id of its own, or merge the two.`,
  };
}

/**
 * Finds rings in links from record to record. Each comes once, as the ids from where it was entered.
 * @param links for each id with a link, the id that it leads to, in the order of the records
 */
export function rings(links: ReadonlyMap<string, string>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const start of links.keys()) {
    const trail = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at)) {
      const seen = trail.get(at);
      if (seen !== undefined) {
        found.push([...trail.keys()].slice(seen));
        break;
      }
      trail.set(at, trail.size);
      at = links.get(at);
    }
    for (const id of trail.keys()) done.add(id);
  }
  return found;
}

/** What to say of a ring. */
export function ringFault(kind: UpwardKind, ring: readonly string[]): Omit<Finding, "path"> {
  return {
    message: `${RING_WORDS[kind]}: ${ringText([...ring, ring[0] ?? ""])}.`,
    advice: `Correct one "${UPWARD[kind]}" in this ring.`,
  };
}

/** The ids of a ring, without the middle where it is long. */
function ringText(ring: readonly string[]): string {
  return (ring.length <= 8 ? ring : [...ring.slice(0, 4), "…", ...ring.slice(-3)]).join(" -> ");
}
