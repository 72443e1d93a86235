/** The sections of a woven index about its records: what they are, their links to one another, facets and amounts. */
import { narrow, type Section } from "@/lib/names/pack";
import { type GroupedRows, GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { packStrings } from "@/lib/ties/string-table";
import { Interned } from "../interned";
import type { WovenField } from "./fields";
import type { Order, Woven } from "./order";
import { LISTS, type List, recordOf } from "./side";
import { type PackedTexts, TextsWriter } from "./texts";

/** Numbers for texts that recur, in the order in which they are met; those of a side are known by their numbers there. */
class Renumbered {
  readonly #interned = new Interned();
  readonly #base: Int32Array;
  readonly #tables: readonly [base: PackedTexts, added: PackedTexts];

  constructor(base: PackedTexts, added: PackedTexts) {
    this.#tables = [base, added];
    this.#base = new Int32Array(base.size).fill(-1);
  }

  number(isAdded: boolean, text: number): number {
    const [base, added] = this.#tables;
    if (isAdded) return this.#interned.number(added.at(text));
    if (this.#base[text] === -1) this.#base[text] = this.#interned.number(base.at(text));
    return this.#base[text] ?? 0;
  }

  pack() {
    return packStrings(this.#interned.texts);
  }
}

/** The dataset, id and detail of each record. */
export function* wovenRecords(woven: Woven): Generator<Section> {
  const { base, added, orders } = woven;
  const total = LISTS.reduce((sum, list) => sum + orders[list].length, 0);
  const datasets = new Renumbered(base.datasets, added.datasets);
  const details = new Renumbered(base.details, added.details);
  const datasetOf = new Uint32Array(total);
  const detailOf = new Uint32Array(total);
  const ids = new TextsWriter();
  let at = 0;
  for (const list of LISTS)
    for (const number of orders[list]) {
      const side = number < 0 ? added : base;
      const record = recordOf(side, list, number < 0 ? ~number : number);
      datasetOf[at] = datasets.number(number < 0, side.datasetOf[record] ?? 0);
      detailOf[at++] = details.number(number < 0, side.detailOf[record] ?? 0);
      ids.add(side.ids.bytesOf(record));
    }
  yield narrow(datasetOf);
  yield* datasets.pack();
  yield* ids.pack();
  yield narrow(detailOf);
  yield* details.pack();
}

/** Which parties, places, fields and releases belong to which agreements. */
export function* wovenLinks(woven: Woven, fields: readonly WovenField[]): Generator<Section> {
  const { orders } = woven;
  const agreementsOf = new GroupedRowsBuilder();
  const partiesOf = new GroupedRowsBuilder();
  const suppliersOf = new GroupedRowsBuilder();
  orders.agreements.forEach((number, row) => {
    eachLinked(
      woven,
      number,
      (side) => side.partiesOf,
      "entities",
      (party) => {
        agreementsOf.add(party, row);
        partiesOf.add(row, party);
      },
    );
    eachLinked(
      woven,
      number,
      (side) => side.suppliersOf,
      "entities",
      (party) => suppliersOf.add(row, party),
    );
    eachPlace(woven, "agreements", number, (place) => agreementsOf.add(place, row));
  });
  const ofField = new GroupedRowsBuilder();
  const fieldsOf = new GroupedRowsBuilder();
  fields.forEach(({ agreements }, i) => {
    for (let at = 0; at < agreements.length; at++) {
      ofField.add(i, agreements.at(at));
      fieldsOf.add(agreements.at(at), i);
    }
  });
  const ofRelease = new GroupedRowsBuilder();
  orders.releases.forEach((number, row) => {
    eachLinked(
      woven,
      number,
      (side) => side.ofRelease,
      "agreements",
      (agreement) => ofRelease.add(row, agreement),
    );
  });
  yield* agreementsOf.pack(orders.entities.length);
  yield* partiesOf.pack(orders.agreements.length);
  yield* suppliersOf.pack(orders.agreements.length);
  yield* ofField.pack(fields.length);
  yield* fieldsOf.pack(orders.agreements.length);
  yield* ofRelease.pack(orders.releases.length);
}

/** What filters ask. */
export function* wovenFacets(woven: Woven): Generator<Section> {
  const { base, added, orders } = woven;
  const { entities, agreements, releases } = orders;
  const places = new GroupedRowsBuilder();
  entities.forEach((number, row) => {
    eachPlace(woven, "entities", number, (place) => places.add(row, place));
  });
  agreements.forEach((number, row) => {
    eachPlace(woven, "agreements", number, (place) => places.add(entities.length + row, place));
  });
  yield* locations(woven);
  yield column(agreements, base.functions, added.functions, Uint16Array);
  yield column(entities, base.sorts, added.sorts, Uint8Array);
  yield column(entities, base.countries, added.countries, Uint16Array);
  yield column(agreements, base.forms, added.forms, Uint8Array);
  yield column(agreements, base.statuses, added.statuses, Uint8Array);
  yield column(agreements, base.agreedFirst, added.agreedFirst, Uint32Array);
  yield column(agreements, base.agreedLast, added.agreedLast, Uint32Array);
  yield column(releases, base.releasedFirst, added.releasedFirst, Uint32Array);
  yield column(releases, base.releasedLast, added.releasedLast, Uint32Array);
  yield* places.pack(entities.length + agreements.length);
}

/** The entities with coordinates, and these in pairs. */
function locations({ base, added, orders }: Woven): [Uint32Array<ArrayBuffer>, Int32Array<ArrayBuffer>] {
  const [ofBase, ofAdded] = [base, added].map(
    ({ located }) => new Map(Array.from(located, (one, i) => [one, i])),
  );
  const located: number[] = [];
  const coordinates: number[] = [];
  orders.entities.forEach((number, row) => {
    const at = number < 0 ? ofAdded?.get(~number) : ofBase?.get(number);
    if (at === undefined) return;
    const { coordinates: of } = number < 0 ? added : base;
    located.push(row);
    coordinates.push(of[2 * at] ?? 0, of[2 * at + 1] ?? 0);
  });
  return [Uint32Array.from(located), Int32Array.from(coordinates)];
}

/** The amounts of agreements. */
export function* wovenAmounts({ base, added, orders }: Woven): Generator<Section> {
  const texts = new Renumbered(base.amounts, added.amounts);
  const rows = new GroupedRowsBuilder();
  orders.agreements.forEach((number, row) => {
    const isAdded = number < 0;
    const amounts = isAdded ? added.amountsOf : base.amountsOf;
    amounts.each(isAdded ? ~number : number, (text) => rows.add(row, texts.number(isAdded, text)));
  });
  yield* rows.pack(orders.agreements.length);
  yield* texts.pack();
}

/** A column of both sides, in the woven order. */
export function column<T extends Section>(
  order: Order,
  base: ArrayLike<number>,
  added: ArrayLike<number>,
  type: new (length: number) => T,
): T {
  const woven = new type(order.length);
  for (let i = 0; i < woven.length; i++) {
    const number = order[i] as number;
    woven[i] = (number < 0 ? added[~number] : base[number]) as number;
  }
  return woven;
}

function eachPlace(
  woven: Woven,
  list: "entities" | "agreements",
  number: number,
  visit: (place: number) => void,
): void {
  const { counts } = number < 0 ? woven.added : woven.base;
  const shift = list === "entities" ? 0 : counts.entities;
  const shifted = number < 0 ? number - shift : number + shift;
  eachLinked(woven, shifted, (side) => side.placesOf, "entities", visit);
}

/** Calls back with the woven place of each entry of `list` that a side links to one of its own. */
function eachLinked(
  { base, added, placesOf }: Woven,
  number: number,
  linksOf: (side: Woven["base"]) => GroupedRows,
  list: List,
  visit: (place: number) => void,
): void {
  const places = (number < 0 ? placesOf.added : placesOf.base)[list];
  linksOf(number < 0 ? added : base).each(number < 0 ? ~number : number, (one) => visit(places[one] ?? -1));
}
