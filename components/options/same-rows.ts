/** What several datasets have, as the options page lists it: what is one, what may be one, and what is kept apart. */
import { type Decided, type DecisionChange, decisionOf, type SameDecision } from "@/lib/merging/decision";
import type { MarkKind } from "@/lib/model";
import type { SameSource } from "@/lib/ties/card";

/** A record in a row of the list. */
export interface SameMember extends Decided {
  /** The title of its dataset. */
  dataset: string;
}

/** `proposed`: the user should say; `merged`: shown as one; `apart`: the user said that they are not the same. */
export type SameState = "proposed" | "merged" | "apart";

/** Records that are one, may be one, or are kept apart. */
export interface SameRow {
  /** The same for the same records. */
  id: string;
  state: SameState;
  kind: MarkKind;
  /** The record under which the others are shown comes first. */
  members: SameMember[];
  because: SameSource["because"];
  /** From 0 to 1, that of the least sure of its records. */
  score: number;
}

/** A record beside the others, for a person to compare. */
export interface SameRecordView extends SameSource {
  names: readonly { text: string; lang?: string | undefined }[];
  /** The kind in the model's own words. */
  sort: string;
  country?: string;
  identifiers: readonly { scheme: string; value: string }[];
  where: string[];
}

/** Which rows to list. */
export interface SameFilter {
  words: string;
  state: SameState | "";
}

/** The rows that fit: all words, in any name or dataset. */
export function filterRows(rows: readonly SameRow[], { words, state }: SameFilter): SameRow[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    if (state !== "" && row.state !== state) return false;
    if (wanted.length === 0) return true;
    const text = row.members
      .map(({ name, dataset }) => `${name} ${dataset}`)
      .join(" ")
      .toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** How many rows there are of each state. */
export function countRows(rows: readonly SameRow[]): Record<SameState, number> {
  const counts = { proposed: 0, merged: 0, apart: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** Takes all records of a row for one. */
export function joining({ members }: SameRow, now: Date): DecisionChange {
  const [first, ...others] = members;
  return { keep: first ? others.map((other) => decisionOf(first, other, true, now)) : [], forget: [] };
}

/** Keeps all records of a row apart from one another. */
export function parting({ members }: SameRow, now: Date): DecisionChange {
  const keep = members.flatMap((one, i) =>
    members.slice(i + 1).map((other) => decisionOf(one, other, false, now)),
  );
  return { keep, forget: [] };
}

/** Keeps one record of a row apart from the rest of it. */
export function partingOne({ members }: SameRow, one: SameMember, now: Date): DecisionChange {
  const others = members.filter(({ ref }) => ref !== one.ref);
  return { keep: others.map((other) => decisionOf(one, other, false, now)), forget: [] };
}

/** Lets the rules decide again. */
export function forgetting({ members: [a, b] }: SameRow): DecisionChange {
  return { keep: [], forget: a && b ? [decisionOf(a, b, false, new Date(0)).id] : [] };
}

/** The row of a decision that two records are not the same. */
export function apartRow({ id, a, b, names }: SameDecision, titleOf: (dataset: string) => string): SameRow {
  const member = (ref: SameDecision["a"], name: string): SameMember => ({
    ref,
    name,
    dataset: titleOf(ref.slice(0, ref.indexOf("/"))),
  });
  return {
    id: `apart ${id}`,
    state: "apart",
    kind: a.includes("/place/") ? "place" : "company",
    members: [member(a, names[0]), member(b, names[1])],
    because: "user",
    score: 0,
  };
}
