/**
 * Finds firms' names that are only somebody's given name on a page: in "Max Orlov won", on a page where Max never stands
 * by itself, no firm is meant. `bearers` tells of surnames.
 */
import { ENTRY_BODY, ENTRY_PLACE } from "../name-index";
import type { PageNames } from "../page-names";
import { givenNames } from "./given-names";
import { BUSINESS } from "./lexicon-business";
import { ARTICLES } from "./lexicon-sentence";
import { personRole } from "./person-role";
import type { Placed } from "./placed";

/** The numbers of such names, each with the full name. */
export function givenOn(names: PageNames, placedAt: (i: number) => Placed): Map<number, string> {
  const found = new Map<number, string>();
  /** Those that stand by themselves too. */
  const firms = new Set<number>();
  for (let i = 0; i < names.length; i++) {
    if ((names.flags[i] as number) & (ENTRY_PLACE | ENTRY_BODY)) continue;
    const text = names.blocks[names.block[i] as number] as string;
    const behind = text.charAt((names.nameEnd[i] as number) + 1);
    // Most have a word in small letters behind, and that is quick to see.
    const full = names.isStrong(i) && behind !== behind.toLowerCase() ? withSurname(placedAt(i)) : undefined;
    if (full === undefined) firms.add(names.entity[i] as number);
    else found.set(i, full);
  }
  for (const i of found.keys()) if (firms.has(names.entity[i] as number)) found.delete(i);
  return found;
}

/** The full name, where a surname stands behind: not in "a Max Pro". */
function withSurname(placed: Placed): string | undefined {
  const { context, surface } = placed;
  const left = context.left.at(0);
  const right = context.right.at(0);
  const isThing = left?.joined && (ARTICLES.has(left.lower) || /^(?:its|new|used|\d.*)$/.test(left.lower));
  if (!right || isThing || placed.after || placed.capitals !== "plain" || BUSINESS.has(right.lower))
    return undefined;
  return personRole(placed, givenNames()) === "given" ? `${surface} ${right.text}` : undefined;
}
