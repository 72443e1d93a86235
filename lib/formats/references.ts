/** References between records: which lead nowhere, which come back to where they began, and how that is said. */
import { LIST_OF, type RecordKind } from "@/lib/model";
import { closest } from "./closest";
import type { Finding } from "./findings";

/** The fields that lead from a record to another of its kind, and must not lead back. */
export const UPWARD = { place: "within", party: "parent", release: "copyOf" } as const;
export type UpwardKind = keyof typeof UPWARD;

const RING_WORDS: Readonly<Record<UpwardKind, string>> = {
  place: "lies within itself",
  party: "is its own parent",
  release: "is a copy of itself",
};

/** Ids that may have been meant are only looked for a few times, and in lists that are quickly searched. */
const MOST_SUGGESTIONS = 20;
const LONGEST_LIST = 5_000;

/** Says of references that they lead nowhere. One for a dataset: it counts its suggestions. */
export class Dangling {
  #suggestions = 0;

  /** Message and advice; `known` are the ids that there are. */
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

/** What is said of an id that stands twice; `first` is the index of the record that had it first. */
export function duplicateFault(kind: RecordKind, id: string, first: number): Omit<Finding, "path"> {
  return {
    message: `is "${id}", as is that of ${LIST_OF[kind]}[${first}].`,
    advice: `Give each ${kind} an id of its own, or merge the two.`,
  };
}

/**
 * Rings in links from record to record: each is told once, as the ids from the one where it was entered.
 * @param links from each id that has one to the id it leads to, in the order of the records
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

/** What is said of a ring. */
export function ringFault(kind: UpwardKind, ring: readonly string[]): Omit<Finding, "path"> {
  return {
    message: `${RING_WORDS[kind]}: ${ringText([...ring, ring[0] ?? ""])}.`,
    advice: `Correct one "${UPWARD[kind]}" in this ring.`,
  };
}

/** A ring of ids, its middle left out where it is long. */
function ringText(ring: readonly string[]): string {
  return (ring.length <= 8 ? ring : [...ring.slice(0, 4), "…", ...ring.slice(-3)]).join(" -> ");
}
