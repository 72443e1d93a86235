/** A dataset without what one release gave: the other half of adding it. */
import type { Agreement, Dataset, Evidence, Party, Place } from "@/lib/model";
import { COPY_OF } from "./own";

/** The lists of an agreement whose entries can each stem from another release. */
const LISTS = ["parties", "history", "functions", "scopePlaces", "fields", "projects"] as const;
/** An agreement without these is none. */
const NEEDED: ReadonlySet<string> = new Set(["parties", "history"]);
const SCALARS = ["title", "binding", "effective", "ends", "placeSigned", "summary"] as const;

/**
 * Takes a release out, with the records that only its evidence stands behind, as far as nothing else refers to them.
 * Agreements that other releases report too keep what those say.
 */
export function withoutRelease(dataset: Dataset, release: string): Dataset {
  const gone = dataset.evidence.filter((one) => one.release === release);
  if (gone.length === 0 && !dataset.releases.some(({ id }) => id === release)) return dataset;
  const kept = dataset.evidence.filter((one) => one.release !== release);
  const backed = new Set(kept.map(keyOf));
  const orphaned = new Set(gone.map(keyOf).filter((key) => !backed.has(key)));

  const moved = new Map<string, ReadonlyMap<string, string>>();
  const agreements = dataset.agreements.flatMap((agreement) => {
    const key = `agreement ${agreement.id}`;
    if (orphaned.has(key)) return [];
    const lost = gone.filter((one) => keyOf(one) === key);
    if (lost.length === 0) return [agreement];
    const pruned = prune(
      agreement,
      lost,
      kept.filter((one) => keyOf(one) === key),
    );
    moved.set(key, pruned.moved);
    return [pruned.agreement];
  });
  const evidence = kept.map((one) => {
    const field = one.field === undefined ? undefined : moved.get(keyOf(one))?.get(prefixOf(one.field));
    return field === undefined
      ? one
      : { ...one, field: field + one.field?.slice(prefixOf(one.field).length) };
  });
  const entities = withoutUnused({ ...dataset, agreements }, orphaned, backed);
  return {
    ...dataset,
    ...entities,
    agreements,
    evidence,
    releases: withoutUnusedReleases(dataset, release, evidence),
  };
}

function keyOf({ record }: Evidence): string {
  return `${record.kind} ${record.id}`;
}

/** `projects.2.site` is about `projects.2`; `placeSigned` about itself. */
function prefixOf(field: string): string {
  return /^[^.]+(?:\.\d+)?/.exec(field)?.[0] ?? field;
}

/** Takes out of an agreement what only lost evidence tells; `moved` says where list entries stand now. */
function prune(
  agreement: Agreement,
  lost: readonly Evidence[],
  kept: readonly Evidence[],
): { agreement: Agreement; moved: Map<string, string> } {
  const prefixes = (list: readonly Evidence[]) =>
    new Set(list.flatMap(({ field }) => (field === undefined ? [] : [prefixOf(field)])));
  const held = prefixes(kept);
  const only = new Set([...prefixes(lost)].filter((prefix) => !held.has(prefix)));
  const out: Record<string, unknown> = { ...agreement };
  const moved = new Map<string, string>();
  for (const field of SCALARS) if (only.has(field)) delete out[field];
  for (const list of LISTS) {
    const entries: readonly unknown[] = agreement[list] ?? [];
    const left = entries.map((_, i) => i).filter((i) => !only.has(`${list}.${i}`));
    if (left.length === entries.length || (left.length === 0 && NEEDED.has(list))) continue;
    if (left.length === 0) delete out[list];
    else out[list] = left.map((i) => entries[i]);
    left.forEach((from, to) => {
      moved.set(`${list}.${from}`, `${list}.${to}`);
    });
  }
  return { agreement: out as Agreement, moved };
}

/** Parties and places without those that only the release told of and nothing refers to any more. */
function withoutUnused(
  dataset: Pick<Dataset, "parties" | "places" | "agreements">,
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
      ({ id, identifiers = [] }) =>
        used.has(`place ${id}`) ||
        backed.has(`place ${id}`) ||
        !(orphaned.has(`place ${id}`) || identifiers.some(({ scheme }) => scheme === COPY_OF)),
    );
    if (leftParties.length === parties.length && leftPlaces.length === places.length)
      return { parties, places };
    parties = leftParties;
    places = leftPlaces;
  }
}

/** Without the release, and without those that stood here only because it copies them. */
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
