/** The choices of the filter menus: what a selection can be narrowed to, and how many agreements each would leave. */
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES } from "@/lib/model";
import { compareNames } from "@/lib/model/compare-names";
import { isDateValue } from "@/lib/search/days";
import { filterValues, sameValue, withoutFilters } from "@/lib/search/filter-edit";
import type { FilterKey } from "@/lib/search/query";
import type { SelectedAgreement, Selection } from "@/lib/search/selection";
import { countryName, formLabel, functionLabel, statusLabel } from "@/lib/ties/labels";
import { countryCodes } from "./atlas";

/** One choice: the filter's value, its words, and how many agreements it fits, where that is counted. */
export interface FacetChoice {
  value: string;
  label: string;
  count?: number;
}

/** The choices of one filter. */
export interface FacetMenu {
  key: FilterKey;
  label: string;
  choices: FacetChoice[];
}

/** What one menu counts. */
interface Facet {
  key: FilterKey;
  label: string;
  /** Which values of its key stand in this menu: `in:` takes dates and places. */
  owns: (value: string) => boolean;
  valuesIn: (selection: Selection) => (agreement: SelectedAgreement) => readonly string[];
  labelOf: (value: string) => string;
  /** Choices come in the order of their values, the last first, and not by number. */
  isByValue?: boolean;
}

/** More choices than these are typed, not picked. */
const MOST = 12;

const ALL = () => true;
const AS_IT_IS = (value: string) => value;

const FACETS: readonly Facet[] = [
  {
    key: "form",
    label: "Form",
    owns: ALL,
    valuesIn: each(({ form }) => [form]),
    labelOf: labelled(AGREEMENT_FORMS, formLabel),
  },
  {
    key: "does",
    label: "Function",
    owns: ALL,
    valuesIn: each(({ functions }) => functions),
    labelOf: labelled(AGREEMENT_FUNCTIONS, functionLabel),
  },
  {
    key: "status",
    label: "Status",
    owns: ALL,
    valuesIn: each(({ status }) => [status]),
    labelOf: labelled(AGREEMENT_STATUSES, statusLabel),
  },
  { key: "field", label: "Field", owns: ALL, valuesIn: each(({ fields }) => fields), labelOf: AS_IT_IS },
  { key: "in", label: "Year", owns: isDateValue, valuesIn: each(yearOf), labelOf: AS_IT_IS, isByValue: true },
  {
    key: "in",
    label: "Place",
    owns: (value) => !isDateValue(value),
    valuesIn: countriesIn,
    labelOf: AS_IT_IS,
  },
];

/**
 * Counts forms, functions, statuses, fields, years and countries in what `query` selects; menus without a choice are
 * left out. Filters of one key are alternatives, so a menu counts in the selection without its own filters, which
 * `select` gives. The query's own values are always among the choices, so that they can be taken back.
 */
export async function facetMenus(
  query: string,
  selected: Selection,
  select: (query: string) => Promise<Selection>,
): Promise<FacetMenu[]> {
  const menus: FacetMenu[] = [];
  for (const facet of FACETS) {
    const { key, label, owns } = facet;
    const chosen = filterValues(query, key).filter(owns);
    const from = chosen.length > 0 ? await select(withoutFilters(query, key, owns)) : selected;
    const choices = choicesOf(facet, from, chosen);
    if (choices.length > 0) menus.push({ key, label, choices });
  }
  return menus;
}

function choicesOf(facet: Facet, selection: Selection, chosen: readonly string[]): FacetChoice[] {
  const { valuesIn, labelOf, isByValue = false } = facet;
  const valuesOf = valuesIn(selection);
  const counts = new Map<string, number>();
  for (const agreement of selection.agreements)
    for (const value of new Set(valuesOf(agreement))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const isChosen = (value: string) => chosen.some((one) => sameValue(one, value));
  const listed = [...counts]
    .sort((a, b) => b[1] - a[1] || (isByValue ? 0 : compareNames(labelOf(a[0]), labelOf(b[0]))))
    .filter(([value], rank) => rank < MOST || isChosen(value))
    .map(([value, count]): FacetChoice => ({ value, label: labelOf(value), count }));
  const typed = chosen
    .filter((value, at) => chosen.findIndex((one) => sameValue(one, value)) === at)
    .filter((value) => !listed.some((choice) => sameValue(value, choice.value)))
    .map((value): FacetChoice => ({ value, label: labelOf(value) }));
  const choices = [...listed, ...typed];
  return isByValue ? choices.sort((a, b) => b.value.localeCompare(a.value, "en")) : choices;
}

/** The labels of a vocabulary; a typed value that is not in it stays as it is. */
function labelled<T extends string>(values: readonly T[], label: (value: T) => string) {
  const labels = new Map<string, string>(values.map((value) => [value, label(value)]));
  return (value: string) => labels.get(value.toLowerCase()) ?? value;
}

/** The year of a date that lies in one year; empty where it may lie in several. */
function yearOf({ days: [first, last] }: SelectedAgreement): readonly string[] {
  const year = Math.floor(first / 10_000);
  return first > 0 && year === Math.floor(last / 10_000) ? [String(year)] : [];
}

/** By their codes, as `in:` finds them: a dataset may have its places in a country and no record of that. */
function countriesIn(selection: Selection): (agreement: SelectedAgreement) => readonly string[] {
  const { entities } = selection;
  const codes = countryCodes(selection);
  const names = new Map([...codes].map(([country, code]) => [code, entities[country]?.name]));
  return ({ places }) =>
    places.flatMap((place) => {
      const entity = entities[place];
      const code = entity?.country ?? codes.get(place);
      if (code !== undefined) return names.get(code) ?? countryName(code);
      return entity?.sort === "country" ? entity.name : [];
    });
}

/** Values that an agreement tells by itself. */
function each(valuesOf: (agreement: SelectedAgreement) => readonly string[]): Facet["valuesIn"] {
  return () => valuesOf;
}
