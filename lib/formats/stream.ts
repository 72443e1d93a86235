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

/** The first piece, which was taken already, and the rest. */
export async function* withFirst<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

/** Text in UTF-8. */
export async function* encoded(
  pieces: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
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
  const files: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of bytes) {
    // No code here uses shared memory, from which no Blob can be made.
    parts.push(piece as Uint8Array<ArrayBuffer>);
    size += piece.length;
    if (size < HANDED_OVER) continue;
    files.push(new Blob(parts));
    parts = [];
    size = 0;
  }
  return new Blob([...files, ...parts], { type });
}
