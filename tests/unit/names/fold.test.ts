import { describe, expect, it } from "vitest";
import { foldTables, IGNORED, UNSPACED, WORD } from "@/lib/names/fold";

const { lowered, classes } = foldTables();
const units = Array.from({ length: 0x10000 }, (_, unit) => unit);

describe("folding", () => {
  it("folds nothing twice", () => {
    expect(units.filter((unit) => lowered[lowered[unit] ?? 0] !== lowered[unit])).toEqual([]);
  });

  it("leaves every unit in the word that it folds into: a circled letter, a half-width kana", () => {
    const wordBits = (unit = 0) => (classes[unit] ?? 0) & (WORD | UNSPACED);
    const apart = units.filter(
      (unit) => classes[unit] !== IGNORED && wordBits(unit) !== wordBits(lowered[unit]),
    );
    expect(apart).toEqual([]);
  });

  it("folds traditional characters, compatibility forms among them, into simplified ones", () => {
    const folded = (text: string) =>
      String.fromCharCode(...[...text].map((unit) => lowered[unit.charCodeAt(0)] ?? 0));
    expect(folded("寧德時代 瀘州 滙豐 \uf9c4")).toBe("宁德时代 泸州 汇丰 龙");
    expect(folded("宁德时代 東京 トヨタ 현대 乾")).toBe("宁德时代 东京 トヨタ 현대 乾");
  });
});
