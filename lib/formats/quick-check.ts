/**
 * Makes a schema into a function that says "yes" or "look again". Nearly all records are right, and a schema that
 * builds issues and copies takes ten times as long to say so. For "look again", the schema itself says what is wrong.
 * The function is made from the schema, so the two cannot disagree.
 */
import type * as v from "valibot";

/** True where the value surely has the shape, is not changed by the schema, and has no lone surrogate in a text. */
export type QuickCheck = (value: unknown) => boolean;

type Step = v.GenericPipeItem<unknown, unknown>;

/** Makes the quick check of a schema. Anything that it does not know, such as a new kind of schema, is never sure. */
export function quickCheck(schema: v.GenericSchema): QuickCheck {
  if ("pipe" in schema && Array.isArray(schema.pipe)) {
    const [base, ...rest] = schema.pipe as [v.GenericSchema, ...Step[]];
    const checks = [quickCheck(base), ...rest.map(stepCheck)];
    return (value) => {
      for (const check of checks) if (!check(value)) return false;
      return true;
    };
  }
  switch (schema.type) {
    case "strict_object":
      return objectCheck((schema as v.StrictObjectSchema<v.ObjectEntries, undefined>).entries);
    case "array":
      return listCheck(quickCheck((schema as v.ArraySchema<v.GenericSchema, undefined>).item));
    case "picklist": {
      const options = new Set<unknown>((schema as v.PicklistSchema<v.PicklistOptions, undefined>).options);
      return (value) => options.has(value);
    }
    case "string":
      return (value) => typeof value === "string" && value.isWellFormed();
    case "number":
      return (value) => typeof value === "number" && !Number.isNaN(value);
    case "boolean":
      return (value) => typeof value === "boolean";
    default:
      return never;
  }
}

function never(): boolean {
  return false;
}

/** The check of a pipe's step; the value has passed the steps before. */
function stepCheck(step: Step): QuickCheck {
  const requirement: unknown = "requirement" in step ? step.requirement : undefined;
  switch (step.type) {
    case "trim":
      return (value) => (value as string).trim() === value;
    case "regex":
      return (value) => (requirement as RegExp).test(value as string);
    case "check":
      return (value) => (requirement as QuickCheck)(value);
    case "min_length":
      return (value) => (value as string | unknown[]).length >= (requirement as number);
    case "max_length":
      return (value) => (value as string | unknown[]).length <= (requirement as number);
    case "min_value":
      return (value) => (value as number) >= (requirement as number);
    case "max_value":
      return (value) => (value as number) <= (requirement as number);
    case "integer":
      return Number.isInteger;
    case "finite":
      return Number.isFinite;
    default:
      return never;
  }
}

function listCheck(item: QuickCheck): QuickCheck {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!item(value[i])) return false;
    return true;
  };
}

function objectCheck(entries: v.ObjectEntries): QuickCheck {
  const fields = new Map<string, { check: QuickCheck; required: 0 | 1 }>();
  let required = 0;
  for (const [key, schema] of Object.entries(entries)) {
    const isOptional = schema.type === "optional";
    const inner = isOptional ? (schema as v.OptionalSchema<v.GenericSchema, undefined>).wrapped : schema;
    fields.set(key, { check: quickCheck(inner as v.GenericSchema), required: isOptional ? 0 : 1 });
    if (!isOptional) required += 1;
  }
  return (value) => {
    // A list is never sure, though an empty one has no wrong field: the schema turns it into an object.
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    let found = 0;
    for (const key in value) {
      const field = fields.get(key);
      if (field === undefined || !field.check((value as Record<string, unknown>)[key])) return false;
      found += field.required;
    }
    return found === required;
  };
}
