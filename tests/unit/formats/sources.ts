/** Sources for the readers, from texts and bytes. */
import type { Source } from "@/lib/formats/source";
import { InputError, type Problem } from "@/lib/model";

/** A source whose bytes come in one go, or in pieces of the given size. */
export function sourceOf(
  name: string,
  content: string | Uint8Array<ArrayBuffer> | Blob,
  pieceSize?: number,
): Source {
  const blob = content instanceof Blob ? content : new Blob([content]);
  if (pieceSize === undefined) return { name, content: blob };
  const stream = () => {
    let at = 0;
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        if (at >= blob.size) return controller.close();
        const piece = await blob.slice(at, at + pieceSize).arrayBuffer();
        at += pieceSize;
        controller.enqueue(new Uint8Array(piece));
      },
    });
  };
  return { name, content: Object.assign(blob.slice(), { stream }) };
}

/** The bytes of a stream as a blob. */
export async function blobOf(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/** The problems for which something was refused; none where it was not. Anything but an `InputError` is passed on. */
export async function problemsOf(read: () => unknown): Promise<readonly Problem[]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
