/**
 * Makes the list of common Chinese words for `lib/releases/zh/words.ts`. Run:
 * `node scripts/run.mjs scripts/chinese-words.ts --words FILE`.
 *
 * FILE is `dict.txt` of the npm package `@node-rs/jieba` (`npm pack @node-rs/jieba`), the dictionary of jieba (J. Sun
 * and others, MIT licence): one word per line, with its frequency and its part of speech in the ICTCLAS set. A
 * twentieth of its five megabytes is kept. Rare names of persons are left out: they would hide those of companies.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fnv } from "@/lib/releases/text/hash";
import { packWords } from "@/lib/releases/text/hashed-words";
import { LONGEST_WORD, WORD_BITS, type WordSort, wordNumber } from "@/lib/releases/zh/words";

const OUT = join(import.meta.dirname, "../lib/releases/zh/words.json");
/** The least frequency of a word of one, two, three … characters. */
const LEAST = [20, 10, 20, 50, 200];
const LEAST_PERSON = 200;

const SORTS: readonly (readonly [RegExp, WordSort])[] = [
  [/^nr/u, "person"],
  [/^ns/u, "place"],
  [/^nt/u, "body"],
  [/^(?:nz|j)/u, "name"],
  [/^n/u, "noun"],
  [/^vn/u, "verb as noun"],
  [/^v/u, "verb"],
  [/^(?:a|b|z)(?!g$)/u, "adjective"],
  [/^d/u, "adverb"],
  [/^r/u, "pronoun"],
  [/^[pc]/u, "link"],
  [/^[uyeok]/u, "particle"],
  [/^[mq]/u, "number"],
  [/^t/u, "time"],
  [/^[fs]/u, "position"],
];

const { values } = parseArgs({ options: { words: { type: "string" } } });
if (!values.words) throw new Error("Say where the words are: --words FILE.");
const rows: (readonly [hash: number, number: number, often: number])[] = [];
for (const line of readFileSync(values.words, "utf8").split("\n")) {
  const [word = "", count = "0", part = ""] = line.trim().split(" ");
  const often = Number(count);
  const least = LEAST[word.length - 1];
  if (least === undefined || word.length > LONGEST_WORD || !/^\p{Script=Han}+$/u.test(word)) continue;
  const sort = SORTS.find(([tag]) => tag.test(part))?.[1] ?? "other";
  if (often < (sort === "person" && word.length > 1 ? LEAST_PERSON : least)) continue;
  rows.push([fnv(word), wordNumber(sort, often), often]);
}
rows.sort((a, b) => b[2] - a[2]);
writeFileSync(
  OUT,
  `${JSON.stringify(
    packWords(
      rows.map(([hash, number]) => [hash, number]),
      WORD_BITS,
    ),
  )}\n`,
);
console.log(`${rows.length} words in ${OUT}`);
