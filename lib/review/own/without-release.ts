/** Takes what one release gave out of a dataset: the reverse of adding it. */
import type { Agreement, Dataset, Evidence, Party, Place } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import type { Item } from "../draft";
import type { AnyRecord } from "../evidence/paths";
import { copiedFrom } from "./own";

/** The fields of a record that can each stem from another release, and the lists whose entries can. */
const FIELDS: Record<Item["kind"], { single: readonly string[]; lists: readonly string[] }> = {
  agreement: {
    single: ["title", "binding", "effective", "ends", "placeSigned", "summary"],
    lists: ["parties", "history", "functions", "scopePlaces", "fields", "projects"],
  },
  party: {
    single: ["country", "seat", "territory", "parent"],
    lists: ["names", "presence", "identifiers"],
  },
  place: { single: ["country", "within"], lists: ["names", "identifiers"] },
};
/** Lists that a record cannot be without. */
const NEEDED: ReadonlySet<string> = new Set(["parties", "history", "names"]);

/**
 * Takes a release out, with the records that only its evidence supports and nothing else refers to.
 * Records that other releases tell of too keep what those say.
 */
export function withoutRelease(dataset: Dataset, release: string): Dataset {
  const gone = dataset.evidence.filter((one) => one.release === release);
  if (gone.length === 0 && !dataset.releases.some(({ id }) => id === release)) return dataset;
  const kept = dataset.evidence.filter((one) => one.release !== release);
  const [goneBy, keptBy] = [Map.groupBy(gone, keyOf), Map.groupBy(kept, keyOf)];
  const backed = new Set(keptBy.keys());
  const orphaned = new Set([...goneBy.keys()].filter((key) => !backed.has(key)));

  const moved = new Map<string, ReadonlyMap<string, string>>();
  const left = <R extends AnyRecord>(kind: Item["kind"], record: R): R => {
    const key = `${kind} ${record.id}`;
    const lost = goneBy.get(key);
    // Others may refer to a copy of which nothing is told any more: it only loses what was added to it.
    const others = keptBy.get(key) ?? (isCopy(record) ? [] : undefined);
    if (!lost || !others) return record;
    const pruned = prune(kind, record, lost, others);
    moved.set(key, pruned.moved);
    return pruned.record;
  };
  const agreements = dataset.agreements
    .filter(({ id }) => !orphaned.has(`agreement ${id}`))
    .map((one) => left("agreement", one));
  const parties = dataset.parties.map((one) => left("party", one));
  const places = dataset.places.map((one) => left("place", one));
  const evidence = kept.map((one) => {
    const { field } = one;
    const paths = moved.get(keyOf(one));
    return field === undefined || !paths ? one : { ...one, field: movedField(field, paths) };
  });
  const entities = withoutUnused({ parties, places, agreements }, orphaned, backed);
  return {
    ...dataset,
    ...entities,
    agreements,
    evidence,
    releases: withoutUnusedReleases(dataset, release, evidence),
  };
}

function isCopy(record: AnyRecord): boolean {
  return "names" in record && copiedFrom(record) !== undefined;
}

function keyOf({ record }: Evidence): string {
  return `${record.kind} ${record.id}`;
}

/** Where a field stands when what holds it has moved: a quantity in its project, and that in its list. */
function movedField(field: string, paths: ReadonlyMap<string, string>): string {
  const [quantity] = QUANTITY.exec(field) ?? [];
  const inner = quantity === undefined ? field : (paths.get(quantity) ?? quantity);
  const prefix = prefixOf(inner);
  return (paths.get(prefix) ?? prefix) + inner.slice(prefix.length);
}

const QUANTITY = /^projects\.\d+\.quantities\.\d+$/u;

/** `projects.2.site` is about `projects.2`; `placeSigned` about itself. */
function prefixOf(field: string): string {
  return /^[^.]+(?:\.\d+)?/.exec(field)?.[0] ?? field;
}

/** Takes out of a record what only lost evidence tells; `moved` says where list entries stand now. */
function prune<R extends AnyRecord>(
  kind: Item["kind"],
  record: R,
  lost: readonly Evidence[],
  kept: readonly Evidence[],
): { record: R; moved: Map<string, string> } {
  const prefixes = (list: readonly Evidence[]) =>
    new Set(list.flatMap(({ field }) => (field === undefined ? [] : [prefixOf(field)])));
  const held = prefixes(kept);
  const only = new Set([...prefixes(lost)].filter((prefix) => !held.has(prefix)));
  const out: Record<string, unknown> = { ...record };
  const moved = new Map<string, string>();
  for (const field of FIELDS[kind].single) if (only.has(field)) delete out[field];
  for (const list of FIELDS[kind].lists) {
    const entries = ((out[list] ?? []) as readonly unknown[]).map((entry, i) => {
      const path = `${list}.${i}`;
      return held.has(path) ? pruneEntry(path, entry, lost, kept, moved) : entry;
    });
    const left = entries.map((_, i) => i).filter((i) => !only.has(`${list}.${i}`));
    if (entries.length === 0 || (left.length === 0 && NEEDED.has(list))) continue;
    if (left.length === 0) delete out[list];
    else out[list] = left.map((i) => entries[i]);
    left.forEach((from, to) => {
      moved.set(`${list}.${from}`, `${list}.${to}`);
    });
  }
  return { record: out as R, moved };
}

/** Fields of an entry that one release can add to what another tells of it. */
const ADDED: ReadonlySet<string> = new Set(["role", "share", "name", "phase", "product"]);

/** The same for an entry that others tell of too, such as a project with quantities of both. */
function pruneEntry(
  path: string,
  entry: unknown,
  lost: readonly Evidence[],
  kept: readonly Evidence[],
  moved: Map<string, string>,
): unknown {
  const held = new Set(kept.map(({ field }) => field));
  const only = new Set(lost.map(({ field }) => field).filter((field) => !held.has(field)));
  if (!isObject(entry) || ![...only].some((field) => field?.startsWith(`${path}.`))) return entry;
  const out = Object.fromEntries(
    Object.entries(entry).filter(([field]) => !ADDED.has(field) || !only.has(`${path}.${field}`)),
  );
  if (!Array.isArray(out.quantities)) return out;
  const { quantities, ...rest } = out;
  const left = quantities.map((_, i) => i).filter((i) => !only.has(`${path}.quantities.${i}`));
  left.forEach((from, to) => {
    moved.set(`${path}.quantities.${from}`, `${path}.quantities.${to}`);
  });
  return left.length > 0 ? { ...rest, quantities: left.map((i) => quantities[i]) } : rest;
}

/** Parties and places without those that only the release told of and nothing refers to any more. */
function withoutUnused(
  dataset: { parties: Party[]; places: Place[]; agreements: Agreement[] },
  orphaned: ReadonlySet<string>,
  backed: ReadonlySet<string>,
): { parties: Party[]; places: Place[] } {
  let { parties, places } = dataset;
  for (;;) {
    const used = new Set<string>();
    const markPlace = (id: string | undefined) => id !== undefined && used.add(`place ${id}`);
    for (const { parties: parts, placeSigned, scopePlaces, projects } of dataset.agreements) {
      for (const { party } of parts) used.add(`party ${party}`);
      for (const id of [placeSigned, ...(scopePlaces ?? []), ...(projects ?? []).map(({ site }) => site)])
        markPlace(id);
    }
    for (const { parent, seat, territory, presence } of parties) {
      if (parent !== undefined) used.add(`party ${parent}`);
      for (const id of [seat, territory, ...(presence ?? []).map(({ place }) => place)]) markPlace(id);
    }
    for (const { within } of places) markPlace(within);
    const leftParties = parties.filter(({ id }) => used.has(`party ${id}`) || !orphaned.has(`party ${id}`));
    const leftPlaces = places.filter(
      // Places that were copied because something lies in them have no evidence of their own.
      (place) =>
        used.has(`place ${place.id}`) ||
        backed.has(`place ${place.id}`) ||
        !(orphaned.has(`place ${place.id}`) || isCopy(place)),
    );
    if (leftParties.length === parties.length && leftPlaces.length === places.length)
      return { parties, places };
    parties = leftParties;
    places = leftPlaces;
  }
}

/** The releases without this one, and without those that are only here because it copies them. */
function withoutUnusedReleases(
  { releases }: Dataset,
  release: string,
  evidence: readonly Evidence[],
): Dataset["releases"] {
  const copied = releases.find(({ id }) => id === release)?.copyOf;
  const left = releases.filter(({ id }) => id !== release);
  const isUsed =
    evidence.some((one) => one.release === copied) || left.some(({ copyOf }) => copyOf === copied);
  return isUsed || copied === undefined ? left : left.filter(({ id }) => id !== copied);
}
