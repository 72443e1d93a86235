/** Sources of records to write or compare: a dataset in memory or in the store, or a selection of one. */
import {
  type Dataset,
  type DatasetInfo,
  perKind,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
} from "@/lib/model";
import { checkRecord } from "./check-record";

/** A dataset whose records come in pieces, any number of times and always in the same order. */
export interface RecordSource {
  readonly info: DatasetInfo;
  records<K extends RecordKind>(kind: K): AsyncIterable<readonly RecordOf[K][]>;
}

/** A dataset in memory. */
export function sourceOfDataset(dataset: Dataset): RecordSource {
  const lists: { readonly [K in RecordKind]: readonly RecordOf[K][] } = {
    place: dataset.places,
    party: dataset.parties,
    release: dataset.releases,
    agreement: dataset.agreements,
    evidence: dataset.evidence,
  };
  return {
    info: dataset.info,
    async *records<K extends RecordKind>(kind: K) {
      const records: readonly RecordOf[K][] = lists[kind];
      for (let at = 0; at < records.length; at += 1_000) yield records.slice(at, at + 1_000);
    },
  };
}

/** The records of a kind one by one. */
export async function* eachRecord<K extends RecordKind>(
  source: RecordSource,
  kind: K,
  signal?: AbortSignal,
): AsyncGenerator<RecordOf[K]> {
  for await (const records of source.records(kind)) {
    signal?.throwIfAborted();
    yield* records;
  }
}

/** A record by its kind and id. */
export interface RecordKey {
  kind: RecordKind;
  id: string;
}

/**
 * The chosen records with everything that they refer to, and the evidence and releases that prove them: a complete
 * dataset. Related agreements of an agreement are named only where they were chosen too.
 */
export async function selectRecords(
  source: RecordSource,
  chosen: Iterable<RecordKey>,
): Promise<RecordSource> {
  const kept = await closure(source, chosen);
  return {
    info: source.info,
    async *records<K extends RecordKind>(kind: K) {
      for await (const records of source.records(kind)) {
        const some = records
          .filter(({ id }) => kept[kind].has(id))
          .map((record) => withoutUnchosen(kind, record, kept));
        if (some.length > 0) yield some;
      }
    },
  };
}

type Kept = Record<RecordKind, Set<string>>;

/** Collects a selection, following its references except those to related agreements, which would add whole chains. */
async function closure(source: RecordSource, chosen: Iterable<RecordKey>): Promise<Kept> {
  const kept: Kept = perKind(() => new Set());
  for (const { kind, id } of chosen) kept[kind].add(id);
  for await (const evidence of eachRecord(source, "evidence"))
    if (kept[evidence.record.kind].has(evidence.record.id)) kept.evidence.add(evidence.id);
  const follow = (kind: RecordKind, record: RecordOf[RecordKind]): boolean => {
    let grown = false;
    checkRecord(
      kind,
      record,
      () => undefined,
      (target, id) => {
        if (kind === "agreement" && target === "agreement") return;
        if (kept[target].has(id)) return;
        kept[target].add(id);
        grown = true;
      },
    );
    return grown;
  };
  // From referring kinds to the kinds they refer to. Within a kind, as places within places, any order must do.
  for (const kind of RECORD_KINDS.toReversed())
    for (let grown = true; grown; ) {
      grown = false;
      for await (const record of eachRecord(source, kind))
        if (kept[kind].has(record.id) && follow(kind, record) && hasChains(kind)) grown = true;
    }
  return kept;
}

function hasChains(kind: RecordKind): boolean {
  return kind === "place" || kind === "party" || kind === "release";
}

function withoutUnchosen<K extends RecordKind>(kind: K, record: RecordOf[K], kept: Kept): RecordOf[K] {
  if (kind !== "agreement" || !("related" in record) || !record.related) return record;
  return { ...record, related: record.related.filter(({ agreement }) => kept.agreement.has(agreement)) };
}
