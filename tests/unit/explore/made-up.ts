/** Selections for the explorer's tests: parties and places by name, agreements by who is in them. */
import type { SelectedAgreement, SelectedEntity, Selection } from "@/lib/search/selection";

export interface Place {
  sort: SelectedEntity["sort"];
  within?: string[];
  country?: string;
  at?: [number, number];
}

export type Tie = Partial<SelectedAgreement> & { of: string[]; where?: string[] };

/** A country, a city in it, and a site in that. */
export const LANDIA: Record<string, Place> = {
  Landia: { sort: "country", country: "LA", at: [1, 2] },
  Hill: { sort: "city", within: ["Landia"], country: "LA", at: [3, 4] },
  Works: { sort: "site", within: ["Hill", "Landia"], country: "LA" },
};

/** Names that `places` does not have are companies. */
export function selectionOf(ties: readonly Tie[], places: Record<string, Place> = {}): Selection {
  const names = [
    ...new Set([...ties.flatMap(({ of, where = [] }) => [...of, ...where]), ...Object.keys(places)]),
  ];
  const numbers = (list: readonly string[]) => list.map((name) => names.indexOf(name));
  return {
    notes: [],
    entities: names.map((name): SelectedEntity => {
      const place = places[name];
      return {
        ref: place ? `d/place/${name}` : `d/party/${name}`,
        kind: place ? "place" : "company",
        sort: place?.sort ?? "company",
        name,
        within: numbers(place?.within ?? []),
        agreements: 0,
        country: place?.country,
        at: place?.at,
      };
    }),
    agreements: ties.map(
      ({ of, where = [], ...more }, i): SelectedAgreement => ({
        ref: `d/agreement/${i}`,
        parties: numbers(of),
        places: numbers(where),
        form: "cooperation",
        functions: [],
        status: "signed",
        days: [0, 0],
        detail: "Cooperation · signed",
        fields: [],
        ...more,
      }),
    ),
  };
}
