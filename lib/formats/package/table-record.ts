/** A record of a data package, from the rows of its tables. */
import type { Origin } from "../intake";
import type { JsonPath } from "../json-lines";
import type { TableRow } from "./table-rows";
import type { ListTable } from "./tables";

/** One record put together from the rows of its tables; knows where each of its parts stands. */
export class TableRecord implements Origin {
  readonly file: string;
  readonly index: number;
  readonly value: Record<string, unknown>;
  readonly #archive: string;
  readonly #line: number;
  readonly #parts = new Map<string, { file: string; lines: number[]; isPlain: boolean }>();

  constructor(archive: string, file: string, { values, line }: TableRow, index: number) {
    this.#archive = archive;
    this.file = `${archive}/${file}`;
    this.index = index;
    this.#line = line;
    this.value = objectOf(values);
  }

  add(list: ListTable, file: string, rows: readonly TableRow[]): void {
    if (rows.length === 0) return;
    const lines = rows.map(({ line }) => line);
    this.#parts.set(list.field, { file: `${this.#archive}/${file}`, lines, isPlain: list.isPlain === true });
    if (list.field === "projects")
      this.value.projects = inNumberOrder(rows).map((row) => objectOf(row.values, ["agreement", "number"]));
    else if (list.field === "quantities") this.#addQuantities(rows);
    else if (list.isPlain)
      this.value[list.field] = rows.map(({ values }) => values.get(list.columns[0]?.name ?? ""));
    else this.value[list.field] = rows.map(({ values }) => entryOf(values, list));
  }

  addEmpty(field: string): void {
    const [list, index, inner] = field.split(".");
    if (list === undefined) return;
    const projects = this.value.projects;
    if (inner === undefined) this.value[list] ??= [];
    else if (Array.isArray(projects)) {
      const project: unknown = projects[Number(index)];
      if (typeof project === "object" && project !== null) Reflect.set(project, inner, []);
    }
  }

  at(path: JsonPath): { file?: string; line?: number; field?: string } {
    const [field, index, ...rest] = path;
    const isQuantity = field === "projects" && rest[0] === "quantities";
    const part = this.#parts.get(isQuantity ? "quantities" : String(field));
    if (part && typeof index === "number") {
      const line = isQuantity ? part.lines[0] : part.lines[index];
      const name = rest.findLast((key) => typeof key === "string") ?? String(field);
      return { file: part.file, ...(line !== undefined && { line }), field: name };
    }
    return { line: this.#line, field: path.map(String).join(".") };
  }

  #addQuantities(rows: readonly TableRow[]): void {
    const { projects } = this.value;
    for (const { values } of rows) {
      const number = Number(values.get("project"));
      const project: unknown = Array.isArray(projects) ? projects[number - 1] : undefined;
      const quantity = objectOf(values, ["agreement", "project"]);
      if (typeof project !== "object" || project === null) {
        // Left where the schema refuses it, so that it is told and not lost.
        this.value.quantities = [quantity];
        continue;
      }
      const before: unknown = Reflect.get(project, "quantities");
      Reflect.set(project, "quantities", [...(Array.isArray(before) ? before : []), quantity]);
    }
  }
}

function inNumberOrder(rows: readonly TableRow[]): TableRow[] {
  return rows.toSorted((a, b) => Number(a.values.get("number")) - Number(b.values.get("number")));
}

function entryOf(values: ReadonlyMap<string, unknown>, { kind, field }: ListTable): Record<string, unknown> {
  const entry = objectOf(values, [kind]);
  if (field !== "related") return entry;
  const { related, ...rest } = entry;
  return related === undefined ? rest : { agreement: related, ...rest };
}

/** The cells as an object; a column `record.kind` leads into the object `record`. */
function objectOf(
  values: ReadonlyMap<string, unknown>,
  without: readonly string[] = [],
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [name, value] of values) {
    if (without.includes(name)) continue;
    const [outer = "", inner] = name.split(".");
    if (inner === undefined) object[outer] = value;
    else object[outer] = { ...(object[outer] as object | undefined), [inner]: value };
  }
  return object;
}
