/**
 * Given names of English usage, from the stdlib project's lists of common first names (Apache-2.0; after the Moby word
 * lists), which are American. `scripts/given-names.ts` packs them.
 */
import { packed } from "./given-names.json";
import { unpackWords } from "./unpack-words";

/** All of them, in small letters and sorted; unpacked anew at every call. */
export function englishGivenNames(): string[] {
  return unpackWords(packed);
}
