import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { words } from "@/lib/names/ambiguity/word-set";
import { unpackWords } from "@/lib/names/unpack-words";
import { packedWords, withPackedWords } from "../../../scripts/lib/packed-words";

test("words are packed by what they have in common, and unpacked", () => {
  expect(packedWords(["aaron", "aaren", "aarika", "aaron"])).toBe("0aaren2ika3on");
  expect(unpackWords("0aaren2ika3on")).toEqual(["aaren", "aarika", "aaron"]);
});

test("a word that another begins with is one, and one with a digit is packed with nobody", () => {
  expect(unpackWords(packedWords(["be", "bee", "beer", "b"]) ?? "")).toEqual(["b", "be", "bee", "beer"]);
  expect(packedWords(["be", "mp3"])).toBeUndefined();
});

test("a class of words is the same packed, and what is no plain list stays as it is", () => {
  expect(withPackedWords("const A = words(\n  `b ab\n  abc`,\n);")).toBe('const A = words("0ab0c3b");');
  for (const code of ["keywords(`a b`)", `words(\`a \${b}\`)`, "words(`a1 b`)", "f.words(`a b`)"])
    expect(withPackedWords(code)).toBe(code);
});

const FOLDER = new URL("../../../lib/names/ambiguity/", import.meta.url);
const lists = readdirSync(FOLDER).flatMap((file) =>
  [...readFileSync(new URL(file, FOLDER), "utf8").matchAll(/(?<![\w.])words\(\s*`([^`$]*)`/g)].map(
    ([, list = ""]) => list,
  ),
);

test("the product's own classes are the same packed", () => {
  expect(lists.length).toBeGreaterThan(50);
  for (const list of lists) {
    const packed = /^words\("(.*)"\)$/.exec(withPackedWords(`words(\`${list}\`)`))?.[1];
    if (packed !== undefined) expect(new Set(words(packed))).toEqual(new Set(words(list)));
  }
});
