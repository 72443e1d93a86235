/** What makes a longer name of something else with a firm's or a town's, and what does not. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "norde", names: ["Norde", "諾出", "诺出"] },
  { id: "velt", names: ["~日垂"] },
  { id: "romola", kind: "place", names: ["Romola"] },
  { id: "guinea", kind: "place", names: ["Guinea"], country: "GN" },
  { id: "bank", kind: "body", names: ["央行"], country: "CN" },
  { id: "korea", kind: "place", names: ["韩国"], country: "KR" },
  { id: "china", kind: "place", names: ["中国"], country: "CN" },
]);
const NORDE = "Norde=norde";

const CASES: readonly [what: string, text: string, lang: string, ...found: string[]][] = [
  ["a charity", "The Norde Trusts paid, and the Norde Award went to her.", "en"],
  ["a hall", "They played at the Norde Superdome.", "en"],
  ["a firm of the same group", "Norde Energy fell, as Norde did.", "en", NORDE],
  ["a trade that the firm is in", "Norde energy sales fell.", "en", NORDE],
  ["a school", "She went to Romola High and won.", "en"],
  ["a word before a place", "Prices in Romola high streets rose.", "en", "Romola=romola"],
  ["a land with a longer name", "Equatorial Guinea agreed, and Guinea did.", "en", "Guinea=guinea"],
  ["a foundation", "Die Norde-Stiftung zahlt den Norde-Preis in der Norde-Straße.", "de"],
  ["what the firm has", "Das Norde-Werk und die Norde-Aktie halten.", "de", NORDE, NORDE],
  ["what a share does", "NORDE PROFIT FALLS BY A THIRD", "en", "NORDE=norde"],
  ["falls", "Norde Falls is a town.", "en"],
  ["a stadium", "諾出スタジアムで会った。", "ja"],
  ["a town", "諾出市の市長だ。", "ja"],
  ["a market", "諾出市場は広い。", "ja", "諾出=norde"],
  ["an institution in traditional characters", "諾出醫院開幕。", "zh"],
  ["an institution in simplified characters", "诺出医院开幕。", "zh"],
  ["a plant", "諾出工廠擴產。", "zh", "諾出=norde"],
  ["what is made a day", "会社は工場で日垂1000台、日垂約２万個、日垂数千トンを生産すると発表した。", "ja"],
  ["the same in traditional characters", "工廠日垂兩千輛，公司宣布。", "zh"],
  ["a year behind", "日垂2024年の決算、工場を発表した。", "ja", "日垂=velt"],
  ["a bank of another land", "韩国央行加息。", "zh", "韩国=korea"],
  ["a bank of its own land", "中国央行加息。", "zh", "中国=china", "央行=bank"],
];

describe("a longer name", () => {
  it.each(CASES)("%s: %s", (_, text, lang, ...expected) => {
    expect(mentionsIn(index, [text], { lang })).toEqual(expected);
  });
});
