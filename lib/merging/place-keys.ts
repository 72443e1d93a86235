/** The keys by which places of different datasets are found to be the same. */
import type { Place } from "@/lib/model";
import { nameKey } from "./evidence";
import { numbersOf } from "./registers";

/** The keys of a place: its numbers, then each name with its kind and country. */
export function placeKeys(place: Place): string[] {
  const { kind, country, names } = place;
  const named = names.filter(({ weak }) => !weak).map(({ text }) => nameKey(text));
  return [
    ...[...numbersOf(place, "place").keys()].map((key) => `# ${key}`),
    ...named.filter((key) => key !== "").map((key) => `${kind} ${country ?? ""} ${key}`),
  ];
}
