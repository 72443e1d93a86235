/** What the reader of a format gets. */
import type { DatasetInfo } from "@/lib/model";
import type { BytesOptions } from "./bytes";
import { decode } from "./decode";
import type { Intake } from "./intake";
import type { ReadEvent } from "./read-events";
import type { Limits, Source } from "./source";

/** A file that is being read. */
export interface Reading {
  readonly source: Source;
  /** The pieces of the file, unpacked. */
  readonly bytes: (options: BytesOptions) => AsyncGenerator<Uint8Array>;
  readonly encoding: string;
  readonly intake: Intake;
  readonly limits: Limits;
  readonly signal: AbortSignal | undefined;
  /** Tells how many bytes were read, of `total`; by default of the file's size. */
  onBytes(bytes: number, total?: number): void;
  /** The head for a file without one. */
  info(): DatasetInfo;
}

/** Reads one format: gives records to the intake and passes on what it drains. */
export type Reader = (reading: Reading) => AsyncGenerator<ReadEvent>;

/** The text of the file. */
export function textOf(reading: Reading): AsyncGenerator<string> {
  const { source, encoding, limits, signal, onBytes } = reading;
  const bytes = reading.bytes({ limits, onBytes, ...(signal && { signal }) });
  return decode(bytes, encoding, source.name);
}

/** A head for a file without one, from its name. */
export function infoOfName(file: string): DatasetInfo {
  const stem = file
    .replace(/^.*[/\\]/, "")
    .replace(/\.(?:gz|zip)$/i, "")
    .replace(/\.[^.]*$/, "");
  const id = stem
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 100)
    .toWellFormed();
  return { id: id || "dataset", title: stem.trim().toWellFormed() || "Dataset", version: "1" };
}
