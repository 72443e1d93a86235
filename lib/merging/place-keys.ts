/** What makes two places the same. */
import type { Place } from "@/lib/model";
import { nameKey } from "./evidence";

/** Keys under which a place is looked for: its identifiers, then each name with its kind and country. */
export function placeKeys({ kind, country, names, identifiers = [] }: Place): string[] {
  return [
    ...identifiers.map(({ scheme, value }) => `# ${scheme.toLowerCase()} ${value.toLowerCase()}`),
    ...names.filter(({ weak }) => !weak).map(({ text }) => `${kind} ${country ?? ""} ${nameKey(text)}`),
  ];
}
