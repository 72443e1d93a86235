/** Finds names of firms that a Japanese page uses as a surname: after 本多圭佑選手 a bare 本多 is that person. */
import { ENTRY_BODY, ENTRY_PLACE } from "../name-index";
import type { PageNames } from "../page-names";
import { personBehind } from "./nested-unspaced";

/** A given name, and not only a title: firms are called さん too. */
const GIVEN = /^(?!氏|容疑者|被告|[選投捕]手|監督)\p{Script=Han}/u;

/** The numbers of such names, each with the full name; none of a firm that the page calls otherwise too. */
export function surnamesInJapan(names: PageNames, language: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (language !== "ja") return found;
  const called = new Map<number, string>();
  for (let i = 0; i < names.length; i++) {
    const flags = names.flags[i] as number;
    if (!names.isStrong(i) || flags & (ENTRY_PLACE | ENTRY_BODY)) continue;
    const text = names.blocks[names.block[i] as number] as string;
    const person = personBehind(text, names.start[i] as number, names.nameEnd[i] as number, true) ?? "";
    if (GIVEN.test(person)) called.set(names.entity[i] as number, names.surfaceOf(i) + person);
  }
  if (called.size === 0) return found;
  for (let i = 0; i < names.length; i++)
    if (called.get(names.entity[i] as number)?.startsWith(names.surfaceOf(i)) === false)
      called.delete(names.entity[i] as number);
  for (let i = 0; i < names.length; i++) {
    const person = called.get(names.entity[i] as number);
    if (person !== undefined) found.set(i, person);
  }
  return found;
}
