/** Names in sentences. */

const NAMED = 3;

/** Joins names for a sentence: "A", "A and B", "A, B and C", "A, B, C and 4 more". */
export function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMED);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** Says that all of these names are known, but nothing ties them together. */
export function apartText(names: readonly string[]): string {
  return names.length === 2
    ? `${joinNames(names)} are both known, but no agreement in your datasets ties them.`
    : `${joinNames(names)} are all known, but no agreement in your datasets ties them all.`;
}
