import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutDeed, withoutDescription } from "@/lib/releases/zh/names/descriptions";
import { commonWords } from "@/lib/releases/zh/words";

/** Texts in which words of the list meet, run into one another and are broken off. */
const OF_WORDS = fc.string({
  unit: fc.constantFrom(
    ..."北京大学生前来签署战略合作协议有限公司平台途遇网在与，3A".split(""),
    "合作",
    "公司",
    "北京大学",
  ),
});

/** A text with a stroke between its words. */
function cutUp(text: string): string {
  const { end } = commonWords(text);
  const out: string[] = [];
  for (let at = 0; at < text.length; at = end[at] ?? text.length) out.push(text.slice(at, end[at]));
  return out.join("|");
}

describe("common Chinese words", () => {
  it.each([
    ["签署战略合作协议", "签署|战略|合作|协议"],
    // Both halves could be cut otherwise: "北京大学", "生前".
    ["北京大学生前来应聘", "北京|大学生|前来|应聘"],
    // What no list has falls into characters.
    ["向途遇网采购", "向|途|遇|网|采购"],
    ["与ABB在3月签约", "与|A|B|B|在|3|月|签约"],
  ])("are told apart in %s", (text, words) => {
    expect(cutUp(text)).toBe(words);
  });

  it("cover every character of any text once", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), OF_WORDS), (text) => {
        const { start, end } = commonWords(text);
        for (let at = 0; at < text.length; at++) {
          expect(start[at]).toBeLessThanOrEqual(at);
          expect(end[at]).toBeGreaterThan(at);
          expect(start[end[at] ?? 0] ?? text.length).toBe(end[at]);
        }
      }),
    );
  });
});

describe("what stands before a Chinese name and is none", () => {
  it.each([
    ["在线教育平台途遇网", "途遇网"],
    ["美国医药企业Corvella", "Corvella"],
    ["酒店管理公司云岫酒店集团", "云岫酒店集团"],
    // All of these are names as they stand.
    ["连锁经营协会", "连锁经营协会"],
    ["南方航空公司", "南方航空公司"],
    ["招商银行上海分行", "招商银行上海分行"],
    ["云岫集团公司广东分公司", "云岫集团公司广东分公司"],
  ])("of %s leaves %s", (text, name) => {
    expect(withoutDescription(text)).toBe(name);
  });

  it.each([
    ["Corvella追加", "Corvella"],
    ["Corvella Works则将", "Corvella Works"],
    ["Corvella新能源", "Corvella新能源"],
    ["Corvella出版集团", "Corvella出版集团"],
    ["Corvella再生能源公司", "Corvella再生能源公司"],
    ["Corvella联合银行", "Corvella联合银行"],
    ["Corvella创新", "Corvella创新"],
    ["Corvella集团", "Corvella集团"],
  ])("behind Latin letters: %s leaves %s", (text, name) => {
    expect(withoutDeed(text)).toBe(name);
  });
});
