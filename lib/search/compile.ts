/**
 * Compiles parties, places, agreements, their fields and releases into one flat search index: sorted tokens, the
 * documents that hold each, and each document's spellings as token sequences. Everything is typed arrays that load
 * without parsing. Documents are numbered in the order in which equals are shown (entities with more agreements first,
 * then fields, then agreements and releases, newest first), so any list of numbers is in order.
 */
import { compareTexts } from "@/lib/model/compare-texts";
import { narrow, pack, packToBlob, type Section } from "@/lib/names/pack";
import { GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { Numbers } from "@/lib/ties/numbers";
import { packStrings } from "@/lib/ties/string-table";
import { packAmounts } from "./amount-table";
import { bytesOfEach, wordsOfEach } from "./columns";
import type { EntityEntry, SearchEntry } from "./entry";
import { AgreementTable, distinct, type Ordered, ReleaseTable } from "./entry-table";
import { packFacets } from "./facets";
import { foldText } from "./fold";
import { DOCUMENT_KINDS, SEARCH_MAGIC, SEARCH_VERSION } from "./index-form";
import { Interned } from "./interned";
import type { Pinyin } from "./pinyin";
import { placeOfName } from "./place-of-name";
import { SpellingTable } from "./spelling-table";

/** The number of arrays in an index. */
export const SECTIONS = 55;

/** A field of cooperation, with the agreements that name it as places in the list of agreements. */
interface Field {
  name: string;
  agreements: Numbers;
}

/** Compiles an index from its entries, to read with `openSearch`. `pinyin` adds readings of Chinese names. */
export function compileSearch(entries: Iterable<SearchEntry>, pinyin?: Pinyin): Uint8Array<ArrayBuffer> {
  const table = new SearchTable();
  for (const entry of entries) table.add(entry);
  return pack(SEARCH_MAGIC, SEARCH_VERSION, [...table.sections(pinyin)]);
}

/** Collects the entries of an index, in any order. */
export class SearchTable {
  readonly #refs = new Interned();
  readonly #texts = new Interned();
  readonly #entities: EntityEntry[] = [];
  readonly #agreements = new AgreementTable(this.#refs, this.#texts);
  readonly #releases = new ReleaseTable(this.#refs, this.#texts);

  add(entry: SearchEntry): void {
    if (entry.type === "entity") this.#entities.push(entry);
    else if (entry.type === "agreement") this.#agreements.add(entry);
    else this.#releases.add(entry);
  }

  /** The index of all entries that were added; `pinyin` adds the readings of Chinese names. */
  compile(pinyin?: Pinyin): Blob {
    return packToBlob(SEARCH_MAGIC, SEARCH_VERSION, SECTIONS, this.sections(pinyin));
  }

  /** Its sections, each made when it is asked for. */
  *sections(pinyin?: Pinyin): Generator<Section> {
    const agreements = this.#agreements;
    const releases = this.#releases;
    const entities = this.#entities
      .map((entity) => ({ entity, place: placeOfName(entity.name) }))
      .sort(
        (a, b) =>
          b.entity.agreements - a.entity.agreements ||
          compareTexts(a.place, b.place) ||
          compareTexts(a.entity.ref, b.entity.ref),
      )
      .map(({ entity }) => entity);
    const newest = agreements.newestFirst();
    const newestReleases = releases.newestFirst();
    const fields = fieldsOf(agreements, newest);
    const spellings = new SpellingTable(pinyin);
    for (const entity of entities) spellings.addNamed(entity);
    for (const { name } of fields) spellings.addTexts([name]);
    for (const i of newest) {
      const texts = [...agreements.words(i), ...agreements.fields(i)];
      spellings.addTexts(texts, { told: agreements.told(i) });
    }
    for (const i of newestReleases) {
      const publisher = releases.publisher(i);
      spellings.addTexts(publisher === undefined ? [] : [publisher], {
        own: releases.title(i),
        address: releases.address(i),
      });
    }
    const ordered = {
      agreements,
      newest,
      releases,
      newestReleases,
      placeOf: this.#places(entities, agreements, newest),
    };
    yield Uint32Array.of(entities.length, fields.length, agreements.count, releases.count);
    yield bytesOfEach(entities, ({ kind }) => DOCUMENT_KINDS.indexOf(kind));
    yield* packRecords(entities, ordered);
    yield wordsOfEach(entities, (entity) => entity.agreements);
    yield* packLinks(entities.length, fields, ordered);
    yield* packFacets(entities, ordered, (ref) => this.#refs.known(ref));
    yield* packAmounts(ordered);
    yield* spellings.pack();
  }

  /** For the number of each reference, its place among the entities and then the agreements, or -1. */
  #places(entities: readonly EntityEntry[], agreements: AgreementTable, newest: Uint32Array): Int32Array {
    const numbers = [
      ...entities.map(({ ref }) => this.#refs.number(ref)),
      ...Array.from(newest, (i) => this.#refs.number(agreements.ref(i))),
    ];
    const places = new Int32Array(this.#refs.texts.length).fill(-1);
    numbers.forEach((number, place) => {
      places[number] = place;
    });
    return places;
  }
}

/** The fields that agreements name, the most frequent first; spelled as the newest agreement spells them. */
function fieldsOf(agreements: AgreementTable, newest: Uint32Array): Field[] {
  const fields = new Map<string, Field>();
  newest.forEach((i, row) => {
    for (const name of agreements.fields(i)) {
      const key = foldText(name);
      const field = fields.get(key) ?? { name, agreements: new Numbers(4) };
      const { length } = field.agreements;
      if (length === 0 || field.agreements.at(length - 1) !== row) field.agreements.push(row);
      fields.set(key, field);
    }
  });
  return [...fields.values()].sort(
    (a, b) =>
      b.agreements.length - a.agreements.length || compareTexts(placeOfName(a.name), placeOfName(b.name)),
  );
}

/** Packs the dataset, id and detail of each record: parties and places, then agreements, then releases. */
function packRecords(
  entities: readonly EntityEntry[],
  { agreements, newest, releases, newestReleases }: Ordered,
) {
  const datasets = new Interned();
  const details = new Interned();
  const datasetOf = new Numbers();
  const detailOf = new Numbers();
  const ids: string[] = [];
  const add = (ref: string, detail: string) => {
    datasetOf.push(datasets.number(ref.slice(0, ref.indexOf("/"))));
    ids.push(ref.slice(ref.lastIndexOf("/") + 1));
    detailOf.push(details.number(detail));
  };
  for (const { ref, detail } of entities) add(ref, detail);
  for (const i of newest) add(agreements.ref(i), agreements.detail(i));
  for (const i of newestReleases) add(releases.ref(i), releases.detail(i));
  return [
    narrow(datasetOf.take()),
    ...packStrings(datasets.texts),
    ...packStrings(ids),
    narrow(detailOf.take()),
    ...packStrings(details.texts),
  ];
}

/** Packs which parties, places and releases belong to which agreements, as places in their own lists. */
function packLinks(
  entities: number,
  fields: readonly Field[],
  { agreements, newest, releases, newestReleases, placeOf }: Ordered,
) {
  const agreementsOf = new GroupedRowsBuilder();
  const partiesOf = new GroupedRowsBuilder();
  const suppliersOf = new GroupedRowsBuilder();
  newest.forEach((i, row) => {
    for (const ref of distinct(agreements.parties, i)) {
      const party = placeOf[ref] ?? -1;
      agreementsOf.add(party, row);
      partiesOf.add(row, party);
    }
    for (const ref of distinct(agreements.suppliers, i)) suppliersOf.add(row, placeOf[ref] ?? -1);
    for (const ref of distinct(agreements.places, i)) agreementsOf.add(placeOf[ref] ?? -1, row);
  });
  const ofField = new GroupedRowsBuilder();
  const fieldsOfRow = new GroupedRowsBuilder();
  fields.forEach((field, i) => {
    for (const row of field.agreements.toArray()) {
      ofField.add(i, row);
      fieldsOfRow.add(row, i);
    }
  });
  const ofRelease = new GroupedRowsBuilder();
  newestReleases.forEach((release, i) => {
    for (const ref of distinct(releases.agreements, release))
      ofRelease.add(i, (placeOf[ref] ?? -1) - entities);
  });
  return [
    ...agreementsOf.pack(entities),
    ...partiesOf.pack(newest.length),
    ...suppliersOf.pack(newest.length),
    ...ofField.pack(fields.length),
    ...fieldsOfRow.pack(newest.length),
    ...ofRelease.pack(newestReleases.length),
  ];
}
