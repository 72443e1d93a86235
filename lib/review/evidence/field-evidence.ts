/** Which evidence stands behind each field of a record, after people changed some of them. */
import type { Evidence, RecordKind } from "@/lib/model";
import { evidenceOfRecord } from "../by-id";
import type { Item } from "../draft";
import { withoutGuessedFacts } from "../leave-out";
import { entryAt, isEntry, pathOfEntry, pathOfMerged } from "./entries";
import { type AnyRecord, fieldsOf, valueAt } from "./paths";
import { pathOf, slotOf, valueIn } from "./slots";

/** The methods of evidence for fields that a person entered or corrected. */
export const BY_HAND = "entered by hand";
const CORRECTED = "corrected by hand";
/** The method of evidence that a field is empty: it overrules what other releases say there. */
export const TAKEN_OUT = "taken out by hand";
/** The reading tells functions from the whole text, and points at no words. */
const FROM_THE_WHOLE = "rule: words of the agreement";

/** Whether a person told a field, by the method of its evidence. */
export function isByHand(method: string | undefined): boolean {
  return method === BY_HAND || method === CORRECTED || method === TAKEN_OUT;
}

/**
 * The evidence for a record as it is now. `asRead` are the records that the reading's evidence is about: its own,
 * and those that were merged into it; `holdsSites` tells that sites which are hardly likely were left out; `quoted` are
 * those for whose fields a person gave words, which come first. A field that moved within its list keeps its evidence; a
 * corrected one keeps the quote; a new one was entered by hand, and one that is gone was taken out by hand. Ids are those
 * of the reading's evidence, empty where a person is the evidence.
 */
export function fieldEvidence(
  { kind, record }: Pick<Item, "kind" | "record">,
  asRead: readonly AnyRecord[],
  evidence: readonly Evidence[],
  quoted: readonly AnyRecord[] = [],
  holdsSites = false,
): Evidence[] {
  const originals = asRead.map((one) => (one.id === record.id ? one : asMerged(one)));
  const given = [...quoted, ...originals].flatMap((original) =>
    evidenceOfRecord(evidence, kind, original.id).map((one) => ({
      one,
      value: one.field && JSON.stringify(valueAt(original, one.field)),
    })),
  );
  const target = { kind, id: record.id };
  const out: Evidence[] = given
    .filter(({ one }) => one.field === undefined)
    .map(({ one }) => ({ ...one, record: target }));
  const release = given[0]?.one.release ?? evidence[0]?.release;
  const used = new Set<Evidence>();
  const byField = Map.groupBy(given, ({ one }) => one.field);
  const bySaid = Map.groupBy(given, ({ one, value }) => saidAt(one.field ?? "", value));
  for (const field of fieldsOf(kind, record)) {
    const said = bySaid.get(saidAt(field, JSON.stringify(valueAt(record, field)))) ?? [];
    const kept = said.filter(({ one }) => !used.has(one));
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
    const before = byField.get(field)?.find(({ one }) => !used.has(one))?.one;
    if (originals.some((original) => isSaidBy(original, record, field))) {
      if (before && isQuoted(record, field, before)) out.push({ ...before, record: target, field });
    } else if (before) {
      const { confidence: _, ...one } = before;
      // The words that a person chose in the text stay what was entered.
      out.push({ ...one, record: target, field, method: isByHand(one.method) ? one.method : CORRECTED });
    } else if (release !== undefined) out.push({ id: "", record: target, field, release, method: BY_HAND });
  }
  if (release !== undefined)
    for (const field of takenOut(record, kind, originals, evidence, holdsSites))
      out.push({ id: "", record: target, field, release, method: TAKEN_OUT });
  return out;
}

/** What merging makes of a record that goes into another: its official name is one more spelling. */
function asMerged(original: AnyRecord): AnyRecord {
  if (!("names" in original)) return original;
  const names = original.names.map((name) =>
    name.type === "official" ? { ...name, type: "short" as const } : name,
  );
  return { ...original, names };
}

/** Whether an original says the same at this path, or in another entry: earlier ones may have been taken out. */
function isSaidBy(original: AnyRecord, record: AnyRecord, field: string): boolean {
  const value = JSON.stringify(valueAt(record, field));
  const slot = WHOLE_ENTRY.test(field) ? slotOf(record, field) : undefined;
  return (
    JSON.stringify(valueAt(original, field)) === value ||
    (slot !== undefined && JSON.stringify(valueIn(original, slot)) === value)
  );
}

/** Whether the words that told the name before it tell a name too: "Orvex Energy" stands in "Orvex Energy AG". */
function isQuoted(record: AnyRecord, field: string, { quote = "" }: Evidence): boolean {
  const name = valueAt(record, `${field}.text`);
  return typeof name === "string" && quote.includes(name);
}

const WHOLE_ENTRY = /^[^.]+\.\d+$/u;

/** The fields and list entries that are empty now, where the reading told something that was not held back. */
function takenOut(
  record: AnyRecord,
  kind: Item["kind"],
  originals: readonly AnyRecord[],
  evidence: readonly Evidence[],
  holdsSites: boolean,
): Set<string> {
  const told = originals.map((one) =>
    "history" in one ? withoutGuessedFacts(one, evidence, holdsSites) : one,
  );
  const paths = told.flatMap((original) =>
    fieldsOf(kind, original).flatMap((field) => {
      const slot = slotOf(original, field);
      const path =
        slot === undefined ? undefined : isEntry(slot) ? pathOfMerged(record, slot) : pathOf(record, slot);
      // A record merged with its own parent would refer to itself: nobody took that reference out.
      const isItself = valueAt(original, field) === record.id;
      const isTold = path === undefined || isItself || valueAt(record, path) !== undefined;
      return isTold || isOtherName(record, originals, field) ? [] : [path];
    }),
  );
  return new Set(paths);
}

/** Whether a name was written over. That corrects it here; another release may still use the old spelling rightly. */
function isOtherName(record: AnyRecord, originals: readonly AnyRecord[], field: string): boolean {
  const slot = withoutNumbers(field) === "names.*" ? slotOf(record, field) : undefined;
  return slot !== undefined && originals.every((original) => valueIn(original, slot) === undefined);
}

/** Whether a field is a function that the reading tells, wherever it stands among them. */
function isFunctionOf(originals: readonly AnyRecord[], record: AnyRecord, field: string): boolean {
  const told = valueAt(record, field);
  return (
    withoutNumbers(field) === "functions.*" &&
    originals.some((original) => "functions" in original && original.functions?.some((one) => one === told))
  );
}

/**
 * The path at which `now` says what `original` says at `field`, or is empty as that is; `undefined` where it says
 * something else.
 */
export function whereNow(
  kind: RecordKind,
  original: AnyRecord,
  now: AnyRecord,
  field: string,
): string | undefined {
  if (kind === "release" || kind === "evidence") return undefined;
  const value = JSON.stringify(valueAt(original, field));
  if (value === undefined) {
    const slot = slotOf(original, field);
    return slot !== undefined && valueIn(now, slot) === undefined ? pathOf(now, slot) : undefined;
  }
  const pattern = withoutNumbers(field);
  const isSaidAt = (path: string) =>
    withoutNumbers(path) === pattern && JSON.stringify(valueAt(now, path)) === value;
  /** The first path that says so. Hardly any field moves, so its own comes before all others. */
  const firstPath = (isMeant: (path: string) => boolean) =>
    [field].find((path) => isMeant(path) && isSaidAt(path)) ??
    fieldsOf(kind, now).find((path) => isMeant(path) && isSaidAt(path));
  const entry = entryAt(original, field);
  // What is told without a site is no evidence for the same at a site.
  if (entry === undefined) return firstPath((path) => siteAt(now, path) === undefined);
  // A whole entry is told from others by what it says.
  if (WHOLE_ENTRY.test(field)) {
    // One spelling can be the official name in one report and a short one in the other.
    const at = pathOfEntry(now, entry);
    return firstPath(() => true) ?? (isEntry(at) ? undefined : at);
  }
  // What is told of one entry is never evidence for another that says the same.
  const at = pathOfMerged(now, entry);
  return firstPath((path) => path === at || path.startsWith(`${at}.`));
}

/** The site of the project into which a path leads. */
function siteAt(record: AnyRecord, path: string): unknown {
  const [list, at] = path.split(".");
  return list === "projects" ? valueAt(record, `projects.${at}.site`) : undefined;
}

/** Equal for fields of one sort that say the same. */
function saidAt(field: string, value: string | undefined): string {
  return `${withoutNumbers(field)} ${value}`;
}

function withoutNumbers(path: string): string {
  return path.replace(/\.\d+/g, ".*");
}
