/** What stands directly beside a name, or is listed with it, says whether it is one. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn, type ShortSource } from "./build-index";

const WORLD: readonly ShortSource[] = [
  { id: "norland", kind: "place", names: ["~Chad", "Republic of Chad"], country: "TD" },
  { id: "france", kind: "place", names: ["France"], country: "FR" },
  { id: "kiel", kind: "place", names: ["Kiel"], country: "DE" },
  { id: "ulm", kind: "place", names: ["Ulm"], country: "DE" },
  { id: "nice", kind: "place", names: ["~Nice"], country: "FR" },
  { id: "bath", kind: "place", names: ["~Bath"], country: "GB" },
  { id: "split", kind: "place", names: ["~Split"], country: "HR" },
  { id: "mobile", kind: "place", names: ["~Mobile"], country: "US" },
  { id: "porto", kind: "place", names: ["Porto"], country: "PT" },
  { id: "turin", kind: "place", names: ["Turin"], country: "IT" },
  { id: "cork", kind: "place", names: ["~Cork"], country: "IE" },
  { id: "norde", names: ["Norde"], country: "DE" },
  { id: "velm", names: ["~Velm"], country: "GB" },
  { id: "sharp", names: ["~Sharp"], country: "JP" },
  { id: "horse", names: ["~Horse"], country: "FR" },
  { id: "wuhan", kind: "place", names: ["武汉"], country: "CN" },
];
const index = indexOf(WORLD);

type Case = readonly [what: string, lang: string, text: string, ...found: string[]];

/** The paragraphs of a text are parted by a bar. */
const CASES: readonly Case[] = [
  ["a word in a line of capitals is no legal form", "en", "ALL EYES ON NORDE AS PRICES FALL", "NORDE=norde"],
  ["nor does it make a name of a word", "en", "HORSE AS THERAPY: A DAY OUT"],
  ["a legal form at the end of a line of capitals is one", "en", "NEW CELLS FROM NORDE SE", "NORDE SE=norde"],
  ["and where the text has small letters", "en", "Cells come from Norde AS Plant Holding.", "Norde AS=norde"],
  [
    "cities in a table are of many countries",
    "en",
    "Kiel 4 cloudy | Porto 21 sunny | Turin 9 rain | Nice 13 sunny | Bath 7 rain | Split 22 sunny | Cork 3 fog | Mobile 27 rain | France 9 sunny",
    "Kiel=kiel",
    "Porto=porto",
    "Turin=turin",
    "Nice=nice",
    "Bath=bath",
    "Split=split",
    "Cork=cork",
    "Mobile=mobile",
    "France=france",
  ],
  ["what a firm has", "en", "Velm profit climbs on travel spending.", "Velm=velm"],
  ["a plural noun is no verb", "en", "Sharp moves were seen in the market. | Sharp changes have come."],
  [
    "but what a firm does to others is one",
    "en",
    "Sharp makes cells for Norde.",
    "Sharp=sharp",
    "Norde=norde",
  ],
  ["a land that deals with another", "en", "Chad buys gas from France.", "Chad=norland", "France=france"],
  ["a man of that name does not", "en", "Chad buys gas from a neighbour."],
  [
    "a land has a king, and a man a wife",
    "en",
    "So does Chad, whose king flew home last week.",
    "Chad=norland",
  ],
  ["a man of that name", "en", "So does Chad, whose dog ran off. | So does Chad, who flew home."],
  ["what only a person is", "en", "Norde, the painter, gets a show. | Kiel, a former Labour MP, was stuck."],
  [
    "what a firm may be, and whoever stands in a place",
    "en",
    "Norde, the baker, sold more bread. | In Kiel, the mayor, in office since May, agreed. | After a suit against Norde, the senator from Ulm spoke.",
    "Norde=norde",
    "Kiel=kiel",
    "Norde=norde",
    "Ulm=ulm",
  ],
  [
    "German sides in a match",
    "de",
    "Kiel dreht das Spiel in Ulm. | Der Trainer lobte den Torwart und die Stürmer in der Halbzeit. | Ulm spielt am Sonntag.",
    "Ulm=ulm",
  ],
  [
    "a play that is set in a town",
    "de",
    "Das Stück spielt in Kiel. | Kiel empfängt den Kanzler, und Ulm spielt keine Rolle. | Die Stadt hat viele Gäste.",
    "Kiel=kiel",
    "Kiel=kiel",
    "Ulm=ulm",
  ],
  [
    "one clear word of sport twice",
    "de",
    "Kiel gewinnt gegen Ulm. | Bundesliga live. | Die Bundesliga macht Pause.",
  ],
  [
    "a goal and who won",
    "de",
    "Das Tor fiel spät, ein zweites Tor zählte nicht. | Kiel gewann gegen Ulm. | Ulm verlor.",
  ],
  [
    "but no lawsuit",
    "de",
    "Kiel gewann gegen Ulm vor dem Verwaltungsgericht. | Ulm verlor gegen Kiel auch den Streit um die Tore der Stadt.",
    "Kiel=kiel",
    "Ulm=ulm",
    "Ulm=ulm",
    "Kiel=kiel",
  ],
  [
    "where something is held",
    "en",
    "Ulm beat Kiel 3-1, said the coach of the league. | The hall in Porto hosts the fans and the players.",
    "Porto=porto",
  ],
  [
    "Chinese roads, banks and indices",
    "zh",
    "武汉路仍需绕行。武汉农商行放款。武汉综指收涨。他们在武汉路演。武汉成指定口岸。武汉综指出现反弹。武汉综指明显走弱。武汉成指向上。武汉成指定格在一万点。",
    "武汉=wuhan",
    "武汉=wuhan",
  ],
];

describe("a name", () => {
  it.each(CASES)("%s (%s)", (_what, lang, text, ...found) => {
    expect(mentionsIn(index, text.split(" | "), { lang })).toEqual(found);
  });
});
