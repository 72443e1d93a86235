/** Messages between the options page and the worker that runs an import. */

import type { Mapping } from "@/lib/formats/mapping/mapping";
import type { RowsOptions, RowsPreview } from "@/lib/formats/tables/preview";
import type { DatasetInfo, Problem, RecordKind } from "@/lib/model";
import type { DatasetEntry } from "@/lib/store";

/** How far reading is: bytes of the source, records found, seconds since the start. */
export interface ReadingProgress {
  bytes: number;
  total: number;
  records: number;
  seconds: number;
}

/** What happens to a record of the present version. */
export type Change = "added" | "changed" | "removed";

/** One record that differs between two versions. */
export interface DifferenceRow {
  change: Change;
  kind: RecordKind;
  id: string;
  /** The record's name for people. */
  label: string;
  /** The fields that differ, with values as short texts; empty for added and removed records. */
  fields: { label: string; before: string; after: string }[];
  /** The user's corrections that this affects, one sentence each. */
  conflicts: string[];
}

/** The changes of a new version against the present one. */
export interface Comparison {
  before: Pick<DatasetEntry, "info" | "counts" | "importedAt">;
  totals: Record<Change, number>;
  /** How many changed and removed records the user's corrections are about. */
  conflicts: number;
  /** The first changes, those with conflicts ahead. */
  rows: DifferenceRow[];
}

/** The parts of an import after reading. */
export type ImportPhase = "repairing" | "comparing" | "compiling";

/** The events of an import, in the order in which they can happen. */
export type ImportEvent =
  /** The file is recognised: its format, and its encoding where that matters. */
  | { type: "recognised"; what: string }
  /**
   * Waits for `map`: which column is what. `remembered` where the user has mapped such a table before, and `isBack` where
   * that was this one.
   */
  | { type: "mapping"; preview: RowsPreview; mapping: Mapping; remembered: boolean; isBack?: boolean }
  | { type: "reading"; progress: ReadingProgress }
  /** Problems found so far; at most as many as a report shows. */
  | { type: "problems"; problems: Problem[] }
  /**
   * The file is read, with faults. Waits for `goOn`, which leaves the faulty records out, or for `toColumns` where it
   * `hasColumns`.
   */
  | {
      type: "faulty";
      info: DatasetInfo;
      counts: Record<RecordKind, number>;
      problems: number;
      hasColumns: boolean;
    }
  | { type: "working"; phase: ImportPhase; done: number; total: number }
  /**
   * A dataset with this id is present. Waits for `goOn`, which replaces it, or `keepBoth`. `again` where another version came after
   * the user was first asked.
   */
  | {
      type: "compared";
      info: DatasetInfo;
      counts: Record<RecordKind, number>;
      comparison: Comparison;
      again?: boolean;
    }
  /**
   * It is imported, without `leftOut` faulty records. `warnings` tell what may be meant otherwise, and `replaced` is
   * the version that it replaced.
   */
  | {
      type: "done";
      dataset: DatasetEntry;
      leftOut: number;
      withoutPlace: WithoutPlace;
      warnings?: readonly Problem[];
      replaced?: string;
      same?: SameFound;
    }
  /** `problems` may have fewer than `total` where there are very many. */
  | { type: "failed"; message: string; problems: Problem[]; total: number }
  | { type: "cancelled" };

/** How many things of each sort a dataset has no place for, such as people. */
export type WithoutPlace = Readonly<Record<string, number>>;

/** What a dataset has in common with others. */
export interface SameFound {
  /** How many of its parties are shown as one with others. */
  parties: number;
  /** The titles of the datasets that have them. */
  datasets: string[];
  /** How many pairs the user should decide on. */
  proposed: number;
}

/** A running import. */
export interface ImportRun {
  /** Shows the first rows again, read with other options: another delimiter, sheet, encoding. */
  preview(rows: RowsOptions): void;
  /** Continues after `mapping`; the mapping is remembered for tables with the same header. */
  map(mapping: Mapping, rows: RowsOptions): void;
  /** Continues after `faulty` and after `compared`. */
  goOn(): void;
  /** Goes back from `faulty` to `mapping`: a column may be another than was said. */
  toColumns(): void;
  /** Continues after `compared` with a dataset beside that of the same id, as after a colleague's of one's own. */
  keepBoth(): void;
  /** Stops it; what was stored before stays. `cancelled` follows, unless the import was over. */
  cancel(): void;
}
