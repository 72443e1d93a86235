import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn, type ShortSource } from "./build-index";

const WORLD: readonly ShortSource[] = [
  { id: "catl", names: ["CATL", "宁德时代", "=Contemporary Amperex Technology Co., Limited", "$300750"] },
  { id: "zenith", names: ["Zenith Steel", "=Zenith Steel Group Company Limited", "中天钢铁"] },
  { id: "steel-rolling", names: ["Steel Rolling Wuxi"] },
  { id: "boa", names: ["Bank of America"] },
  { id: "america", kind: "place", names: ["America"] },
  { id: "us", kind: "place", names: ["US", "U.S.", "United States"] },
  { id: "china", kind: "place", names: ["China", "中国"] },
  { id: "china-post", names: ["China Post", "中国邮政"] },
  { id: "dongying", kind: "place", names: ["Dongying", "东营"] },
  { id: "dongying-gov", kind: "body", names: ["government of Dongying", "Dongying Municipal Government"] },
  { id: "target", names: ["~Target", "=Target Corporation"] },
  { id: "sp", names: ["S&P Global"] },
  { id: "jj", names: ["Johnson & Johnson"] },
  { id: "mcd", names: ["McDonald's"] },
  { id: "huaian", kind: "place", names: ["Huai'an"] },
  { id: "rr", names: ["Rolls-Royce"] },
  { id: "sao", kind: "place", names: ["São Paulo"] },
  { id: "ebay", names: ["eBay"] },
  { id: "adidas", names: ["adidas"] },
  { id: "basf", names: ["BASF"] },
  { id: "paypal", names: ["PayPal"] },
  { id: "dotnet", names: [".NET Foundation"] },
  { id: "threem", names: ["3M"] },
  { id: "nice", kind: "place", names: ["Nice"] },
  { id: "toyota", names: ["Toyota", "トヨタ自動車", "토요타"] },
  { id: "strasse", names: ["Straßenbau Nord"] },
  { id: "economist", names: ["The Economist"] },
  { id: "x", names: ["X Holdings"] },
  { id: "samsung", names: ["Samsung", "삼성전자"] },
  { id: "vw", names: ["Volkswagen AG"] },
  { id: "thai", names: ["ปตท"] },
  { id: "gov", kind: "body", names: ["Ministry of Commerce"] },
  { id: "tsmc", names: ["台積電"] },
  { id: "uk", kind: "place", names: ["~UK"] },
  { id: "maryland", kind: "place", names: ["~MD"], within: ["us"] },
  { id: "bmw", names: ["BMW"] },
  { id: "sec", names: ["~SEC"] },
  { id: "honda", names: ["Honda"] },
  { id: "ford", names: ["=Ford Motor Company", "Ford"] },
  { id: "brazil", kind: "place", names: ["Brazil"] },
  { id: "rio", names: ["力拓"] },
  { id: "kia", names: ["起亚"] },
  { id: "chongqing", kind: "place", names: ["重庆"] },
];
const index = indexOf(WORLD);

/** Text, then what is found as `surface=id`. */
const CASES: readonly [what: string, text: string, ...found: string[]][] = [
  ["a plain name", "CATL agreed.", "CATL=catl"],
  ["at the very end", "agreed with CATL", "CATL=catl"],
  ["the longest name wins", "Bank of America rose", "Bank of America=boa"],
  ["the longest whole name, where a longer one breaks off", "Bank of Americana, America", "America=america"],
  ["after a failed longer walk the inner name is found", "Bank of Am, America", "America=america"],
  ["an overlapping later name loses", "Zenith Steel Rolling Wuxi", "Zenith Steel=zenith"],
  ["not inside a word", "mycatl CATLX Chinaware"],
  ["not beside a digit", "CATL2 2CATL"],
  ["not beside an underscore", "CATL_x"],
  ["a straight possessive", "CATL's plant", "CATL=catl"],
  ["a curly possessive", "CATL’s plant", "CATL=catl"],
  ["an apostrophe within, curly on the page", "McDonald’s sells", "McDonald’s=mcd"],
  ["an apostrophe within, straight on the page", "Huai'an", "Huai'an=huaian"],
  ["a modifier apostrophe", "Huaiʼan", "Huaiʼan=huaian"],
  ["an apostrophe left out is another word", "Huaian"],
  ["a no-break space", "Zenith\u00a0Steel", "Zenith\u00a0Steel=zenith"],
  ["spaces and a new line", "Zenith  \n Steel", "Zenith  \n Steel=zenith"],
  ["a thin space", "Bank\u2009of America", "Bank\u2009of America=boa"],
  ["a soft hyphen", "Don\u00adgying", "Don\u00adgying=dongying"],
  ["a zero-width space", "CA\u200bTL", "CA\u200bTL=catl"],
  ["a zero-width space behind does not join words", "CATL\u200b’s", "CATL=catl"],
  ["letters behind a zero-width space go on", "CATL\u200bX"],
  ["letters before a zero-width space belong to it", "my\u200bCATL"],
  ["letters behind a soft hyphen in a later word go on", "Zenith Steel\u00adworks"],
  ["full-width letters", "ＣＡＴＬ", "ＣＡＴＬ=catl"],
  ["an accent left out on the page", "Sao Paulo", "Sao Paulo=sao"],
  ["an accent written apart", "Sa\u0303o Paulo", "Sa\u0303o Paulo=sao"],
  ["an ampersand spelled out", "Johnson and Johnson", "Johnson and Johnson=jj"],
  ["an ampersand within", "S&P Global said", "S&P Global=sp"],
  ["a full-width ampersand", "S＆P Global", "S＆P Global=sp"],
  ["another dash", "Rolls‑Royce and Rolls–Royce", "Rolls‑Royce=rr", "Rolls–Royce=rr"],
  ["a dash left out", "Rolls Royce", "Rolls Royce=rr"],
  ["a hyphen compound", "CATL-backed and US-China", "CATL=catl", "US=us", "China=china"],
  ["a slash between", "CATL/Toyota", "CATL=catl", "Toyota=toyota"],
  ["brackets and quotes", "(CATL) “Toyota”", "CATL=catl", "Toyota=toyota"],
  ["full stops within", "U.S. officials", "U.S.=us"],
  ["an acronym in small letters is a word", "let us go to catl"],
  ["an acronym with one capital is a word", "Us too"],
  ["a longer acronym written as a word", "Basf said", "Basf=basf"],
  ["camel case written as a word", "Paypal and PAYPAL", "Paypal=paypal", "PAYPAL=paypal"],
  ["a name in small letters", "the china shop"],
  ["a headline in capitals", "ZENITH STEEL SIGNS WITH DONGYING", "ZENITH STEEL=zenith", "DONGYING=dongying"],
  ["a headline with more capitals", "Government Of Dongying Signs", "Government Of Dongying=dongying-gov"],
  ["a small first letter", "eBay, EBAY, Ebay and ebay", "eBay=ebay", "EBAY=ebay", "Ebay=ebay", "ebay=ebay"],
  ["a small first letter made large at the start", "Adidas, adidas", "Adidas=adidas", "adidas=adidas"],
  ["mixed capitals are no name", "chINA zenith Steel"],
  ["a capital within a word is no name", "ToyotA and ChinA"],
  ["a later word in small letters is no name", "Zenith steel"],
  ["Chinese without spaces", "宁德时代与中天钢铁签署协议", "宁德时代=catl", "中天钢铁=zenith"],
  [
    "traditional characters for a simplified name",
    "寧德時代與中天鋼鐵簽署協議",
    "寧德時代=catl",
    "中天鋼鐵=zenith",
  ],
  ["simplified characters for a traditional name", "台积电的股价", "台积电=tsmc"],
  ["a traditional name as it is", "台積電的股價", "台積電=tsmc"],
  ["both ways of writing in one name", "寧德时代表示", "寧德时代=catl"],
  ["no traditional name that only shares characters", "寧德時光，中天鋼管"],
  ["a traditional university is no city", "東營大學的學生"],
  ["a longer Chinese name wins", "中国邮政和中国", "中国邮政=china-post", "中国=china"],
  ["Latin among Chinese", "与CATL签署", "CATL=catl"],
  ["Japanese", "トヨタ自動車は", "トヨタ自動車=toyota"],
  ["Korean with a particle", "삼성전자가", "삼성전자=samsung"],
  ["Thai", "บริษัทปตทลงนาม", "ปตท=thai"],
  ["a name with a digit first", "3M said; 33M", "3M=threem"],
  ["a name with a stop first", "the .NET Foundation", ".NET Foundation=dotnet"],
  ["sharp s spelled out", "Strassenbau Nord", "Strassenbau Nord=strasse"],
  ["the article of a name left out", "says the Economist.", "Economist=economist"],
  ["a legal form on the page", "Zenith Steel Co., Ltd. said", "Zenith Steel Co., Ltd.=zenith"],
  [
    "a legal form in the dataset only",
    "Contemporary Amperex Technology said",
    "Contemporary Amperex Technology=catl",
  ],
  [
    "another legal form than the dataset's",
    "Contemporary Amperex Technology Ltd",
    "Contemporary Amperex Technology Ltd=catl",
  ],
  [
    "a company as agencies write it",
    "Ford Motor Co said, a Ford Motor Company",
    "Ford Motor Co=ford",
    "Ford Motor Company=ford",
  ],
  ["a word that looks like a legal form", "CATL as planned, CATL As", "CATL=catl", "CATL=catl"],
  ["a legal form makes a weak name strong", "Target Corp. opened", "Target Corp.=target"],
  ["a weak name alone is a word", "Target practice"],
  ["an address is no mention", "www.catl.com CATL.com x@CATL.com https://CATL.com/CATL"],
  ["a handle is no mention", "@CATL and #Toyota"],
  ["a full stop behind without a space is none either", "It was CATL.", "CATL=catl"],
  ["a stem keeps its capitals", "Volkswagen said, volkswagen", "Volkswagen=vw"],
  ["two names side by side", "China CATL", "China=china", "CATL=catl"],
  ["a lone surrogate", "\ud83dCATL \ude80 CATL🚀", "CATL=catl", "CATL=catl"],
  ["a null byte", "\u0000CATL\u0000", "CATL=catl"],
  ["right-to-left marks", "\u200fCATL\u200e", "CATL=catl"],
  ["an empty text", ""],
  ["a street is no country", "on China Street"],
  ["a sea is no country", "the South China Sea"],
  ["a university is no city", "the University of Dongying"],
  ["a joint hospital is no place", "at the Dongying and Westminster Hospital"],
  [
    "a body beside a party that is known is not joint with it",
    "met the government of Dongying and Zenith Steel",
    "government of Dongying=dongying-gov",
    "Zenith Steel=zenith",
  ],
  [
    "nor where a line ends before it",
    "met the government of Dongying\nand Zenith Steel",
    "government of Dongying=dongying-gov",
    "Zenith Steel=zenith",
  ],
  ["a Chinese university is no city", "东营大学的学生"],
  ["a people is no country", "中国人在东营", "东营=dongying"],
  ["an attributive country before a common noun is one", "中国科技公司", "中国=china"],
  ["an office is no company", "the CATL Attorney General"],
  ["a job title behind a company is not held against it", "Toyota CEO Sato", "Toyota=toyota"],
  ["behind a stop the next sentence begins", "said CATL. University of Dongying", "CATL=catl"],
  ["a country's letters with stops", "The U.K. Treasury declined.", "U.K.=uk"],
  ["a postal code's letters with stops are a degree", "Her M.D. is from there."],
  ["a firm's letters with stops", "They bought B.M.W. shares.", "B.M.W.=bmw"],
  [
    "weak countries joined by any dash",
    "UK–China ties, UK-China ties",
    "UK=uk",
    "China=china",
    "UK=uk",
    "China=china",
  ],
  [
    "letters that stand for words of the page",
    "It was read by size-exclusion chromatography (SEC). SEC was used to test the plant.",
  ],
  ["an age behind a name", "Honda, 40, said so. Honda, 97 ans, aussi."],
  ["figures behind names", "Honda, 40, and Toyota, 91, up from 90", "Honda=honda", "Toyota=toyota"],
  ["a premier is a person", "Then Premier Honda said so."],
  ["what is to be seen has no given name", "(See Honda.) Read Honda’s filing.", "Honda=honda", "Honda=honda"],
  ["a club with its letters before a town", "They saw VfL Dongying. In Dongying", "Dongying=dongying"],
  ["nuts are named after a land", "They crack Brazil nuts in Brazil.", "Brazil=brazil"],
  ["a Chinese name across two words", "双方将努力拓展合作，力拓表示", "力拓=rio"],
  ["a Chinese name across two words, as a headline", "掀起亚洲热潮：双重庆祝"],
  ["a traditional name across two words", "雙重慶祝活動在重慶舉行", "重慶=chongqing"],
  ["a developing country is not China", "作为发展中国家，发展中国业务", "中国=china"],
  [
    "a Chinese name between words",
    "从中国内地进口，对中国内地，来自重庆市区",
    "中国=china",
    "中国=china",
    "重庆=chongqing",
  ],
  [
    "a list keeps all its members",
    "CATL, Toyota and Samsung",
    "CATL=catl",
    "Toyota=toyota",
    "Samsung=samsung",
  ],
];

describe("names in hard places", () => {
  it.each(CASES)("%s", (_what, text, ...found) => {
    expect(mentionsIn(index, [text])).toEqual(found);
  });

  it("takes three letters in capitals for whom it writes so", () => {
    const eni: ShortSource = { id: "eni", names: ["Eni"] };
    expect(mentionsIn(indexOf([eni]), ["Eni and ENI"])).toEqual(["Eni=eni"]);
    const both = indexOf([eni, { id: "letters", names: ["ENI"] }]);
    expect(mentionsIn(both, ["Eni and ENI"])).toEqual(["Eni=eni", "ENI=letters"]);
  });

  it("takes no name that begins within another", () => {
    const firms = indexOf([
      { id: "one", names: ["海盛"] },
      { id: "other", names: ["盛航"] },
    ]);
    expect(mentionsIn(firms, ["海盛航"])).toEqual(["海盛=one"]);
  });

  it("finds a long name that has a capital far behind", () => {
    const text = "Bank of the Northern Provinces & the Isles";
    expect(mentionsIn(indexOf([{ id: "bank", names: [text] }]), [`${text} agreed`])).toEqual([
      `${text}=bank`,
    ]);
  });

  it("takes letters for no name that are a word of a line in capitals", () => {
    const firms = indexOf([{ id: "mit", names: ["MIT"] }]);
    expect(mentionsIn(firms, ["WER KOMMT WOHER UND WER KOMMT MIT?"], { lang: "de" })).toEqual([]);
    expect(mentionsIn(firms, ["Der Vertrag mit dem MIT?"], { lang: "de" })).toEqual(["MIT=mit"]);
  });

  it("takes what a club is called for short for no firm of that name", () => {
    const world = indexOf([
      { id: "mu", kind: "body", names: ["Holmcester United"] },
      { id: "air", names: ["~United", "=United Holme Airlines, Inc."] },
    ]);
    const said = "United said it would buy shares in a carrier.";
    expect(mentionsIn(world, [said])).toEqual(["United=air"]);
    expect(mentionsIn(world, [`Then Holmcester United spoke. ${said}`])).toEqual(["Holmcester United=mu"]);
  });

  it("never lets a name run from one block to the next", () => {
    expect(mentionsIn(index, ["Bank of", "America"])).toEqual(["America=america"]);
  });

  it("reads a German genitive in German only", () => {
    const german = { lang: "de" };
    expect(mentionsIn(index, ["Chinas Handel"], german)).toEqual(["China=china"]);
    expect(mentionsIn(index, ["Chinas Handel"], { lang: "DE-de" })).toEqual(["China=china"]);
    expect(mentionsIn(index, ["Chinas Handel"], { lang: "en" })).toEqual([]);
    expect(mentionsIn(index, ["Chinas Handel"], { lang: "ger" })).toEqual(["China=china"]);
    // What is no tag tells nothing: the text decides.
    expect(mentionsIn(index, ["Chinas Handel"], { lang: "English" })).toEqual([]);
  });

  it("takes a short form for the party that the page gives it to", () => {
    const steel = indexOf([{ id: "nsg", names: ["=North Shore Steel Group Ltd"] }]);
    const blocks = [
      "North Shore Steel Group Ltd (“NSSG”) agreed. NSSG will build; NSSGX and x.com/NSSG not.",
    ];
    expect(mentionsIn(steel, blocks)).toEqual(["North Shore Steel Group Ltd=nsg", "NSSG=nsg", "NSSG=nsg"]);
    expect(mentionsIn(steel, ["NSSG will build."])).toEqual([]);
    expect(mentionsIn(steel, ["North Shore Steel Group Ltd (NSSG) agreed."])).toHaveLength(1);
    const stops = ["North Shore Steel Group Ltd (“N.S”) agreed. N.S did; NOS not."];
    expect(mentionsIn(steel, stops)).toEqual(["North Shore Steel Group Ltd=nsg", "N.S=nsg", "N.S=nsg"]);
    expect(mentionsIn(steel, ["North Shore Steel Group Ltd (AP) agreed. AP said so."])).toEqual([
      "North Shore Steel Group Ltd=nsg",
    ]);
  });

  it("takes letters in brackets for no short form of a place or of a single word", () => {
    const world = indexOf([
      { id: "city", kind: "place", names: ["New Harbour City"] },
      { id: "quarry", names: ["Quarrix"] },
    ]);
    expect(mentionsIn(world, ["In New Harbour City (NHC) all is well. NHC said so."])).toEqual([
      "New Harbour City=city",
    ]);
    expect(mentionsIn(world, ["Quarrix (QRX) rose. QRX fell."])).toEqual(["Quarrix=quarry"]);
  });

  it("tells homonyms apart by what else the page names", () => {
    const homonyms = indexOf([
      { id: "us", kind: "place", names: ["United States"], country: "US" },
      { id: "atlanta", kind: "place", names: ["Atlanta"], country: "US", within: ["state", "us"] },
      { id: "tbilisi", kind: "place", names: ["Tbilisi"], country: "GE", within: ["country"] },
      { id: "state", kind: "place", names: ["~Georgia"], country: "US", within: ["us"] },
      { id: "country", kind: "place", names: ["~Georgia"], country: "GE" },
    ]);
    expect(mentionsIn(homonyms, ["Voters in Georgia went to the polls, from Atlanta to the sea."])[0]).toBe(
      "Georgia=state",
    );
    expect(mentionsIn(homonyms, ["Voters in Georgia went to the polls, from Tbilisi to the sea."])[0]).toBe(
      "Georgia=country",
    );
    expect(mentionsIn(homonyms, ["The mayor of Savannah, Georgia, is in Atlanta."])[0]).toBe("Georgia=state");
  });

  it("leaves what Taiwan has of its own under the same name, unless its land says that it is the mainland's", () => {
    const mainland = indexOf([
      { id: "tsinghua", kind: "body", names: ["清华大学"], country: "CN" },
      { id: "beijing", kind: "place", names: ["北京"], country: "CN" },
    ]);
    const taiwan = { lang: "zh-TW" };
    expect(mentionsIn(mainland, ["清華大學一名教授指出"], taiwan)).toEqual([]);
    expect(mentionsIn(mainland, ["北京清華大學一名教授指出"], taiwan)).toContain("清華大學=tsinghua");
    expect(mentionsIn(mainland, ["清華大學一名教授指出"], { lang: "zh-HK" })).toEqual(["清華大學=tsinghua"]);
    expect(mentionsIn(mainland, ["清华大学一名教授指出"], { lang: "zh-CN" })).toEqual(["清华大学=tsinghua"]);
  });

  it("finds nothing with no names", () => {
    expect(mentionsIn(indexOf([]), ["CATL and Zenith Steel"])).toEqual([]);
  });
});
