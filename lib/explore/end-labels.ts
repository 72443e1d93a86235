/** The labels by which the ends of a connection are chosen: no two are the same. */
import type { EntityRef } from "@/lib/model";
import type { SelectedEntity } from "@/lib/search/selection";
import { countryName, sortLabel } from "@/lib/ties/labels";

/** A party or place that can be chosen. */
export interface EndLabel {
  ref: EntityRef;
  label: string;
}

/** The name alone where only one has it; else with its kind and country; where these are shared too, its reference. */
export function endLabels(entities: readonly SelectedEntity[]): EndLabel[] {
  const details = [nameOf, describedName, nameWithRef] as const;
  const labels = new Map<EntityRef, string>();
  let same = [...entities];
  for (const labelOf of details) {
    const taken = new Map<string, SelectedEntity[]>();
    for (const entity of same) {
      const key = comparable(labelOf(entity));
      taken.set(key, [...(taken.get(key) ?? []), entity]);
    }
    same = [];
    for (const group of taken.values())
      if (group.length > 1 && labelOf !== nameWithRef) same.push(...group);
      else for (const entity of group) labels.set(entity.ref, labelOf(entity));
  }
  return entities.map(({ ref, name }) => ({ ref, label: labels.get(ref) ?? name }));
}

/** The party or place that a typed label means; `undefined` where it means none. */
export function endOf(labels: readonly EndLabel[], typed: string): EntityRef | undefined {
  return labels.find(({ label }) => comparable(label) === comparable(typed))?.ref;
}

/** The first labels that hold what is typed: everybody would be too many for a list. */
export function labelsWith(labels: readonly EndLabel[], typed: string, most: number): EndLabel[] {
  const wanted = comparable(typed);
  const found: EndLabel[] = [];
  for (const one of labels) {
    if (found.length === most) break;
    if (comparable(one.label).includes(wanted)) found.push(one);
  }
  return found;
}

/** The first that one of these names means. */
export function endCalled(labels: readonly EndLabel[], names: readonly string[]): EndLabel | undefined {
  const refs = names.map((name) => endOf(labels, name));
  const found = refs.find((ref) => ref !== undefined);
  return labels.find(({ ref }) => ref === found);
}

/** What a party or place is: `Company, Poland`; without the country where that is not known. */
export function whatText({ sort, country }: SelectedEntity): string {
  const kind = sortLabel(sort, country);
  return country === undefined ? kind : `${kind}, ${countryName(country)}`;
}

function comparable(text: string): string {
  return text.trim().toLowerCase();
}

function nameOf({ name }: SelectedEntity): string {
  return name;
}

function describedName(entity: SelectedEntity): string {
  return `${entity.name} (${whatText(entity)})`;
}

function nameWithRef({ name, ref }: SelectedEntity): string {
  return `${name} (${ref})`;
}
