/** The mapping of a table: what its columns mean. It is guessed, shown, corrected, kept, and applied to the rows. */

import * as v from "valibot";
import { datasetInfoSchema } from "@/lib/model";
import { capital } from "@/lib/model/capital";

/** What one row is: an agreement, a participant of one, a quantity of its projects, or a party or place. */
export const LAYOUTS = ["agreements", "participants", "projects", "names"] as const;
/** The `value` of a column of shares such as 0.51. */
export const FRACTION = "fraction";
/** The `value` of a column of kinds that has persons or ships among them. */
export const ALL_SORTS = "all-sorts";

export type Layout = (typeof LAYOUTS)[number];

/** How to read a date such as 03/04/2025. */
export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A field that a column can hold. */
interface ColumnFieldInfo {
  label: string;
  group: "agreement" | "party" | "project" | "release" | "none";
  layouts: readonly Layout[];
  /** There may be several, told apart by their slot: the first party, the second, … */
  slotted?: boolean;
  /** What `ColumnRole.value` means for it, where it needs one. */
  value?: "form" | "function" | "status" | "scheme" | "language" | "role" | "unit" | "share";
}

const OF_AGREEMENTS: readonly Layout[] = ["agreements", "participants", "projects"];
const ALL: readonly Layout[] = LAYOUTS;

/** A field of tables of agreements. */
function of(
  group: "agreement" | "party" | "project" | "release",
  label: string,
  value?: ColumnFieldInfo["value"],
): ColumnFieldInfo {
  return { label: `${capital(group)}: ${label}`, group, layouts: OF_AGREEMENTS, ...(value && { value }) };
}

/** A field of each party, in any table. */
function ofParty(label: string, value?: ColumnFieldInfo["value"]): ColumnFieldInfo {
  return { ...of("party", label, value), layouts: ALL, slotted: true };
}

const FIELDS = {
  ignore: { label: "Leave out", group: "none", layouts: ALL },
  agreementId: of("agreement", "number or id"),
  title: of("agreement", "title"),
  form: of("agreement", "form"),
  formFlag: of("agreement", "of this form, yes or no", "form"),
  functions: of("agreement", "functions (list)"),
  functionFlag: of("agreement", "function, yes or no", "function"),
  binding: of("agreement", "binding, yes or no"),
  status: of("agreement", "status"),
  date: of("agreement", "date"),
  statusDate: of("agreement", "date of a status", "status"),
  effective: of("agreement", "in force from"),
  ends: of("agreement", "runs until"),
  placeSigned: of("agreement", "place signed"),
  scopePlaces: of("agreement", "places it is about (list)"),
  fields: of("agreement", "fields of cooperation (list)"),
  summary: of("agreement", "summary"),
  parties: { label: "Parties (list)", group: "party", layouts: ["agreements", "projects"] },
  party: ofParty("name", "role"),
  partyId: ofParty("id in the file"),
  alias: ofParty("other names (list)", "language"),
  partyKind: ofParty("kind"),
  partyCountry: ofParty("country"),
  partyCity: ofParty("city of its seat"),
  partyParent: ofParty("parent"),
  identifier: ofParty("identifier", "scheme"),
  role: { ...ofParty("role"), layouts: OF_AGREEMENTS },
  share: { ...ofParty("share in per cent", "share"), layouts: OF_AGREEMENTS },
  notes: { label: "Party: notes", group: "party", layouts: ["names"] },
  projectNumber: { ...of("project", "number or id"), layouts: ["projects"] },
  project: of("project", "name"),
  product: of("project", "product"),
  phase: of("project", "phase"),
  site: of("project", "site"),
  quantity: of("project", "quantity", "unit"),
  unit: of("project", "unit"),
  what: of("project", "what is counted"),
  per: of("project", "in what time"),
  qualifier: of("project", "planned, target or actual"),
  url: of("release", "web address"),
  releaseTitle: of("release", "title"),
  publisher: of("release", "publisher"),
  published: of("release", "date"),
  quote: of("release", "quote"),
} satisfies Record<string, ColumnFieldInfo>;

export type ColumnField = keyof typeof FIELDS;

/** All fields, in the order in which they are offered. */
export const COLUMN_FIELDS = Object.keys(FIELDS) as ColumnField[];

const columnRoleSchema = v.object({
  field: v.picklist(COLUMN_FIELDS),
  /** The party of the row that it belongs to, from 1, which is the default. Lists of objects have their own. */
  slot: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
  /**
   * The form or function that a flag stands for, the status of a date, the scheme of an identifier, the language of
   * names, the role of a party, the unit of quantities whose cells have none, `fraction` for shares as parts of one, or
   * `all-sorts` for kinds among which are some of no parties.
   */
  value: v.optional(v.string()),
  /** The order of dates in this column, where it differs from that of the mapping. */
  dates: v.optional(v.picklist(DATE_ORDERS)),
});
export type ColumnRole = v.InferOutput<typeof columnRoleSchema>;

/** The longest text between the entries of a list. */
export const LONGEST_SEPARATOR = 20;

/** Checks a mapping that was kept as JSON. */
export const mappingSchema = v.object({
  layout: v.picklist(LAYOUTS),
  columns: v.array(columnRoleSchema),
  dates: v.picklist(DATE_ORDERS),
  decimal: v.picklist([".", ","]),
  /** The text between the entries of a list in a cell. */
  separator: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SEPARATOR)),
  dataset: datasetInfoSchema,
});
export type Mapping = v.InferOutput<typeof mappingSchema>;

/** Whether an agreement may have several rows, which its number joins. */
export function isGathered({ layout }: Pick<Mapping, "layout">): boolean {
  return layout === "participants" || layout === "projects";
}

/** What is known of a field. */
export function fieldInfo(field: ColumnField): ColumnFieldInfo {
  return FIELDS[field];
}
