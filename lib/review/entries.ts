/**
 * Entries of the lists to which every release adds, named by what they say: one that a person took out has no place in its
 * list any more at which evidence could point.
 */
import { agreementWithIds, type NewId, partyWithIds } from "@/lib/merging/with-ids";
import type { Agreement, Party, StatusChange } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import { isSameStep, mergeHistory } from "@/lib/ties/agreement-history";
import { type AnyRecord, valueAt } from "./paths";

type Entry = string | Readonly<Record<string, unknown>>;

/**
 * The fields that name an entry; none where the entry is a text. A step of the history is named with its day: that there
 * was no signing on this one says nothing against another.
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
/** No record is one without these. */
const NEEDED: ReadonlySet<string> = new Set(["parties", "names", "history"]);

/** How the name of an entry begins, where the path of one has its number. */
const NAME = ".~";
/** A dataset takes no longer path as that of its evidence. */
const LONGEST = 1_000;

/** Whether a slot is the name of an entry. */
export function isEntry(slot: string): boolean {
  return partsOf(slot) !== undefined;
}

/**
 * The name of the entry that a path leads to or into: a path itself, at which no record holds anything. `undefined` where
 * it leads elsewhere, and where nothing names the entry: of quantities alone nobody can tell whose they are.
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

/** The same, where a project can have been merged with others that nothing tells from it, and a step have another day. */
export function pathOfMerged(record: AnyRecord, slot: string): string {
  const parts = partsOf(slot);
  const at = parts ? entriesOf(record, parts.list).findIndex((entry) => isLike(parts, entry)) : -1;
  const path = pathOfEntry(record, slot);
  return parts && path === slot && at >= 0 ? `${parts.list}.${at}` : path;
}

/** The record with an entry, which stays as it is where it is there; without it where `value` is `undefined`. */
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

/** Steps stand in the order in which they happened. */
function withAdded(list: string, entries: readonly Entry[], value: unknown): readonly unknown[] {
  return list === "history"
    ? mergeHistory(entries as readonly unknown[] as readonly StatusChange[], [value as StatusChange])
    : [...entries, value];
}

/** The name of an entry, or what is at one, with the ids that its references have elsewhere. */
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

/** Fields of cooperation are one in whatever letters they stand. */
function textName(list: string, text: string): string {
  return list === "fields" ? text.toLowerCase() : text;
}

function entriesOf(record: AnyRecord, list: string): readonly Entry[] {
  return (valueAt(record, list) ?? []) as readonly Entry[];
}

/** The one that is named so; of projects also one of which more is told or less, unless several could be meant. */
function indexIn(record: AnyRecord, parts: Parts): number {
  const { list, name } = parts;
  const all = entriesOf(record, list);
  const exact = all.findIndex((entry) => nameOf(list, entry) === nameOf(list, name));
  if (list !== "projects") return exact;
  const like = all.flatMap((entry, i) => (isLike(parts, entry) && shares(parts, entry) ? [i] : []));
  return exact >= 0 || like.length !== 1 ? exact : (like[0] ?? -1);
}

/** Whether something that names one names the other too. */
function shares({ list, name }: Parts, entry: Entry): boolean {
  if (typeof entry === "string" || typeof name === "string") return true;
  return (namedBy(list) ?? []).some((field) => name[field] !== undefined && name[field] === entry[field]);
}

/**
 * Whether nothing that names one says that it is another: of a project one release can tell more than the other, and of a
 * step another day.
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
