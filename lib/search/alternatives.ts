/** Which filters of a query are alternatives, and lists in quotes, as in `with:"one, another"`, where a name may have commas too. */
import type { Asked } from "./query";

/** What filters ask for, in groups of alternatives: those of a key, but each `with:` without an `OR` before it is alone. */
export function alternatives(filters: readonly Asked[]): { key: Asked["key"]; values: string[] }[] {
  const groups: { key: Asked["key"]; values: string[] }[] = [];
  for (const { key, value, isLeftOut, isOr } of filters) {
    if (isLeftOut) continue;
    const isAlone = key === "with" && !isOr;
    const group = isAlone ? undefined : groups.findLast((one) => one.key === key);
    if (group) group.values.push(value);
    else groups.push({ key, values: [value] });
  }
  return groups;
}

/** Values with those of a list in its place: of what is known only part by part. */
export function listed(values: readonly string[], isKnown: (value: string) => boolean): string[] {
  return values.flatMap((value) => {
    const parts = partsOf(value);
    return !isKnown(value) && parts.every(isKnown) ? parts : [value];
  });
}

/** The texts between the commas of a value. */
export function partsOf(value: string): string[] {
  return value.split(/\s*,\s*/).filter((part) => part !== "");
}
