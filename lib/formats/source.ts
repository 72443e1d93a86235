/** What is read: a file, the limits of reading it, and errors about it as a whole. */
import { InputError } from "@/lib/model";

/**
 * A file to read: a `File`, a fetched `Blob`, a pasted text in a `Blob`, or Node's `openAsBlob`. Its bytes can be read
 * any number of times and from any position, without being in memory.
 */
export interface Source {
  /** The name that messages show. */
  readonly name: string;
  readonly content: Blob;
}

/** The limits of reading. They bound memory, never the size of an honest file. */
export interface Limits {
  /** The longest record, row or cell, in UTF-16 units. */
  record: number;
  /** How deep lists and objects may be nested. */
  depth: number;
  /** How many times larger than the file its unpacked content may be, beyond `unpackedFree` bytes. */
  inflation: number;
  /** Unpacked content up to this many bytes is accepted at any ratio. */
  unpackedFree: number;
  /** How many problems are listed; others are only counted. */
  problems: number;
}

export const LIMITS: Limits = {
  record: 2_000_000,
  depth: 64,
  inflation: 250,
  unpackedFree: 256 * 1024 * 1024,
  problems: 10_000,
};

/** How far the reading is. */
export interface ReadProgress {
  /** Bytes of the file that were read so far, of `total`. */
  bytes: number;
  total: number;
  /** Records that were accepted so far. */
  records: number;
}

/** The error for content that unpacks to a size that no honest file has. */
export function bomb(file: string, what: "gzip file" | "zip archive"): InputError {
  return fileError(
    file,
    `is a ${what} that unpacks to hundreds of times its size, as one does that is made to fill memory.`,
    "Nothing was read from it. Unpack it yourself if you trust it, and choose what is in it.",
  );
}

/** An error about the whole file. */
export function fileError(file: string, message: string, advice: string, line?: number): InputError {
  return new InputError([{ file, ...(line !== undefined && { line }), message, advice }]);
}
