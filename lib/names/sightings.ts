/** Where spellings of names stand in a page's text, each with every party and place that it may mean. */
import { legalFormLength } from "./legal-forms";
import { type CaseMatch, caseMatch } from "./letter-case";
import type { NameIndex } from "./name-index";
import { scan } from "./scan";

/** One party or place that a spelling may mean. */
export interface Candidate {
  /** Its number in the index's entity table. */
  entity: number;
  /** `ENTRY_…` bits of the name. */
  flags: number;
  /** The number of the name in its record. */
  name: number;
  match: CaseMatch;
  /** It is a short form that the page itself gives the entity. */
  introduced?: boolean;
}

/** A spelling at a place in the text. Offsets are UTF-16 units in the block, `end` exclusive. */
export interface Sighting {
  block: number;
  start: number;
  /** Behind a legal form that follows the name, where there is one. */
  end: number;
  /** The end of the name itself. */
  nameEnd: number;
  candidates: Candidate[];
}

/** Finds every spelling in the blocks of a page, in the order of the text; with `german` also with a genitive s behind. */
export function findSightings(index: NameIndex, blocks: readonly string[], german = false): Sighting[] {
  const sightings: Sighting[] = [];
  const raw: number[] = [];
  blocks.forEach((text, block) => {
    raw.length = 0;
    scan(index, text, raw, german);
    for (let i = 0; i < raw.length; i += 3) {
      const start = raw[i] ?? 0;
      const nameEnd = raw[i + 1] ?? 0;
      const key = raw[i + 2] ?? 0;
      if (insideAddress(text, start, nameEnd)) continue;
      sightings.push({
        block,
        start,
        end: nameEnd + legalFormLength(text, nameEnd),
        nameEnd,
        candidates: candidatesOf(index, text, start, nameEnd, key),
      });
    }
  });
  return sightings;
}

function candidatesOf(index: NameIndex, text: string, start: number, end: number, key: number): Candidate[] {
  const candidates: Candidate[] = [];
  const last = index.keyEntries[key + 1] ?? 0;
  for (let e = index.keyEntries[key] ?? 0; e < last; e++) {
    const match = caseMatch(index, text, start, end, index.entryUpper[e] ?? 0);
    if (match === undefined) continue;
    const entity = index.entryEntity[e] ?? 0;
    const found = { entity, flags: index.entryFlags[e] ?? 0, name: index.entryName[e] ?? 0, match };
    const same = candidates.findIndex((candidate) => candidate.entity === entity);
    if (same < 0) candidates.push(found);
    else if (match === "exact") candidates[same] = found;
  }
  return candidates;
}

/** A space, a comma, or the end of the text: where no address goes on. */
function isPlainEnd(unit: number): boolean {
  return unit === 0x20 || unit === 0x2c || Number.isNaN(unit);
}

/** How far a web address is followed to both sides. */
const ADDRESS_REACH = 200;
/** A web address without its scheme, an e-mail address, or a domain: its top level is in small letters. */
const ADDRESS = /^www\.|:\/\/|@[\w-]|[\w-]\.[a-z]{2,}(?:[/:?#]|$)/;

/** Whether a spelling is part of a web address, an e-mail address, a handle or a hash tag. */
function insideAddress(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 1) === 0x20 && isPlainEnd(text.charCodeAt(end))) return false;
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
