/** The files within a document of a word processor, which is a zip archive of XML. */
import { markedEncoding } from "@/lib/formats/decode";
import { fileError } from "@/lib/formats/source";
import { openZip, type ZipEntry } from "@/lib/formats/zip";
import { InputError } from "@/lib/model";

export type Parts = ReadonlyMap<string, ZipEntry>;

/** What to do with a document that cannot be read. */
export const AGAIN = "Open it in a word processor and save it again, or save it there as PDF.";

/**
 * A part that unpacks to more is no release: for the longest text that is read, a word processor writes some twenty
 * million bytes.
 */
const MOST_BYTES = 64_000_000;

/** What a file is by its name; `undefined` where that names no document. */
export function sortOf(name: string): "Word file" | "OpenDocument text" | undefined {
  if (/\.do[ct][xm]$/iu.test(name)) return "Word file";
  return /\.o[dt]t$/iu.test(name) ? "OpenDocument text" : undefined;
}

/** The parts of a document; `undefined` where it cannot be opened, and its name names no document. */
export async function partsOf(name: string, bytes: Uint8Array): Promise<Parts | undefined> {
  try {
    return await openZip({ name, content: new Blob([new Uint8Array(bytes)]) });
  } catch (error) {
    // Whatever else the file is, it is no text.
    if (error instanceof InputError && sortOf(name) === undefined) return undefined;
    throw unopened(name, error);
  }
}

/** The error to throw for an archive that cannot be opened. */
function unopened(name: string, error: unknown): unknown {
  const problem = error instanceof InputError ? error.problems[0] : undefined;
  if (!problem) return error;
  return fileError(
    name,
    `is no ${sortOf(name) ?? "Word file"} that can be opened: it ${problem.message}`,
    "Get the file again, or copy its text and paste it.",
  );
}

/** The XML of a part, decoded. Throws an `InputError` where it is damaged or longer than any release. */
export async function xmlOf(name: string, entry: ZipEntry): Promise<string> {
  const bytes = await bytesOf(name, entry);
  return new TextDecoder(markedEncoding(bytes) ?? "utf-8").decode(bytes);
}

/** The bytes of a part. Throws an `InputError` where it is damaged or longer than any release. */
export async function bytesOf(name: string, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.size > MOST_BYTES)
    throw fileError(
      name,
      `unpacks to ${Math.round(entry.size / 1_000_000).toLocaleString("en")} MB of text, as no release does.`,
      "Give one release at a time: copy it out of the file into one of its own.",
    );
  const bytes = new Uint8Array(entry.size);
  let length = 0;
  try {
    for await (const piece of entry.bytes()) {
      bytes.set(piece, length);
      length += piece.length;
    }
  } catch (error) {
    throw unopened(name, error);
  }
  return bytes.subarray(0, length);
}
