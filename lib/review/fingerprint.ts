/** Tells whether a text was read before, however its lines were broken. */

/** A fingerprint of a text's letters and digits: SHA-256, the first 128 bits, in hexadecimal. */
export async function fingerprintOf(text: string): Promise<string> {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(letters));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
