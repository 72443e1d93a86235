/** What single sentences of news say of a name, each found wrong in an article that was written as a newsroom would. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "us", kind: "place", names: ["~US", "U.S.", "United States"], country: "US" },
  { id: "china", kind: "place", names: ["China"], country: "CN" },
  { id: "hong-kong", kind: "place", names: ["Hong Kong"], country: "HK" },
  { id: "turkey", kind: "place", names: ["~Turkey"], country: "TR" },
  { id: "japan", kind: "place", names: ["Japan", "日本"], country: "JP" },
  { id: "berlin", kind: "place", names: ["~Berlin"], country: "DE" },
  { id: "georgia", kind: "place", names: ["~Georgia"], country: "US", within: ["us"] },
  { id: "quarry", names: ["~Quarry"], country: "US" },
  { id: "orvane", names: ["=Orvane Motor Company"], country: "US" },
  { id: "gemsu", kind: "place", names: ["Gemsu"], country: "TR", within: ["turkey"] },
  { id: "zarola", kind: "place", names: ["Zarola"], country: "ES" },
  { id: "honden", names: ["本伝", "ホンデン"], country: "JP" },
  { id: "morocco", kind: "place", names: ["المغرب"], country: "MA" },
  { id: "rabat", kind: "place", names: ["الرباط"], country: "MA" },
  { id: "haifa", kind: "place", names: ["חיפה"], country: "IL" },
  { id: "vale", names: ["~Vale", "Vale Mineração"], country: "BR" },
]);

const CASES: readonly [what: string, lang: string, text: string, ...found: string[]][] = [
  [
    "a firm named after its land",
    "en",
    "U.S. Telluric said so. Shares of U.S. Telluric rose. U.S. Telluric’s network grew.",
  ],
  [
    "what a land's own people do",
    "en",
    "U.S. officials said so. U.S. Republicans said no. The U.S. Treasury said yes.",
    "U.S.=us",
    "U.S.=us",
    "U.S.=us",
  ],
  [
    "offices of a land",
    "en",
    "U.S. President Ann Holt said so, and U.S. Senator Lee agreed.",
    "U.S.=us",
    "U.S.=us",
  ],
  [
    "a long dash without spaces",
    "en",
    "Three countries—Japan, Turkey—object.",
    "Japan=japan",
    "Turkey=turkey",
  ],
  [
    "who reports bears a land's name",
    "en",
    "Reporting by Ann Wells in Berlin, Chad Bray in Hong Kong",
    "Berlin=berlin",
    "Hong Kong=hong-kong",
  ],
  [
    "where goods are made",
    "en",
    "Made-in-China cells are cheap; made-in-China cells sell.",
    "China=china",
    "China=china",
  ],
  [
    "a currency of more than letters",
    "en",
    "The Hong Kong dollar fell. Hong Kong fell.",
    "Hong Kong=hong-kong",
  ],
  ["letters of a share in brackets", "en", "Quarry (QRY) was flat.", "Quarry=quarry"],
  ["other letters in brackets", "en", "Quarry (EU) was flat. Quarry (USA) too."],
  [
    "a Portuguese verb that opens a sentence",
    "pt",
    "A Vale Mineração cresceu. Vale lembrar que a Vale paga. Vale a pena esperar. Vale pagará.",
    "Vale Mineração=vale",
    "Vale=vale",
    "Vale=vale",
  ],
  [
    "a Spanish verb that opens a sentence",
    "es",
    "La minera Vale Mineração crece. Vale recordar que paga. Vale la pena.",
    "Vale Mineração=vale",
  ],
  [
    "a state that is called as a country is",
    "en",
    "Agents raided the plant near Savannah, Georgia. Georgia Governor Brian Holt spoke.",
    "Georgia=georgia",
    "Georgia=georgia",
  ],
  [
    "a country that is called as a state is",
    "en",
    "Georgia’s ruling party won. Protesters stood at Georgia’s parliament. Georgia, a small country of hills, waits.",
  ],
  [
    "a maker as agencies call it",
    "en",
    "Orvane Motor said so. Orvane Motors did not.",
    "Orvane Motor=orvane",
  ],
  [
    "a weak land of which the page names a town",
    "en",
    "The plant is in Gemsu. Is Turkey next? Turkey has engineers.",
    "Gemsu=gemsu",
    "Turkey=turkey",
    "Turkey=turkey",
  ],
  ["a part of Japan", "ja", "東日本と西日本、日本", "日本=japan"],
  [
    "a club that is called as its city is",
    "es",
    "El Zarola perdió 0-2. La afición del Zarola pitó. El técnico dijo que Zarola merece más. En Zarola llovía.",
    "Zarola=zarola",
  ],
  [
    "a city as it once was",
    "es",
    "El Zarola de 1950 era otro. Zarola crece.",
    "Zarola=zarola",
    "Zarola=zarola",
  ],
  [
    "a weak land by letters before a hyphen",
    "de",
    "Der US-Präsident droht, die US-Iran-Gespräche ruhen.",
    "US=us",
    "US=us",
  ],
  ["a currency by letters", "de", "Der US-Dollar fällt."],
  ["letters before a land that is not known", "en", "The US-Iran talks failed.", "US=us"],
  [
    "a team of many",
    "en",
    "Japan Titans drafted him. Fans saw Japan Pacers. In Japan, Americans won.",
    "Japan=japan",
  ],
  [
    "persons who bear a firm's name in Japanese",
    "ja",
    "本伝選手が決めた。本伝圭佑選手、本伝さん、本伝氏。本伝は発表した。ホンデンさんも。",
    "本伝=honden",
    "ホンデン=honden",
  ],
  [
    "letters that lean on a name in Arabic",
    "ar",
    "المغرب وبالرباط والمغرب للمغرب بالمغرب كالرباط فالمغرب",
    "المغرب=morocco",
    "والمغرب=morocco",
    "للمغرب=morocco",
    "بالمغرب=morocco",
    "كالرباط=rabat",
    "فالمغرب=morocco",
  ],
  [
    "letters that lean on a name in Hebrew",
    "he",
    "חיפה בחיפה מחיפה",
    "חיפה=haifa",
    "בחיפה=haifa",
    "מחיפה=haifa",
  ],
];

describe("sentences of news", () => {
  it.each(CASES)("%s", (_what, lang, text, ...found) => {
    expect(mentionsIn(index, [text], { lang })).toEqual(found);
  });
});
