/**
 * Packs the table of traditional characters for `lib/names/simplified.ts`: in the order of their codes, each as its
 * distance from the one before, with their simplified ones in the same order beside them. Unpacked, the background
 * would be 2 kB larger. Run `node scripts/run.mjs scripts/simplified.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./lib/run.mjs";
import { SIMPLIFIED, TRADITIONAL } from "./lib/traditional";

const LETTERS = 26;
/** The first code that the table can hold. */
const FIRST = 0x3400;

const pairs = [...TRADITIONAL].map((traditional, i) => ({
  code: traditional.charCodeAt(0),
  simplified: SIMPLIFIED.charAt(i),
}));
pairs.sort((a, b) => a.code - b.code);
let before = FIRST;
let steps = "";
for (const { code } of pairs) {
  const far = Math.floor((code - before - 1) / LETTERS);
  steps += "+".repeat(far) + (code - before - far * LETTERS + 9).toString(36);
  before = code;
}
const characters = pairs.map(({ simplified }) => simplified).join("");
writeFileSync(join(ROOT, "lib/names/simplified.json"), `${JSON.stringify({ steps, characters }, null, 2)}\n`);
console.log(`${pairs.length} traditional characters`);
