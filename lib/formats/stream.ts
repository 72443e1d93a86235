/** Pieces that are made one after another as a stream. */

/** A stream of what an iterator yields, asked for as it is read. (`ReadableStream.from` is not in every browser.) */
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

/** A file in the making is handed to the browser in pieces of so many bytes, which it can keep on disk. */
const HANDED_OVER = 8_000_000;

/**
 * All of a stream as one file. Rejects with what the stream rejects with, where `Response` would put "Failed to fetch"
 * in its place.
 */
export async function blobOf(bytes: ReadableStream<Uint8Array>, type = ""): Promise<Blob> {
  const reader = bytes.getReader();
  const files: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    // Nothing here writes into memory that is shared, of which no file can be made.
    parts.push(next.value as Uint8Array<ArrayBuffer>);
    size += next.value.length;
    if (size < HANDED_OVER) continue;
    files.push(new Blob(parts));
    parts = [];
    size = 0;
  }
  return new Blob([...files, ...parts], { type });
}
