/** Findings of a check, by path in the data, and their conversion to problems with record, field and line. */
import type { Problem } from "@/lib/model";
import { isObject } from "@/lib/model/is-object";
import type { JsonPath, Locate } from "./json-lines";

/** A fault at a path of the data. */
export interface Finding {
  path: JsonPath;
  message: string;
  advice: string;
}

/** Turns the findings of one input into problems. `data` is what the paths lead into, for the records' ids. */
export function toProblems(
  findings: readonly Finding[],
  data: unknown,
  source: { file?: string; locate?: Locate } = {},
): Problem[] {
  if (findings.length === 0) return [];
  const lines = source.locate?.(findings.map(({ path }) => path)) ?? [];
  return findings.map(({ path, message, advice }, index) => {
    const [record, rest] = splitPath(path, data);
    const field = fieldText(rest);
    const line = lines[index];
    return {
      ...(source.file !== undefined && { file: source.file }),
      ...(line !== undefined && { line }),
      ...(record !== undefined && { record }),
      ...(field !== "" && { field }),
      message,
      advice,
    };
  });
}

/** Sorts findings in the order of the data: by list, then by record. */
export function inOrder(findings: readonly Finding[], data: unknown): Finding[] {
  const lists = Object.keys(Object(data));
  const rank = ({ path: [list, index] }: Finding): [number, number] => [
    lists.indexOf(String(list)),
    typeof index === "number" ? index : 0,
  ];
  return findings.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1];
  });
}

/** Splits a path into its record, as `agreements[3] (its id)`, and the rest. */
function splitPath(path: JsonPath, data: unknown): [string | undefined, JsonPath] {
  const [list, index] = path;
  if (list === "dataset") return ["dataset", path.slice(1)];
  if (typeof list !== "string" || typeof index !== "number") return [undefined, path];
  return [recordLabel(list, index, property(property(data, list), index)), path.slice(2)];
}

/** A record as messages name it: `agreements[3] (its id)`. */
export function recordLabel(list: string, index: number, record: unknown): string {
  const id = property(record, "id");
  const label = typeof id === "string" && id !== "" ? ` (${shortened(id, 60)})` : "";
  return `${list}[${index}]${label}`;
}

/** A value's own property; `undefined` where there is none, or the value is no object. */
export function property(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** A path as people write it: `parties[1].party`. */
export function fieldText(path: JsonPath): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${shortened(key, 60)}`))
    .join("")
    .replace(/^\./, "");
}

/** Cuts a text to a length, with an ellipsis; makes lone surrogates visible. */
export function shortened(text: string, length: number): string {
  const cut = text.length <= length ? text : `${text.slice(0, length - 1)}…`;
  return cut.toWellFormed();
}

/** A value as messages show it: texts in quotes, lists and objects by what they are. */
export function shown(value: unknown): string {
  if (typeof value === "string") return value === "" ? "an empty text" : JSON.stringify(shortened(value, 80));
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (isObject(value)) return "an object";
  return String(value);
}
