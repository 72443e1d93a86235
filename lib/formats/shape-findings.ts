/** Explains what a valibot schema finds wrong with a value, so that a person can mend it. */
import type * as v from "valibot";
import { closest } from "./closest";
import { type Finding, shown } from "./findings";
import type { JsonPath } from "./json-lines";

/** Turns the issues of a value into findings; names all unknown fields, not only one per object. */
export function shapeFindings(schema: v.GenericSchema, issues: readonly v.BaseIssue<unknown>[]): Finding[] {
  return issues.flatMap((issue) => {
    const path = pathOf(issue);
    if (issue.type === "strict_object" && issue.expected === "never")
      return unknownFields(schema, issue, path);
    if (issue.type === "strict_object" && issue.received === "undefined" && path.length > 0)
      return [missingField(schema, path)];
    return [wrongValue(schema, issue, path)];
  });
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

function unknownFields(schema: unknown, issue: v.BaseIssue<unknown>, path: JsonPath): Finding[] {
  const around = path.slice(0, -1);
  const known = fieldsOf(schemaAt(schema, around));
  const holder = issue.path?.at(-1)?.input;
  const given = typeof holder === "object" && holder !== null ? Object.keys(holder) : [];
  return given
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = closest(
        key,
        known.filter((field) => !given.includes(field)),
      );
      return {
        path: [...around, key],
        message: "is a field that the format does not know.",
        advice: near
          ? `Did you mean "${near}"? Otherwise remove it.`
          : `Remove it. Known here: ${known.join(", ")}.`,
      };
    });
}

function missingField(schema: unknown, path: JsonPath): Finding {
  const expected = demandOf(schemaAt(schema, path));
  return { path, message: "is missing.", advice: `Add "${path.at(-1)}"${expected ? `: ${expected}` : ""}.` };
}

function wrongValue(schema: unknown, issue: v.BaseIssue<unknown>, path: JsonPath): Finding {
  const message = `holds ${shown(issue.input)}.`;
  const at = schemaAt(schema, path);
  const options = optionsOf(at);
  if (options.length > 0) {
    const near = typeof issue.input === "string" ? closest(issue.input, options) : undefined;
    return {
      path,
      message,
      advice: `${near ? `Did you mean "${near}"? ` : ""}Write one of: ${options.join(", ")}.`,
    };
  }
  const demand = issue.message.startsWith("Invalid ") ? demandOf(at) : `a value that ${issue.message}`;
  return { path, message, advice: `Write ${demand || "a value of the right kind"}.` };
}

/** What a schema demands, in words; empty where there are no short ones. */
function demandOf(schema: unknown): string {
  const options = optionsOf(schema);
  if (options.length > 0) return `one of ${options.join(", ")}`;
  switch (text(inner(schema), "type")) {
    case "string":
      return stringDemand(schema);
    case "number":
      return "a number, without quotes";
    case "boolean":
      return "true or false, without quotes";
    case "array":
      return "a list in [ ]";
    case "strict_object":
      return `an object in { } with ${fieldsOf(schema).join(", ")}`;
    default:
      return "";
  }
}

/** What the pipe of a text demands: `a text that is not empty`. */
function stringDemand(schema: unknown): string {
  const pipe = get(unwrapped(schema), "pipe");
  const wishes = Array.isArray(pipe)
    ? pipe
        .slice(1)
        .map((item) => text(item, "message"))
        .filter((wish) => wish !== "" && !wish.includes("at most"))
    : [];
  return wishes.length > 0 ? `a text that ${wishes.join(" and ")}` : "a text in double quotes";
}

/** The schema at a path within another; `undefined` where there is none. */
function schemaAt(schema: unknown, path: JsonPath): unknown {
  let at = schema;
  for (const key of path) {
    const outer = inner(at);
    at = typeof key === "number" ? get(outer, "item") : get(get(outer, "entries"), key);
  }
  return at;
}

/** A schema without the `optional` around it. */
function unwrapped(schema: unknown): unknown {
  const wrapped = get(schema, "wrapped");
  return wrapped === undefined ? schema : unwrapped(wrapped);
}

/** The schema that a pipe begins with; the schema itself where there is none. */
function inner(schema: unknown): unknown {
  const bare = unwrapped(schema);
  const pipe = get(bare, "pipe");
  return Array.isArray(pipe) ? pipe[0] : bare;
}

function fieldsOf(schema: unknown): string[] {
  const entries = get(inner(schema), "entries");
  return typeof entries === "object" && entries !== null ? Object.keys(entries) : [];
}

function optionsOf(schema: unknown): string[] {
  const options = get(inner(schema), "options");
  return Array.isArray(options) ? options.map(String) : [];
}

function get(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function text(value: unknown, key: string): string {
  const found = get(value, key);
  return typeof found === "string" ? found : "";
}
