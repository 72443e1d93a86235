/** Takes several values out of one filter, as in `form:memorandum,acquisition`. */
import { isDateValue } from "./days";
import type { Finder } from "./finder";
import type { Asked } from "./query";

/** The values that stand in one, with commas between them, unless this is one name that has commas. */
export function valuesIn(key: Asked["key"], value: string, finder: Finder): string[] {
  const parts = value.split(/\s*,\s*/).filter((part) => part !== "");
  if (parts.length === 0 || isOne(key, value, finder)) return [value];
  return parts.every((part) => isKnown(key, part, finder)) ? parts : [value];
}

function isOne(key: Asked["key"], value: string, finder: Finder): boolean {
  if (!value.includes(",") || key === "amount" || key === "release" || key === "words") return true;
  if (key === "field") return isKnown(key, value, finder);
  return isNaming(key) && finder.called(value) !== undefined;
}

function isKnown(key: Asked["key"], value: string, finder: Finder): boolean {
  if (key === "field") return finder.fieldsLike(value).size > 0;
  if (!isNaming(key) || isDateValue(value) || finder.documents.lands.called(value).size > 0) return true;
  return finder.bestCalled(value, key !== "with").size > 0;
}

function isNaming(key: Asked["key"]): boolean {
  return key === "with" || key === "in" || key === "from";
}
