/** The selection as data to take away: a table for a spreadsheet, or JSON with the references of everything. */
import { listCell } from "@/lib/formats/tables/list-cell";
import { csvLine, inertText } from "@/lib/formats/tables/write-csv";
import type { Selection } from "@/lib/search/selection";
import { dateWords } from "./date-words";

/** What a table says of an agreement beside what the selection has. */
export interface AgreementDetails {
  /** A date as precise as it is known. */
  ends?: string;
  /** In words: `40 MWh (planned)`. */
  quantities: string[];
  /** The addresses of the releases that tell of it; of those without one, their titles. */
  sources: string[];
}

/** Columns that were added later come last, since spreadsheets may address columns by position. */
const HEADER = [
  "id",
  "first day",
  "last day",
  "date",
  "parties",
  "form",
  "functions",
  "status",
  "fields",
  "places",
  "party ids",
  "place ids",
  "lies within",
  "runs until",
  "quantities",
  "sources",
] as const;

/**
 * The agreements as CSV, one row each, with the details of each in their order. Cells are written so that no
 * spreadsheet takes them for formulas.
 */
export function selectionCsv(
  { agreements, entities }: Selection,
  details: readonly AgreementDetails[],
): string {
  const names = (numbers: readonly number[]) =>
    listCell(numbers.map((number) => entities[number]?.name ?? ""));
  const refs = (numbers: readonly number[]) => listCell(numbers.map((number) => entities[number]?.ref ?? ""));
  const rows = agreements.map((agreement, i) => {
    const around = new Set(agreement.places.flatMap((place) => entities[place]?.within ?? []));
    const places = agreement.places.filter((place) => !around.has(place));
    const { ends = "", quantities = [], sources = [] } = details[i] ?? {};
    return [
      agreement.ref,
      ...agreement.days.map(isoDay),
      // Days alone would be exact where the date is but about right.
      dateWords(agreement),
      names(agreement.parties),
      agreement.form,
      listCell(agreement.functions),
      agreement.status,
      listCell(agreement.fields),
      names(places),
      refs(agreement.parties),
      refs(places),
      names(agreement.places.filter((place) => around.has(place))),
      ends,
      listCell(quantities),
      listCell(sources),
    ];
  });
  return [HEADER, ...rows].map((row) => csvLine(row.map(inertText))).join("");
}

/** Agreements and entities as JSON: entities by their references, days as ISO 8601. */
export function selectionJson(query: string, { agreements, entities }: Selection): string {
  const refs = (numbers: readonly number[]) => numbers.flatMap((number) => entities[number]?.ref ?? []);
  return `${JSON.stringify(
    {
      query,
      entities: entities.map(({ within, ...entity }) => ({ ...entity, within: refs(within) })),
      agreements: agreements.map(({ days, detail, parties, asked, places, ...agreement }) => ({
        ...agreement,
        days: days.map(isoDay),
        date: dateWords({ detail }),
        parties: refs(parties),
        asked: asked && refs(asked),
        places: refs(places),
      })),
    },
    undefined,
    2,
  )}\n`;
}

function isoDay(day: number): string {
  const digits = String(day).padStart(8, "0");
  return day === 0 ? "" : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
