import { writeZip } from "@/lib/formats/zip";

/** Packs parts as a word processor does. */
export async function packed(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const files = Object.entries(parts).map(([name, text]) => ({
    name,
    pieces: (async function* () {
      yield text;
    })(),
  }));
  return new Uint8Array(
    await new Response(writeZip(files) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
}
