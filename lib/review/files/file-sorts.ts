/** Tells the sort of a file by its first bytes, so that only the reader of that sort is loaded. */

/** Bytes as characters of one byte each: for looking for signs in ASCII. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/** Whether a file is a PDF, whatever it is called. */
export function isPdf(bytes: Uint8Array): boolean {
  // The header may stand behind a few stray bytes (ISO 32000-1, annex H.3).
  return latin1(bytes.subarray(0, 1_024)).includes("%PDF-");
}

/** Whether a file is Rich Text, which is ASCII with all other signs written in it. */
export function isRtf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 5)) === "{\\rtf";
}

/** Whether a file is a zip archive, as documents of word processors are. */
export function isZip(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 4)) === "PK\u0003\u0004";
}
