/** Compares two records, field by field. */

/** A field that differs; `before` or `after` is absent where the field is missing. */
export interface FieldChange {
  /** A path into the record, such as `names`, `history` or `parties`. */
  path: string;
  before: unknown;
  after: unknown;
}

/** The top-level fields that differ, in the order of the later record. An empty list equals a missing one. */
export function changedFields(before: object, after: object): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const path of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const [left, right] = [fieldOf(before, path), fieldOf(after, path)];
    if (canonical(left) !== canonical(right)) changes.push({ path, before: left, after: right });
  }
  return changes;
}

/** A value as text, equal for equal values whatever the order of their fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.keys(value)
    .filter((key) => !isNothing(Reflect.get(value, key)))
    .sort();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(Reflect.get(value, key))}`).join(",")}}`;
}

function fieldOf(record: object, key: string): unknown {
  const value: unknown = Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
  return isNothing(value) ? undefined : value;
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
