/** Puts a record of a data package together from the rows of its tables. */
import { LIST_OF, type Problem } from "@/lib/model";
import { recordLabel, shown } from "../findings";
import type { Origin } from "../intake";
import type { JsonPath } from "../json-lines";
import type { TableRow } from "./table-rows";
import type { ListTable } from "./tables";

/** A record from the rows of its tables. Knows where each of its parts comes from. */
export class TableRecord implements Origin {
  readonly file: string;
  readonly index: number;
  readonly value: Record<string, unknown>;
  readonly #archive: string;
  readonly #line: number;
  readonly #parts = new Map<string, Part>();
  /** The projects, by the numbers that the rows of quantities use. */
  readonly #projects = new Map<unknown, { project: Record<string, unknown>; line: number }>();
  /** The lines of each project's quantities. */
  readonly #quantities = new Map<unknown, Part>();

  constructor(archive: string, file: string, { values, line }: TableRow, index: number) {
    this.#archive = archive;
    this.file = `${archive}/${file}`;
    this.index = index;
    this.#line = line;
    this.value = objectOf(values);
  }

  /** Takes the rows of a list. Returns problems with rows whose place is unknown, which are left out. */
  add(list: ListTable, name: string, rows: readonly TableRow[]): Problem[] {
    if (rows.length === 0) return [];
    const file = `${this.#archive}/${name}`;
    if (list.field === "projects") return this.#addProjects(file, rows);
    if (list.field === "quantities") return this.#addQuantities(file, rows);
    this.#parts.set(list.field, { file, lines: rows.map(({ line }) => line) });
    this.value[list.field] = list.isPlain
      ? rows.map(({ values }) => values.get(list.columns[0]?.name ?? ""))
      : rows.map(({ values }) => entryOf(values, list));
    return [];
  }

  addEmpty(field: string): void {
    const [list, index, inner] = field.split(".");
    if (list === undefined) return;
    if (inner === undefined) this.value[list] ??= [];
    else Object.assign(this.#projects.get(Number(index) + 1)?.project ?? {}, { [inner]: [] });
  }

  at(path: JsonPath): { file?: string; line?: number; field?: string } {
    const [field, index, inner, at = 0] = path;
    const isQuantity = field === "projects" && inner === "quantities";
    const project: unknown = isQuantity ? Object(this.value.projects)[String(index)] : undefined;
    const part = isQuantity ? this.#quantities.get(project) : this.#parts.get(String(field));
    if (part && typeof index === "number") {
      const line = part.lines[isQuantity ? Number(at) : index];
      const name = path.slice(2).findLast((key) => typeof key === "string") ?? String(field);
      return { file: part.file, ...(line !== undefined && { line }), field: name };
    }
    return { line: this.#line, field: path.map(String).join(".") };
  }

  #addProjects(file: string, rows: readonly TableRow[]): Problem[] {
    const problems: Problem[] = [];
    for (const { values, line } of rows) {
      const number = values.get("number");
      const before = this.#projects.get(number);
      if (before !== undefined || !isNumber(number))
        problems.push({
          ...this.#row(file, line, "number"),
          message: `holds ${shown(number ?? "")}${before ? `, as does line ${before.line}` : ""}.`,
          advice: "Write a whole number from 1, another for each project of an agreement.",
        });
      else this.#projects.set(number, { project: objectOf(values, ["agreement", "number"]), line });
    }
    const inOrder = [...this.#projects].sort(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one);
    this.#parts.set("projects", { file, lines: inOrder.map(({ line }) => line) });
    if (inOrder.length > 0) this.value.projects = inOrder.map(({ project }) => project);
    return problems;
  }

  #addQuantities(file: string, rows: readonly TableRow[]): Problem[] {
    const problems: Problem[] = [];
    for (const { values, line } of rows) {
      const number = values.get("project");
      const project = this.#projects.get(number)?.project;
      if (project === undefined) {
        problems.push({
          ...this.#row(file, line, "project"),
          message: `holds ${shown(number ?? "")}, which is the number of no project of this agreement.`,
          advice: "Add the project to the table of projects, or correct the number.",
        });
        continue;
      }
      const lines = this.#quantities.get(project)?.lines ?? [];
      this.#quantities.set(project, { file, lines: [...lines, line] });
      const before = Array.isArray(project.quantities) ? project.quantities : [];
      project.quantities = [...before, objectOf(values, ["agreement", "project"])];
    }
    return problems;
  }

  #row(file: string, line: number, field: string): Pick<Problem, "file" | "line" | "record" | "field"> {
    return { file, line, record: recordLabel(LIST_OF.agreement, this.index, this.value), field };
  }
}

/** The lines of a list's rows, in the order of its entries. */
interface Part {
  file: string;
  lines: readonly number[];
}

function isNumber(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1;
}

function entryOf(values: ReadonlyMap<string, unknown>, { kind, field }: ListTable): Record<string, unknown> {
  const entry = objectOf(values, [kind]);
  if (field !== "related") return entry;
  const { related, ...rest } = entry;
  return related === undefined ? rest : { agreement: related, ...rest };
}

/** Makes an object of cells. A column `record.kind` is the field `kind` of the object `record`. */
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
