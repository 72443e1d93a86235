/** What filters ask of parties, places, agreements and releases: packed beside the words, read in place. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  type AgreementForm,
  type AgreementFunction,
  type AgreementStatus,
  type EntityRef,
  PARTY_KINDS,
  PLACE_KINDS,
} from "@/lib/model";
import type { Unpacked } from "@/lib/names/pack";
import { GroupedRows, GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { bytesIn, bytesOfEach, wordsIn, wordsOfEach } from "./columns";
import type { EntityEntry } from "./entry";
import { distinct, type Ordered } from "./entry-table";

/** The sorts of party and place, by number. */
export const SORTS = [...PARTY_KINDS, ...PLACE_KINDS] as const;

/** Degrees are kept in hundred-thousandths, about a metre. */
const DEGREE = 100_000;

/** Packs the facets. `numberOf` gives the number of a reference, if it has one. */
export function packFacets(
  entities: readonly EntityEntry[],
  { agreements, newest, releases, newestReleases, placeOf }: Ordered,
  numberOf: (ref: EntityRef) => number | undefined,
) {
  const places = new GroupedRowsBuilder();
  entities.forEach(({ within }, row) => {
    for (const ref of new Set(within)) places.add(row, placeOf[numberOf(ref) ?? -1] ?? -1);
  });
  newest.forEach((i, row) => {
    for (const ref of distinct(agreements.places, i)) places.add(entities.length + row, placeOf[ref] ?? -1);
  });
  const located = entities.flatMap(({ at }, number) => (at ? [{ number, at }] : []));
  return [
    wordsOfEach(located, ({ number }) => number),
    Int32Array.from(located.flatMap(({ at }) => at.map((degrees) => Math.round(degrees * DEGREE)))),
    Uint16Array.from(wordsIn(newest, agreements.functions)),
    bytesOfEach(entities, ({ sort }) => SORTS.indexOf(sort)),
    Uint16Array.from(wordsOfEach(entities, ({ country }) => countryNumber(country))),
    bytesIn(newest, agreements.forms),
    bytesIn(newest, agreements.statuses),
    wordsIn(newest, agreements.firstDays),
    wordsIn(newest, agreements.lastDays),
    wordsIn(newestReleases, releases.firstDays),
    wordsIn(newestReleases, releases.lastDays),
    ...places.pack(entities.length + newest.length),
  ];
}

/** Two letters as a number; 0 where there is no country. */
export function countryNumber(country: string | undefined): number {
  return country === undefined ? 0 : country.charCodeAt(0) * 256 + country.charCodeAt(1);
}

/** The two letters of such a number. */
export function codeOf(country: number): string | undefined {
  return country === 0 ? undefined : String.fromCharCode(country >> 8, country & 255);
}

/** The facets, read in place. Entities, agreements and releases are given as places in their own lists. */
export class Facets {
  /** The entities with coordinates, by number; the coordinates are in pairs. */
  readonly #located: Uint32Array;
  readonly #coordinates: Int32Array;
  readonly #functions: Uint16Array;
  readonly #sorts: Uint8Array;
  readonly #countries: Uint16Array;
  readonly #forms: Uint8Array;
  readonly #statuses: Uint8Array;
  readonly #agreed: { first: Uint32Array; last: Uint32Array };
  readonly #released: { first: Uint32Array; last: Uint32Array };
  /** The places of each entity, then of each agreement. */
  readonly #places: GroupedRows;
  readonly #entities: number;

  constructor(pack: Unpacked) {
    this.#located = pack.u32();
    this.#coordinates = pack.i32();
    this.#functions = pack.u16();
    this.#sorts = pack.bytes();
    this.#countries = pack.u16();
    this.#forms = pack.bytes();
    this.#statuses = pack.bytes();
    this.#agreed = { first: pack.u32(), last: pack.u32() };
    this.#released = { first: pack.u32(), last: pack.u32() };
    this.#places = GroupedRows.read(pack);
    this.#entities = this.#sorts.length;
  }

  sortOf(entity: number): (typeof SORTS)[number] {
    return SORTS[this.#sorts[entity] ?? 0] ?? "unknown";
  }

  /** Degrees north and east; `undefined` where they are not known. */
  coordinatesOf(entity: number): [lat: number, lon: number] | undefined {
    let low = 0;
    let high = this.#located.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#located[middle] ?? 0;
      if (found === entity)
        return [
          (this.#coordinates[2 * middle] ?? 0) / DEGREE,
          (this.#coordinates[2 * middle + 1] ?? 0) / DEGREE,
        ];
      if (found < entity) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  functionsOf(agreement: number): AgreementFunction[] {
    const bits = this.#functions[agreement] ?? 0;
    return AGREEMENT_FUNCTIONS.filter((_, i) => (bits & (1 << i)) !== 0);
  }

  countryOf(entity: number): number {
    return this.#countries[entity] ?? 0;
  }

  formOf(agreement: number): AgreementForm {
    return AGREEMENT_FORMS[this.#forms[agreement] ?? 0] ?? "other";
  }

  statusOf(agreement: number): AgreementStatus {
    return AGREEMENT_STATUSES[this.#statuses[agreement] ?? 0] ?? "announced";
  }

  /** The first and last day that an agreement's date can mean; both 0 where it has none. */
  daysOfAgreement(agreement: number): [first: number, last: number] {
    return [this.#agreed.first[agreement] ?? 0, this.#agreed.last[agreement] ?? 0];
  }

  daysOfRelease(release: number): [first: number, last: number] {
    return [this.#released.first[release] ?? 0, this.#released.last[release] ?? 0];
  }

  /** Where a party is based or a place lies: numbers of entities. */
  placesOfEntity(entity: number): Uint32Array {
    return this.#places.of(entity);
  }

  /** Whether any of these places passes a test; `agreementIn` likewise. Neither makes a list. */
  entityIn(entity: number, test: (place: number) => boolean): boolean {
    return this.#places.some(entity, test);
  }

  agreementIn(agreement: number, test: (place: number) => boolean): boolean {
    return this.#places.some(this.#entities + agreement, test);
  }

  /** Where an agreement was signed or is sited, and what it is about: numbers of entities. */
  placesOfAgreement(agreement: number): Uint32Array {
    return this.#places.of(this.#entities + agreement);
  }
}
