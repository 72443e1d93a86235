/** The keys by which places of different datasets are found to be the same. */
import type { Place } from "@/lib/model";
import { nameKey } from "./evidence";
import { foldedScheme, isNumber } from "./registers";

/** The identifiers of a place as they are compared. */
export function placeNumbers({ identifiers = [] }: Place): string[] {
  return identifiers
    .filter(({ value }) => isNumber(value))
    .map(({ scheme, value }) => `${foldedScheme(scheme)} ${value.toLowerCase()}`);
}

/** The keys of a place: its identifiers, then each name with its kind and country. */
export function placeKeys(place: Place): string[] {
  const { kind, country, names } = place;
  const named = names.filter(({ weak }) => !weak).map(({ text }) => nameKey(text));
  return [
    ...placeNumbers(place).map((number) => `# ${number}`),
    ...named.filter((key) => key !== "").map((key) => `${kind} ${country ?? ""} ${key}`),
  ];
}
