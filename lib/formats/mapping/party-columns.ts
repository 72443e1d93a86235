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
  const { slots, shifts } = numbered(roles, texts);
  // Beside `Company`, `Partner 1` and `Partner 2`, a `Country 2` can only be that of the latter.
  const only = shifts.length === 1 ? shifts[0] : undefined;
  let before = 1;
  return roles.map((role, at) => {
    if (!fieldInfo(role.field).slotted) return role;
    if (role.field === "party" && role.slot === undefined) before = slots[at] ?? before;
    const text = texts[at] ?? "";
    const [, shift = 0] = closestStem(text, shifts) ?? only ?? [];
    const told = role.slot && role.slot + shift;
    const slot = slots[at] ?? told ?? namedIn(text, { roles, texts, slots });
    if (slot === "another") return { field: "ignore" };
    return (slot ?? before) > 1 ? { ...role, slot: slot ?? before } : role;
  });
}

/**
 * The numbers of those columns that are parties. Parties of one word of which the first has no number, as `Partner` and
 * `Partner 2`, go on behind those before them, and so do `Partner 1` and `Partner 2` behind a `Company`. `shifts` has by
 * how much, with the word.
 */
function numbered(
  roles: readonly ColumnRole[],
  texts: readonly string[],
): { slots: (number | undefined)[]; shifts: [stem: string, shift: number][] } {
  const parties = roles.flatMap(({ field, slot }, at) =>
    field === "party" ? [{ at, slot, stem: stemOf(texts[at] ?? "") }] : [],
  );
  const slots: (number | undefined)[] = roles.map(() => undefined);
  const shifts = new Map<string, number>();
  // Those of parties without a number of their own, and those that headers tell.
  const given = new Set<number>();
  const told = new Set<number>();
  let count = 0;
  for (const { at, slot, stem } of parties) {
    const all = parties.flatMap((party) => (party.stem === stem ? [party.slot] : []));
    const own = all.flatMap((one) => one ?? []);
    if (own.length === 0) {
      do count += 1;
      while (told.has(count));
      given.add(count);
      slots[at] = count;
      continue;
    }
    if (!shifts.has(stem)) {
      const isMixed = own.length < all.length;
      const shift = isMixed || own.some((one) => given.has(one)) ? count : 0;
      shifts.set(stem, shift);
      if (isMixed || shift > 0) count += Math.max(...all.map((one) => one ?? 1));
      for (const one of all) (isMixed ? given : told).add(shift + (one ?? 1));
    }
    slots[at] = (shifts.get(stem) ?? 0) + (slot ?? 1);
  }
  return { slots, shifts: [...shifts] };
}

/** Of stems of parties, with something else of each, the longest that a header has. */
function closestStem<T>(text: string, stems: readonly (readonly [stem: string, T])[]) {
  return stems
    .filter(([stem]) => stem !== "" && text.includes(stem))
    .toSorted(([a], [b]) => b.length - a.length)[0];
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
  return closestStem(
    text,
    parties.map(({ slot, at }) => [stemOf(texts[at] ?? ""), slot] as const),
  )?.[1];
}
