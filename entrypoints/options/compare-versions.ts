/** What a new version of a dataset changes, as the options page shows it before anything is applied. */
import type { Comparison, DifferenceRow } from "@/components/options/import-events";
import { type Difference, diffDatasets } from "@/lib/formats/diff/diff-datasets";
import { entityRef } from "@/lib/model";
import type { AddedName, Rejection } from "@/lib/popover/corrections";
import type { DatasetEntry, Library, Overlay, StoredVersion } from "@/lib/store";
import { valueText } from "./value-text";

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
  const withConflicts: DifferenceRow[] = [];
  for await (const difference of diffDatasets(stored, after, { signal })) {
    comparison.totals[difference.change] += 1;
    const conflicts = corrections.conflictsWith(before.info.id, difference);
    if (conflicts.length > 0) comparison.conflicts += 1;
    const list = conflicts.length > 0 ? withConflicts : comparison.rows;
    if (list.length < most) list.push(rowOf(difference, conflicts));
  }
  comparison.rows = [...withConflicts, ...comparison.rows].slice(0, most);
  return comparison;
}

function rowOf({ change, kind, id, label, fields }: Difference, conflicts: string[]): DifferenceRow {
  return {
    change,
    kind,
    id,
    label,
    fields: fields.map(({ path, before, after }) => ({
      path,
      before: valueText(before, path),
      after: valueText(after, path),
    })),
    conflicts,
  };
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
