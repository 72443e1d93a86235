/** A text cut to a length in UTF-16 units, never in the middle of a character: datasets refuse lone surrogates. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
