/**
 * Given names of English usage, from the stdlib project's lists of common first names (Apache-2.0; after the Moby word
 * lists), which are American. `scripts/given-names.ts` packs them.
 */
import { packed } from "./given-names.json";

/** All of them, in small letters and sorted; unpacked anew at every call. */
export function englishGivenNames(): string[] {
  let before = "";
  return Array.from(packed.matchAll(/(\d)(\D*)/g), ([, common, rest = ""]) => {
    before = before.slice(0, Number(common)) + rest;
    return before;
  });
}
