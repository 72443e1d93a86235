/**
 * Writes the readings of Chinese characters for search, from pinyin-pro (MIT). The library itself is too large for the
 * background, which compiles the search index; its answers fit into a table. Run `npm run pinyin`.
 *
 * A character has the reading that it has alone. A word of two characters that is read differently (重庆, 银行) is listed
 * with its own.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";
import type { PinyinTable } from "@/lib/search/pinyin";
import { ROOT } from "./lib/run.mjs";

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** The common characters: GB 2312 has 3,755 in rows 16 to 55. Both characters of a listed word are among them. */
const COMMON = commonCharacters();

const readings: Record<string, string> = {};
const alone = new Map<string, string>();
for (let code = FIRST; code <= LAST; code++) {
  const character = String.fromCharCode(code);
  const [reading] = syllables(character);
  if (reading === undefined || !/^[a-z]+$/.test(reading)) continue;
  alone.set(character, reading);
  readings[reading] = (readings[reading] ?? "") + character;
}
const words: Record<string, string> = {};
const several = COMMON.filter(
  (character) => pinyin(character, { multiple: true, toneType: "none", type: "array" }).length > 1,
);
for (const character of several)
  for (const other of COMMON)
    for (const word of [character + other, other + character]) {
      const read = syllables(word);
      if (read.length === 2 && [...word].some((one, i) => read[i] !== alone.get(one)))
        words[word] = read.join(" ");
    }
const table: PinyinTable = { readings, words };
writeFileSync(join(ROOT, "public/pinyin.json"), `${JSON.stringify(table)}\n`);
console.log(`${alone.size} characters, ${Object.keys(words).length} words that are read otherwise`);

function syllables(text: string): string[] {
  return pinyin(text, { toneType: "none", type: "array", v: true }).map((one) => one.replaceAll("ü", "v"));
}

function commonCharacters(): string[] {
  const decoder = new TextDecoder("gb18030");
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const text = decoder.decode(Uint8Array.of(row, cell));
      if (text.length === 1 && /\p{Script=Han}/u.test(text)) found.push(text);
    }
  return found;
}
