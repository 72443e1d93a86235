/** Reads a file's bytes however it is packed. Apart from `bytes.ts`, since the background has no room for archives. */
import { type BytesOptions, readBytes } from "./bytes";
import type { Source } from "./source";
import { onlyFile } from "./zip";

/** How the bytes of a file are packed. Of a zip archive, its only file is read. */
export type Compression = "none" | "gzip" | "zip";

/** The pieces of a source, unpacked. Rejects with an `InputError` where it is packed wrongly. */
export function unpackedBytes(
  source: Source,
  compression: Compression,
  options: BytesOptions,
): AsyncGenerator<Uint8Array> {
  return compression === "zip" ? onlyFile(source, options) : readBytes(source, compression, options);
}
