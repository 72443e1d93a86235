/** Values of records in the words that all views have for them. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  PARTY_KINDS,
  PLACE_KINDS,
  QUANTITY_QUALIFIERS,
} from "@/lib/model";
import { dateText } from "@/lib/ties/format-date";
import {
  countryName,
  formLabel,
  functionLabel,
  qualifierLabel,
  sortLabel,
  statusLabel,
} from "@/lib/ties/labels";

/** A value longer than this is cut: the list says what changed, the record itself has it in full. */
const LONGEST_VALUE = 160;

/** By the field, wherever in a record it is. */
const WORDS: ReadonlyMap<string, (text: string) => string> = new Map([
  ["country", countryName],
  ["form", labelled(AGREEMENT_FORMS, formLabel)],
  ["functions", labelled(AGREEMENT_FUNCTIONS, functionLabel)],
  ["status", labelled(AGREEMENT_STATUSES, statusLabel)],
  ["kind", labelled([...PARTY_KINDS, ...PLACE_KINDS], (kind) => sortLabel(kind))],
  ["qualifier", labelled(QUANTITY_QUALIFIERS, qualifierLabel)],
  ["type", (type) => type.replaceAll("-", " ")],
  ["date", dateText],
  ["effective", dateText],
  ["ends", dateText],
  ["published", dateText],
]);

/** A field's value for people: without codes, and lists and objects without their brackets. */
export function valueText(value: unknown, field: string): string {
  const text = plainText(value, field);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1).toWellFormed()}…` : text;
}

function plainText(value: unknown, field: string): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((item) => plainText(item, field)).join("; ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([key, part]) =>
        typeof part === "boolean" ? `${part ? "" : "not "}${key}` : plainText(part, key),
      )
      .join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? (WORDS.get(field)?.(value) ?? value) : String(value);
}

/** A value of a vocabulary by its label; any other text stays as it is. */
function labelled<T extends string>(all: readonly T[], label: (one: T) => string): (text: string) => string {
  return (text) => {
    const known = all.find((one) => one === text);
    return known === undefined ? text : label(known);
  };
}
