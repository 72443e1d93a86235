/** Tells tables with the same columns, so that what the user said of one is offered for the next. */

/** A short text that is the same for the same names of columns in the same order, whatever their case and spaces. */
export function fingerprintOf(header: readonly string[]): string {
  const text = header
    .map((name) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim())
    .join("\u001f");
  // FNV-1a, twice with different beginnings: 64 bits are ample for the tables of one user.
  return `${header.length}-${fnv(text, 0x811c9dc5)}${fnv(text, 0x01000193)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
