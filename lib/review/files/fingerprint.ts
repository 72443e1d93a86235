/** Tells whether a text was read before, however its lines were broken. */
import { sha256Of } from "@/lib/formats/sha256";

/** A fingerprint of a text's letters and digits: SHA-256, the first 128 bits, in hexadecimal. */
export async function fingerprintOf(text: string): Promise<string> {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return (await sha256Of(new Blob([letters]))).slice(0, 32);
}
