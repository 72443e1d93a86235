/** Paths into a record, such as `projects.0.site`: evidence says by them which field it is about. */
import type { Agreement, Party, Place } from "@/lib/model";
import type { Item } from "../draft";

/** A record that a release tells of. */
export type AnyRecord = Party | Place | Agreement;

/** The value at a path such as `projects.0.site`; `undefined` where there is none. */
export function valueAt(record: object, path: string): unknown {
  let at: unknown = record;
  for (const part of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

/** The fields of a record that can have evidence of their own, as paths. */
export function fieldsOf(kind: Item["kind"], record: AnyRecord): string[] {
  if (kind === "agreement") return agreementFields(record as Agreement);
  const { names, identifiers } = record as Party | Place;
  const { presence } = record as Party;
  const singles = ["kind", "country", ...(kind === "place" ? ["within"] : ["seat", "territory", "parent"])];
  return [
    ...names.map((_, i) => `names.${i}`),
    ...singles.filter((field) => valueAt(record, field) !== undefined),
    ...(presence ?? []).map((_, i) => `presence.${i}`),
    ...(identifiers ?? []).map((_, i) => `identifiers.${i}`),
  ];
}

function agreementFields(agreement: Agreement): string[] {
  const { parties, history, functions = [], scopePlaces = [], fields = [], projects = [] } = agreement;
  const paths = ["form", ...functions.map((_, i) => `functions.${i}`)];
  for (const field of ["title", "binding", "effective", "ends", "placeSigned", "summary"] as const)
    if (agreement[field] !== undefined) paths.push(field);
  parties.forEach(({ role, share }, i) => {
    paths.push(`parties.${i}.party`);
    if (role !== undefined) paths.push(`parties.${i}.role`);
    if (share !== undefined) paths.push(`parties.${i}.share`);
  });
  history.forEach(({ date }, i) => {
    paths.push(`history.${i}.status`, ...(date === undefined ? [] : [`history.${i}.date`]));
  });
  paths.push(...scopePlaces.map((_, i) => `scopePlaces.${i}`), ...fields.map((_, i) => `fields.${i}`));
  projects.forEach(({ site, phase, name, product, quantities = [] }, i) => {
    if (site !== undefined) paths.push(`projects.${i}.site`);
    if (phase !== undefined) paths.push(`projects.${i}.phase`);
    if (name !== undefined) paths.push(`projects.${i}.name`);
    if (product !== undefined) paths.push(`projects.${i}.product`);
    paths.push(...quantities.map((_, j) => `projects.${i}.quantities.${j}`));
  });
  return paths;
}
