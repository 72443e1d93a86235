/** Compiles the names of all enabled datasets into one index that loads without parsing. */
import { PLANETS } from "./ambiguity/lexicon-sky";
import { entityTable } from "./entity-table";
import { EntryList } from "./entry-list";
import { buildIndex } from "./first-words";
import { foldTables, IGNORED, SPACE, UNSPACED, upperUnit, WORD } from "./fold";
import { KeyPool } from "./key-pool";
import { type LandNames, namesOfLand } from "./land-names";
import {
  ALONE,
  BEGINS,
  ENTRY_ACRONYM,
  ENTRY_BODY,
  ENTRY_BYTES,
  ENTRY_PLACE,
  ENTRY_SKY,
  ENTRY_STEM,
  ENTRY_WEAK,
  IN_CASE,
  IN_WORD,
  INDEX_VERSION,
  MAGIC,
  MOST_ENTITIES,
  PASSED,
  pairHash,
} from "./name-index";
import type { NameSource } from "./name-source";
import { pack } from "./pack";
import { spellingsOf } from "./spellings";

export type { NameSource } from "./name-source";

const LONGEST_PLANET = Math.max(...[...PLANETS].map((planet) => planet.length));

/**
 * Compiles names. The order of `sources` numbers the entities; names of one key are kept in that order.
 * References in `within` and `related` to entities that are not among the sources are left out. A country is found by its
 * names in `lands` too, on pages of their languages, unless a dataset has that spelling.
 * Throws a `RangeError` for more than sixteen million sources.
 */
export function compileNames(sources: readonly NameSource[], lands: LandNames = {}): Uint8Array<ArrayBuffer> {
  if (sources.length > MOST_ENTITIES)
    throw new RangeError(`An index holds ${MOST_ENTITIES} parties and places, and not ${sources.length}.`);
  const keys = new KeyPool();
  const entries = collect(sources, lands, keys);
  const { cased, classes } = foldTables();
  const codes = keys.codes();
  const uppers = entries.numberUppers(keys);
  const { words, cells, tails, shifts } = buildIndex(keys.bytes(codes), ENTRY_BYTES, (members, out) =>
    entries.write(members, keys, out),
  );
  return pack(MAGIC, INDEX_VERSION, [
    cased,
    classes,
    codes,
    ...beginnings(keys),
    words,
    cells,
    tails,
    shifts,
    uppers,
    ...entityTable(sources),
  ]);
}

const SPOKEN = /[\p{L}\p{N}]/u;

/**
 * Puts every spelling of every name into `keys`, those of the countries in `lands` too, and returns what is known of each,
 * in the same order.
 */
function collect(sources: readonly NameSource[], lands: LandNames, keys: KeyPool): EntryList {
  const entries = new EntryList();
  sources.forEach((source, entity) => {
    const kind = source.kind === "place" ? ENTRY_PLACE : source.kind === "body" ? ENTRY_BODY : 0;
    const ofCountry = source.kind === "place" && !source.within?.length;
    source.names.forEach((name, number) => {
      for (const spelling of spellingsOf(name, ofCountry, source.kind === "place")) {
        const key = keys.count;
        // A name of signs alone, such as the dash of an empty cell, would be found everywhere.
        if (!SPOKEN.test(spelling.text) || !keys.add(spelling.text)) continue;
        let flags = kind | (spelling.weak ? ENTRY_WEAK : 0) | (spelling.stem ? ENTRY_STEM : 0);
        if (keys.length(key) <= LONGEST_PLANET && PLANETS.has(keys.text(key))) flags |= ENTRY_SKY;
        if (name.type === "ticker" || isAcronym(spelling.text)) flags |= ENTRY_ACRONYM;
        entries.add(entity, flags, Math.min(number, 255));
      }
    });
    for (const [text, tongues] of namesOfLand(source, lands)) {
      const flags = kind | (tongues < 0 ? ENTRY_WEAK : 0) | (isAcronym(text) ? ENTRY_ACRONYM : 0);
      const bits = Math.abs(tongues);
      if (keys.add(text)) entries.add(entity, bits & IN_CASE ? flags | ENTRY_STEM : flags, 0, bits);
    }
  });
  return entries;
}

function isAcronym(text: string): boolean {
  return text.length <= 6 && /^[\p{Lu}\p{N}&.-]*\p{Lu}[\p{Lu}\p{N}&.-]*$/u.test(text);
}

let bare: Uint8Array<ArrayBuffer> | undefined;

/** What is known of the beginning of a name by its first unit alone, whatever is compiled. */
function bareStarts(): Uint8Array<ArrayBuffer> {
  bare ??= foldTables().classes.map((is) => {
    if (is === IGNORED) return PASSED;
    return (is & (SPACE | WORD | UNSPACED)) === WORD ? IN_WORD : 0;
  });
  return bare;
}

/** The units, and the pairs of units, with which a key can begin: the sections `starts` and `pairs` of the index. */
function beginnings(keys: KeyPool): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
  const { cased, classes, changed } = foldTables();
  /** By unit as `cased` folds it. */
  const bits = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (let key = 0; key < keys.count; key++) allow(bits, pairs, keys, key);
  const starts = bareStarts().slice();
  for (let unit = 0; unit < bits.length; unit++)
    if (bits[unit] !== 0 && cased[unit] === unit && !((classes[unit] as number) & (IGNORED | SPACE)))
      starts[unit] = (starts[unit] as number) | (bits[unit] as number);
  for (const unit of changed)
    starts[unit] = (starts[unit] as number) | (bits[cased[unit] as number] as number);
  return [starts, pairs];
}

/**
 * Allows for the beginning of a key as it is written, without capitals inside the word (eBay as Ebay and ebay), with a
 * capital at the start, and all in capitals.
 */
function allow(bits: Uint8Array, pairs: Uint8Array, keys: KeyPool, key: number): void {
  const upper = keys.upper(key);
  const low = keys.unit(key, 0);
  const capital = upperUnit(low);
  const first = upper & 1 ? capital : low;
  const alone = keys.length(key) === 1 ? BEGINS | ALONE : BEGINS;
  bits[first] = (bits[first] as number) | alone;
  bits[capital] = (bits[capital] as number) | alone;
  if (keys.length(key) === 1) return;
  const lowSecond = keys.unit(key, 1);
  const capitalSecond = upperUnit(lowSecond);
  const second = upper & 2 ? capitalSecond : lowSecond;
  pairs[pairHash(first, second)] = 1;
  pairs[pairHash(first, lowSecond)] = 1;
  pairs[pairHash(capital, second)] = 1;
  pairs[pairHash(capital, capitalSecond)] = 1;
  pairs[pairHash(capital, lowSecond)] = 1;
}
