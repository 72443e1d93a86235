/** Makes streams of pieces. */

/** A stream of an iterator's values, which are taken as it is read. (Not every browser has `ReadableStream.from`.) */
export function streamOf<T>(pieces: AsyncIterable<T>): ReadableStream<T> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<T>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Text in UTF-8. */
export async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) if (piece !== "") yield encoder.encode(piece);
}

/** The bytes that are collected before the browser gets them as a Blob, which it can keep on disk. */
const HANDED_OVER = 8_000_000;

/**
 * Collects a stream into one file. Rejects with the stream's error, which `Response` would replace by "Failed to
 * fetch".
 */
export async function blobOf(bytes: ReadableStream<Uint8Array>, type = ""): Promise<Blob> {
  const reader = bytes.getReader();
  const files: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    // No code here uses shared memory, from which no Blob can be made.
    parts.push(next.value as Uint8Array<ArrayBuffer>);
    size += next.value.length;
    if (size < HANDED_OVER) continue;
    files.push(new Blob(parts));
    parts = [];
    size = 0;
  }
  return new Blob([...files, ...parts], { type });
}
