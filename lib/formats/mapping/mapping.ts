/** The mapping of a table: what its columns mean. It is guessed, shown, corrected, kept, and applied to the rows. */
import * as v from "valibot";
import { datasetInfoSchema } from "@/lib/model";

/** What one row is: an agreement, a participant of one, a quantity of its projects, or a party or place. */
export const LAYOUTS = ["agreements", "participants", "projects", "names"] as const;
/** The `value` of a column of shares such as 0.51. */
export const FRACTION = "fraction";

export type Layout = (typeof LAYOUTS)[number];

/** How to read a date such as 03/04/2025. */
export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A field that a column can hold. */
interface ColumnFieldInfo {
  field: string;
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

export const COLUMN_FIELDS = [
  { field: "ignore", label: "Leave out", group: "none", layouts: ALL },
  { field: "agreementId", label: "Agreement: number or id", group: "agreement", layouts: OF_AGREEMENTS },
  { field: "title", label: "Agreement: title", group: "agreement", layouts: OF_AGREEMENTS },
  { field: "form", label: "Agreement: form", group: "agreement", layouts: OF_AGREEMENTS },
  {
    field: "formFlag",
    label: "Agreement: of this form, yes or no",
    group: "agreement",
    layouts: OF_AGREEMENTS,
    value: "form",
  },
  { field: "functions", label: "Agreement: functions (list)", group: "agreement", layouts: OF_AGREEMENTS },
  {
    field: "functionFlag",
    label: "Agreement: function, yes or no",
    group: "agreement",
    layouts: OF_AGREEMENTS,
    value: "function",
  },
  { field: "binding", label: "Agreement: binding, yes or no", group: "agreement", layouts: OF_AGREEMENTS },
  { field: "status", label: "Agreement: status", group: "agreement", layouts: OF_AGREEMENTS },
  { field: "date", label: "Agreement: date", group: "agreement", layouts: OF_AGREEMENTS },
  {
    field: "statusDate",
    label: "Agreement: date of a status",
    group: "agreement",
    layouts: OF_AGREEMENTS,
    value: "status",
  },
  { field: "effective", label: "Agreement: in force from", group: "agreement", layouts: OF_AGREEMENTS },
  { field: "ends", label: "Agreement: runs until", group: "agreement", layouts: OF_AGREEMENTS },
  { field: "placeSigned", label: "Agreement: place signed", group: "agreement", layouts: OF_AGREEMENTS },
  {
    field: "scopePlaces",
    label: "Agreement: places it is about (list)",
    group: "agreement",
    layouts: OF_AGREEMENTS,
  },
  {
    field: "fields",
    label: "Agreement: fields of cooperation (list)",
    group: "agreement",
    layouts: OF_AGREEMENTS,
  },
  { field: "summary", label: "Agreement: summary", group: "agreement", layouts: OF_AGREEMENTS },
  { field: "parties", label: "Parties (list)", group: "party", layouts: ["agreements", "projects"] },
  { field: "party", label: "Party: name", group: "party", layouts: ALL, slotted: true, value: "role" },
  { field: "partyId", label: "Party: id in the file", group: "party", layouts: ALL, slotted: true },
  {
    field: "alias",
    label: "Party: other names (list)",
    group: "party",
    layouts: ALL,
    slotted: true,
    value: "language",
  },
  { field: "partyKind", label: "Party: kind", group: "party", layouts: ALL, slotted: true },
  { field: "partyCountry", label: "Party: country", group: "party", layouts: ALL, slotted: true },
  { field: "partyCity", label: "Party: city of its seat", group: "party", layouts: ALL, slotted: true },
  { field: "partyParent", label: "Party: parent", group: "party", layouts: ALL, slotted: true },
  {
    field: "identifier",
    label: "Party: identifier",
    group: "party",
    layouts: ALL,
    slotted: true,
    value: "scheme",
  },
  { field: "role", label: "Party: role", group: "party", layouts: OF_AGREEMENTS, slotted: true },
  {
    field: "share",
    label: "Party: share in per cent",
    group: "party",
    layouts: OF_AGREEMENTS,
    slotted: true,
    value: "share",
  },
  { field: "notes", label: "Party: notes", group: "party", layouts: ["names"] },
  { field: "projectNumber", label: "Project: number or id", group: "project", layouts: ["projects"] },
  { field: "project", label: "Project: name", group: "project", layouts: OF_AGREEMENTS },
  { field: "product", label: "Project: product", group: "project", layouts: OF_AGREEMENTS },
  { field: "phase", label: "Project: phase", group: "project", layouts: OF_AGREEMENTS },
  { field: "site", label: "Project: site", group: "project", layouts: OF_AGREEMENTS },
  {
    field: "quantity",
    label: "Project: quantity",
    group: "project",
    layouts: OF_AGREEMENTS,
    value: "unit",
  },
  { field: "unit", label: "Project: unit", group: "project", layouts: OF_AGREEMENTS },
  { field: "what", label: "Project: what is counted", group: "project", layouts: OF_AGREEMENTS },
  { field: "per", label: "Project: in what time", group: "project", layouts: OF_AGREEMENTS },
  {
    field: "qualifier",
    label: "Project: planned, target or actual",
    group: "project",
    layouts: OF_AGREEMENTS,
  },
  { field: "url", label: "Release: web address", group: "release", layouts: OF_AGREEMENTS },
  { field: "releaseTitle", label: "Release: title", group: "release", layouts: OF_AGREEMENTS },
  { field: "publisher", label: "Release: publisher", group: "release", layouts: OF_AGREEMENTS },
  { field: "published", label: "Release: date", group: "release", layouts: OF_AGREEMENTS },
  { field: "quote", label: "Release: quote", group: "release", layouts: OF_AGREEMENTS },
] as const satisfies readonly ColumnFieldInfo[];

export type ColumnField = (typeof COLUMN_FIELDS)[number]["field"];

const columnRoleSchema = v.object({
  field: v.picklist(COLUMN_FIELDS.map(({ field }) => field)),
  /** The party of the row that it belongs to, from 1, which is the default. */
  slot: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
  /**
   * The form or function that a flag stands for, the status of a date, the scheme of an identifier, the language of
   * names, the role of a party, the unit of quantities whose cells have none, or `fraction` for shares as parts of one.
   */
  value: v.optional(v.string()),
  /** The order of dates in this column, where it differs from that of the mapping. */
  dates: v.optional(v.picklist(DATE_ORDERS)),
});
export type ColumnRole = v.InferOutput<typeof columnRoleSchema>;

/** Checks a mapping that was kept as JSON. */
export const mappingSchema = v.object({
  layout: v.picklist(LAYOUTS),
  columns: v.array(columnRoleSchema),
  dates: v.picklist(DATE_ORDERS),
  decimal: v.picklist([".", ","]),
  /** The text between the entries of a list in a cell. */
  separator: v.pipe(v.string(), v.minLength(1), v.maxLength(5)),
  dataset: datasetInfoSchema,
});
export type Mapping = v.InferOutput<typeof mappingSchema>;

/** Whether an agreement may have several rows, which its number joins. */
export function isGathered({ layout }: Pick<Mapping, "layout">): boolean {
  return layout === "participants" || layout === "projects";
}

/** What is known of a field. */
export function fieldInfo(field: ColumnField): ColumnFieldInfo {
  return COLUMN_FIELDS.find((info) => info.field === field) ?? COLUMN_FIELDS[0];
}
