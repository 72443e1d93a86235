/** Recognises tables with the same columns, so that a mapping can be offered again. */
import { fnv } from "@/lib/model/fnv";

/** A short text that is equal for the same column names in the same order, whatever their case and spaces. */
export function fingerprintOf(header: readonly string[]): string {
  const text = header
    .map((name) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim())
    .join("\u001f");
  // FNV-1a from two start values: 64 bits are ample for one user's tables.
  return `${header.length}-${inHex(fnv(text))}${inHex(fnv(text, 0x01000193))}`;
}

function inHex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}
