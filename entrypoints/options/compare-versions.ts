/** What a new version of a dataset changes, as the options page shows it before anything is applied. */
import type { Comparison, DifferenceRow } from "@/components/options/import-events";
import { type Difference, diffDatasets } from "@/lib/formats/diff/diff-datasets";
import { eachRecord, type RecordSource } from "@/lib/formats/record-source";
import { displayName, entityRef, perKind, RECORD_KINDS } from "@/lib/model";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { DatasetEntry, Library, Overlay, StoredVersion } from "@/lib/store";
import { fieldLabel } from "./field-labels";
import { type NameOf, valueText } from "./value-text";

/** Compares a staged version with the current one. Rejects with the signal's reason when cancelled. */
export async function compareWithStored(
  { library, overlay }: { library: Library; overlay: Overlay },
  before: DatasetEntry,
  after: StoredVersion,
  { most, signal }: { most: number; signal: AbortSignal },
): Promise<Comparison> {
  const corrections = await CorrectionsByRecord.read(overlay);
  const stored = await library.version(before.info.id);
  const comparison: Comparison = {
    before: { info: before.info, counts: before.counts, importedAt: before.importedAt },
    totals: { added: 0, changed: 0, removed: 0 },
    conflicts: 0,
    rows: [],
  };
  const [plain, withConflicts]: [Found[], Found[]] = [[], []];
  for await (const difference of diffDatasets(stored, after, { signal })) {
    comparison.totals[difference.change] += 1;
    const conflicts = corrections.conflictsWith(before.info.id, difference);
    if (conflicts.length > 0) comparison.conflicts += 1;
    const list = conflicts.length > 0 ? withConflicts : plain;
    if (list.length < most) list.push({ difference, conflicts });
  }
  const found = [...withConflicts, ...plain].slice(0, most);
  const nameOf = await namesIn(found, [stored, after], signal);
  comparison.rows = found.map((one) => rowOf(one, nameOf));
  return comparison;
}

interface Found {
  difference: Difference;
  conflicts: string[];
}

function rowOf(
  { difference: { change, kind, id, label, fields }, conflicts }: Found,
  nameOf: NameOf,
): DifferenceRow {
  return {
    change,
    kind,
    id,
    label,
    fields: fields.map(({ path, before, after }) => ({
      label: fieldLabel(path),
      before: valueText(before, path, nameOf),
      after: valueText(after, path, nameOf),
    })),
    conflicts,
  };
}

/** The names of the records that differences refer to, as the later version has them. */
async function namesIn(
  found: readonly Found[],
  versions: readonly RecordSource[],
  signal: AbortSignal,
): Promise<NameOf> {
  const names = perKind(() => new Map<string, string | undefined>());
  const partners = new Map<string, string[]>();
  const collect: NameOf = (kind, id) => void names[kind].set(id, undefined);
  for (const { difference } of found)
    for (const { path, before, after } of difference.fields)
      for (const value of [before, after]) valueText(value, path, collect);
  // Agreements without a title are called by their parties, which come after them.
  for (const kind of RECORD_KINDS.toReversed())
    if (names[kind].size > 0)
      for (const version of versions)
        for await (const record of eachRecord(version, kind, signal)) {
          if (!names[kind].has(record.id)) continue;
          if ("names" in record) names[kind].set(record.id, displayName(record));
          else if ("title" in record && record.title !== undefined) names[kind].set(record.id, record.title);
          else if ("parties" in record) {
            const parties = record.parties.map(({ party }) => party);
            partners.set(record.id, parties);
            for (const party of parties) collect("party", party);
          }
        }
  return (kind, id) =>
    names[kind].get(id) ??
    (kind === "agreement"
      ? partners
          .get(id)
          ?.map((party) => names.party.get(party) ?? party)
          .join(" – ")
      : undefined);
}

/** The user's corrections by record: they outlive the update, and the record may not. */
class CorrectionsByRecord {
  readonly #rejections: ReadonlyMap<string, readonly Rejection[]>;
  readonly #names: ReadonlyMap<string, readonly AddedName[]>;

  private constructor(rejections: readonly Rejection[], names: readonly AddedName[]) {
    this.#rejections = Map.groupBy(rejections, ({ ref }) => ref);
    this.#names = Map.groupBy(names, ({ ref }) => ref);
  }

  static async read(overlay: Overlay): Promise<CorrectionsByRecord> {
    return new CorrectionsByRecord(...(await Promise.all([overlay.rejections(), overlay.addedNames()])));
  }

  /** A sentence for each correction of a record that goes, or whose names change. */
  conflictsWith(dataset: string, { change, kind, id, fields }: Difference): string[] {
    if ((kind !== "party" && kind !== "place") || change === "added") return [];
    const isTouched = change === "removed" || fields.some(({ path }) => path.startsWith("names"));
    if (!isTouched) return [];
    const ref = entityRef(dataset, kind, id);
    const what =
      change === "removed"
        ? `it is removed, and what you said waits until it comes back`
        : "its names change";
    return [
      ...(this.#names.get(ref) ?? []).map(({ text }) => `You added the name “${text}”: ${what}.`),
      ...(this.#rejections.get(ref) ?? []).map(
        ({ surface }) => `You said that “${surface}” is not this one: ${what}.`,
      ),
    ];
  }
}
