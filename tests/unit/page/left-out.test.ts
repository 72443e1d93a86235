import { expect, test } from "vitest";
import { wordsOf } from "@/lib/page/left-out";

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
