/** Countries by their names in the page's language, which no dataset need list. */
import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "@/lib/model/country-codes";
import { judgeSightings } from "@/lib/names/find";
import { ABROAD } from "@/lib/names/name-index";
import { indexOf, mentionsIn, type ShortSource, shippedLands } from "./build-index";

const land = (id: string, name: string, country: string): ShortSource => ({
  id,
  kind: "place",
  sort: "country",
  names: [name],
  country,
});
const lands = shippedLands();
const index = indexOf(
  [
    land("se", "Sweden", "SE"),
    land("hu", "Hungary", "HU"),
    land("pl", "Poland", "PL"),
    land("ie", "Ireland", "IE"),
    land("id", "Indonesia", "ID"),
    land("in", "India", "IN"),
    land("us", "United States", "US"),
    land("th", "Thailand", "TH"),
    land("ir", "Iran", "IR"),
    land("eg", "Egypt", "EG"),
    land("gb", "United Kingdom", "GB"),
    land("scotland", "Scotland", "GB"),
    { id: "jo", kind: "place", sort: "region", names: ["Jordan"], country: "JO" },
    { id: "suede", names: ["Suède"] },
    { id: "polonia", kind: "place", names: ["~Polonia"], country: "BR" },
  ],
  lands,
);

const CASES: readonly [what: string, lang: string | undefined, text: string, ...found: string[]][] = [
  ["Chinese", "zh-CN", "公司在匈牙利建厂，与瑞典和印度尼西亚合作。", "匈牙利=hu", "瑞典=se", "印度尼西亚=id"],
  [
    "traditional characters",
    "zh-TW",
    "在匈牙利設廠，並與印尼、美國合作。",
    "匈牙利=hu",
    "印尼=id",
    "美國=us",
  ],
  ["Japanese", "ja", "ハンガリーとスウェーデン、英国の企業。", "ハンガリー=hu", "スウェーデン=se", "英国=gb"],
  ["Korean", "ko", "헝가리에 공장을 짓고 태국은 이란과 만났다.", "헝가리=hu", "태국=th", "이란=ir"],
  ["German", "de", "In Schweden, in den Vereinigten Staaten.", "Schweden=se", "Vereinigten Staaten=us"],
  ["its endings", "de", "Irlands Regierung und Thailands Regierung.", "Irland=ie", "Thailand=th"],
  ["Spanish", "es", "Hungría y Suecia, con EE.UU.", "Hungría=hu", "Suecia=se", "EE.UU.=us"],
  ["Portuguese of two lands", "pt", "A Hungria e o Irão, e o Irã.", "Hungria=hu", "Irão=ir", "Irã=ir"],
  ["Turkish", "tr", "Macaristan ve İsveç anlaştı.", "Macaristan=hu", "İsveç=se"],
  ["Russian", "ru", "Швеция и Венгрия.", "Швеция=se", "Венгрия=hu"],
  [
    "its cases",
    "ru",
    "Из Швеции в Венгрию, с Индией, в Иране, посол Ирана, рынок Соединённых Штатов.",
    "Швеции=se",
    "Венгрию=hu",
    "Индией=in",
    "Иране=ir",
    "Ирана=ir",
    "Соединённых Штатов=us",
  ],
  [
    "cases where no language is told",
    undefined,
    "Из Швеции в Венгрию, у Швеції та Польщі.",
    "Швеции=se",
    "Венгрию=hu",
    "Швеції=se",
    "Польщі=pl",
  ],
  [
    "Ukrainian",
    "uk",
    "Угорщина і Швеція. В Угорщині, з Польщею, в Єгипті, уряд Великої Британії.",
    "Угорщина=hu",
    "Швеція=se",
    "Угорщині=hu",
    "Польщею=pl",
    "Єгипті=eg",
    "Великої Британії=gb",
  ],
  [
    "Polish cases",
    "pl",
    "Fabryka w Szwecji, z Irlandią, w Egipcie, rynek Stanów Zjednoczonych, w Indiach, na Węgrzech.",
    "Szwecji=se",
    "Irlandią=ie",
    "Egipcie=eg",
    "Stanów Zjednoczonych=us",
    "Indiach=in",
    "Węgrzech=hu",
  ],
  ["no people in Polish", "pl", "Polski trener wygrał. Węgier był drugi."],
  [
    "a genitive that is no people's",
    "de",
    "Schwedens Königin, Polens und Ungarns Premier.",
    "Schwedens=se",
    "Polens=pl",
    "Ungarns=hu",
  ],
  [
    "a case before a person",
    "ru",
    "Президент Ирана Норд Нордов, посол Швеции Ян Норд. Венгрия Норд спела.",
    "Ирана=ir",
    "Швеции=se",
  ],
  ["not the north of it in a case", "ru", "В Северной Ирландии выборы, в Ирландии нет.", "Ирландии=ie"],
  ["no other language", "es", "Schweden, Ungheria, 匈牙利 y スウェーデン."],
  ["the script, where a page tells no language", undefined, "公司在匈牙利建厂。", "匈牙利=hu"],
  ["but no other language there", undefined, "Ungheria Jones and her Polen met in Hungría Street."],
  ["what a dataset calls so itself", "fr", "La Suède et la Hongrie.", "Suède=suede", "Hongrie=hu"],
  ["what is weak in a dataset", "es", "Polonia juega hoy. Suecia no.", "Suecia=se"],
  ["no part of a country with its code", "de", "Großbritannien und Schottland.", "Großbritannien=gb"],
  ["no place that is no country", "de", "In Jordanien und Irland.", "Irland=ie"],
  ["no people", "de", "Die Schweden und die Polen feiern, die Ungarn auch."],
  ["no island called so", "de", "Auf Coney Island und in Rhode Island war es voll."],
  ["not the north of it", "es", "Irlanda del Norte vota; Irlanda no.", "Irlanda=ie"],
  ["nor in Dutch", "nl", "Noord-Ierland stemt, Ierland niet.", "Ierland=ie"],
  ["nor in Chinese", "zh", "北爱尔兰首府。爱尔兰首都。", "爱尔兰=ie"],
  ["no longer words of Chinese", "zh", "印度教徒在印度洋边。这是立法国家机关。"],
  ["nor of Korean", "ko", "정보이란 무엇인가. 무인도에 갔다. 이란성 쌍둥이."],
  ["no maize", "tr", "Mısır tarlası yandı."],
];

describe("a country in the page's language", () => {
  it.each(CASES)("%s: [%s] %s", (_, lang, text, ...found) => {
    expect(mentionsIn(index, [text], { lang })).toEqual(found);
  });

  it("is told from a dataset's own names", () => {
    const judged = judgeSightings(index, { url: "", title: "", lang: "es" }, ["Suecia y Thailand"]);
    expect(judged.map(({ verdicts: [one] }) => one?.candidate.name)).toEqual([ABROAD, 0]);
  });
});

it("each country has names, each in some of the languages", () => {
  expect(Object.keys(lands)).toEqual(COUNTRY_CODES);
  for (const names of Object.values(lands))
    for (const tongues of Object.values(names)) expect(Math.abs(tongues)).toBeLessThan(2 ** 16);
  expect(lands.HU).toMatchObject({ 匈牙利: 2, Ungarn: -16, Węgry: 1024 });
});
