/** Merges two records: the first keeps what it says, the second adds what is missing. */
import type { Agreement, Name, Participant, Party, Place, Project } from "@/lib/model";
import { displayName } from "@/lib/model";
import { mergeHistory } from "@/lib/ties/agreement-history";

/** Whether an id means the record itself, once both are one. */
export type IsItself = (id: string) => boolean;

/** A party with what its record under another spelling adds. */
export function mergeParties(into: Party, from: Party, isItself: IsItself = eitherOf(into, from)): Party {
  const presence = unique([...(into.presence ?? []), ...(from.presence ?? [])]);
  const identifiers = unique([...(into.identifiers ?? []), ...(from.identifiers ?? [])]);
  const { parent: _, ...rest } = { ...from, ...into };
  const parent = [into.parent, from.parent].find((id) => id !== undefined && !isItself(id));
  return {
    ...rest,
    kind: into.kind === "unknown" ? from.kind : into.kind,
    names: mergeNames(into.names, from.names),
    // A party does not belong to itself.
    ...(parent !== undefined && { parent }),
    ...(presence.length > 0 && { presence }),
    ...(identifiers.length > 0 && { identifiers }),
  };
}

/** A place with what its record under another spelling adds. */
export function mergePlaces(into: Place, from: Place, isItself: IsItself = eitherOf(into, from)): Place {
  const identifiers = unique([...(into.identifiers ?? []), ...(from.identifiers ?? [])]);
  const { within: _, ...rest } = { ...from, ...into };
  const within = [into.within, from.within].find((id) => id !== undefined && !isItself(id));
  return {
    ...rest,
    names: mergeNames(into.names, from.names),
    // A place does not lie within itself.
    ...(within !== undefined && { within }),
    ...(identifiers.length > 0 && { identifiers }),
  };
}

/** Merges two records of one kind. */
export function mergeEntities(
  kind: "party" | "place",
  into: Party | Place,
  from: Party | Place,
  isItself?: IsItself,
): Party | Place {
  return kind === "party"
    ? mergeParties(into as Party, from as Party, isItself)
    : mergePlaces(into as Place, from as Place, isItself);
}

function eitherOf(into: Party | Place, from: Party | Place): IsItself {
  return (id) => id === into.id || id === from.id;
}

/** An agreement with what another report of it adds: parties, later steps, fields, projects. */
export function mergeAgreements(into: Agreement, from: Agreement): Agreement {
  const functions = unique([...(into.functions ?? []), ...(from.functions ?? [])]);
  const fields = mergeTexts(into.fields, from.fields);
  const projects = mergeProjects(into.projects, from.projects);
  const scopePlaces = unique([...(into.scopePlaces ?? []), ...(from.scopePlaces ?? [])]);
  return {
    ...from,
    ...into,
    parties: mergeParticipants(into.parties, from.parties),
    history: mergeHistory(into.history, from.history),
    ...(functions.length > 0 && { functions }),
    ...(fields.length > 0 && { fields }),
    ...(projects.length > 0 && { projects }),
    ...(scopePlaces.length > 0 && { scopePlaces }),
  };
}

function mergeNames(into: readonly Name[], from: readonly Name[]): Name[] {
  const known = new Set(into.map(({ text }) => text));
  // One official name is enough: another is one more spelling.
  const added = from
    .filter(({ text }) => !known.has(text))
    .map((name): Name => (name.type === "official" ? { ...name, type: "short" } : name));
  // A short name is what views show: what is added must not rename the record.
  const isRenamed = !into.some(({ type }) => type === "short") && added.some(({ type }) => type === "short");
  return isRenamed
    ? [...into, { text: displayName({ names: [...into] }), type: "short" }, ...added]
    : [...into, ...added];
}

function mergeParticipants(into: readonly Participant[], from: readonly Participant[]): Participant[] {
  const others = new Map(from.map((part) => [part.party, part]));
  const known = new Set(into.map(({ party }) => party));
  return [
    ...into.map((part) => ({ ...others.get(part.party), ...part })),
    ...from.filter(({ party }) => !known.has(party)),
  ];
}

function mergeTexts(into: readonly string[] = [], from: readonly string[] = []): string[] {
  const known = new Set(into.map((text) => text.toLowerCase()));
  return [...into, ...from.filter((text) => !known.has(text.toLowerCase()))];
}

/** Projects at the same site are one, with the quantities of both, unless their names or products differ. */
function mergeProjects(into: readonly Project[] = [], from: readonly Project[] = []): Project[] {
  const projects = [...into];
  for (const project of from) {
    const at = projects.findIndex((known) => isSameProject(known, project));
    const known = projects[at];
    if (!known) {
      projects.push(project);
      continue;
    }
    const quantities = unique([...(known.quantities ?? []), ...(project.quantities ?? [])]);
    projects[at] = { ...project, ...known, ...(quantities.length > 0 && { quantities }) };
  }
  return projects;
}

/** Whether two projects are one: at the same site, unless their names, phases or products differ. */
export function isSameProject(a: Project, b: Project): boolean {
  const differs = (field: "name" | "phase" | "product") =>
    a[field] !== undefined && b[field] !== undefined && a[field] !== b[field];
  return a.site === b.site && !differs("name") && !differs("phase") && !differs("product");
}

/** The different values, compared by content. */
function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
