/** What the picture files share: text and numbers as SVG takes them. */

const IN_XML: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an element or an attribute in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => IN_XML[character] ?? "");
}

/** To a tenth: more is not seen and makes files large. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
