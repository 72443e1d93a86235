/** Reads a file's bytes as a stream: unpacked, with limits, progress, and a way to cancel. */
import type { InputError } from "@/lib/model";
import { messageOf } from "@/lib/model/message-of";
import { bomb, fileError, LIMITS, type Limits, type Source } from "./source";

/** How to read bytes. */
export interface BytesOptions {
  signal?: AbortSignal;
  limits?: Limits;
  /** Called with the number of bytes of the file that were read. */
  onBytes?: (bytes: number) => void;
}

/** Whether a source is gzipped, by its first bytes. */
export async function compressionOf({ content }: Source): Promise<"none" | "gzip"> {
  const [a, b] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
  return a === 0x1f && b === 0x8b ? "gzip" : "none";
}

/** The pieces of a source, unpacked where it is gzip. Rejects with an `InputError` where the gzip is broken. */
export async function* readBytes(
  source: Source,
  compression: "none" | "gzip",
  { signal, limits = LIMITS, onBytes }: BytesOptions = {},
): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      packed += piece.length;
      onBytes?.(packed);
      controller.enqueue(piece);
    },
  });
  const raw = source.content.stream().pipeThrough(counter);
  const stream: ReadableStream<Uint8Array> =
    compression === "gzip" ? raw.pipeThrough(new DecompressionStream("gzip")) : raw;
  const reader = stream.getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw readFault(error, source, compression);
      });
      if (done) return;
      unpacked += value.length;
      if (unpacked > limits.unpackedFree && unpacked > packed * limits.inflation)
        throw bomb(source.name, "gzip file");
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function readFault(error: unknown, { name }: Source, compression: "none" | "gzip"): InputError {
  if (compression === "none")
    return fileError(
      name,
      `can no longer be read (${messageOf(error)}).`,
      "It was moved, changed or deleted since it was chosen: choose it again.",
    );
  const code: unknown = Object(error).code;
  return fileError(name, ...gzipFault(`${messageOf(error)} ${code}`));
}

/** What is wrong with a gzip file, and what to do, from an engine's message: Node, Chromium and Firefox each have their own. */
function gzipFault(engineMessage: string): [message: string, advice: string] {
  if (/junk|after (the )?end/i.test(engineMessage))
    return [
      "holds more after the end of its compressed data.",
      "It may be several gzip files in one: unpack it yourself and choose what is in it.",
    ];
  if (/Z_BUF_ERROR|truncated|ended without|unexpected end/i.test(engineMessage))
    return ["is a gzip file that ends too early.", "It was probably cut off: download it again."];
  return ["is a damaged gzip file.", "Download it again, or unpack it yourself and choose what is in it."];
}

/** The first bytes of a source, at most `size`; unpacked where it is gzip. */
export async function readHead(
  source: Source,
  compression: "none" | "gzip",
  size: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (compression === "none") return new Uint8Array(await source.content.slice(0, size).arrayBuffer());
  return headOf(readBytes(source, compression, signal ? { signal } : {}), size);
}

/** The first bytes of all, at most `size`. */
export async function headOf(all: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const head = new Uint8Array(size);
  let length = 0;
  for await (const piece of all) {
    const rest = piece.subarray(0, size - length);
    head.set(rest, length);
    length += rest.length;
    if (length === size) break;
  }
  return head.subarray(0, length);
}
