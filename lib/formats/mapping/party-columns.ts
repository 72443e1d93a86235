/** Which columns of a table have the names of parties, and which of the parties the others are about. */
import { dateOf } from "./dates";
import { readHeader } from "./header-words";
import { type ColumnRole, fieldInfo } from "./mapping";
import { isPartyName, roleIn } from "./party-words";
import { truthOf } from "./values";

/** Whether a cell can be a name: no number, date, address or yes. */
export function isNameLike(cell: string): boolean {
  return (
    /\p{L}/u.test(cell) &&
    !/^\S+@\S+$|^(?:https?:|www\.)/i.test(cell) &&
    truthOf(cell) === undefined &&
    dateOf(cell, "dmy") === undefined
  );
}

/**
 * Makes no parties of what a table says of one: beside `Supplier`, a column `Supplier rating` is about it, and beside
 * `Supplier name`, `Supplier` is its short sign or its group. `texts` are the words of the headers.
 */
export function withoutDetails(roles: readonly ColumnRole[], texts: readonly string[]): ColumnRole[] {
  const others = (at: number) =>
    roles.flatMap((role, i) =>
      i !== at && role.field === "party" && role.slot === roles[at]?.slot ? [texts[i] ?? ""] : [],
    );
  return roles.map((role, at) => {
    if (role.field !== "party") return role;
    const text = texts[at] ?? "";
    const isIn = (other: string) =>
      isPartyName(text)
        ? other !== text && isPartyName(other) && stemOf(other) === text
        : isDetail(text, stemOf(other));
    return others(at).some(isIn) ? { field: "ignore" } : role;
  });
}

/** Whether a header goes on where that of a party ends, with no word for another party. */
function isDetail(text: string, party: string): boolean {
  const rest = text.startsWith(party) ? text.slice(party.length) : "";
  // "Partner in China", "Partner (local)" and "Supplier subsidiary" are further parties.
  if (/^ (?:in|for|from|at|local|foreign|domestic|abroad|subsidiary|affiliate|holding)\b/.test(rest))
    return false;
  return /^ |^\p{Script=Han}{2}|^\p{L}{3}/u.test(rest) && readHeader(rest)?.role.field !== "party";
}

/** The words of a header for parties, without that for their names. */
function stemOf(text: string): string {
  return text.replace(/(?: ?names?|名称)$/, "");
}

/**
 * Gives each party its number, and what is said of parties to the one that the header names (`Country of the buyer`), else
 * to the last before it.
 */
export function ofParties(roles: readonly ColumnRole[], texts: readonly string[]): ColumnRole[] {
  let count = 0;
  const slots = roles.map(({ field, slot }) => (field === "party" ? (slot ?? ++count) : undefined));
  let before = 1;
  return roles.map((role, at) => {
    if (!fieldInfo(role.field).slotted) return role;
    if (role.field === "party" && role.slot === undefined) before = slots[at] ?? before;
    const slot = role.slot ?? slots[at] ?? namedIn(texts[at] ?? "", { roles, texts, slots });
    if (slot === "another") return { field: "ignore" };
    return (slot ?? before) > 1 ? { ...role, slot: slot ?? before } : role;
  });
}

interface Named {
  roles: readonly ColumnRole[];
  texts: readonly string[];
  /** The numbers of those columns that are parties. */
  slots: readonly (number | undefined)[];
}

/** The number of the party that a header names; `another` where it names one that the table does not have. */
function namedIn(text: string, { roles, texts, slots }: Named): number | "another" | undefined {
  const of = roleIn(text);
  const parties = slots.flatMap((slot, at) => (slot === undefined ? [] : [{ slot, at }]));
  if (of !== undefined) {
    const one = parties.find(({ at }) => roles[at]?.value === of);
    // In a table of one party its name may be called by any word; but a target is often an aim.
    return one?.slot ?? (parties.length > 1 || of === "target" ? "another" : undefined);
  }
  return parties
    .map(({ slot, at }) => ({ slot, stem: stemOf(texts[at] ?? "") }))
    .filter(({ stem }) => stem !== "" && text.includes(stem))
    .sort((a, b) => b.stem.length - a.stem.length)[0]?.slot;
}
