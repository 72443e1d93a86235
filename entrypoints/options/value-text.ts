/** Values of records in the words that all views have for them. */
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  PARTY_KINDS,
  PLACE_KINDS,
  QUANTITY_QUALIFIERS,
  RECORD_KINDS,
  type RecordKind,
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
import { fieldLabel, referredKind } from "./field-labels";

/** The name of another record, by its kind and id; `undefined` where it is not known. */
export type NameOf = (kind: RecordKind, id: string) => string | undefined;

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
  ["share", (share) => `${share} %`],
  ["field", fieldLabel],
]);

/** A field's value for people: with names instead of ids, without codes, and lists and objects without their brackets. */
export function valueText(value: unknown, field: string, nameOf: NameOf = () => undefined): string {
  const text = plainText(value, field, nameOf);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1).toWellFormed()}…` : text;
}

function plainText(value: unknown, field: string, nameOf: NameOf): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((item) => plainText(item, field, nameOf)).join("; ");
  if (typeof value === "object") return objectText(value, field, nameOf);
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  const kind = referredKind(field);
  return (kind && nameOf(kind, text)) ?? WORDS.get(field)?.(text) ?? text;
}

function objectText(value: object, field: string, nameOf: NameOf): string {
  if (field === "record" && "kind" in value && "id" in value) {
    const kind = RECORD_KINDS.find((one) => one === value.kind);
    return (kind && nameOf(kind, String(value.id))) ?? `${value.kind} ${value.id}`;
  }
  return Object.entries(value)
    .map(([key, part]) =>
      typeof part === "boolean" ? `${part ? "" : "not "}${key}` : plainText(part, key, nameOf),
    )
    .join(", ");
}

/** A value of a vocabulary by its label; any other text stays as it is. */
function labelled<T extends string>(all: readonly T[], label: (one: T) => string): (text: string) => string {
  return (text) => {
    const known = all.find((one) => one === text);
    return known === undefined ? text : label(known);
  };
}
