/** Data packages and other archives with a fault, made from right ones. */
import { readFileSync } from "node:fs";
import { BlobWriter, configure, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-custom.js";
import { parseNativeJson } from "@/lib/formats/native-json";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { openZip } from "@/lib/formats/zip";
import { blobOf } from "./sources";

const VALID = new URL("../../fixtures/datasets/valid.json", import.meta.url);

/** The files of a right package as texts. */
export async function packageFiles(): Promise<Map<string, string>> {
  const dataset = parseNativeJson(readFileSync(VALID, "utf8"), "valid.json");
  const blob = await blobOf(writeDataset(sourceOfDataset(dataset), "data-package", { bom: false }));
  const files = new Map<string, string>();
  for (const [name, entry] of await openZip({ name: "valid.zip", content: blob })) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const piece of entry.bytes()) text += decoder.decode(piece, { stream: true });
    files.set(name, text);
  }
  return files;
}

/** An archive of texts and bytes. */
export async function zipOf(files: ReadonlyMap<string, string | Uint8Array>): Promise<Blob> {
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new BlobWriter());
  for (const [name, content] of files)
    await writer.add(
      name,
      new Uint8ArrayReader(typeof content === "string" ? new TextEncoder().encode(content) : content),
    );
  return writer.close();
}

/** A right package with one text of one file changed. Throws where there is nothing to change. */
export async function changedPackage(file: string, from: string | RegExp, to: string): Promise<Blob> {
  const files = await packageFiles();
  const text = files.get(file) ?? "";
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing to change in ${file}.`);
  return zipOf(files.set(file, changed));
}

/** An archive with all places of some bytes exchanged for others of the same length. */
export async function patchedZip(blob: Blob, from: string, to: string): Promise<Blob> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  let found = 0;
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1), found++)
    bytes.write(to, at, "latin1");
  if (found === 0) throw new Error(`There is no ${from} in the archive.`);
  return new Blob([bytes]);
}

/** Bytes of an archive changed at the first central directory header, counted from its signature. */
export async function patchedDirectory(
  blob: Blob,
  offset: number,
  value: number,
  size: 2 | 4,
): Promise<Blob> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  const at = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
  if (size === 2) bytes.writeUInt16LE(value, at + offset);
  else bytes.writeUInt32LE(value, at + offset);
  return new Blob([bytes]);
}
