/** What a selection can be narrowed to, with how many agreements each choice would leave: the choices of the filter menus. */
import type { FilterKey } from "@/lib/search/query";
import type { Selection } from "@/lib/search/selection";
import { formLabel, functionLabel, statusLabel } from "@/lib/ties/labels";

/** One choice: the filter's value, the words for it, and how many agreements it fits. */
export interface FacetChoice {
  value: string;
  label: string;
  count: number;
}

/** The choices of one filter. */
export interface FacetMenu {
  key: FilterKey;
  label: string;
  choices: FacetChoice[];
}

/** More choices than these are typed, not picked. */
const MOST = 12;

/** Counts forms, functions, statuses, fields, years and countries; menus without a choice are left out. */
export function facetMenus({ agreements, entities }: Selection): FacetMenu[] {
  const form = new Counter();
  const does = new Counter();
  const status = new Counter();
  const field = new Counter();
  const year = new Counter();
  const place = new Counter();
  for (const agreement of agreements) {
    form.add(agreement.form, formLabel(agreement.form));
    for (const one of agreement.functions) does.add(one, functionLabel(one));
    status.add(agreement.status, statusLabel(agreement.status));
    for (const one of new Set(agreement.fields)) field.add(one, one);
    const [first, last] = agreement.days;
    const years = [Math.floor(first / 10_000), Math.floor(last / 10_000)];
    if (first > 0 && years[0] === years[1]) year.add(String(years[0]), String(years[0]));
    for (const one of new Set(agreement.places)) {
      const entity = entities[one];
      if (entity?.sort === "country") place.add(entity.name, entity.name);
    }
  }
  const menus: FacetMenu[] = [
    { key: "form", label: "Form", choices: form.ranked() },
    { key: "does", label: "Function", choices: does.ranked() },
    { key: "status", label: "Status", choices: status.ranked() },
    { key: "field", label: "Field", choices: field.ranked() },
    { key: "in", label: "Year", choices: year.ranked().sort((a, b) => b.value.localeCompare(a.value, "en")) },
    { key: "in", label: "Place", choices: place.ranked() },
  ];
  return menus.filter(({ choices }) => choices.length > 0);
}

class Counter {
  readonly #choices = new Map<string, FacetChoice>();

  add(value: string, label: string): void {
    const known = this.#choices.get(value);
    if (known) known.count++;
    else this.#choices.set(value, { value, label, count: 1 });
  }

  ranked(): FacetChoice[] {
    return [...this.#choices.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
  }
}
