/** What an import tells of itself and what it is told, between the options page and the worker that runs it. */
import type { Mapping } from "@/lib/formats/mapping/mapping";
import type { RowsOptions, RowsPreview } from "@/lib/formats/tables/preview";
import type { DatasetInfo, Problem, RecordKind } from "@/lib/model";
import type { DatasetView } from "./options-api";

/** How far reading is: bytes of the source, records found, seconds since it began. */
export interface ReadingProgress {
  bytes: number;
  total: number;
  records: number;
  seconds: number;
}

/** What becomes of the version that is there. */
export type Change = "added" | "changed" | "removed";

/** One record that differs between two versions. */
export interface DifferenceRow {
  change: Change;
  kind: RecordKind;
  id: string;
  /** What people call it. */
  label: string;
  /** The fields that differ, each value as a short text; empty where it was added or removed. */
  fields: { path: string; before: string; after: string }[];
  /** What the user said that this touches, in a sentence each. */
  conflicts: string[];
}

/** What a version changes against the one that is there. */
export interface Comparison {
  before: Pick<DatasetView, "info" | "counts" | "importedAt">;
  totals: Record<Change, number>;
  /** How many of the changed and removed records the user said something about. */
  conflicts: number;
  /** The first of them, those with conflicts ahead. */
  rows: DifferenceRow[];
}

/** The parts of an import after reading. */
export type ImportPhase = "repairing" | "comparing" | "compiling";

/** What an import tells, in the order in which it can happen. */
export type ImportEvent =
  /** What the file is: its format, and its encoding where that matters. */
  | { type: "recognised"; what: string }
  /** Stands still until `map`: which column is what. `remembered` where the user said so of such a table before. */
  | { type: "mapping"; preview: RowsPreview; mapping: Mapping; remembered: boolean }
  | { type: "reading"; progress: ReadingProgress }
  /** Problems that were found meanwhile; no more than a report can show. */
  | { type: "problems"; problems: Problem[] }
  /** The file is read and some of it is wrong. Stands still until `goOn`, which leaves the faulty records out. */
  | { type: "faulty"; info: DatasetInfo; counts: Record<RecordKind, number>; problems: number }
  | { type: "working"; phase: ImportPhase; done: number; total: number }
  /**
   * A dataset of the same id is there. Stands still until `goOn`, which puts this one in its place. `again` where another
   * version came there since the user was asked first.
   */
  | {
      type: "compared";
      info: DatasetInfo;
      counts: Record<RecordKind, number>;
      comparison: Comparison;
      again?: boolean;
    }
  /**
   * It is in, without `leftOut` faulty records; `warnings` tell what may be meant otherwise, and `replaced` is the version that
   * it took the place of.
   */
  | {
      type: "done";
      dataset: DatasetView;
      leftOut: number;
      withoutPlace: WithoutPlace;
      warnings?: readonly Problem[];
      replaced?: string;
      same?: SameFound;
    }
  /** `problems` may hold fewer than `total`, when a file has very many. */
  | { type: "failed"; message: string; problems: Problem[]; total: number }
  | { type: "cancelled" };

/** How many things of each sort a file holds that a dataset has no place for, such as people. */
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
  /** Goes on after `mapping`; the mapping is remembered for tables with the same header. */
  map(mapping: Mapping, rows: RowsOptions): void;
  /** Goes on after `faulty` and after `compared`. */
  goOn(): void;
  /** Stops it; what was stored before stays. `cancelled` follows, unless it was over already. */
  cancel(): void;
}
