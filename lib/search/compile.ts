/**
 * Compiles parties, places, agreements, their fields and releases into one flat search index: sorted tokens, for each
 * the documents that hold it, for each document its spellings as token sequences. All of it is typed arrays that load
 * without parsing. Documents are numbered in the order in which equals are shown: entities with more agreements first,
 * then fields, then agreements and releases, the newest first; so a list of documents by number is in order already.
 */
import { pack } from "@/lib/names/pack";
import { GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { packStrings } from "@/lib/ties/string-table";
import { bytesOfEach, wordsOfEach } from "./columns";
import { lastDay } from "./days";
import type { AgreementEntry, EntityEntry, ReleaseEntry, SearchEntry } from "./entry";
import { packFacets } from "./facets";
import { foldText } from "./fold";
import { Interned } from "./interned";
import type { Pinyin } from "./pinyin";
import { SpellingTable } from "./spelling-table";

/** Says "FIND" in ASCII, little-endian. */
export const SEARCH_MAGIC = 0x444e4946;
/** Goes up when the layout or the tokens change: what an older version compiled is then compiled again. */
export const SEARCH_VERSION = 2;
/** The number of a document's kind. */
export const DOCUMENT_KINDS = ["company", "body", "place", "field", "agreement", "release"] as const;

/** A field of cooperation with the agreements that name it, by their place among the agreements. */
interface Field {
  name: string;
  agreements: number[];
}

/** Compiles the index; `pinyin` adds the readings of Chinese names. Read it with `openSearch`. */
export function compileSearch(entries: Iterable<SearchEntry>, pinyin?: Pinyin): Uint8Array<ArrayBuffer> {
  const { entities, agreements, releases } = inRankOrder(entries);
  const fields = fieldsOf(agreements);
  const spellings = new SpellingTable(pinyin);
  for (const { name, spellings: names, codes } of entities) spellings.addNamed(name, names, codes);
  for (const { name } of fields) spellings.addTexts([name]);
  for (const { texts, fields: named } of agreements) spellings.addTexts([...texts, ...named]);
  for (const { title, publisher } of releases)
    spellings.addTexts(publisher === undefined ? [title] : [title, publisher]);
  const records: readonly SearchEntry[] = [entities, agreements, releases].flat();
  const numberOf = new Map<string, number>();
  for (const { ref } of entities) numberOf.set(ref, numberOf.size);
  for (const { ref } of agreements) numberOf.set(ref, numberOf.size);
  const details = new Interned();
  const datasets = new Interned();
  return pack(SEARCH_MAGIC, SEARCH_VERSION, [
    Uint32Array.of(entities.length, fields.length, agreements.length, releases.length),
    bytesOfEach(entities, ({ kind }) => DOCUMENT_KINDS.indexOf(kind)),
    wordsOfEach(records, ({ ref }) => datasets.number(ref.slice(0, ref.indexOf("/")))),
    ...packStrings(datasets.texts),
    ...packStrings(records.map(({ ref }) => ref.slice(ref.lastIndexOf("/") + 1))),
    wordsOfEach(records, ({ detail }) => details.number(detail)),
    ...packStrings(details.texts),
    wordsOfEach(entities, (entity) => entity.agreements),
    ...packLinks(entities, fields, agreements, releases, numberOf),
    ...packFacets(entities, agreements, releases, numberOf),
    ...spellings.pack(),
  ]);
}

function inRankOrder(entries: Iterable<SearchEntry>) {
  const entities: EntityEntry[] = [];
  const agreements: AgreementEntry[] = [];
  const releases: ReleaseEntry[] = [];
  for (const entry of entries)
    if (entry.type === "entity") entities.push(entry);
    else if (entry.type === "agreement") agreements.push(entry);
    else releases.push(entry);
  entities.sort((a, b) => b.agreements - a.agreements || compare(a.name, b.name) || compare(a.ref, b.ref));
  return { entities, agreements: newestFirst(agreements), releases: newestFirst(releases) };
}

function newestFirst<T extends { ref: string; date?: string }>(entries: readonly T[]): T[] {
  const dated = entries.map((entry) => ({ entry, day: lastDay(entry.date) }));
  dated.sort((a, b) => b.day - a.day || compare(a.entry.ref, b.entry.ref));
  return dated.map(({ entry }) => entry);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fields that agreements name, those that more of them name first; spelled as the newest spells it. */
function fieldsOf(agreements: readonly AgreementEntry[]): Field[] {
  const fields = new Map<string, Field>();
  agreements.forEach(({ fields: names }, row) => {
    for (const name of names) {
      const key = foldText(name);
      const field = fields.get(key) ?? { name, agreements: [] };
      if (field.agreements.at(-1) !== row) field.agreements.push(row);
      fields.set(key, field);
    }
  });
  return [...fields.values()].sort(
    (a, b) => b.agreements.length - a.agreements.length || compare(a.name, b.name),
  );
}

/** Who and what belongs to which agreements: all by their place among their own. */
function packLinks(
  entities: readonly EntityEntry[],
  fields: readonly Field[],
  agreements: readonly AgreementEntry[],
  releases: readonly ReleaseEntry[],
  numberOf: ReadonlyMap<string, number>,
) {
  const agreementsOf = new GroupedRowsBuilder();
  const partiesOf = new GroupedRowsBuilder();
  agreements.forEach(({ parties }, row) => {
    for (const ref of new Set(parties)) {
      const party = numberOf.get(ref) ?? -1;
      agreementsOf.add(party, row);
      if (party >= 0) partiesOf.add(row, party);
    }
  });
  const ofField = new GroupedRowsBuilder();
  const fieldsOfRow = new GroupedRowsBuilder();
  fields.forEach((field, i) => {
    for (const row of field.agreements) {
      ofField.add(i, row);
      fieldsOfRow.add(row, i);
    }
  });
  const ofRelease = new GroupedRowsBuilder();
  releases.forEach((release, i) => {
    for (const ref of new Set(release.agreements))
      ofRelease.add(i, (numberOf.get(ref) ?? -1) - entities.length);
  });
  return [
    ...agreementsOf.pack(entities.length),
    ...partiesOf.pack(agreements.length),
    ...ofField.pack(fields.length),
    ...fieldsOfRow.pack(agreements.length),
    ...ofRelease.pack(releases.length),
  ];
}
