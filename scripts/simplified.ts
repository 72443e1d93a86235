/**
 * Packs the table of traditional characters for `lib/names/simplified.ts`: in the order of their codes, each as its
 * distance from the one before, and their simplified ones in the same order in the same way, where a distance back is an
 * odd number. Unpacked, the background would be 3 kB larger. Run `node scripts/run.mjs scripts/simplified.ts`.
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
const gaps = (codes: readonly number[]) => codes.map((code, i) => code - (codes[i - 1] ?? FIRST));
const steps = gaps(pairs.map(({ code }) => code))
  .map(packed)
  .join("");
const characters = gaps(pairs.map(({ simplified }) => simplified.charCodeAt(0)))
  .map((gap) => packed(gap < 0 ? -2 * gap - 1 : 2 * gap))
  .join("");
writeFileSync(join(ROOT, "lib/names/simplified.json"), `${JSON.stringify({ steps, characters }, null, 2)}\n`);
console.log(`${pairs.length} traditional characters`);

/** A number as `numbersOf` in `lib/names/simplified.ts` reads it. */
function packed(number: number): string {
  const times = Math.floor(number / LETTERS);
  return `${times === 0 ? "" : times}${((number % LETTERS) + 10).toString(36)}`;
}
