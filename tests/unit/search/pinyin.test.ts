import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileSearch } from "@/lib/search/compile";
import { Pinyin } from "@/lib/search/pinyin";
import { openSearch } from "@/lib/search/search-index";
import { entity, find, tie } from "./entries";

const table = new Pinyin(
  JSON.parse(readFileSync(new URL("../../../public/pinyin.json", import.meta.url), "utf8")),
);
const index = openSearch(
  compileSearch(
    [
      entity("battery", ["Times Cell", "江南时代新能源"], 3),
      entity("bank", ["重庆银行"], 2),
      entity("xian", ["西安"], 1),
      entity("line", ["现代"], 0),
      tie("pact", ["battery", "bank"]),
    ],
    table,
  ).buffer,
);

describe("pinyin", () => {
  it.each([
    ["江南时代", "jiang nan shi dai"],
    ["重庆银行", "chong qing yin hang"],
    ["重大行动", "zhong da xing dong"],
    ["绿色能源", "lv se neng yuan"],
    ["重慶銀行", "chong qing yin hang"],
    ["a 中 b 国", "zhong guo"],
    ["no Chinese", ""],
    ["かな", ""],
  ])("reads %s", (text, syllables) => {
    expect(table.syllables(text).join(" ")).toBe(syllables);
  });

  it.each([
    ["a whole reading", "jiangnanshidai", ["battery", "pact"]],
    ["a part of it", "shidai", ["battery", "pact"]],
    ["as it is typed", "jiangnansh", ["battery", "pact"]],
    ["in words", "jiangnan shidai", ["battery", "pact"]],
    ["the first letters", "jnsd", ["battery", "pact"]],
    ["a word that is read otherwise than its characters", "chongqing", ["bank", "pact"]],
    ["the same with what follows", "chongqingyinhang", ["bank", "pact"]],
    ["one syllable or two", "xian", ["xian", "line"]],
    ["beside words", "jiangnan chongqing", ["pact", "battery", "bank"]],
    ["no other order", "daishi", []],
  ])("finds %s", (_, query, ids) => {
    expect(find(index, query)).toEqual(ids);
  });

  it.each([
    ["a slip in a short word", "lnae", ["bond", "pact"]],
    ["two words without the space", "lanebond", ["bond", "pact"]],
    ["a beginning with a slip", "daeln", ["dale"]],
  ])("finds %s, though each of its letters begins a syllable", (_, query, ids) => {
    const syllables = entity("syllables", ["鄂贝欧大绿安南"]);
    const others = [entity("bond", ["Lane Bond"], 1), entity("dale", ["Dalenberg"]), tie("pact", ["bond"])];
    expect(find(openSearch(compileSearch([syllables, ...others], table).buffer), query)).toEqual(ids);
  });

  it("says why", () => {
    expect(index.query("jnsd", 1).hits).toMatchObject([
      { name: "Times Cell", reason: "pinyin of 江南时代新能源" },
    ]);
  });

  it("takes a long word that could be cut in countless ways", () => {
    expect(index.query("xian".repeat(15), 5).hits).toEqual([]);
  });
});
