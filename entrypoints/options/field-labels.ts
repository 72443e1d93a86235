/** Fields of records in the words that a person has for them. */
import type { RecordKind } from "@/lib/model";
import { fieldWords } from "@/lib/ties/field-words";

/** Those that are no fields of agreements, or are called otherwise beside their values. */
const LABELS: Readonly<Record<string, string>> = {
  names: "Names",
  kind: "Kind",
  country: "Country",
  within: "Lies in",
  lat: "Latitude",
  lon: "Longitude",
  identifiers: "Numbers",
  seat: "Seat",
  territory: "Governs",
  parent: "Parent",
  presence: "Sites",
  notes: "Notes",
  url: "Web address",
  publisher: "Publisher",
  published: "Published",
  language: "Language",
  type: "Type",
  copyOf: "Copy of",
  record: "About",
  field: "Fact",
  release: "Release",
  quote: "Quote",
  start: "Beginning of the quote",
  end: "End of the quote",
  method: "Method",
  confidence: "Confidence",
  binding: "Binding",
};

/** The label of a record's field: `placeSigned` is "Signed in". One without a label stays as it is. */
export function fieldLabel(path: string): string {
  return Object.hasOwn(LABELS, path) ? (LABELS[path] ?? path) : (fieldWords(path) ?? path);
}

const REFERENCES: Readonly<Record<string, RecordKind>> = {
  party: "party",
  parent: "party",
  place: "place",
  within: "place",
  seat: "place",
  territory: "place",
  site: "place",
  placeSigned: "place",
  scopePlaces: "place",
  release: "release",
  copyOf: "release",
  agreement: "agreement",
};

/** The kind of the record whose id a field holds. */
export function referredKind(field: string): RecordKind | undefined {
  return Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
}
