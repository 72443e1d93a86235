/** The selection as a table, one row for each agreement: what each column shows and sorts by. */
import { dateWords } from "@/lib/explore/date-words";
import type { AgreementRef } from "@/lib/model";
import { sortOfUnit } from "@/lib/search/amounts";
import type { Selection } from "@/lib/search/selection";
import { quantityText } from "@/lib/ties/format-quantity";
import { formLabel, functionLabel, statusLabel } from "@/lib/ties/labels";

export interface TableRow {
  ref: AgreementRef;
  date: string;
  /** Sorts the date. */
  day: number;
  /** Preceded by the agreement's title, where that was searched for. */
  parties: string;
  /** That title, and the names of the parties: of several, those that were asked for first. */
  title: string;
  names: string[];
  /** The amount that was searched for; empty without one. */
  amount: string;
  /** Sorts the amount: its value in the base unit of its sort. */
  much: number;
  form: string;
  status: string;
  functions: string;
  fields: string;
  places: string;
}

export const COLUMNS = [
  { id: "date", label: "Date", width: 120 },
  { id: "parties", label: "Parties", width: 280 },
  { id: "amount", label: "Amount", width: 290 },
  { id: "form", label: "Form", width: 200 },
  { id: "status", label: "Status", width: 110 },
  { id: "functions", label: "Functions", width: 180 },
  { id: "fields", label: "Fields", width: 260 },
  { id: "places", label: "Places", width: 180 },
] as const;

/** The rows of a selection, the newest first. */
export function tableRows({ agreements, entities }: Selection): TableRow[] {
  const nameOf = (entity: number) => entities[entity]?.name ?? "";
  return agreements.map((agreement) => {
    const containers = new Set(agreement.places.flatMap((place) => entities[place]?.within ?? []));
    const { title = "", asked = [] } = agreement;
    const isAsked = (party: number) => asked.includes(party);
    const parties = [...agreement.parties];
    // Both of two have room in a row.
    if (parties.length > 2) parties.sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)));
    const names = parties.map(nameOf);
    return {
      ref: agreement.ref,
      date: dateWords(agreement),
      day: agreement.days[0],
      parties: [title, names.join(" – ")].filter((part) => part).join(" · "),
      title,
      names,
      amount: agreement.amount ? quantityText(agreement.amount) : "",
      much: agreement.amount ? agreement.amount.value * sortOfUnit(agreement.amount.unit)[1] : 0,
      form: formLabel(agreement.form),
      status: statusLabel(agreement.status),
      functions: agreement.functions.map(functionLabel).join(", "),
      fields: agreement.fields.join(", "),
      places: agreement.places
        .filter((place) => !containers.has(place))
        .map(nameOf)
        .join(", "),
    };
  });
}
