import type { GenericSchema } from "valibot";
import { expect, it } from "vitest";
import { LIST_TABLES, RECORD_TABLES } from "@/lib/formats/package/tables";
import {
  agreementSchema,
  evidenceSchema,
  partySchema,
  placeSchema,
  type RecordKind,
  releaseSchema,
} from "@/lib/model";

/** What this test must know of a schema to look into it. */
type Inside = GenericSchema & {
  wrapped?: Inside;
  item?: Inside;
  entries?: Record<string, Inside>;
};

const SCHEMAS: Record<RecordKind, Inside> = {
  place: placeSchema,
  party: partySchema,
  agreement: agreementSchema,
  release: releaseSchema,
  evidence: evidenceSchema,
};

const bare = (schema: Inside): Inside => (schema.wrapped ? bare(schema.wrapped) : schema);
const fieldsOf = (schema: Inside): string[] => Object.keys(bare(schema).entries ?? {}).sort();
/** The schema of the things in a list. */
const itemOf = (schema: Inside): Inside => bare(bare(schema).item ?? schema);

it.each(Object.keys(SCHEMAS) as RecordKind[])(
  "a data package has a column or a table for all of a %s",
  (kind) => {
    const record = RECORD_TABLES.find((table) => table.kind === kind);
    const lists = LIST_TABLES.filter((table) => table.kind === kind && table.table !== "project-quantities");
    // A column of a record within it is called after both, such as `record.id`.
    const columns = (record?.columns ?? []).map(({ name }) => name.split(".")[0] ?? name);
    const told = new Set([...columns, ...lists.map(({ field }) => field)]);
    expect([...told].sort()).toEqual(fieldsOf(SCHEMAS[kind]));
  },
);

const LISTS = LIST_TABLES.filter(({ isPlain }) => !isPlain);

it.each(LISTS.map((list) => [list.table, list] as const))(
  "%s has a column for each of its fields",
  (table, list) => {
    const project = bare(agreementSchema.entries.projects as Inside);
    const owner = table === "project-quantities" ? itemOf(project) : SCHEMAS[list.kind];
    const field = bare(owner).entries?.[list.field];
    if (!field) throw new Error(`${list.kind} has no ${list.field}.`);
    // Quantities have a table of their own, and projects a number by which it refers to them.
    const wanted = fieldsOf(itemOf(field)).filter((name) => name !== "quantities");
    const columns = list.columns.map(({ name }) => (name === "related" ? "agreement" : name));
    expect(columns.filter((name) => name !== "number" && name !== "project").sort()).toEqual(wanted);
  },
);
