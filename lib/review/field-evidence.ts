/** Which evidence stands behind each field of a record, after people changed some of them. */
import type { Agreement, Evidence, Party, Place, RecordKind } from "@/lib/model";
import type { Item } from "./draft";

/** How a field that no rule gave came to be. */
export const BY_HAND = "entered by hand";
const CORRECTED = "corrected by hand";
/** The reading tells functions from the whole, and points at no words. */
const FROM_THE_WHOLE = "rule: words of the agreement";

/** Whether a person told a field, by the method of its evidence. */
export function isByHand(method: string | undefined): boolean {
  return method === BY_HAND || method === CORRECTED;
}

type AnyRecord = Party | Place | Agreement;

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
  const { names, country } = record as Party | Place;
  const paths = names.map((_, i) => `names.${i}`);
  if (country !== undefined) paths.push("country");
  if (kind === "place") return (record as Place).within === undefined ? paths : [...paths, "within"];
  const { seat, territory, presence } = record as Party;
  if (seat !== undefined) paths.push("seat");
  if (territory !== undefined) paths.push("territory");
  return [...paths, ...(presence ?? []).map((_, i) => `presence.${i}`)];
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

/**
 * The evidence for a record as it is now. `originals` are the records that the reading's evidence is about: its own, and
 * those that were merged into it. A field that moved within its list keeps its evidence; one that was corrected keeps the
 * quote; one that is new has been entered. Ids are those of the reading's evidence, empty where a person is the evidence.
 */
export function fieldEvidence(
  { kind, record }: Pick<Item, "kind" | "record">,
  originals: readonly AnyRecord[],
  evidence: readonly Evidence[],
): Evidence[] {
  const given = originals.flatMap((original) =>
    evidence
      .filter((one) => one.record.kind === kind && one.record.id === original.id)
      .map((one) => ({ one, original, value: one.field && JSON.stringify(valueAt(original, one.field)) })),
  );
  const target = { kind, id: record.id };
  const out: Evidence[] = given
    .filter(({ one }) => one.field === undefined)
    .map(({ one }) => ({ ...one, record: target }));
  const release = given[0]?.one.release ?? evidence[0]?.release;
  const used = new Set<Evidence>();
  for (const field of fieldsOf(kind, record)) {
    const value = JSON.stringify(valueAt(record, field));
    const pattern = withoutNumbers(field);
    const kept = given.filter(
      ({ one, value: before }) =>
        before === value &&
        !used.has(one) &&
        one.field !== undefined &&
        withoutNumbers(one.field) === pattern,
    );
    // Two equal values, such as two projects at one site: the one at the same place first.
    const best = (kept.find(({ one }) => one.field === field) ?? kept[0])?.one;
    if (best) {
      used.add(best);
      out.push({ ...best, record: target, field });
      continue;
    }
    if (release !== undefined && isFunctionOf(originals, record, field)) {
      out.push({ id: "", record: target, field, release, method: FROM_THE_WHOLE });
      continue;
    }
    if (originals.some((original) => JSON.stringify(valueAt(original, field)) === value)) continue;
    const before = given.find(({ one }) => one.field === field && !used.has(one))?.one;
    if (before) {
      const { confidence: _, ...one } = before;
      out.push({ ...one, record: target, field, method: CORRECTED });
    } else if (release !== undefined) out.push({ id: "", record: target, field, release, method: BY_HAND });
  }
  return out;
}

/** Whether a field is a function that the reading tells, wherever it stands among them. */
function isFunctionOf(originals: readonly AnyRecord[], record: AnyRecord, field: string): boolean {
  const told = valueAt(record, field);
  return (
    withoutNumbers(field) === "functions.*" &&
    originals.some((original) => "functions" in original && original.functions?.some((one) => one === told))
  );
}

/** The path at which a record says now what another said at `field`; `undefined` where it says something else. */
export function whereNow(
  kind: RecordKind,
  original: object,
  now: AnyRecord,
  field: string,
): string | undefined {
  if (kind === "release" || kind === "evidence") return undefined;
  const value = JSON.stringify(valueAt(original, field));
  if (JSON.stringify(valueAt(now, field)) === value) return field;
  const pattern = withoutNumbers(field);
  return fieldsOf(kind, now).find(
    (path) => withoutNumbers(path) === pattern && JSON.stringify(valueAt(now, path)) === value,
  );
}

function withoutNumbers(path: string): string {
  return path.replace(/\.\d+/g, ".*");
}
