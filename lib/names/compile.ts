/** Compiles the names of all enabled datasets into one index that loads without parsing. */
import { PLANETS } from "./ambiguity/lexicon";
import { buildDoubleArray } from "./double-array";
import { entityTable } from "./entity-table";
import { foldKey, foldTables, IGNORED, SINGLE, SPACE, upperUnit } from "./fold";
import {
  ENTRY_ACRONYM,
  ENTRY_LAST,
  ENTRY_SKY,
  ENTRY_STEM,
  ENTRY_WEAK,
  INDEX_VERSION,
  MAGIC,
  pairHash,
} from "./name-index";
import type { NameSource } from "./name-source";
import { narrow, pack } from "./pack";
import { spellingsOf } from "./spellings";

export type { NameSource } from "./name-source";

/** A spelling of an entity before the entries are put in the order of their keys. */
interface Entry {
  key: string;
  entity: number;
  upper: number;
  flags: number;
  name: number;
}

/**
 * Compiles names. The order of `sources` numbers the entities; names of one key are kept in that order.
 * References in `within` and `related` to entities that are not among the sources are left out.
 */
export function compileNames(sources: readonly NameSource[]): Uint8Array<ArrayBuffer> {
  const entries = merged(collect(sources));
  const keys: string[] = [];
  const firsts: number[] = [];
  entries.forEach(({ key }, at) => {
    if (key === keys.at(-1)) return;
    keys.push(key);
    firsts.push(at);
  });
  const { cased, classes } = foldTables();
  const codes = codeTable(keys);
  const singles = new Set<number>();
  const { nodes, tails } = buildDoubleArray(keys, firsts, codes);

  const entryEntity = new Uint32Array(entries.length);
  const upperNumbers = new Map<number, number>();
  const entryUpper = new Uint32Array(entries.length);
  const entryFlags = new Uint8Array(entries.length);
  const entryName = new Uint8Array(entries.length);
  const pairs = new Uint8Array(0x10000);
  entries.forEach(({ key, entity, upper, flags, name }, at) => {
    entryEntity[at] = entity;
    const number = upperNumbers.get(upper) ?? upperNumbers.size;
    upperNumbers.set(upper, number);
    entryUpper[at] = number;
    entryFlags[at] = flags | (key === entries[at + 1]?.key ? 0 : ENTRY_LAST);
    entryName[at] = Math.min(name, 255);
    allowPairs(pairs, singles, key, upper);
  });

  return pack(MAGIC, INDEX_VERSION, [
    cased,
    classes.map((bits, unit) => (singles.has(cased[unit] ?? unit) ? bits | SINGLE : bits)),
    codes,
    pairs,
    nodes,
    tails,
    entryEntity,
    Uint32Array.from(upperNumbers.keys()),
    narrow(entryUpper),
    entryFlags,
    entryName,
    ...entityTable(sources),
  ]);
}

function collect(sources: readonly NameSource[]): Entry[] {
  const entries: Entry[] = [];
  sources.forEach((source, entity) => {
    source.names.forEach((name, number) => {
      for (const spelling of spellingsOf(name)) {
        const { key, upper } = foldKey(spelling.text);
        if (key === "") continue;
        let flags = (spelling.weak ? ENTRY_WEAK : 0) | (spelling.stem ? ENTRY_STEM : 0);
        if (PLANETS.has(key)) flags |= ENTRY_SKY;
        if (name.type === "ticker" || isAcronym(spelling.text)) flags |= ENTRY_ACRONYM;
        entries.push({ key, entity, upper, flags, name: number });
      }
    });
  });
  return entries;
}

/** Sorts entries by key, and makes the same spelling of one record one entry. */
function merged(entries: Entry[]): Entry[] {
  // By units, as the trie is: the sort is stable, so one key's entries keep their order.
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const out: Entry[] = [];
  let from = 0;
  for (const entry of entries) {
    if (out[from]?.key !== entry.key) from = out.length;
    const same = findSame(out, from, entry);
    if (!same) out.push(entry);
    // A name as given outranks a stem, and a weak one stays weak.
    else if (same.flags & ENTRY_STEM && !(entry.flags & ENTRY_STEM))
      Object.assign(same, { flags: entry.flags, name: entry.name });
    else if (entry.flags & ENTRY_WEAK && !(entry.flags & ENTRY_STEM)) same.flags |= ENTRY_WEAK;
  }
  return out;
}

function findSame(entries: readonly Entry[], from: number, { entity, upper }: Entry): Entry | undefined {
  // One entity's entries of a key stand together.
  for (let i = entries.length - 1; i >= from; i--) {
    const entry = entries[i];
    if (!entry || entry.entity !== entity) return undefined;
    if (entry.upper === upper) return entry;
  }
  return undefined;
}

function isAcronym(text: string): boolean {
  return text.length <= 6 && /^[\p{Lu}\p{N}&.-]*\p{Lu}[\p{Lu}\p{N}&.-]*$/u.test(text);
}

/** Numbers the units of the keys, the most frequent first, and gives every unit the code of what it folds to. */
function codeTable(keys: readonly string[]): Uint16Array<ArrayBuffer> {
  const { lowered, classes } = foldTables();
  const uses = new Uint32Array(0x10000);
  for (const key of keys)
    for (let i = 0; i < key.length; i++) uses[key.charCodeAt(i)] = (uses[key.charCodeAt(i)] ?? 0) + 1;
  const used: number[] = [];
  uses.forEach((count, unit) => {
    if (count > 0 && unit !== 0x20) used.push(unit);
  });
  used.sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0));
  const codeOfKeyUnit = new Uint16Array(0x10000);
  codeOfKeyUnit[0x20] = 2;
  used.forEach((unit, rank) => {
    codeOfKeyUnit[unit] = rank + 3;
  });
  const codes = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const bits = classes[unit] ?? 0;
    if (bits & IGNORED) codes[unit] = 1;
    else if (bits & SPACE) codes[unit] = 2;
    else codes[unit] = codeOfKeyUnit[lowered[unit] ?? unit] ?? 0;
  }
  return codes;
}

/** Notes with which two units a key can begin: as it is written, with a capital at the start, all in capitals, and as a word with one. */
function allowPairs(pairs: Uint8Array, singles: Set<number>, key: string, upper: number): void {
  const low = key.charCodeAt(0);
  const first = upper & 1 ? upperUnit(low) : low;
  const capital = upperUnit(low);
  if (key.length === 1) {
    singles.add(first).add(capital);
    return;
  }
  const lowSecond = key.charCodeAt(1);
  const second = upper & 2 ? upperUnit(lowSecond) : lowSecond;
  pairs[pairHash(first, second)] = 1;
  pairs[pairHash(capital, second)] = 1;
  pairs[pairHash(capital, upperUnit(lowSecond))] = 1;
  pairs[pairHash(capital, lowSecond)] = 1;
}
