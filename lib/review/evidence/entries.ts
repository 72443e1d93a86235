/**
 * Entries of lists to which every release adds, named by what they say and not by their place: an entry that a person
 * took out has no place any more to which evidence could point.
 */
import { agreementWithIds, type NewId, partyWithIds } from "@/lib/merging/with-ids";
import type { Agreement, Party, StatusChange } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import { isSameStep, mergeHistory } from "@/lib/ties/agreement-history";
import { type AnyRecord, valueAt } from "./paths";

type Entry = string | Readonly<Record<string, unknown>>;

/**
 * The fields that name an entry; none where the entry is a text. A step of the history is named with its day: to deny a
 * signing on one day says nothing about another.
 */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  functions: [],
  scopePlaces: [],
  fields: [],
  identifiers: ["scheme", "value"],
  parties: ["party"],
  presence: ["place", "what"],
  projects: ["site", "name", "phase", "product"],
  names: ["text"],
  history: ["status", "date"],
};
/** Lists that a record cannot be without. */
const NEEDED: ReadonlySet<string> = new Set(["parties", "names", "history"]);

/** Stands in an entry's name where its path has a number. */
const NAME = ".~";
/** The longest path that a dataset takes in evidence. */
const LONGEST = 1_000;

/** Whether a slot is the name of an entry. */
export function isEntry(slot: string): boolean {
  return partsOf(slot) !== undefined;
}

/**
 * The name of the entry that a path leads to or into; the name is a path too, but no record has anything there.
 * `undefined` where the path leads elsewhere, or nothing names the entry, as a project that has only quantities.
 */
export function entryAt(record: AnyRecord, path: string): string | undefined {
  if (isEntry(path)) return path;
  const [list = "", at = ""] = path.split(".");
  const entry = namedBy(list) && valueAt(record, `${list}.${at}`);
  return entry === undefined ? undefined : nameOf(list, entry as Entry);
}

/** The path of an entry in a record; its name where it is not there. */
export function pathOfEntry(record: AnyRecord, slot: string): string {
  const parts = partsOf(slot);
  const at = parts ? indexIn(record, parts) : -1;
  return parts && at >= 0 ? `${parts.list}.${at}` : slot;
}

/** The same in a merged record: a project may have been merged with a like one, and a step may have another day. */
export function pathOfMerged(record: AnyRecord, slot: string): string {
  const path = pathOfEntry(record, slot);
  const parts = path === slot ? partsOf(slot) : undefined;
  const at = parts ? entriesOf(record, parts.list).findIndex((entry) => isLike(parts, entry)) : -1;
  return parts && at >= 0 ? `${parts.list}.${at}` : path;
}

/** The record with an entry added, unless it has it; without the entry where `value` is `undefined`. */
export function withEntry<R extends AnyRecord>(record: R, slot: string, value: unknown): R {
  const parts = partsOf(slot);
  const at = parts ? indexIn(record, parts) : -1;
  if (!parts || at >= 0 === (value !== undefined)) return record;
  const { list } = parts;
  const entries = entriesOf(record, list);
  const named = nameOf(list, entries[at] ?? parts.name);
  // One spelling can be there twice, as the official and as the short name.
  const left =
    value === undefined
      ? entries.filter((one) => nameOf(list, one) !== named)
      : withAdded(list, entries, value);
  if (left.length > 0) return { ...record, [list]: left };
  if (NEEDED.has(list)) return record;
  const { [list]: _, ...rest } = { ...record } as Record<string, unknown>;
  return rest as unknown as R;
}

/** Adds an entry; steps of the history go in the order in which they happened. */
function withAdded(list: string, entries: readonly Entry[], value: unknown): readonly unknown[] {
  return list === "history"
    ? mergeHistory(entries as readonly unknown[] as readonly StatusChange[], [value as StatusChange])
    : [...entries, value];
}

/** The name of an entry with new ids in its references; any other slot as it is. */
export function entryWithIds(slot: string, newId: NewId): string {
  const parts = partsOf(slot);
  if (!parts) return slot;
  const record = { id: "", parties: [], [parts.list]: [parts.name] } as unknown as Party & Agreement;
  const mapId: NewId = (kind, id) => (id === record.id ? id : newId(kind, id));
  const mapped = parts.list === "presence" ? partyWithIds(record, mapId) : agreementWithIds(record, mapId);
  return nameOf(parts.list, entriesOf(mapped, parts.list)[0] ?? parts.name) ?? slot;
}

interface Parts {
  list: string;
  name: Entry;
}

function partsOf(slot: string): Parts | undefined {
  const at = slot.indexOf(NAME);
  const list = slot.slice(0, Math.max(0, at));
  const fields = namedBy(list);
  if (!fields) return undefined;
  try {
    const name: unknown = JSON.parse(slot.slice(at + NAME.length));
    return (fields.length === 0 ? typeof name === "string" : isObject(name))
      ? { list, name: name as Entry }
      : undefined;
  } catch {
    return undefined;
  }
}

function namedBy(list: string): readonly string[] | undefined {
  return Object.hasOwn(NAMED_BY, list) ? NAMED_BY[list] : undefined;
}

function nameOf(list: string, entry: Entry): string | undefined {
  const name =
    typeof entry === "string"
      ? textName(list, entry)
      : Object.fromEntries(
          (namedBy(list) ?? []).flatMap((field) =>
            entry[field] === undefined ? [] : [[field, entry[field]] as const],
          ),
        );
  const slot = `${list}${NAME}${JSON.stringify(name)}`;
  return slot.length > LONGEST || slot.endsWith("{}") ? undefined : slot;
}

/** The name of a text entry: fields of cooperation are the same in capitals and small letters. */
function textName(list: string, text: string): string {
  return list === "fields" ? text.toLowerCase() : text;
}

function entriesOf(record: AnyRecord, list: string): readonly Entry[] {
  return (valueAt(record, list) ?? []) as readonly Entry[];
}

/** The index of the entry with a name; for projects also of one that tells more or less, unless several could be it. */
function indexIn(record: AnyRecord, parts: Parts): number {
  const { list, name } = parts;
  const all = entriesOf(record, list);
  const exact = namesIn(list, all).get(nameOf(list, name)) ?? -1;
  if (list !== "projects") return exact;
  const like = all.flatMap((entry, i) => (isLike(parts, entry) && shares(parts, entry) ? [i] : []));
  return exact >= 0 || like.length !== 1 ? exact : (like[0] ?? -1);
}

const namesOfLists = new WeakMap<readonly Entry[], ReadonlyMap<string | undefined, number>>();

/** The index of the first entry of each name. An agreement can have thousands of parties, each of which is looked up. */
function namesIn(list: string, entries: readonly Entry[]): ReadonlyMap<string | undefined, number> {
  const known = namesOfLists.get(entries);
  if (known) return known;
  const names = new Map<string | undefined, number>();
  for (const [at, entry] of entries.entries()) {
    const name = nameOf(list, entry);
    if (!names.has(name)) names.set(name, at);
  }
  namesOfLists.set(entries, names);
  return names;
}

/** Whether a field that names entries has the same value in both. */
function shares({ list, name }: Parts, entry: Entry): boolean {
  if (typeof entry === "string" || typeof name === "string") return true;
  return (namedBy(list) ?? []).some((field) => name[field] !== undefined && name[field] === entry[field]);
}

/**
 * Whether nothing that names an entry tells it from another: one release can tell more of a project than another, or
 * give a step another day.
 */
function isLike({ list, name }: Parts, entry: Entry): boolean {
  if (typeof entry === "string" || typeof name === "string")
    return (
      typeof entry === "string" && typeof name === "string" && textName(list, entry) === textName(list, name)
    );
  if (list === "history")
    return isSameStep(name as unknown as StatusChange, entry as unknown as StatusChange);
  const isOpen = (field: string) =>
    list === "projects" && field !== "site" && (name[field] === undefined || entry[field] === undefined);
  return (namedBy(list) ?? []).every((field) => name[field] === entry[field] || isOpen(field));
}
