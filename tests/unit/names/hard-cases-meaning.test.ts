/** Cases in which the sentence, or the paragraph, says what a name means: each with the language of its page. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn, type ShortSource } from "./build-index";

const WORLD: readonly ShortSource[] = [
  {
    id: "us",
    kind: "place",
    names: ["US", "U.S.", "United States", "Estados Unidos", "美国"],
    country: "US",
  },
  { id: "pakistan", kind: "place", names: ["Pakistan"], country: "PK" },
  { id: "india", kind: "place", names: ["India", "印度"], country: "IN" },
  { id: "texas", kind: "place", names: ["Texas"], country: "US", within: ["us"] },
  { id: "paris", kind: "place", names: ["Paris"], country: "FR" },
  { id: "versailles", kind: "place", names: ["Versailles"], country: "FR" },
  { id: "seoul", kind: "place", names: ["서울"], country: "KR" },
  { id: "japan", kind: "place", names: ["日本"], country: "JP" },
  {
    id: "senate",
    kind: "body",
    names: ["~Senate", "~Senat", "~Sénat", "~Senado", "=United States Senate"],
    country: "US",
  },
  { id: "treasury", kind: "body", names: ["~Treasury", "Treasury Department"], country: "US" },
  {
    id: "court",
    kind: "body",
    names: ["~Supreme Court", "=Supreme Court of the United States"],
    country: "US",
  },
  { id: "mofcom", kind: "body", names: ["商务部"], country: "CN" },
  { id: "city", kind: "body", names: ["~City", "Manchester City"], country: "GB" },
  { id: "santander", names: ["~Santander", "Banco Santander"], country: "ES" },
  { id: "ford", names: ["~Ford", "Ford Motor"], country: "US" },
  { id: "bosch", names: ["Robert Bosch", "Bosch"], country: "DE" },
  { id: "vale", names: ["~Vale"], country: "BR" },
  { id: "arm", names: ["~Arm", "Arm Holdings"], country: "GB" },
  { id: "square", names: ["~Square"], country: "US" },
  { id: "gap", names: ["~Gap"], country: "US" },
  { id: "visa", names: ["~Visa", "=Visa Inc."], country: "US" },
  { id: "dodge", names: ["~Dodge"], country: "US" },
  { id: "discovery", names: ["~Discovery"], country: "US" },
  { id: "grant", kind: "place", names: ["Grant County"], country: "US", within: ["texas", "us"] },
  { id: "xiaoou", names: ["小鸥股份"], country: "CN" },
  { id: "heping", kind: "place", names: ["~和平"], country: "CN" },
  { id: "nizza", kind: "place", names: ["~Nice"], country: "FR" },
  { id: "xiaomi", names: ["~小米"], country: "CN" },
  { id: "line", names: ["LINE"], country: "JP" },
  { id: "next", names: ["~Next"], country: "GB" },
  { id: "chad", kind: "place", names: ["~Chad"], country: "TD" },
  { id: "anz", names: ["Australia"], kind: "place", country: "AU" },
];
const index = indexOf(WORLD);

type Case = readonly [what: string, lang: string, text: string, ...found: string[]];

/** The paragraphs of a text are parted by a bar. */
function check(cases: readonly Case[]): void {
  it.each(cases)("%s (%s)", (_what, lang, text, ...found) => {
    expect(mentionsIn(index, text.split(" | "), { lang })).toEqual(found);
  });
}

describe("family before a name", () => {
  check([
    [
      "his, in French",
      "fr",
      "Le groupe ferme son usine de Nice, où travaillent 210 personnes.",
      "Nice=nizza",
    ],
    ["a son", "en", "He left all to his son Chad, and she lives with her son Ford."],
  ]);
});

describe("bodies of other lands", () => {
  check([
    ["a state before", "en", "The Texas Senate passed the bill."],
    ["a state that is no name of the dataset", "en", "The Ohio Senate passed the bill."],
    ["the state's own, bare", "en", "The state Senate passed the bill."],
    ["behind of", "en", "The Senate of Pakistan passed the bill in May."],
    ["a possessive", "en", "Pakistan’s Supreme Court ruled on Monday.", "Pakistan=pakistan"],
    ["an adjective", "en", "The Indian Supreme Court ruled on Monday."],
    ["an adjective behind", "fr", "Le Sénat italien a voté la loi."],
    ["an adjective behind", "es", "El Senado argentino votó la ley."],
    ["an adjective of a city", "de", "Der Berliner Senat stimmte dem Gesetz zu."],
    ["its own land before", "en", "The US Senate passed the bill.", "Senate=senate"],
    [
      "what is fought for in a state",
      "en",
      "The Texas Senate race drew voters. The Senate passed a bill.",
      "Senate=senate",
    ],
    [
      "a bare name behind another's, in one paragraph",
      "en",
      "The Texas Supreme Court ruled. The Supreme Court split 6-3.",
    ],
    [
      "a bare name behind its own land's",
      "en",
      "The Texas Senate met. The United States Senate did not, and the Senate may not vote.",
      "United States Senate=senate",
      "Senate=senate",
    ],
    ["a ministry of another land", "zh", "美国商务部尚未回应。"],
    [
      "papers of the state",
      "en",
      "Treasury yields rose. The 10-year Treasury note fell, the Treasury Department said.",
      "Treasury Department=treasury",
    ],
  ]);
});

describe("longer names", () => {
  check([
    ["a treaty", "en", "The treaty of Versailles was signed."],
    ["a treaty", "fr", "Le traité de Paris et l’université de Paris sont anciens."],
    ["a compound with small words", "fr", "Les trains de Fontenay-sous-Paris sont en retard."],
    ["one article for two names", "en", "the Australia and New Zealand Banking Group"],
    ["a sea", "zh", "印度洋上的货轮"],
    ["a sea", "ja", "日本海側の工場"],
    ["beyond the sea", "ja", "日本海外市場", "日本=japan"],
    ["a university for short", "ko", "서울대 교수는 말했다"],
    ["a station", "ko", "서울역에서 열린 행사"],
    ["a city with a particle", "ko", "서울의 집값", "서울=seoul"],
    ["katakana goes on", "ja", "LINEヤフーが発表した"],
    ["katakana that any firm has", "ja", "LINEアプリを更新", "LINE=line"],
    [
      "the founder",
      "en",
      "Robert Bosch believed in quality. Robert Bosch makes pumps.",
      "Robert Bosch=bosch",
    ],
    [
      "the founder's trade",
      "en",
      "Robert Bosch was a gifted inventor and watchmaker; Bosch was founded in 1886.",
      "Robert Bosch=bosch",
      "Bosch=bosch",
    ],
  ]);
});

describe("words, persons and things", () => {
  check([
    ["an infinitive behind", "pt", "A mineradora Vale subiu. Vale lembrar que caiu ontem.", "Vale=vale"],
    ["an article behind", "es", "La minera Vale subió. Vale la pena esperar.", "Vale=vale"],
    [
      "a preposition behind",
      "it",
      "Il minerario Vale sale. Vale per tutti. Vale anche per chi paga. Vale a dire, ora.",
      "Vale=vale",
    ],
    ["verbs alone", "it", "Vale per la prima casa. Vale anche se piove. Vale come prova. Vale per oggi."],
    ["and in Portuguese", "pt", "Vale para quem pagou. Vale também para todos. Vale até amanhã."],
    ["what the firm stops", "pt", "A Vale parou. Vale para minas após chuva.", "Vale=vale", "Vale=vale"],
    ["what it does too", "pt", "A Vale parou. Vale também anunciou lucro.", "Vale=vale", "Vale=vale"],
    [
      "for the first time",
      "it",
      "Il titolo Vale sale. Vale per la prima volta supera tutti.",
      "Vale=vale",
      "Vale=vale",
    ],
    ["the same word again", "en", "Arm Holdings rose. Arm in arm with that goes risk.", "Arm Holdings=arm"],
    [
      "an object behind",
      "en",
      "Shares of Square rose. “Square that with the facts,” he said.",
      "Square=square",
    ],
    ["a relative clause behind", "en", "Gap, which is based in California, closed stores.", "Gap=gap"],
    ["a plural behind", "en", "Shares of Gap rose. Gap years are popular.", "Gap=gap"],
    [
      "a given name that is a verb, in a headline",
      "en",
      "Merchants May Sue Visa Over Fees | Visa Inc. said that fees fell.",
      "Visa=visa",
      "Visa Inc.=visa",
    ],
    ["it is a brand", "en", "John Dodge built a rival. Dodge is now a brand of another firm.", "Dodge=dodge"],
    ["himself", "en", "Ford Motor lost money. Ford himself was no diplomat.", "Ford Motor=ford"],
    [
      "a surname in the next sentence",
      "en",
      "Ford Motor is old. Henry Ford was a farmer’s son. When bankers came, Ford refused them.",
      "Ford Motor=ford",
    ],
    [
      "in the same sentence",
      "en",
      "Ford Motor grew, and Bill Ford said that Ford would build a plant.",
      "Ford Motor=ford",
      "Ford=ford",
    ],
    ["a vessel", "en", "He flew on Discovery and teaches now."],
    [
      "the City",
      "en",
      "Manchester City won. The bank told the City to expect a loss.",
      "Manchester City=city",
    ],
    ["another club", "en", "Manchester City won. Hull City lost the match.", "Manchester City=city"],
    [
      "an article of its own language",
      "it",
      "La Ford, che produce auto, ha chiuso la fabbrica.",
      "Ford=ford",
    ],
    ["food", "zh", "农民种小米和高粱，早餐喝小米粥。"],
    ["a firm", "zh", "小米公司宣布推出新手机。", "小米=xiaomi"],
  ]);
});

describe("places and parties of one name", () => {
  check([
    [
      "the ports of two towns, and the paragraph goes on",
      "es",
      "El Banco Santander ganó más. | Los coches saldrán del puerto de Santander. Desde Santander irán a Irlanda.",
      "Banco Santander=santander",
    ],
    [
      "the mayor",
      "es",
      "El Banco Santander ganó más. La alcaldesa de Santander protestó.",
      "Banco Santander=santander",
    ],
    [
      "the bank behind its article",
      "es",
      "El Banco Santander ganó más. En bolsa, el Santander subió.",
      "Banco Santander=santander",
      "Santander=santander",
    ],
  ]);
});

describe("another place of the same name", () => {
  check([
    ["in a state of another country", "en", "A man in Paris, Texas, was held on Monday.", "Texas=texas"],
    ["at the end", "en", "She was born in Paris, Tenn. She left it for Paris, Ontario."],
    [
      "a list of places",
      "en",
      "Offices in Paris, Texas and Ohio closed; those in Paris, Texas, and Utah did not.",
      "Paris=paris",
      "Texas=texas",
      "Paris=paris",
      "Texas=texas",
    ],
    ["before what is based there", "en", "A Paris, Ontario-based firm closed."],
    [
      "letters of a country",
      "en",
      "Paris, DE, and Paris, CA, are in the list.",
      "Paris=paris",
      "Paris=paris",
    ],
    [
      "somebody called so",
      "en",
      "In Paris, Victoria, 32, wept. In Paris, Virginia, who came late, wept too.",
      "Paris=paris",
      "Paris=paris",
    ],
    ["in another state of the country", "en", "A school in Grant County, Alabama, closed."],
    [
      "in its own state, or no state at all",
      "en",
      "Schools in Grant County, Texas, and in Grant County, Tex., closed. Grant County, which paid, did not.",
      "Grant County=grant",
      "Texas=texas",
      "Grant County=grant",
      "Grant County=grant",
    ],
  ]);
});

describe("what stands behind a name in Chinese", () => {
  check([
    [
      "what it does",
      "zh",
      "小鸥股份拟收购东岸集团。小鸥股份携手北川大学。小鸥股份共建零碳园区。",
      "小鸥股份=xiaoou",
      "小鸥股份=xiaoou",
      "小鸥股份=xiaoou",
    ],
    [
      "how many there are of them",
      "zh",
      "他在日本一所中学任教，后来去了日本三家医院。",
      "日本=japan",
      "日本=japan",
    ],
    ["a bank of its own", "zh", "日本发展银行表示。"],
    ["what sort of place it is", "zh", "和平市昨日发生地震。", "和平=heping"],
    ["the same in traditional characters", "zh-TW", "和平區昨日發生地震。", "和平=heping"],
    ["a market, and a word", "zh", "和平市场昨日开门。人们希望和平。"],
  ]);
});

describe("short forms in one bracket", () => {
  const release = indexOf([{ id: "hh", names: ["=Hollow Hai Precision Industry Co., Ltd.", "Foxtrot"] }]);
  it("takes each quoted form that shortens the name", () => {
    const text =
      "Hollow Hai Precision Industry Co., Ltd. (“Hollow Hai” or “Foxtrot”) agreed. Hollow Hai will build.";
    expect(mentionsIn(release, [text])).toEqual([
      "Hollow Hai Precision Industry Co., Ltd.=hh",
      "Hollow Hai=hh",
      "Foxtrot=hh",
      "Hollow Hai=hh",
    ]);
  });
});

describe("what a whole page says", () => {
  check([
    [
      "hints that add up",
      "en",
      "Shoppers were left fuming after the Next website crashed for a day. | 'I have been with Next since I was at school,' one said.",
      "Next=next",
      "Next=next",
    ],
    ["one hint alone", "en", "Shoppers were left fuming after the Next website crashed for a day."],
    [
      "a lake beside words of sport",
      "en",
      "Chad asked donors for help, and a team of doctors left for Lake Chad. | The rainy season is the final test for the manager of the camp. | Chad's finance minister said so.",
      "Chad=chad",
      "Chad=chad",
    ],
    [
      "a producer",
      "en",
      "Vale, the Minas-based producer that digs iron ore, said it would drill.",
      "Vale=vale",
    ],
  ]);
});
