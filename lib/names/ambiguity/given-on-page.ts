/**
 * Finds firms' names that are only somebody's given name on a page: in "Max Orlov won", on a page where Max never stands
 * by itself, no firm is meant. `bearers` tells of surnames.
 */
import { ENTRY_BODY, ENTRY_PLACE } from "../name-index";
import type { PageNames } from "../page-names";
import { givenNames } from "./given-names";
import { CAPITAL_BEHIND } from "./glance";
import { BUSINESS } from "./lexicon-business";
import { ARTICLES } from "./lexicon-sentence";
import { personRole } from "./person-role";
import type { Placed } from "./placed";

/** A surname and an age behind a given name. */
const AGED = /^ \S+,\s\d\d[,.]/;
const AGED_REACH = 40;

/** The numbers of such names, each with the full name. */
export function givenOn(names: PageNames, placedAt: (i: number) => Placed): Map<number, string> {
  const found = new Map<number, string>();
  for (let i = 0; i < names.length; i++) {
    if (!((names.glances[i] as number) & CAPITAL_BEHIND)) continue;
    if ((names.flags[i] as number) & (ENTRY_PLACE | ENTRY_BODY)) continue;
    const full = surnameSpeaks(names, i) ?? (mayBeGiven(names, i) ? withSurname(placedAt(i)) : undefined);
    if (full !== undefined) found.set(i, full);
  }
  if (found.size === 0) return found;
  /** Those that stand by themselves too. */
  const firms = new Set<number>();
  for (let i = 0; i < names.length; i++) if (!found.has(i)) firms.add(names.entity[i] as number);
  for (const i of found.keys()) if (firms.has(names.entity[i] as number)) found.delete(i);
  return found;
}

/** A quick look: it is on a list, or an age stands behind the word that follows. */
function mayBeGiven({ blocks, block, start, nameEnd }: PageNames, i: number): boolean {
  const text = blocks[block[i] as number] as string;
  const end = nameEnd[i] as number;
  return (
    givenNames().has(text.slice(start[i], end).toLowerCase()) || AGED.test(text.slice(end, end + AGED_REACH))
  );
}

const SURNAME = /^ (\p{Lu}\p{Ll}{2,}) \p{Ll}/u;
const SPEAKS = ["said", "told", "says", "who"];

/** The full name, where the word behind is somebody who speaks elsewhere: "Norde Pegg won … “I know,” Pegg said". */
function surnameSpeaks(names: PageNames, i: number): string | undefined {
  const text = names.blocks[names.block[i] as number] as string;
  const end = names.nameEnd[i] as number;
  const surname = SURNAME.exec(text.slice(end, end + AGED_REACH))?.[1];
  if (surname === undefined || BUSINESS.has(surname.toLowerCase())) return undefined;
  const speaks = names.blocks.some((block) => {
    for (let at = block.indexOf(surname); at >= 0; at = block.indexOf(surname, at + 1)) {
      const isAlone = at === 0 || /[.!?,”"’] $/.test(block.slice(at - 2, at));
      const [, word = ""] = /^,? (\p{Ll}+)/u.exec(block.slice(at + surname.length, at + AGED_REACH)) ?? [];
      if (isAlone && SPEAKS.includes(word)) return true;
    }
    return false;
  });
  return speaks ? `${names.surfaceOf(i)} ${surname}` : undefined;
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
