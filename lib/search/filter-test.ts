/**
 * Which documents pass the filters of a query. Filters of one key are alternatives, those of different keys must all
 * hold. Most speak of agreements: a party, place, field or release passes where one of its agreements passes all of them.
 */
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES } from "@/lib/model";
import { MARK_KINDS } from "@/lib/ties/compile-ties";
import { countryName, sortLabel } from "@/lib/ties/labels";
import { dateOf, firstDay, haveDayInCommon, isDateValue, lastDay } from "./days";
import type { Documents } from "./documents";
import { codeOf, countryNumber, SORTS } from "./facets";
import { fits, formsLike, functionsLike, KIND_WORDS, kindWords, plain } from "./filter-words";
import { foldText } from "./fold";
import type { Filter, FilterKey } from "./query";

/** What the test needs of an index. */
export interface Filtered {
  documents: Documents;
  /** The entities that a text names best, places only where it says so. */
  called(text: string, placesOnly: boolean): Set<number>;
  /** Which of `count` documents from a first one on hold all words of a text, counted from that one. */
  holding(text: string, first: number, count: number): Set<number>;
}

/** Tells for a document whether it passes. `notes` says which filters could not be understood: nothing passes then. */
export interface FilterTest {
  passes(document: number): boolean;
  notes: string[];
  /** Agreements are asked for, by who, what or when; parties and places pass for their sake. */
  ofAgreements: boolean;
}

/** A filter, wherever it stands in the query. */
type Asked = Pick<Filter, "key" | "value">;
type OfAgreement = (agreement: number) => boolean;
type OfDocument = (document: number) => boolean;
/** Prepares the filters of a query; without any, everything passes. */
export function filterTest(filters: readonly Asked[], index: Filtered): FilterTest {
  if (filters.length === 0) return { passes: () => true, notes: [], ofAgreements: false };
  return new Filters(index).test(filters);
}

class Filters {
  readonly #index: Filtered;
  readonly #documents: Documents;
  readonly #notes: string[] = [];
  /** Tests of documents, of agreements, and of where things are; each list holds alternatives. */
  readonly #kinds: OfDocument[][] = [];
  readonly #agreements: OfAgreement[][] = [];
  readonly #places: { entity: OfDocument; agreement: OfAgreement }[][] = [];
  readonly #periods: [first: number, last: number][][] = [];
  /** The filters that these come from, as they are typed. */
  readonly #dates: string[] = [];
  /** Who is asked for by `with:`; they are no partners of themselves. */
  readonly #named = new Set<number>();

  constructor(index: Filtered) {
    this.#index = index;
    this.#documents = index.documents;
  }

  test(filters: readonly Asked[]): FilterTest {
    const byKey = Map.groupBy(filters, ({ key }) => key);
    for (const [key, alternatives] of byKey)
      this.#add(
        key,
        alternatives.map(({ value }) => value),
      );
    if (this.#notes.length === 0 && !haveDayInCommon(this.#periods))
      this.#notes.push(`No date fits ${this.#dates.join(" and ")} at once.`);
    const ofAgreements = this.#aboutAgreements && this.#kinds.length === 0;
    if (this.#notes.length > 0) return { passes: () => false, notes: this.#notes, ofAgreements };
    return { passes: this.#together(), notes: [], ofAgreements };
  }

  #add(key: FilterKey, values: readonly string[]): void {
    switch (key) {
      case "kind":
        this.#kinds.push(values.flatMap((value) => this.#kind(value)));
        break;
      case "form":
      case "does":
      case "status":
        this.#agreements.push(values.flatMap((value) => this.#word(key, value)));
        break;
      case "with":
        this.#agreements.push(values.flatMap((value) => this.#with(value)));
        break;
      case "field":
        this.#agreements.push(values.flatMap((value) => this.#field(value)));
        break;
      case "release":
        this.#agreements.push(values.flatMap((value) => this.#release(value)));
        break;
      case "to":
        this.#periods.push(values.flatMap((value) => this.#until(value)));
        break;
      case "from":
        this.#dated(key, values, (value) => [firstDay(value), Number.MAX_SAFE_INTEGER]);
        break;
      case "in":
        this.#dated(key, values, (value) => [firstDay(value), lastDay(value)]);
        break;
    }
  }

  /** `from:` and `in:` take a date or a place: those that are dates are alternatives to each other, and so are the places. */
  #dated(key: "from" | "in", values: readonly string[], period: (date: string) => [number, number]): void {
    const dates = values.filter(isDateValue);
    const places = values.filter((value) => !dates.includes(value));
    if (dates.length > 0) this.#periods.push(dates.map((value) => period(dateOf(value))));
    this.#dates.push(...dates.map((value) => `“${key}:${value}”`));
    if (places.length > 0) this.#places.push(places.flatMap((value) => this.#place(key, value)));
  }

  #until(value: string): [number, number][] {
    if (!isDateValue(value)) {
      this.#notes.push(`“to:${value}” needs a date, such as to:2025 or to:2025-06.`);
      return [];
    }
    this.#dates.push(`“to:${value}”`);
    return [[0, lastDay(dateOf(value))]];
  }

  #kind(value: string): OfDocument[] {
    const { layout, facets } = this.#documents;
    const kindOf = (document: number) => {
      const type = this.#documents.typeOf(document);
      return type === "entity" ? this.#documents.markKind(document) : type;
    };
    const asked = KIND_WORDS[plain(value)] ?? plain(value);
    const tests: OfDocument[] = [];
    if (asked === "party")
      tests.push((document) => document < layout.entities && kindOf(document) !== "place");
    for (const kind of [...MARK_KINDS, "field", "agreement", "release"])
      if (fits(kind, asked)) tests.push((document) => kindOf(document) === kind);
    for (const sort of SORTS)
      if (fits(sort, asked) || fits(plain(sortLabel(sort)), asked))
        tests.push((document) => document < layout.entities && facets.sortOf(document) === sort);
    for (const form of formsLike(asked))
      tests.push((document) => {
        const agreement = document - layout.firstAgreement;
        return agreement >= 0 && agreement < layout.agreements && facets.formOf(agreement) === form;
      });
    if (tests.length === 0) this.#unknown("kind", value, kindWords());
    return tests;
  }

  #word(key: "form" | "does" | "status", value: string): OfAgreement[] {
    const { facets } = this.#documents;
    const asked = plain(value);
    const { known, all, holds } = {
      form: {
        known: formsLike(asked),
        all: AGREEMENT_FORMS,
        holds: (agreement: number, word: string) => facets.formOf(agreement) === word,
      },
      does: {
        known: functionsLike(asked),
        all: AGREEMENT_FUNCTIONS,
        holds: (agreement: number, word: string) => facets.functionsOf(agreement).some((one) => one === word),
      },
      status: {
        known: AGREEMENT_STATUSES.filter((status) => fits(status, asked)),
        all: AGREEMENT_STATUSES,
        holds: (agreement: number, word: string) => facets.statusOf(agreement) === word,
      },
    }[key];
    if (known.length === 0) this.#unknown(key, value, all);
    return known.map((word) => (agreement) => holds(agreement, word));
  }

  #with(value: string): OfAgreement[] {
    const named = this.#index.called(value, false);
    if (named.size === 0) this.#notes.push(`Nobody in your datasets is called “${value}”.`);
    for (const entity of named) this.#named.add(entity);
    return [
      (agreement) =>
        some(this.#documents.partiesOf.of(agreement), (party) => named.has(party)) ||
        some(this.#documents.facets.placesOfAgreement(agreement), (place) => named.has(place)),
    ];
  }

  #field(value: string): OfAgreement[] {
    const { entities, fields: fieldCount } = this.#documents.layout;
    const fields = this.#index.holding(value, entities, fieldCount);
    if (fields.size === 0) this.#notes.push(`No agreement names a field “${value}”.`);
    const named = new Set([...fields].flatMap((field) => [...this.#documents.agreementsOfField.of(field)]));
    return [(agreement) => named.has(agreement)];
  }

  #release(value: string): OfAgreement[] {
    const { firstRelease, releases: releaseCount } = this.#documents.layout;
    const releases = this.#index.holding(value, firstRelease, releaseCount);
    if (releases.size === 0) this.#notes.push(`No release has “${value}” in its title.`);
    const named = new Set(
      [...releases].flatMap((release) => [...this.#documents.agreementsOfRelease.of(release)]),
    );
    return [(agreement) => named.has(agreement)];
  }

  /** An agreement is in a place where it was signed, is sited, or which it is about; from where one of its parties is. */
  #place(key: "from" | "in", value: string): { entity: OfDocument; agreement: OfAgreement }[] {
    const { facets } = this.#documents;
    const named = this.#index.called(value, true);
    const countries = this.#countriesCalled(value);
    if (named.size === 0 && countries.size === 0) {
      this.#notes.push(`No place in your datasets is called “${value}”.`);
      return [];
    }
    const there = (place: number) => named.has(place) || countries.has(facets.countryOf(place));
    const entity = (one: number) =>
      countries.has(facets.countryOf(one)) || some(facets.placesOfEntity(one), there);
    const agreement: OfAgreement =
      key === "in"
        ? (one) => some(facets.placesOfAgreement(one), there)
        : (one) => some(this.#documents.partiesOf.of(one), entity);
    return [{ entity, agreement }];
  }

  /** Countries by their English name or their code, of those that the index has. */
  #countriesCalled(value: string): Set<number> {
    const asked = foldText(value);
    const seen = new Set<number>();
    const found = new Set<number>();
    for (let entity = 0; entity < this.#documents.layout.entities; entity++) {
      const country = this.#documents.facets.countryOf(entity);
      if (country === 0 || seen.has(country)) continue;
      seen.add(country);
      const code = codeOf(country) ?? "";
      if (
        foldText(countryName(code)) === asked ||
        (countryNumber(value.toUpperCase()) === country && value.length === 2)
      )
        found.add(country);
    }
    return found;
  }

  #unknown(key: FilterKey, value: string, known: readonly string[]): void {
    this.#notes.push(`There is no ${key} “${value}”. Known are ${known.join(", ")}.`);
  }

  get #aboutAgreements(): boolean {
    return this.#agreements.length + this.#periods.length > 0;
  }

  /** All filters as one test. Agreements are gone through once, and mark whom they belong to. */
  #together(): OfDocument {
    const { layout, facets } = this.#documents;
    const kind = (document: number) => this.#kinds.every((list) => some(list, (test) => test(document)));
    const aboutAgreements = this.#aboutAgreements;
    const within = (at: [number, number]) =>
      this.#periods.every((list) => some(list, (period) => overlap(at, period)));
    const holds = (agreement: number) =>
      this.#agreements.every((list) => some(list, (test) => test(agreement)));
    const agreementThere = (agreement: number) =>
      this.#places.every((list) => some(list, (test) => test.agreement(agreement)));

    const passing = new Uint8Array(layout.agreements);
    const tied = new Uint8Array(layout.entities);
    for (let agreement = 0; agreement < layout.agreements; agreement++) {
      if (!holds(agreement) || !within(facets.daysOfAgreement(agreement))) continue;
      passing[agreement] = agreementThere(agreement) ? 2 : 1;
      for (const party of this.#documents.partiesOf.of(agreement)) tied[party] = 1;
      for (const place of facets.placesOfAgreement(agreement)) tied[place] = 1;
    }
    for (const entity of this.#named) tied[entity] = 0;

    return (document) => {
      if (!kind(document)) return false;
      if (document < layout.entities)
        return (
          (!aboutAgreements || tied[document] === 1) &&
          this.#places.every((list) => some(list, (test) => test.entity(document)))
        );
      const agreement = document - layout.firstAgreement;
      if (agreement >= 0 && agreement < layout.agreements) return passing[agreement] === 2;
      if (document < layout.firstAgreement)
        return some(
          this.#documents.agreementsOfField.of(document - layout.entities),
          (one) => passing[one] === 2,
        );
      const release = document - layout.firstRelease;
      if (this.#agreements.length + this.#places.length === 0) return within(facets.daysOfRelease(release));
      return some(this.#documents.agreementsOfRelease.of(release), (one) => passing[one] === 2);
    };
  }
}

function overlap([first, last]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return last !== 0 && first <= to && last >= from;
}

function some<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}
