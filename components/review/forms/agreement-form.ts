/** Converts an agreement to the texts of a form, and back. */
import type { Agreement, AgreementFunction, AgreementStatus, Project, QuantityQualifier } from "@/lib/model";
import { dateIn } from "./date-text";
import { numberText, readNumber } from "./number-text";

/** The range of a share in per cent. */
export const SHARE = { least: 0, most: 100 };

export interface QuantityForm {
  value: string;
  unit: string;
  what: string;
  per: string;
  qualifier: QuantityQualifier | "";
}

export interface ProjectForm {
  name: string;
  site: string;
  phase: string;
  product: string;
  quantities: QuantityForm[];
}

/** All fields as typed; empty where nothing is known. */
export interface AgreementForm {
  title: string;
  form: Agreement["form"];
  binding: "" | "yes" | "no";
  functions: AgreementFunction[];
  parties: { party: string; role: string; share: string }[];
  history: { status: AgreementStatus; date: string }[];
  effective: string;
  ends: string;
  placeSigned: string;
  scopePlaces: readonly string[];
  /** One per line. */
  fields: string;
  projects: ProjectForm[];
  summary: string;
}

/** The form of an agreement, filled in. */
export function formOf(record: Agreement): AgreementForm {
  const { title = "", form, binding, functions = [], parties, history, fields = [], projects = [] } = record;
  return {
    title,
    form,
    binding: binding === undefined ? "" : binding ? "yes" : "no",
    functions: [...functions],
    parties: parties.map(({ party, role = "", share }) => ({ party, role, share: textOf(share) })),
    history: history.map(({ status, date = "" }) => ({ status, date })),
    effective: record.effective ?? "",
    ends: record.ends ?? "",
    placeSigned: record.placeSigned ?? "",
    scopePlaces: record.scopePlaces ?? [],
    fields: fields.join("\n"),
    projects: projects.map(projectForm),
    summary: record.summary ?? "",
  };
}

function projectForm({
  name = "",
  site = "",
  phase = "",
  product = "",
  quantities = [],
}: Project): ProjectForm {
  return {
    name,
    site,
    phase,
    product,
    quantities: quantities.map(({ value, unit, what = "", per = "", qualifier }) => ({
      value: textOf(value),
      unit,
      what,
      per,
      qualifier: qualifier ?? "",
    })),
  };
}

/**
 * The agreement in a form; fields that the form does not show stay as they were. Check the result against the schema:
 * it is only as right as what was typed.
 */
export function recordOf(before: Agreement, form: AgreementForm): unknown {
  const fields = form.fields.split("\n").map((line) => line.trim());
  const scope = form.scopePlaces.filter((place) => place !== "");
  const projects = form.projects.map(projectOf).filter((project) => Object.keys(project).length > 0);
  return {
    id: before.id,
    ...said("title", form.title),
    form: form.form,
    ...(form.functions.length > 0 && { functions: form.functions }),
    ...(form.binding !== "" && { binding: form.binding === "yes" }),
    parties: form.parties.map(({ party, role, share }) => ({
      party,
      ...said("role", role),
      ...(share.trim() !== "" && { share: numberIn(share, SHARE) }),
    })),
    history: form.history.map(({ status, date }) => ({ status, ...said("date", dateIn(date)) })),
    ...said("effective", dateIn(form.effective)),
    ...said("ends", dateIn(form.ends)),
    ...said("placeSigned", form.placeSigned),
    ...(scope.length > 0 && { scopePlaces: scope }),
    ...(fields.some((line) => line !== "") && { fields: fields.filter((line) => line !== "") }),
    ...(projects.length > 0 && { projects }),
    ...said("summary", form.summary),
    ...(before.related && { related: before.related }),
  };
}

function projectOf({ name, site, phase, product, quantities }: ProjectForm): Partial<Project> {
  const measured = quantities
    // Where the number was forgotten, the form asks for it.
    .filter((quantity) => Object.values(quantity).some((text) => text.trim() !== ""))
    .map(({ value, unit, what, per, qualifier }) => ({
      value: numberIn(value),
      unit: unit.trim(),
      ...said("what", what),
      ...said("per", per),
      ...(qualifier !== "" && { qualifier }),
    }));
  return {
    ...said("name", name),
    ...said("site", site),
    ...said("phase", phase),
    ...said("product", product),
    ...(measured.length > 0 && { quantities: measured }),
  };
}

/** A field with what was typed into it; none where that is nothing. */
export function said<K extends string>(field: K, text: string): { [Field in K]?: string } {
  const trimmed = text.trim();
  return (trimmed === "" ? {} : { [field]: trimmed }) as { [Field in K]?: string };
}

function textOf(value: number | undefined): string {
  return value === undefined ? "" : numberText(value);
}

/** NaN where a text is no number, or may be two: no record takes it. */
function numberIn(text: string, range?: typeof SHARE): number {
  const read = readNumber(text, range);
  return read.type === "number" ? read.value : Number.NaN;
}
