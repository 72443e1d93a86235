/** Places within names that brackets, a hyphen or a legal form tie together; lands called by letters or as another is. */
import { describe, expect, it } from "vitest";
import { judgeSightings } from "@/lib/names/find";
import { indexOf, mentionsIn, type ShortSource } from "./build-index";

const WORLD: readonly ShortSource[] = [
  { id: "us", kind: "place", names: ["United States", "~US"], country: "US" },
  { id: "georgia", kind: "place", names: ["~Georgia"], country: "US", within: ["us"] },
  { id: "hk", kind: "place", names: ["Hong Kong", "香港"], country: "HK" },
  { id: "peru", kind: "place", names: ["Peru"], country: "PE" },
  { id: "chile", kind: "place", names: ["Chile"], country: "CL" },
  { id: "shanghai", kind: "place", names: ["Shanghai", "上海"], country: "CN" },
  { id: "chongqing", kind: "place", names: ["重庆"], country: "CN" },
];
const index = indexOf(WORLD);

const CASES: readonly [what: string, lang: string, text: string, ...found: string[]][] = [
  [
    "brackets within a firm's name",
    "en",
    "Altor Works (Hong Kong) Ltd and Quinel (Shanghai) Co., Ltd. will build it.",
  ],
  [
    "brackets that say where something is",
    "en",
    "Altor (Hong Kong) will build it with Quinel (Shanghai), in two ports (Peru).",
    "Hong Kong=hk",
    "Shanghai=shanghai",
    "Peru=peru",
  ],
  ["brackets within a Chinese name", "zh", "澳拓控股(重庆)有限公司与远岭大学（上海）签约。"],
  ["Chinese brackets that say where", "zh", "两个港口（上海）已经开工。", "上海=shanghai"],
  ["both sides of a body", "en", "He leads the Peru-Chile Chamber of Commerce."],
  ["both sides of no body", "en", "The Peru-Chile border is long.", "Peru=peru", "Chile=chile"],
  ["a currency", "en", "They pay 40 million Hong Kong dollars, and some in the US dollar."],
  ["bonds in a currency", "en", "Buyers of Chile dollar bonds wait.", "Chile=chile"],
  [
    "a registered firm, however long its name",
    "zh",
    "上海航澜智慧新能源技术有限公司、上海澜江（集团）有限公司和重庆丰远自动化装备股份有限公司签约。",
  ],
  [
    "a firm of which something is told in the place",
    "zh",
    "澳拓在上海成立澳拓新能源技术有限公司，重庆签约澳拓智慧能源技术有限公司。",
    "上海=shanghai",
    "重庆=chongqing",
  ],
  ["departments and branches", "zh", "上海市商务局与远岭银行重庆分行、香港人民对外友好协会签约。"],
  [
    "those who govern a place, and what is there",
    "zh",
    "上海市市长说，重庆市的布局很好。",
    "上海=shanghai",
    "重庆=chongqing",
  ],
  ["brackets before a firm's trade", "zh", "果鲜天下(上海)供应链公司签约。"],
  ["letters with an article", "en", "The drug was first sold in the US.", "US=us"],
  [
    "letters after another land",
    "en",
    "Peru and the US signed it, and goods come from the US.",
    "Peru=peru",
    "US=us",
    "US=us",
  ],
  ["a country of a state's name, beside another", "en", "Trade between Azerbaijan and Georgia grew."],
  ["the ministry of a country", "en", "It is up to the Ministry of Sport and Youth of Georgia."],
  [
    "the envoy to a country",
    "en",
    "She is ambassador to Georgia, and knows the United States.",
    "United States=us",
  ],
  ["a page that knows no place of the state's land", "en", "It employs many people in Georgia."],
  [
    "the state, on a page of its land",
    "en",
    "It employs many people in Georgia. | No plant in the United States is larger.",
    "Georgia=georgia",
    "United States=us",
  ],
  [
    "the state beside another",
    "en",
    "Plants stand in Georgia and Alabama, in the United States.",
    "Georgia=georgia",
    "United States=us",
  ],
];

it("counts no years as money", () => {
  const stars = indexOf([{ id: "galaxy", names: ["~Galaxy"] }]);
  const reasons = (text: string) =>
    judgeSightings(stars, { url: "https://example-news.com/", title: "", lang: "en" }, [text])[0]?.verdicts[0]
      ?.reasons ?? [];
  const money = expect.objectContaining({ code: "business-words" });
  expect(reasons("It is large, and the Galaxy turns once in 230 million years.")).not.toContainEqual(money);
  expect(reasons("It is large, and the Galaxy earns some 230 million euros.")).toContainEqual(money);
});

describe("tied names", () => {
  it.each(CASES)("%s (%s)", (_, lang, text, ...found) => {
    expect(mentionsIn(index, text.split(" | "), { lang })).toEqual(found);
  });

  it("says to which name a place belongs", () => {
    const [only] = judgeSightings(index, { url: "https://example-news.com/", title: "", lang: "en" }, [
      "He leads the Peru-Argentina Chamber of Mines.",
    ]);
    expect(only?.verdicts[0]?.reasons).toContainEqual({
      code: "longer-name",
      weight: -8,
      detail: "… Chamber",
    });
  });
});
