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
  const flat = flatText(value);
  const isShort = indent.length + prefix.length + flat.length <= WIDTH;
  if (isShort && indent !== "") return flat;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((entry) => `${deeper}${written(entry, deeper)}`)
    : Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => {
          const label = `${JSON.stringify(key)}: `;
          return `${deeper}${label}${written(entry, deeper, label)}`;
        });
  if (lines.length === 0) return flat;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** A value on one line, with spaces: `{ "id": "x", "of": [1, 2] }`. */
function flatText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([key, entry]) => `${JSON.stringify(key)}: ${flatText(entry)}`).join(", ")} }`;
}
