import { expect, test } from "vitest";
import { isByline, wordsOf } from "@/lib/page/left-out";

test.each<[string | null, string[]]>([
  ["relatedLinks", ["related", "links"]],
  ["related-links related_links", ["related", "links", "related", "links"]],
  ["article__byline--top2", ["article", "byline", "top"]],
  ["ADVERT", ["advert"]],
  ["shareholder", ["shareholder"]],
  ["", []],
  [null, []],
])("the words of %j", (value, words) => {
  expect(wordsOf(value)).toEqual(words);
});

test.each<[string, boolean]>([
  ["By Ann Lee and Bo Chen, Reuters", true],
  ["Par Nancy Carrefour, avec AFP", true],
  ["Von Jörg Essen", true],
  ["记者 李上海", true],
  ["By Friday the deal had collapsed.", false],
  ["By March Apple and Google had agreed to sell", false],
  ["Von Siemens kam keine Antwort", false],
  ["Par la voix de son avocat", false],
])("%j is a byline: %s", (text, expected) => {
  expect(isByline(text)).toBe(expected);
});
