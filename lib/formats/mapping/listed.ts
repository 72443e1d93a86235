/** Columns that come of lists of parties as objects in JSON: `suppliers[].name` beside `suppliers[].country`. */
import { LIST_SEPARATOR, LISTED, listOf } from "../tables/list-cell";
import { readHeader } from "./header-words";
import { type ColumnRole, fieldInfo } from "./mapping";

const IGNORE: ColumnRole = { field: "ignore" };

/** The list of objects that a column comes of: each of its cells is a list of what these say. */
export function listOfColumn(header: string): string | undefined {
  return header.includes(LISTED) ? header.slice(0, header.indexOf(LISTED)) : undefined;
}

/**
 * Makes a list of parties of each list of objects, or one party where others have several, and keeps what else it says with
 * them. Two lists remain: the mapping is refused until the user leaves one out.
 */
export function withListed(
  roles: readonly ColumnRole[],
  header: readonly string[],
  cells: readonly (readonly string[])[],
): ColumnRole[] {
  const listAt = header.map(listOfColumn);
  const names = [...new Set(listAt)].flatMap((list) => {
    const all = roles.flatMap((role, at) =>
      list !== undefined && listAt[at] === list && isName(role) ? [at] : [],
    );
    const called = all.find((at) =>
      isName(readHeader((header[at] ?? "").slice(`${list}${LISTED}`.length))?.role),
    );
    return called ?? all[0] ?? [];
  });
  if (names.length === 0) return roles.map((role, at) => (listAt[at] === undefined ? role : IGNORE));
  // Where some lists are empty or of texts, there is a column of these as well.
  const own = roles.map((role, at): ColumnRole => {
    if (!listAt.includes(header[at])) return role;
    return (cells[at]?.length ?? 0) > 0 ? { field: "parties" } : IGNORE;
  });
  const others = own.filter((role, at) => isName(role) && listAt[at] === undefined);
  const isAlone = names.length === 1 && others.length === 0;
  const several = names.filter((at) => cells[at]?.some((cell) => listOf(cell, LIST_SEPARATOR).length > 1));
  const lists =
    several.length > 0 || others.some(({ field }) => field === "parties") ? several : names.slice(-1);
  const taken = Math.max(0, ...others.map(({ slot = 1 }) => slot));
  const slots = new Map(names.map((at, i) => [listAt[at], taken + i + 1]));
  const free = new Set(others.map(({ slot = 1 }) => slot));
  return own.map((role, at) => {
    const list = listAt[at];
    const isOfParty = fieldInfo(role.field).slotted === true;
    if (list === undefined) return isAlone || !isOfParty || free.has(role.slot ?? 1) ? role : IGNORE;
    if (isName(role) ? !names.includes(at) : !isOfParty) return IGNORE;
    const { slot: _, ...bare } = role;
    const slot = slots.get(list);
    if (slot === undefined) return IGNORE;
    const kept = isAlone ? bare : { ...bare, slot };
    return isName(role) ? { ...kept, field: lists.includes(at) ? "parties" : "party" } : kept;
  });
}

function isName(role: ColumnRole | undefined): boolean {
  return role?.field === "party" || role?.field === "parties";
}
