/** The problems that keep a form from being saved, naming its fields and what to do. */
import * as v from "valibot";
import { checkRecord } from "@/lib/formats/check-record";
import { agreementSchema, type Party, partySchema, placeSchema, type RecordOf } from "@/lib/model";
import { identifierProblem } from "@/lib/review/identifiers";

/** The kinds of record that have a form. */
type FormKind = "party" | "place" | "agreement";

const SCHEMAS: { readonly [K in FormKind]: v.GenericSchema<unknown, RecordOf[K]> } = {
  party: partySchema,
  place: placeSchema,
  agreement: agreementSchema,
};

const DATE = "write a date such as 20 Mar 2025, Q1 2025 or about 2025.";

const NO_NAME = "write its name, or choose from the list.";

/**
 * For each path in a record, with `#` for any number: the form's name for it, what to do, and what to do where it is
 * too long.
 */
const FIELDS: Readonly<Record<string, readonly [field: string, todo: string, tooLong?: string]>> = {
  names: ["Names", "give at least one."],
  "names.#.text": ["Name #", "write it, or take it out.", "write a shorter one."],
  "names.#.lang": ["Language of name #", "write its code, such as en or zh-Hant, or leave it empty."],
  placeSigned: ["Signed in", NO_NAME],
  "scopePlaces.#": ["About, place #", NO_NAME],
  "projects.#.site": ["Site of project #", NO_NAME],
  seat: ["Seat", NO_NAME],
  within: ["Lies in", NO_NAME],
  parent: ["Belongs to", NO_NAME],
  territory: ["Governs", "leave it empty, or choose a government or public body as its kind."],
  "presence.#.place": ["Site #", "choose its place, or take it out."],
  "presence.#.what": ["What site # is", "write less."],
  "identifiers.#.scheme": [
    "Register #",
    "name it, such as lei or wikidata, or take it out.",
    "write a shorter one.",
  ],
  "identifiers.#.value": ["Number in register #", "write it, or take it out.", "write a shorter one."],
  country: ["Country", "write its name or its two letters, such as CN or DE, or leave it empty."],
  title: ["Title", "write a shorter one."],
  history: ["Status", "give at least one."],
  "history.#.date": ["Date of status #", DATE],
  parties: ["Parties", "name at least one."],
  "parties.#.party": ["Party #", "choose one, write its name, or take it out."],
  "parties.#.role": ["Role of party #", "write a shorter one."],
  "parties.#.share": ["Share of party #", "write a number from 0 to 100."],
  effective: ["Takes effect", DATE],
  ends: ["Runs until", DATE],
  "fields.#": ["Field #", "write a shorter one."],
  "projects.#.name": ["Name of project #", "write a shorter one."],
  "projects.#.phase": ["Phase of project #", "write a shorter one."],
  "projects.#.product": ["Product of project #", "write a shorter one."],
  "projects.#.quantities.#.value": [
    "Number in project #, quantity #",
    "write how much, such as 1500 or 1.5.",
  ],
  "projects.#.quantities.#.unit": [
    "Unit in project #, quantity #",
    "write it, such as GWh, EUR or t.",
    "write a shorter one.",
  ],
  "projects.#.quantities.#.what": ["Of what, in project #, quantity #", "write less."],
  "projects.#.quantities.#.per": ["Per, in project #, quantity #", "write less."],
  summary: ["Summary", "write a shorter one."],
};

/** What is wrong with a record from a form; empty where it can be saved. */
export function formProblems<K extends FormKind>(kind: K, record: unknown): string[] {
  const schema: v.GenericSchema<unknown, RecordOf[K]> = SCHEMAS[kind];
  const checked = v.safeParse(schema, record);
  const problems = new Set<string>();
  const note = (path: readonly unknown[], message: string) => problems.add(problemText(path, message));
  if (checked.success) {
    checkRecord(kind, checked.output, note, () => undefined);
    const { identifiers = [] } = checked.output as Partial<Party>;
    identifiers.forEach((one, i) => {
      const wrong = identifierProblem(one);
      if (wrong !== undefined) problems.add(`Number in register ${i + 1}: ${inSentence(wrong)}`);
    });
  } else
    for (const { path = [], message, type } of checked.issues) {
      const keys = path.map(({ key }) => key);
      problems.add(problemText(keys, message, type === "max_length"));
    }
  return [...problems];
}

function problemText(path: readonly unknown[], message: string, isTooLong = false): string {
  const numbers = path.filter((part) => typeof part === "number");
  const known = FIELDS[path.map((part) => (typeof part === "number" ? "#" : part)).join(".")];
  if (!known) return `${path.join(" ")}: ${message}`;
  const [field, todo, tooLong = todo] = known;
  return `${field.replaceAll("#", () => String((numbers.shift() ?? 0) + 1))}: ${isTooLong ? tooLong : todo}`;
}

function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
