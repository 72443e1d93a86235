/**
 * Reads and writes zip archives as streams, with zip.js. It reads the directory at the end of a blob without loading
 * the rest, checks sums and overlapping entries, uses the browser's own compression, and needs neither `eval` nor a
 * worker. Its bare core is loaded only for an archive.
 */
import { InputError } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import type { BytesOptions } from "./bytes";
import { bomb, fileError, LIMITS, type Limits, type Source } from "./source";
import { encoded, streamOf } from "./stream";

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Its unpacked size, as the archive claims. */
  readonly size: number;
  /** Its bytes, unpacked. Rejects with an `InputError` where they are damaged or more than the archive claims. */
  bytes(signal?: AbortSignal): AsyncGenerator<Uint8Array>;
}

/** The most files in an archive; ours have far fewer, workbooks some dozens. */
const MOST_ENTRIES = 10_000;

async function zipCore() {
  const core = await import("@zip.js/zip.js/lib/zip-core-custom.js");
  core.configure({ useWebWorkers: false });
  return core;
}

/**
 * The files of an archive by name, without folders.
 * @throws InputError where it is no archive, cut off, encrypted, has paths that lead out of it or files that overlap,
 * or claims to unpack to a size that no honest file has
 */
export async function openZip(source: Source, limits: Limits = LIMITS): Promise<Map<string, ZipEntry>> {
  const { BlobReader, ZipReader } = await zipCore();
  const files = new Map<string, ZipEntry>();
  let unpacked = 0;
  try {
    const reader = new ZipReader(new BlobReader(source.content), {
      checkSignature: true,
      checkOverlappingEntry: true,
      strictness: "strict",
    });
    for await (const entry of reader.getEntriesGenerator()) {
      if (files.size >= MOST_ENTRIES)
        throw fileError(source.name, `holds more than ${MOST_ENTRIES} files.`, "It is no dataset.");
      if (isUnsafe(entry.filename)) throw unsafePath(source.name, entry.filename);
      if (entry.encrypted)
        throw fileError(source.name, "is an archive with a password.", "Pack it again without a password.");
      // A Mac packs what it knows of a file or folder besides into files of their own, which it shows to nobody.
      if (entry.directory || /(?:^|\/)\.(?:_[^/]*|DS_Store)$/.test(entry.filename)) continue;
      unpacked += entry.uncompressedSize;
      files.set(entry.filename, {
        name: entry.filename,
        size: entry.uncompressedSize,
        bytes: (signal) => unpackedBytes(source.name, entry, signal),
      });
    }
  } catch (error) {
    throw error instanceof InputError ? error : zipError(source.name, error);
  }
  if (unpacked > limits.unpackedFree && unpacked > source.content.size * limits.inflation)
    throw bomb(source.name, "zip archive");
  return files;
}

/** The bytes of the only file in an archive. */
export async function* onlyFile(
  source: Source,
  { limits, signal, onBytes }: BytesOptions,
): AsyncGenerator<Uint8Array> {
  const [entry] = (await openZip(source, limits)).values();
  if (!entry) return;
  let unpacked = 0;
  for await (const piece of entry.bytes(signal)) {
    unpacked += piece.length;
    onBytes?.(Math.round((unpacked / entry.size) * source.content.size));
    yield piece;
  }
}

interface PackedFile {
  readonly filename: string;
  readonly uncompressedSize: number;
  getData(writable: WritableStream<Uint8Array>, options: { signal?: AbortSignal }): Promise<unknown>;
}

async function* unpackedBytes(
  archive: string,
  entry: PackedFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  const stop = new AbortController();
  const ended = entry
    .getData(writable, { signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal })
    .then(
      () => undefined,
      async (error: unknown) => {
        // An error before the first write would leave the other end waiting for ever.
        await writable.abort(error).catch(() => undefined);
        return { error };
      },
    );
  let bytes = 0;
  try {
    for (;;) {
      const piece = await reader.read().catch(() => undefined);
      if (!piece || piece.done) break;
      bytes += piece.value.length;
      if (bytes > entry.uncompressedSize)
        throw fileError(
          `${archive}/${entry.filename}`,
          "unpacks to more than the archive says.",
          "The archive is damaged, or made to fill memory: nothing was read from it.",
        );
      yield piece.value;
    }
    const failed = await ended;
    signal?.throwIfAborted();
    if (failed) throw zipError(`${archive}/${entry.filename}`, failed.error);
  } finally {
    stop.abort();
    await reader.cancel().catch(() => undefined);
  }
}

/** True for a name that leads out of the archive or to another disk. */
function isUnsafe(name: string): boolean {
  return name.startsWith("/") || /^[a-z]:|\\|\0/i.test(name) || name.split("/").includes("..");
}

function unsafePath(file: string, name: string): InputError {
  return fileError(
    file,
    `holds a file whose path leads out of the archive (${JSON.stringify(name.slice(0, 80))}).`,
    "No honest archive does that: nothing was read from it.",
  );
}

/** An error of zip.js, in our words. */
function zipError(file: string, error: unknown): InputError {
  const reason = messageOf(error);
  if (/unsafe filename/i.test(reason)) {
    const name: unknown = error instanceof Error && "filename" in error ? error.filename : "";
    return unsafePath(file, String(name));
  }
  if (/end of central directory not found|central directory header not found/i.test(reason))
    return fileError(
      file,
      "is a zip archive whose directory is missing.",
      "It was probably cut off: download it again.",
    );
  if (/overlapping/i.test(reason))
    return fileError(
      file,
      "is a zip archive whose files lie over one another, as in one that is made to fill memory.",
      "Nothing was read from it.",
    );
  if (/ambiguous/i.test(reason))
    return fileError(
      file,
      `is a zip archive that can be read in two ways (${reason}).`,
      "Pack it again with another program.",
    );
  if (/signature|crc|invalid compressed|uncompressed size|data/i.test(reason))
    return fileError(
      file,
      "is damaged: what it unpacks to does not match its checksum.",
      "Download it again.",
    );
  return fileError(file, `is a zip archive that cannot be read (${reason}).`, "Pack it again.");
}

/** A file to write into an archive. */
export interface ZipInput {
  name: string;
  pieces: Iterable<string> | AsyncIterable<string>;
}

/** Writes an archive as a stream; asks for the files one after another. */
export function writeZip(files: Iterable<ZipInput>, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  void write();
  return readable;

  async function write(): Promise<void> {
    try {
      const { ZipWriter } = await zipCore();
      const writer = new ZipWriter(writable, {
        // A fixed date, so that the same records give the same bytes.
        lastModDate: new Date(1980, 0, 1),
        extendedTimestamp: false,
        ...(signal && { signal }),
      });
      for (const { name, pieces } of files) {
        signal?.throwIfAborted();
        await writer.add(name, streamOf(encoded(pieces)));
      }
      await writer.close();
    } catch (error) {
      await writable.abort(error).catch(() => undefined);
    }
  }
}
