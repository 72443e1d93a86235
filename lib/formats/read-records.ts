/** Reads any file into records, as a stream: for the import, the command line and the tests. */
import { type Dataset, type DatasetInfo, LIST_OF, type RecordKind } from "@/lib/model";
import { Intake } from "./intake";
import { readNative } from "./json/read-native";
import { readNativeLines } from "./json/read-native-lines";
import { readWatchList } from "./json/read-watch-list";
import type { Mapping } from "./mapping/mapping";
import { unpackedBytes } from "./packed";
import type { ReadEvent } from "./read-events";
import type { Reader, Reading } from "./reading";
import { infoOfName } from "./reading";
import type { FormatId, Recognised } from "./recognise";
import { LIMITS, type Limits, type ReadProgress, type Source } from "./source";
import type { RowsOptions } from "./tables/rows";

/** How to read. */
export interface ReadOptions {
  /** What the columns of a table mean; required where `Recognised.needsMapping` is set. */
  mapping?: Mapping;
  /** How a table is laid out, to override the guess. */
  rows?: RowsOptions;
  /** The head of the dataset, for files that have none. */
  dataset?: Partial<DatasetInfo>;
  /** Cancels: the read rejects with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
  limits?: Partial<Limits>;
}

/** Loads the reader of a format, and its libraries only when needed. */
async function readerOf(format: FormatId, { mapping, rows }: ReadOptions): Promise<Reader> {
  switch (format) {
    case "native-json":
      return readNative;
    case "native-lines":
      return readNativeLines;
    case "watch-list":
      return readWatchList;
    case "data-package":
      return (await import("./package/read-package")).readPackage;
    case "ftm-json":
    case "ftm-lines":
      return (await import("./ftm/read-ftm")).readFtm(format);
    case "names":
      return (await import("./names-list")).readNames;
    case "table":
    case "workbook":
    case "json-rows":
    case "json-lines-rows":
    case "query-rows": {
      if (!mapping) throw new TypeError(`A file of format "${format}" is read with a mapping.`);
      return (await import("./mapping/read-mapped")).readMapped(format, mapping, rows ?? {});
    }
  }
}

/**
 * Reads a file as a stream of records and problems; "end" comes last. Records are passed on before all of the file is
 * read, so what is built from them must wait for "end", which tells whether they make a complete dataset.
 * @throws InputError where the file as a whole cannot be read; the signal's reason where it was cancelled
 */
export async function* readRecords(
  source: Source,
  recognised: Pick<Recognised, "format" | "compression" | "encoding">,
  options: ReadOptions = {},
): AsyncGenerator<ReadEvent> {
  const { signal, onProgress } = options;
  const limits = { ...LIMITS, ...options.limits };
  const intake = new Intake(limits);
  const reading: Reading = {
    source,
    bytes: (how) => unpackedBytes(source, recognised.compression, how),
    encoding: options.rows?.encoding ?? recognised.encoding,
    intake,
    limits,
    signal,
    onBytes: (bytes, total = source.content.size) => onProgress?.({ bytes, total, records: intake.records }),
    info: () => ({ ...infoOfName(source.name), ...options.dataset }),
  };
  signal?.throwIfAborted();
  const read = await readerOf(recognised.format, options);
  for await (const event of read(reading)) {
    signal?.throwIfAborted();
    yield event;
  }
}

/** A dataset without records. */
export function emptyDataset(info: DatasetInfo): Dataset {
  return { info, places: [], parties: [], releases: [], agreements: [], evidence: [] };
}

/** Adds records to the list of their kind. */
export function addRecords(dataset: Dataset, kind: RecordKind, records: readonly { id: string }[]): void {
  const list: { id: string }[] = dataset[LIST_OF[kind]];
  for (const record of records) list.push(record);
}
