/**
 * Writes XML elements as text. No XML library for browsers writes element by element, as graphs need, and only escaping
 * is hard. The tests read the results with a graph library.
 */

/** Characters that XML 1.0 does not allow at all. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** A text without the characters that XML forbids. */
export function inXml(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}

/** Escapes a text for an attribute or between tags. */
export function xmlText(text: string): string {
  return inXml(text).replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Attributes, with a space before each; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlText(String(value))}"`))
    .join("");
}
