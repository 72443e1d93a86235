/** Given names of English usage. */
import { englishGivenNames } from "@/lib/names/english-given-names";

let given: ReadonlySet<string> | undefined;

/** Whether a word is a given name of English usage. */
export const isGivenName = (word: string) => {
  given ??= new Set(englishGivenNames());
  return given.has(word.toLowerCase());
};
