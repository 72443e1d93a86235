/**
 * Tells which documents pass a query's filters. Filters of one key are alternatives; those of different keys must all
 * hold, and so must each `with:` without an `OR` before it, since an agreement can have all of these partners. Most filters are
 * about agreements: a party, place, field or release passes where one of its agreements passes all of them. What is left out is the
 * opposite of a filter, and leaves out no party that has no agreement at all.
 */
import type { GroupedRows } from "@/lib/ties/grouped-rows";
import { alternatives, listed, partsOf } from "./alternatives";
import { takeAmounts } from "./amounts";
import { AskedTime, type DateKey, FITS, MAY_FIT, NO_FIT } from "./asked-time";
import { isDateValue } from "./days";
import type { Documents } from "./documents";
import { type Alternatives, kindTests, wordTests } from "./filter-kinds";
import type { Finder } from "./finder";
import type { Asked } from "./query";

/** Tells how well documents fit. `notes` says which filters could not be understood; nothing fits then. */
export interface FilterTest {
  /** `FITS`; less where its date is too vague to be sure, the vaguer the less; or `NO_FIT`. */
  fit(document: number): number;
  notes: string[];
  /** The filters ask for agreements, by party, kind or date; parties and places only pass through theirs. */
  ofAgreements: boolean;
  /** Whether an agreement may show its parties: whatever kind of result is asked for, and outside of the places too. */
  isFound(agreement: number): boolean;
  /** Whether filters ask for a party, or for those of its country. */
  isNamed(entity: number): boolean;
  /** Whether filters ask for suppliers, and of this party no agreement tells that it is one. */
  isUntold(entity: number): boolean;
}

/** Where nothing is filtered. */
const ALL: FilterTest = {
  fit: () => FITS,
  notes: [],
  ofAgreements: false,
  isFound: () => true,
  isNamed: () => false,
  isUntold: () => false,
};

/** Whether parties, and releases, pass only through their agreements. */
interface Asks {
  ofEntities: boolean;
  ofReleases: boolean;
}

type Key = Asked["key"];
type OfAgreement = (agreement: number) => boolean;
type OfDocument = (document: number) => boolean;

/** Prepares the filters of a query; everything fits where there are none. */
export function filterTest(filters: readonly Asked[], finder: Finder): FilterTest {
  return filters.length === 0 ? ALL : new Filters(finder).test(filters);
}

class Filters {
  readonly #finder: Finder;
  readonly #documents: Documents;
  readonly #notes: string[] = [];
  /** Tests of documents, of agreements, and of places; each inner list holds alternatives. */
  readonly #kinds: OfDocument[][] = [];
  readonly #agreements: OfAgreement[][] = [];
  readonly #places: { entity: OfDocument; agreement: OfAgreement }[][] = [];
  readonly #time = new AskedTime();
  /** The entities that `with:` asks for; they are not their own partners. */
  readonly #named = new Set<number>();
  readonly #isNamed: OfDocument[] = [];
  /** Those of whom agreements tell that they supply, where filters ask for these. */
  #suppliers: Set<number> | undefined;
  /** Whether filters ask of parties and releases what their agreements are, and whether some leave out what these are. */
  #asks: Asks = { ofEntities: false, ofReleases: false };
  readonly #leavesOut: Asks = { ofEntities: false, ofReleases: false };

  constructor(finder: Finder) {
    this.#finder = finder;
    this.#documents = finder.documents;
  }

  test(filters: readonly Asked[]): FilterTest {
    for (const { key, values } of alternatives(filters)) this.#add(key, values);
    this.#asks = this.#aboutAgreements;
    const ofAgreements = this.#asks.ofEntities && this.#kinds.length === 0;
    for (const { key, value, isLeftOut } of filters) if (isLeftOut) this.#leaveOut(key, value);
    const contradiction = this.#time.contradiction();
    if (this.#notes.length === 0 && contradiction !== undefined) this.#notes.push(contradiction);
    if (this.#notes.length > 0) return { ...ALL, fit: () => NO_FIT, notes: this.#notes, ofAgreements };
    const isNamed = (entity: number) => this.#isNamed.some((test) => test(entity));
    const isUntold = (entity: number) => this.#suppliers?.has(entity) === false;
    return { ...this.#together(), notes: [], ofAgreements, isNamed, isUntold };
  }

  #leaveOut(key: Key, value: string): void {
    const one = new Filters(this.#finder);
    one.#add(key, [value]);
    this.#notes.push(...one.#notes);
    this.#kinds.push(...one.#kinds.flat().map((test) => [not(test)]));
    this.#agreements.push(...one.#agreements.flat().map((test) => [not(test)]));
    for (const { entity, agreement } of one.#places.flat()) {
      this.#places.push([{ entity: not(entity), agreement: not(agreement) }]);
      // An agreement that is left out shows none of its parties; one of a party that is left out still shows the others.
      if (key === "in") this.#agreements.push([not(agreement)]);
    }
    this.#time.leaveOut(one.#time);
    // A word is in a party's name or not, whatever its agreements say.
    if (key === "words") return;
    const { ofEntities, ofReleases } = one.#aboutAgreements;
    this.#leavesOut.ofEntities ||= ofEntities;
    this.#leavesOut.ofReleases ||= ofReleases;
  }

  #add(key: Key, values: readonly string[]): void {
    const parts = values.flatMap(partsOf);
    switch (key) {
      case "words":
        for (const value of values) this.#words(value);
        break;
      case "kind":
        this.#kinds.push(this.#meant(parts, (value) => kindTests(value, this.#documents)));
        break;
      case "form":
      case "does":
      case "status":
        this.#agreements.push(this.#meant(parts, (value) => wordTests(key, value, this.#documents)));
        break;
      case "with":
        this.#agreements.push(...this.#parties(values).map((names) => names.map((name) => this.#with(name))));
        break;
      case "supplies":
        this.#agreements.push(...values.map((name) => [this.#supplying(name)]));
        break;
      case "field":
        this.#agreements.push(
          listed(values, (field) => this.#finder.fieldsLike(field).size > 0).map((value) =>
            this.#field(value),
          ),
        );
        break;
      case "amount":
        this.#agreements.push(this.#meant(values, (value) => this.#amount(value)));
        break;
      case "release":
        this.#agreements.push(values.map((value) => this.#release(value)));
        break;
      case "from":
      case "to":
      case "in":
        this.#dated(key, values);
        break;
    }
  }

  /** `from:` and `in:` take places too: the dates of a key are alternatives to each other, and so are its places. */
  #dated(key: DateKey, values: readonly string[]): void {
    const all = values.flatMap((value) => {
      const parts = partsOf(value);
      return parts.some(isDateValue) ? parts : [value];
    });
    const others = this.#time.add(key, all);
    if (others.length === 0) return;
    if (key === "to") this.#notes.push(...others.map((value) => noDate(value) ?? needsDate(value)));
    else this.#places.push(others.flatMap((value) => this.#place(key, value)));
  }

  #meant(values: readonly string[], testsOf: (value: string) => Alternatives): OfDocument[] {
    return values.flatMap((value) => {
      const found = testsOf(value);
      if ("tests" in found) return found.tests;
      this.#notes.push(found.note);
      return [];
    });
  }

  #words(value: string): void {
    const { firstAgreement } = this.#documents.layout;
    const holding = this.#finder.holding(value);
    this.#kinds.push([(document) => holding.has(document)]);
    this.#agreements.push([(agreement) => holding.has(firstAgreement + agreement)]);
  }

  /** Several are alternatives, and those of a list must all hold. */
  #parties(values: readonly string[]): string[][] {
    const names = listed(values, (name) => this.#meaning(name, false).isKnown);
    return values.length > 1 ? [names] : names.map((name) => [name]);
  }

  /** Whoever is called so; where that is a country or continent, its parties too. */
  #with(value: string): OfAgreement {
    const { facets } = this.#documents;
    const { named, isOf, isKnown } = this.#meaning(value, false);
    const isLand = [...named].every((entity) => facets.sortOf(entity) === "country");
    if (!isKnown) this.#notes.push(`Nobody in your datasets is called “${value}”.`);
    for (const entity of named) this.#named.add(entity);
    const isNamed = (entity: number) => named.has(entity) || (isLand && isOf(entity));
    this.#isNamed.push(isNamed);
    return (agreement) =>
      this.#documents.partiesOf.some(agreement, isNamed) || facets.agreementIn(agreement, isNamed);
  }

  /** Somebody supplies whoever is called so, and is not a supplier beside it. Where no roles tell, any partner of a supply agreement may. */
  #supplying(value: string): OfAgreement {
    const { facets, suppliersOf } = this.#documents;
    const isWith = this.#with(value);
    const isNamed = (party: number) => this.#isNamed.some((test) => test(party));
    this.#suppliers = new Set();
    return (agreement) =>
      isWith(agreement) &&
      (suppliersOf.count(agreement) > 0
        ? !suppliersOf.some(agreement, isNamed)
        : facets.functionsOf(agreement).includes("supply"));
  }

  #amount(value: string): Alternatives {
    const { amounts } = this.#documents;
    const { words, amounts: asked } = takeAmounts(value, () => true);
    if (asked.length !== 1 || words.trim() !== "")
      return { note: `“amount:${value}” needs a number and a unit, such as amount:>20GWh or amount:€3bn.` };
    return { tests: asked.map((one) => (agreement) => amounts.meeting(agreement, one) !== undefined) };
  }

  #field(value: string): OfAgreement {
    return this.#oneOf(
      this.#finder.fieldsLike(value),
      this.#documents.agreementsOfField,
      `No agreement names a field “${value}”.`,
    );
  }

  #release(value: string): OfAgreement {
    const { firstRelease, releases } = this.#documents.layout;
    const found = this.#finder.meant(value, firstRelease, releases);
    return this.#oneOf(found, this.#documents.agreementsOfRelease, `No release has “${value}” in its title.`);
  }

  /** Tests for the agreements that belong to what was found; adds `note` where nothing was. */
  #oneOf(found: Set<number>, agreementsOf: GroupedRows, note: string): OfAgreement {
    if (found.size === 0) this.#notes.push(note);
    const named = new Set([...found].flatMap((one) => [...agreementsOf.of(one)]));
    return (agreement) => named.has(agreement);
  }

  /**
   * `in:` means where an agreement was signed or sited, or what it is about; `from:` where a party of it is. A place may be told with
   * what it lies in, as in `Ulm, Germany`; several that lie apart are a list.
   */
  #place(key: "from" | "in", value: string): { entity: OfDocument; agreement: OfAgreement }[] {
    const { facets, partiesOf } = this.#documents;
    const whole = this.#meaning(value, true);
    const names = partsOf(value);
    const parts = whole.isKnown ? [whole] : names.map((name) => this.#meaning(name, true));
    const isThere = (place: number) => parts.every(({ named, has }) => named.has(place) || has(place));
    if (parts.length > 1 && !parts.some(({ named }) => [...named].some(isThere)))
      return names.flatMap((name) => this.#place(key, name));
    if (parts.length < 2 && !whole.isKnown)
      this.#notes.push(noDate(value) ?? `No place in your datasets is called “${value}”.`);
    const entity = (one: number) => parts.every(({ has }) => has(one));
    if (key === "from") this.#isNamed.push(entity);
    const agreement: OfAgreement =
      key === "in" ? (one) => facets.agreementIn(one, isThere) : (one) => partiesOf.some(one, entity);
    return [{ entity, agreement }];
  }

  /** Whom or which places a name means, and whether something lies in these, or in the countries that it means. */
  #meaning(name: string, placesOnly: boolean) {
    const { facets, lands } = this.#documents;
    const named = this.#finder.bestCalled(name, placesOnly);
    const countries = lands.called(name);
    const isOf = (one: number) => countries.has(facets.countryOf(one));
    const has = (one: number) =>
      isOf(one) || facets.entityIn(one, (place) => named.has(place) || isOf(place));
    return { named, isOf, has, isKnown: named.size + countries.size > 0 };
  }

  get #aboutAgreements(): Asks {
    const some = this.#agreements.length;
    return { ofEntities: some > 0 || this.#time.isAsked, ofReleases: some + this.#places.length > 0 };
  }

  /** Joins all filters into one test, in one pass over the agreements that marks whom they belong to. */
  #together(): Pick<FilterTest, "fit" | "isFound"> {
    const { layout, facets, agreementsOf, agreementsOfField, agreementsOfRelease } = this.#documents;
    const kind = (document: number) => this.#kinds.every((list) => list.some((test) => test(document)));
    const holds = (agreement: number) =>
      this.#agreements.every((list) => list.some((test) => test(agreement)));
    const agreementThere = (agreement: number) =>
      this.#places.every((list) => list.some((test) => test.agreement(agreement)));
    const entityThere = (entity: number) =>
      this.#places.every((list) => list.some((test) => test.entity(entity)));

    /** How well an agreement fits but for its place. */
    const timely = (agreement: number) =>
      holds(agreement) ? this.#time.fit(facets.daysOfAgreement(agreement)) : NO_FIT;
    const fits = new Uint8Array(layout.agreements);
    const tied = new Uint8Array(layout.entities);
    let now = NO_FIT;
    // Passes nothing, so that the loop goes on to the end.
    const tie = (entity: number) => {
      if ((tied[entity] ?? 0) < now) tied[entity] = now;
      return false;
    };
    for (let agreement = 0; agreement < layout.agreements; agreement++) {
      now = timely(agreement);
      if (now === NO_FIT) continue;
      const suppliers = this.#suppliers && this.#documents.suppliersOf.of(agreement);
      if (suppliers?.length === 0) now = MAY_FIT;
      if (agreementThere(agreement)) fits[agreement] = now;
      for (const supplier of suppliers ?? []) {
        tie(supplier);
        this.#suppliers?.add(supplier);
      }
      if (suppliers && suppliers.length > 0) continue;
      this.#documents.partiesOf.each(agreement, tie);
      facets.agreementIn(agreement, tie);
    }
    for (const entity of this.#named) tied[entity] = NO_FIT;
    const best = (agreementsOf: GroupedRows, group: number) => {
      let most = NO_FIT;
      agreementsOf.each(group, (agreement) => {
        most = Math.max(most, fits[agreement] ?? NO_FIT);
      });
      return most;
    };

    /** Whether a group passes only through its agreements. */
    const isThrough = (of: keyof Asks, agreements: GroupedRows, group: number) =>
      this.#asks[of] || (this.#leavesOut[of] && agreements.count(group) > 0);

    const fit = (document: number) => {
      if (!kind(document)) return NO_FIT;
      if (document < layout.entities) {
        if (!entityThere(document)) return NO_FIT;
        return isThrough("ofEntities", agreementsOf, document) ? (tied[document] ?? NO_FIT) : FITS;
      }
      if (document < layout.firstAgreement) return best(agreementsOfField, document - layout.entities);
      const agreement = document - layout.firstAgreement;
      if (agreement < layout.agreements) return fits[agreement] ?? NO_FIT;
      const release = document - layout.firstRelease;
      if (!isThrough("ofReleases", agreementsOfRelease, release))
        return this.#time.fit(facets.daysOfRelease(release));
      return best(agreementsOfRelease, release);
    };
    return { fit, isFound: (agreement) => timely(agreement) !== NO_FIT };
  }
}

function not(test: OfDocument): OfDocument {
  return (number) => !test(number);
}

/** Says of what can only be meant as a date that it is none, such as the 30th of February. */
function noDate(value: string): string | undefined {
  if (!/^[\d./–-]+$/.test(value)) return undefined;
  return `There is no date “${value}”. Write it as 2025, 2025-Q2, 2025-06 or 2025-06-30.`;
}

function needsDate(value: string): string {
  return `“to:${value}” needs a date, such as to:2025 or to:2025-06.`;
}
