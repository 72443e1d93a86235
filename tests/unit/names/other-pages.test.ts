/** What pages of many sorts show: obituaries, tables, reports of matches, headlines; and names that are words too. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "rise", names: ["=Rise Corporation"] },
  { id: "sea", names: ["=Sea Limited"] },
  { id: "norde", names: ["Norde", "=Norde AG"] },
  { id: "weekly", names: ["The Quillon"] },
  { id: "fund", names: ["ONTA"] },
  { id: "kestrel", names: ["Kestrel Works"] },
  { id: "tiva", names: ["Tiva"] },
  { id: "max", names: ["Max"] },
  { id: "leon", names: ["Leon"] },
  { id: "orchard", names: ["~Orchard"] },
  { id: "conchita", names: ["~Conchita"] },
  { id: "boat", names: ["~boAt"] },
  { id: "low", kind: "place", names: ["The Lowlands"] },
  { id: "us", kind: "place", names: ["~US"], country: "US" },
  { id: "norland", kind: "place", names: ["Norland"], country: "NO" },
  { id: "delmar", kind: "place", names: ["Delmar"], country: "US", within: ["us"] },
  { id: "verdin", kind: "place", names: ["Verdin"], country: "US", within: ["us"] },
  { id: "brasko", kind: "place", names: ["Brasko"], country: "AR" },
  { id: "mild", kind: "place", names: ["~Mild"], country: "GB" },
]);

type Case = readonly [what: string, blocks: readonly string[], found: readonly string[], lang?: string];

const WORDS: readonly Case[] = [
  [
    "what is left of a name without its legal form may be a word",
    ["Rise to the top! News of the Sea is rare."],
    [],
  ],
  [
    "with its legal form it is the firm, and so on the rest of the page",
    ["Rise Corporation fell. Analysts of Rise Corporation say that Rise may sell."],
    ["Rise Corporation=rise", "Rise Corporation=rise", "Rise=rise"],
  ],
  ["other names lose nothing with their legal form", ["Norde, Norde"], ["Norde=norde", "Norde=norde"]],
  ["a name without its article is weak", ["Quillon, it seems."], []],
  ["a place keeps its own", ["She left the Lowlands."], ["Lowlands=low"]],
  ["letters written as a word may be one", ["Onta a hill it stood. ONTA paid."], ["ONTA=fund"]],
  ["a name in small letters has no capital to tell", ["They took a slow boat there, and another boat."], []],
];

const PERSONS: readonly Case[] = [
  ["his wife", ["His wife, Delmar, sang. Her sons Tiva Orlov left Delmar."], ["Delmar=delmar"]],
  [
    "a daughter company",
    ["Its daughter Tiva fell, and their sister company, Tiva, rose."],
    ["Tiva=tiva", "Tiva=tiva"],
  ],
  ["a given name that is a firm's", ["Max Orlov won.", "They saw Max Orlov."], []],
  ["where the firm stands too", ["Max Orlov won.", "Shares in Max fell."], ["Max=max", "Max=max"]],
  ["a product", ["She has a Max Orlov."], ["Max=max"]],
  [
    "a weak name that is only a given name there",
    ["La actriz Conchita Orlov ganó. Conchita nació en Delmar. Según Conchita, fue bonito."],
    ["Delmar=delmar"],
    "es",
  ],
  ["who bears the name of a town", ["Manuel Brasko came. Brasko's army sat, and Brasko planned."], []],
  [
    "on a page that has the town",
    ["Manuel Brasko came to Brasko.", "Brasko has a king, it says. Brasko's government fell."],
    ["Brasko=brasko", "Brasko=brasko", "Brasko=brasko"],
  ],
  ["a firm's name before a surname that is one too", ["Leon Norde, 29, wept. They say Norde left."], []],
  ["a head of government", ["Gestern sprach Bundeskanzler Norde. Norde lachte."], [], "de"],
  ["a storm", ["Storm Delmar nears.", "Hurricane Delmar fell on Verdin."], ["Verdin=verdin"]],
  ["an age, and what somebody did", ["They met Tiva, 45, shared a snap."], []],
];

const ROWS: readonly Case[] = [
  [
    "a table of shares",
    ["Norde 11.02 -0.4%", "Orchard 22.14 +3.1%", "Tiva 4.20 +1%"],
    ["Norde=norde", "Orchard=orchard", "Tiva=tiva"],
  ],
  [
    "in cells, with a ticker between",
    ["Norde", "NRD", "11.02", "Orchard", "ORC", "€22", "Tiva", "4.20"],
    ["Norde=norde", "Orchard=orchard", "Tiva=tiva"],
  ],
  [
    "a table of towns",
    ["Delmar", "8°", "Mild", "14°", "Verdin", "+3°"],
    ["Delmar=delmar", "Mild=mild", "Verdin=verdin"],
  ],
  [
    "a table of towns has no firms",
    ["Delmar", "8°", "Orchard", "14°", "Verdin", "3°"],
    ["Delmar=delmar", "Verdin=verdin"],
  ],
  ["one row makes no table", ["Norde 11.02", "Orchard 22.14"], ["Norde=norde"]],
];

const PLAY: readonly Case[] = [
  [
    "a town that visits another, where something is played",
    ["Delmar visits Verdin on Sunday, and the fans hope for goals.", "Verdin hosts Brasko next."],
    ["Verdin=verdin", "Brasko=brasko"],
  ],
  ["where nothing is played", ["Delmar hosts a fair, and visits end there."], ["Delmar=delmar"]],
];

const LONGER: readonly Case[] = [
  ["a party", ["The Norland Labour Party won the Norland Lottery."], []],
  [
    "an index",
    ["The Norde rose in Delmar. Shares in Norde rose in Delmar."],
    ["Delmar=delmar", "Norde=norde", "Delmar=delmar"],
  ],
  ["a part of a land", ["Er kam aus Neu-Norland und aus Norland."], ["Norland=norland"], "de"],
  ["two who agree", ["Die Tivanische Union und Norland einigten sich."], ["Norland=norland"], "de"],
  ["a street", ["La rue de Norland est belle."], [], "fr"],
  ["a dish in capitals", ["NORLAND SPROUTS WITH BUTTER"], []],
];

const CAPITALS: readonly Case[] = [
  ["what a firm is to do", ["ORCHARD TO CUT JOBS IN DELMAR"], ["ORCHARD=orchard", "DELMAR=delmar"]],
  ["what it does", ["ORCHARD CUTS JOBS IN DELMAR"], ["ORCHARD=orchard", "DELMAR=delmar"]],
  ["a word", ["ORCHARD FULL OF BIRDS IN DELMAR"], ["DELMAR=delmar"]],
  ["a list", ["US AND NORLAND TALK OF TARIFFS"], ["US=us", "NORLAND=norland"]],
];

const ALL = { WORDS, PERSONS, ROWS, PLAY, LONGER, CAPITALS };

for (const [sort, cases] of Object.entries(ALL))
  describe(sort, () => {
    for (const [what, blocks, found, lang = "en"] of cases)
      it(what, () => expect(mentionsIn(index, blocks, { lang })).toEqual(found));
  });

it("reads Chinese teams, streets and dishes as longer names", () => {
  const han = indexOf([{ id: "zhe", kind: "place", names: ["浙东"] }]);
  const blocks = ["浙东队赢了。浙东路上人多。浙东烤鸭好吃。他去浙东。"];
  expect(mentionsIn(han, blocks, { lang: "zh" })).toEqual(["浙东=zhe"]);
});
