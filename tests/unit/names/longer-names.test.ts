/** What makes a longer name of something else with a firm's or a town's, and what does not. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "norde", names: ["Norde", "諾出", "诺出"] },
  { id: "velt", names: ["~日垂"] },
  { id: "advance", names: ["先进食品"] },
  { id: "lanzhou", kind: "place", names: ["澜州"], country: "CN" },
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
  ["a Japanese in Chinese", "诺出章男和诺出宗一郎表示，諾出美樹、诺出幸之助也在。", "zh"],
  ["a Japanese in Japanese", "諾出宗一郎が創業した。", "ja"],
  [
    "no Japanese",
    "诺出公司、诺出电子、诺出北美、诺出第一、诺出正式宣布、诺出一男子。",
    "zh",
    ...new Array<string>(6).fill("诺出=norde"),
  ],
  ["an industry", "推动先进食品产业和先进食品行业发展，提振先进食品消费。", "zh"],
  ["a firm of ordinary words", "先进食品宣布建厂。", "zh", "先进食品=advance"],
  ["ships", "澜州舰和澜州号在南海。", "zh"],
  ["no ships", "澜州舰队和澜州号召。", "zh", "澜州=lanzhou", "澜州=lanzhou"],
  ["firms of a place", "澜州电气、澜州化学和澜州重工签约。", "zh"],
  ["trades of a place", "澜州电气化和澜州化学工业。", "zh", "澜州=lanzhou", "澜州=lanzhou"],
  ["a bank of another land", "韩国央行加息。", "zh", "韩国=korea"],
  ["a bank of its own land", "中国央行加息。", "zh", "中国=china", "央行=bank"],
];

describe("a longer name", () => {
  it.each(CASES)("%s: %s", (_, text, lang, ...expected) => {
    expect(mentionsIn(index, [text], { lang })).toEqual(expected);
  });
});
