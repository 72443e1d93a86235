/** Compiles the names of all enabled datasets into one index that loads without parsing. */
import type { EntityRef, MarkKind, Name } from "@/lib/model";
import { buildDoubleArray } from "./double-array";
import { foldKey, foldTables, IGNORED, SINGLE, SPACE, upperUnit } from "./fold";
import {
  ENTRY_ACRONYM,
  ENTRY_STEM,
  ENTRY_WEAK,
  INDEX_VERSION,
  MAGIC,
  MARK_KINDS,
  pairHash,
} from "./name-index";
import { pack } from "./pack";
import { spellingsOf } from "./spellings";

/** What the index needs of a party or place. */
export interface NameSource {
  ref: EntityRef;
  kind: MarkKind;
  /** The name to show. */
  label: string;
  names: readonly Name[];
  country?: string;
  /** The places that contain it, from small to large. */
  within?: readonly EntityRef[];
  /** The entities that it is tied to: partners, seat, territory, government. */
  related?: readonly EntityRef[];
}

/** A key's entries before they are flattened. */
interface Entry {
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
  const entriesOf = collect(sources);
  const keys = [...entriesOf.keys()].sort();
  const { cased, classes } = foldTables();
  const codes = codeTable(keys);
  const singles = new Set<number>();
  const { nodes, tails } = buildDoubleArray(keys, codes);

  let total = 0;
  for (const entries of entriesOf.values()) total += entries.length;
  const keyEntries = new Uint32Array(keys.length + 1);
  const entryEntity = new Uint32Array(total);
  const entryUpper = new Uint32Array(total);
  const entryFlags = new Uint8Array(total);
  const entryName = new Uint8Array(total);
  const pairs = new Uint8Array(0x10000);
  let at = 0;
  keys.forEach((key, k) => {
    keyEntries[k] = at;
    for (const entry of entriesOf.get(key) ?? []) {
      entryEntity[at] = entry.entity;
      entryUpper[at] = entry.upper;
      entryFlags[at] = entry.flags;
      entryName[at++] = Math.min(entry.name, 255);
      allowPairs(pairs, singles, key, entry.upper);
    }
  });
  keyEntries[keys.length] = at;

  return pack(MAGIC, INDEX_VERSION, [
    cased,
    classes.map((bits, unit) => (singles.has(cased[unit] ?? unit) ? bits | SINGLE : bits)),
    codes,
    pairs,
    nodes,
    tails,
    keyEntries,
    entryEntity,
    entryUpper,
    entryFlags,
    entryName,
    ...entityTable(sources),
  ]);
}

function collect(sources: readonly NameSource[]): Map<string, Entry[]> {
  const entriesOf = new Map<string, Entry[]>();
  sources.forEach((source, entity) => {
    source.names.forEach((name, number) => {
      for (const spelling of spellingsOf(name)) {
        const { key, upper } = foldKey(spelling.text);
        if (key === "") continue;
        let flags = (spelling.weak ? ENTRY_WEAK : 0) | (spelling.stem ? ENTRY_STEM : 0);
        if (name.type === "ticker" || isAcronym(spelling.text)) flags |= ENTRY_ACRONYM;
        const entries = entriesOf.get(key);
        if (!entries) {
          entriesOf.set(key, [{ entity, upper, flags, name: number }]);
          continue;
        }
        const same = entries.find((entry) => entry.entity === entity && entry.upper === upper);
        if (!same) entries.push({ entity, upper, flags, name: number });
        // The same spelling twice on one record: a name as given outranks a stem, and a weak one stays weak.
        else if (same.flags & ENTRY_STEM && !spelling.stem) Object.assign(same, { flags, name: number });
        else if (spelling.weak && !spelling.stem) same.flags |= ENTRY_WEAK;
      }
    });
  });
  return entriesOf;
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
  for (const [a, b] of [
    [first, second],
    [capital, second],
    [capital, upperUnit(lowSecond)],
    [capital, lowSecond],
  ] as const)
    pairs[pairHash(a, b)] = 1;
}

function entityTable(sources: readonly NameSource[]): (Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>)[] {
  const numberOf = new Map(sources.map((source, i) => [source.ref, i]));
  const kinds = Uint8Array.from(sources, (source) => MARK_KINDS.indexOf(source.kind));
  const encoder = new TextEncoder();
  const texts = sources.flatMap((source) => [
    encoder.encode(source.ref),
    encoder.encode(source.label),
    encoder.encode(source.country ?? ""),
  ]);
  const textStarts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    textStarts[i + 1] = (textStarts[i] ?? 0) + text.length;
  });
  const text = new Uint8Array(textStarts[texts.length] ?? 0);
  texts.forEach((part, i) => {
    text.set(part, textStarts[i]);
  });
  const rows = (pick: (source: NameSource) => readonly EntityRef[] | undefined) => {
    const starts = new Uint32Array(sources.length + 1);
    const values: number[] = [];
    sources.forEach((source, i) => {
      for (const ref of pick(source) ?? []) {
        const number = numberOf.get(ref);
        if (number !== undefined) values.push(number);
      }
      starts[i + 1] = values.length;
    });
    return [starts, Uint32Array.from(values)] as const;
  };
  return [kinds, text, textStarts, ...rows((s) => s.within), ...rows((s) => s.related)];
}
