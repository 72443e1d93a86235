/**
 * Facts of an agreement that can be left out and put back one by one, since the reading finds too many: fields of
 * cooperation, sites and quantities. Guessed fields and unlikely sites are left out until a person adds them.
 */
import type { Agreement, Evidence, Project } from "@/lib/model";
import { evidenceOfRecord } from "./by-id";
import type { Item, ReviewStart } from "./draft";
import { confidenceWord } from "./evidence/confidence-words";
import { fieldsOf, valueAt } from "./evidence/paths";
import { isSameProject } from "./merge-records";
import { itemOf } from "./state";

/** A site surer than this is filled in: of the others, three in four are wrong. */
const LEAST_OF_SITE = 0.3;

/** Whether the fact at a path can be left out by itself. */
export function canBeLeftOut(field: string): boolean {
  return /^(?:fields\.\d+|projects\.\d+\.(?:site|quantities\.\d+))$/u.test(field);
}

/** An item without the facts that are held back; an item that has none is returned as it is. */
export function withoutGuesses(item: Item, { evidence, holdsSites }: ReviewStart): Item {
  if (item.kind !== "agreement") return item;
  const record = withoutGuessedFacts(item.record, evidence, holdsSites === true);
  return record === item.record ? item : { ...item, record };
}

/** Whether unlikely sites of an item are left out: not in an old review, nor where a person added it by a form. */
export function holdsSites(start: ReviewStart, { id }: Item): boolean {
  return start.holdsSites === true && itemOf(start, id) !== undefined;
}

/** The same for an agreement; the quantities at such a site stay, in a project without one. */
export function withoutGuessedFacts(
  record: Agreement,
  evidence: readonly Evidence[],
  holdsSites: boolean,
): Agreement {
  const fields = fieldsOf("agreement", record).filter((field) => canBeLeftOut(field));
  if (fields.length === 0) return record;
  const own = evidenceOfRecord(evidence, "agreement", record.id);
  const isHeld = (field: string) => {
    const confidence = own.find((one) => one.field === field)?.confidence;
    if (confidence === undefined) return false;
    if (field.startsWith("fields.")) return confidenceWord(confidence) === "a guess";
    return holdsSites && field.endsWith(".site") && confidence < LEAST_OF_SITE;
  };
  // The last first, so that the paths of those before it still hold.
  return fields.filter(isHeld).reduceRight(withoutFact, record);
}

/** The agreement without the fact at a path; a project goes with the last fact that tells of it. */
export function withoutFact(record: Agreement, field: string): Agreement {
  const [list, at, part, number] = field.split(".");
  if (list === "fields") return withList(record, "fields", without(record.fields, at));
  const projects = (record.projects ?? []).flatMap((project, i) => {
    if (i !== Number(at)) return [project];
    const { site, quantities, ...rest } = project;
    const left = part === "site" ? quantities : without(quantities, number);
    const now: Project = {
      ...rest,
      ...(part !== "site" && site !== undefined && { site }),
      ...(left && left.length > 0 && { quantities: left }),
    };
    // A phase alone says nothing.
    return Object.keys(now).some((key) => key !== "phase") ? [now] : [];
  });
  return withList(record, "projects", projects);
}

/** The agreement with the fact that another reading of it, `told`, has at a path. */
export function withFact(record: Agreement, told: Agreement, field: string): Agreement {
  const [list, at, part, number] = field.split(".");
  if (list === "fields") {
    const text = told.fields?.[Number(at)];
    return text === undefined ? record : withList(record, "fields", [...(record.fields ?? []), text]);
  }
  const project = told.projects?.[Number(at)];
  if (!project) return record;
  return withList(
    record,
    "projects",
    part === "site"
      ? withSite(record.projects, project)
      : withQuantity(record.projects, project, Number(number)),
  );
}

/** A site goes to the project from which it was taken, which still has its quantities, else into one of its own. */
function withSite(projects: readonly Project[] = [], { quantities, ...told }: Project): Project[] {
  const { site: _, ...rest } = told;
  const at = projects.findIndex(
    (one) => isSameProject(one, rest) && (one.quantities === undefined) === (quantities === undefined),
  );
  return at < 0 ? [...projects, told] : projects.with(at, { ...told, ...projects[at] });
}

/** A quantity goes to the project that has it where it is told, or to what is left of that, else into one of its own. */
function withQuantity(projects: readonly Project[] = [], told: Project, number: number): Project[] {
  const { site: _, quantities: [...quantities] = [], ...rest } = told;
  const added = quantities.slice(number, number + 1);
  const own = projects.findIndex((one) => isSameProject(one, told));
  const at = own < 0 ? projects.findIndex((one) => isSameProject(one, rest)) : own;
  const project = projects[at];
  return project
    ? projects.with(at, { ...project, quantities: [...(project.quantities ?? []), ...added] })
    : [...projects, { ...rest, quantities: added }];
}

/**
 * The paths in `told` of the facts that an agreement does not have. `placeNow` is the place that stands for one now;
 * where there is none, its site is passed over.
 */
export function leftOutFrom(
  told: Agreement,
  record: Agreement,
  placeNow: (id: string) => string | undefined,
): string[] {
  const said = (one: Agreement, field: string): string | undefined => {
    const value = valueAt(one, field);
    const [list, , part = list] = field.split(".");
    if (part === "site") return placeNow(value as string) && `site ${placeNow(value as string)}`;
    if (part !== "quantities") return `${part} ${value}`;
    // How firm it is may have been corrected.
    const { value: amount, unit, what } = value as NonNullable<Project["quantities"]>[number];
    return JSON.stringify([amount, unit, what]);
  };
  const factsOf = (one: Agreement) => fieldsOf("agreement", one).filter((field) => canBeLeftOut(field));
  const has = new Set(factsOf(record).map((field) => said(record, field)));
  return factsOf(told).filter((field) => {
    const one = said(told, field);
    if (one === undefined || has.has(one)) return false;
    has.add(one);
    return true;
  });
}

function without<T>(list: readonly T[] | undefined, at: string | undefined): T[] {
  return (list ?? []).filter((_, i) => i !== Number(at));
}

function withList<K extends "fields" | "projects">(
  record: Agreement,
  list: K,
  entries: NonNullable<Agreement[K]>,
): Agreement {
  const { [list]: _, ...rest } = record;
  return (entries.length > 0 ? { ...rest, [list]: entries } : rest) as Agreement;
}
