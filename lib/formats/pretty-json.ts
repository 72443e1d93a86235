/** JSON for people: whatever fits on a line gets one, so that a record is easy to read and diffs stay small. */

const WIDTH = 110;

/** Writes a JSON value with two spaces per level; lists and objects that fit into 110 columns stay on one line. */
export function prettyJson(value: unknown): string {
  return `${written(value, "")}\n`;
}

/** One entry of an object (under its `key`) or of a list, as `prettyJson` writes it at this indent. */
export function prettyEntry(key: string | undefined, value: unknown, indent: string): string {
  const label = key === undefined ? "" : `${JSON.stringify(key)}: `;
  return label + written(value, indent, label);
}

function written(value: unknown, indent: string, prefix = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const flat = indent === "" ? undefined : flatText(value, WIDTH - indent.length - prefix.length);
  if (flat !== undefined) return flat;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((entry) => `${deeper}${written(entry, deeper)}`)
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => {
          const label = `${JSON.stringify(key)}: `;
          return `${deeper}${label}${written(entry, deeper, label)}`;
        });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/**
 * A value on one line, with spaces: `{ "id": "x", "of": [1, 2] }`; `undefined` where it takes more than `room`
 * characters. It stops there: a dataset is asked about whole, then each of its lists, then each record.
 */
function flatText(value: unknown, room: number): string | undefined {
  if (typeof value === "object" && value !== null) return flatEntries(value, room);
  if (typeof value === "string" && value.length > room) return undefined;
  const text = JSON.stringify(value);
  return text.length <= room ? text : undefined;
}

function flatEntries(value: object, room: number): string | undefined {
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"];
  let text = "";
  for (const [key, entry] of isList ? value.entries() : Object.entries(value)) {
    if (entry === undefined && !isList) continue;
    text += text === "" ? open : ", ";
    if (!isList) text += `${JSON.stringify(key)}: `;
    const flat = flatText(entry, room - text.length - close.length);
    if (flat === undefined) return undefined;
    text += flat;
  }
  const whole = text === "" ? open.trim() + close.trim() : text + close;
  return whole.length <= room ? whole : undefined;
}
