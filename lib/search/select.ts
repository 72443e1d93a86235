/** Prepares agreements of an index, given by number, for the explorer to draw. */
import type { Documents } from "./documents";
import { codeOf } from "./facets";
import type { SelectedAgreement, SelectedEntity, Selection } from "./selection";

/** Gathers agreements with their parties, places and containing places; `metOf` gives what the query met of one. */
export function gather(
  documents: Documents,
  agreements: readonly number[],
  metOf: (agreement: number) => Pick<SelectedAgreement, "title" | "amount"> & { asked: number[] },
): Omit<Selection, "notes"> {
  const { facets, spellings, layout } = documents;
  const numbers = new Map<number, number>();
  const entities: SelectedEntity[] = [];
  const numberOf = (entity: number): number => {
    const known = numbers.get(entity);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(entity, number);
    entities[number] = {
      ref: documents.entityRef(entity),
      kind: documents.markKind(entity),
      sort: facets.sortOf(entity),
      name: spellings.name(entity),
      agreements: documents.count(entity),
      country: codeOf(facets.countryOf(entity)),
      at: facets.coordinatesOf(entity),
      within: [...facets.placesOfEntity(entity)].map(numberOf),
    };
    return number;
  };
  return {
    agreements: agreements.map((agreement) => {
      const { asked, ...met } = metOf(agreement);
      return {
        ref: documents.agreementRef(agreement),
        ...met,
        parties: [...documents.partiesOf.of(agreement)].map(numberOf),
        ...(asked.length > 0 && { asked: asked.map(numberOf) }),
        places: [...facets.placesOfAgreement(agreement)].map(numberOf),
        form: facets.formOf(agreement),
        functions: facets.functionsOf(agreement),
        status: facets.statusOf(agreement),
        days: facets.daysOfAgreement(agreement),
        detail: documents.detail(layout.firstAgreement + agreement),
        fields: [...documents.fieldsOf.of(agreement)].map((field) => spellings.name(layout.entities + field)),
      };
    }),
    entities,
  };
}
