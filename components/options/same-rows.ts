/** The options page's list of records in several datasets: those that are the same, may be, or are kept apart. */
import { type Decided, type DecisionChange, decisionOf, type SameDecision } from "@/lib/merging/decision";
import type { EntityRef, MarkKind, PartyKind, PlaceKind } from "@/lib/model";
import type { SameSource } from "@/lib/ties/card";

/** A record in a row of the list. */
export interface SameMember extends Decided {
  /** The title of its dataset. */
  dataset: string;
  /** No dataset that is switched on has it. */
  isGone?: true;
}

/** `proposed`: for the user to decide; `merged`: shown as one; `apart`: the user said that they differ. */
export type SameState = "proposed" | "merged" | "apart";

/** Records that are the same, may be, or are kept apart. */
export interface SameRow {
  /** Equal for the same records. */
  id: string;
  state: SameState;
  /** Absent where all of them are gone. */
  kind?: MarkKind | undefined;
  /** The record that the others are shown under comes first. */
  members: SameMember[];
  because: SameSource["because"];
  /** From 0 to 1, of the least sure record. */
  score: number;
}

/** A record beside others, to compare. */
export interface SameRecordView extends SameSource {
  names: readonly { text: string; lang?: string | undefined }[];
  /** The kind, as the model names it. */
  sort: PartyKind | PlaceKind;
  country?: string;
  identifiers: readonly { scheme: string; value: string }[];
  where: string[];
}

/** A filter of rows. */
export interface SameFilter {
  words: string;
  state: SameState | "";
}

/** The rows that pass: all words must be in a name or a dataset title. */
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

/** Decides that all records of a row are the same. */
export function joining({ members }: SameRow, now: Date): DecisionChange {
  const [first, ...others] = members;
  return { keep: first ? others.map((other) => decisionOf(first, other, true, now)) : [], forget: [] };
}

/** Decides that all records of a row are different. */
export function parting({ members }: SameRow, now: Date): DecisionChange {
  const keep = members.flatMap((one, i) =>
    members.slice(i + 1).map((other) => decisionOf(one, other, false, now)),
  );
  return { keep, forget: [] };
}

/** Decides that one record of a row differs from the rest. */
export function partingOne({ members }: SameRow, one: SameMember, now: Date): DecisionChange {
  const others = members.filter(({ ref }) => ref !== one.ref);
  return { keep: others.map((other) => decisionOf(one, other, false, now)), forget: [] };
}

/** Leaves the decision to the rules again. */
export function forgetting({ members: [a, b] }: SameRow): DecisionChange {
  return { keep: [], forget: a && b ? [decisionOf(a, b, false, new Date(0)).id] : [] };
}

/** The row of a decision that two records differ; `kindOf` is undefined for a record that is gone. */
export function apartRow(
  { id, a, b, names }: SameDecision,
  titleOf: (dataset: string) => string,
  kindOf: (ref: EntityRef) => MarkKind | undefined,
): SameRow {
  const member = (ref: EntityRef, name: string): SameMember => ({
    ref,
    name,
    dataset: titleOf(ref.slice(0, ref.indexOf("/"))),
    ...(kindOf(ref) === undefined && { isGone: true }),
  });
  return {
    id: `apart ${id}`,
    state: "apart",
    kind: kindOf(a) ?? kindOf(b),
    members: [member(a, names[0]), member(b, names[1])],
    because: "user",
    score: 0,
  };
}
