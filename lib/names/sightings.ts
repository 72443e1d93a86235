/** Where spellings of names stand in a page's text, each with every party and place that it may mean. */
import type { MarkKind } from "@/lib/model";
import { LOWER } from "./fold";
import { caseMatch } from "./letter-case";
import {
  ENTRY_ACRONYM,
  ENTRY_LAST,
  ENTRY_LAYOUT,
  ENTRY_NAMED,
  ENTRY_WEAK,
  entityAt,
  kindOf,
  type NameIndex,
  nameAt,
  nextEntry,
  upperAt,
} from "./name-index";
import { countsHere } from "./tongues";

/** One party or place that a spelling may mean. */
export interface Candidate {
  /** Its number in the index's entity table. */
  entity: number;
  kind: MarkKind;
  /** `ENTRY_…` bits of the name. */
  flags: number;
  /** The number of the name in its record. */
  name: number;
  /** It is a short form that the page itself gives the entity. */
  introduced?: boolean;
}

/** A spelling at a place in the text. Offsets are UTF-16 units in the block, `end` exclusive. */
export interface Sighting {
  block: number;
  start: number;
  /** The end of the name with the legal form that follows it, if any. */
  end: number;
  /** The end of the name itself. */
  nameEnd: number;
  candidates: Candidate[];
}

/**
 * The most meanings of one spelling that are weighed, the first of the index. Each country may have a ministry of the
 * same name; a name that many more bear tells nobody apart, and each meaning is weighed with all others.
 */
const MOST_MEANINGS = 300;

/** Everything that the name of a key may mean where it stands at `text[start, end)`, as far as it is weighed. */
export function candidatesOf(
  index: NameIndex,
  text: string,
  start: number,
  end: number,
  key: number,
): Candidate[] {
  const { tails } = index;
  const candidates: Candidate[] = [];
  for (
    let entry = key, more = true;
    more && candidates.length < MOST_MEANINGS;
    entry = nextEntry(tails, entry)
  ) {
    const flags = tails[entry] as number;
    more = !(flags & ENTRY_LAST);
    const match = caseMatch(index, text, start, end, upperAt(index, entry));
    if (match === undefined || !countsHere(index, entry, text, start, end)) continue;
    const entity = entityAt(tails, entry);
    const weak = isRespelled(index.classes, text, start, flags) ? ENTRY_WEAK : 0;
    const found = candidateOf(tails, entry, flags | weak, entity);
    const same = candidates.findIndex((one) => one.entity === entity);
    if (same < 0) candidates.push(found);
    else if (match === "exact") candidates[same] = found;
  }
  return candidates;
}

/** Whether letters are written as a word: Nasa may be NASA, and "Once" may be no name at all. */
export function isRespelled(classes: Uint8Array, text: string, start: number, flags: number): boolean {
  return (flags & ENTRY_ACRONYM) !== 0 && ((classes[text.charCodeAt(start + 1)] as number) & LOWER) !== 0;
}

/** The candidate that the entry at `entry` stands for; `flags` and `entity` are the entry's. */
export function candidateOf(tails: Uint8Array, entry: number, flags: number, entity: number): Candidate {
  return {
    entity,
    kind: kindOf(flags),
    flags: flags & ~ENTRY_LAYOUT,
    name: flags & ENTRY_NAMED ? nameAt(tails, entry) : 0,
  };
}

/** A space, a comma, or the end of the text, also behind a full stop: where no address goes on. */
function isPlainEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0x20 || unit === 0x2c || at >= text.length) return true;
  return unit === 0x2e && (at + 1 >= text.length || text.charCodeAt(at + 1) === 0x20);
}

/** How far a web address is followed to both sides. */
const ADDRESS_REACH = 200;
/** A web address without its scheme, an e-mail address, or a domain: its top level is in small letters. */
const ADDRESS = /^www\.|:\/\/|@[\w-]|[\w-]\.[a-z]{2,}(?:[/:?#]|$)/;

/** Whether a spelling is part of a web address, an e-mail address, a handle or a hash tag. */
export function insideAddress(text: string, start: number, end: number): boolean {
  if ((start === 0 || text.charCodeAt(start - 1) === 0x20) && isPlainEnd(text, end)) return false;
  const before = text.charAt(start - 1);
  if (before === "@" || before === "#") return true;
  const after = text.charAt(end);
  if (!/[.@/:\w-]/.test(before) && !/[.@/:-]/.test(after)) return false;
  const left = /\S*$/.exec(text.slice(Math.max(0, start - ADDRESS_REACH), start))?.[0] ?? "";
  const right = /^\S*/.exec(text.slice(end, end + ADDRESS_REACH))?.[0] ?? "";
  const run = (left + text.slice(start, end) + right).replace(/^[^\w@]+|[^\w/]+$/g, "");
  // A name may itself look like a domain (Amazon.com): what stands around it decides.
  return (
    ADDRESS.test(run) && ADDRESS.test(`${left.replace(/^[^\w@]+/, "")}x${right.replace(/[^\w/]+$/g, "")}`)
  );
}
