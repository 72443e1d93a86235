/**
 * One rule of language at a time: what is marked in a few words, and what is not. A block a line; `[[surface|id]]` is what
 * is to be marked, everything else stays unmarked.
 */
import { describe, expect, it } from "vitest";
import { findMentions } from "@/lib/names/find";
import { labelledIndex } from "./labelled-pages";

const { index } = labelledIndex();

/** The text with its mentions in brackets, as `findMentions` finds them. */
function marked(blocks: readonly string[], lang: string): string {
  const mentions = findMentions(
    index,
    { url: "https://www.example-news.com/a", title: blocks[0] ?? "", lang },
    blocks,
  );
  return blocks
    .map((text, block) => {
      let shown = "";
      let from = 0;
      for (const { start, end, entity } of mentions.filter((mention) => mention.block === block)) {
        const id = index.entities.ref(entity).split("/").at(-1) ?? "";
        shown += `${text.slice(from, start)}[[${text.slice(start, end)}|${id}]]`;
        from = end;
      }
      return shown + text.slice(from);
    })
    .join("\n");
}

type Case = readonly [rule: string, text: string, lang?: string];

const LONGER: readonly Case[] = [
  ["a continent's part", "Talks in South America and Central America failed."],
  ["a land that is no more", "He grew up in West Germany, she in [[Germany|germany]]."],
  ["new before a land", "They met in New England in May."],
  ["a title before a land", "The star of Captain America won, as Miss America had."],
  ["a body of a land", "The Communist Party of China and the Law Society of England and Wales met."],
  [
    "a head of state is of the land",
    "The president of [[France|france]] spoke to the people of [[Spain|spain]].",
  ],
  ["a campus", "The University of California, Los Angeles, and the University of Texas at Austin agreed."],
  ["a newspaper of persons", "He told The Seattle Reporter so, and USA Today."],
  ["a currency", "It cost US$ 40 in [[Canada|canada]], or US$30."],
  ["an heir", "Betty Uber and J.W. Marriott were guests of [[Uber|uber]]."],
  ["a title before a firm's name", "Mr Uber met Dr. Uber, Judge Uber and Frau Uber at [[Uber|uber]]."],
  ["a title that begins a sentence", "Mr Uber said so. Mrs. Uber's firm is [[Uber|uber]]."],
  ["a title of somebody else", "The minister [[Uber|uber]] met is the president [[Uber|uber]] asked for."],
  ["a title in a headline", "Justice [[Uber|uber]] Wants, and the Judge [[Uber|uber]] Fears"],
  ["a person behind a land", "The president of the [[United States|us]] Lyndon Johnson signed."],
  ["a road with an adjective", "The shop on Berlin High Road closed."],
  ["a race in France", "Il a gagné le Tour de France.", "fr"],
  ["an opera", "L'Opéra de Lyon ouvre.", "fr"],
];

const PERSONS: readonly Case[] = [
  ["an occupation", "The striker Jordan and the novelist Paris spoke."],
  ["a title", "Governor Florence and President Lincoln spoke."],
  ["a given name that begins a sentence", "Irving Berlin wrote it. Isaiah Berlin's essays came later."],
  ["a given name behind a colon", "Songs: Irving Berlin, Cole Porter."],
  [
    "a word that is a given name too",
    "Will [[Berlin|berlin]] agree? May [[Berlin|berlin]] wait? Hope [[Berlin|berlin]] can.",
  ],
  [
    "a people or a time before a place",
    "Roman [[Berlin|berlin]] never was. Summer [[Berlin|berlin]] is hot.",
  ],
  ["a given name in a headline", "Irving [[Berlin|berlin]] Talks Fail, Sending Markets Lower"],
  ["kin behind", "He said that Charlotte, her youngest grandchild, would sing in [[France|france]]."],
  ["a title that is a name", "[[Admiral Group|admiral]] rose. Admiral Sir John Parry joins."],
  ["ships in a pair", "The shuttles Columbia and Atlantis flew."],
  ["a storm, all over the page", "Hurricane Florence hit. On Friday Florence weakened."],
  ["a fund, and not its founder", "Shares of [[Ford|ford]] fell, a [[Ford|ford]] spokesman said."],
];

const WORDS: readonly Case[] = [
  ["a compound noun", "[[Target Corp.|target]] rose. Its target is clear. Target dates were missed."],
  ["what many firms are", "[[Shell plc|shell]] rose. Shell companies are in the news."],
  ["a pair of nouns", "[[Orange S.A.|orange-telecom]] rose. Orange and almond cake sold out."],
  ["a time", "[[Next plc|next]] rose. Next month it opens a shop."],
  ["it has something", "[[Next plc|next]] rose. [[Next|next]] has opened a shop."],
  ["a planet", "People may fly to Mars, and land on Mars."],
  ["an index", "The Dow fell 94 points."],
  ["a head of a longer name", "They met in Times Square, said [[Square, Inc.|square]]."],
  ["a programme", "The Programme of Action was agreed in [[Berlin|berlin]]."],
  ["another state's body", "He sits in the Senate of Pakistan, and once in the state Senate."],
  ["a pronoun in German", "Man muss warten.", "de"],
  ["a pronoun in French", "On attend la suite.", "fr"],
  ["a coast in Spanish", "La Costa del Sol llena sus hoteles.", "es"],
  ["an adjective in Japanese", "シャープな画面が特徴だ。", "ja"],
];

const NAMES: readonly Case[] = [
  ["staff behind", "A [[Target|target]] spokeswoman said no customers were hurt."],
  ["one of several chains", "Chains such as [[Gap|gap]] and companies like [[Target|target]] did well."],
  ["with its rivals", "[[Regal|regal]] and other theater chains were down."],
  ["what it owns", "[[Discovery|discovery]], whose channels include news, may sell."],
  ["from its country", "[[Reliance|reliance]] of [[India|india]] bid too."],
  ["a pair of firms", "[[Three|three]] and [[Vodafone|vodafone]] won approval."],
  ["beside another in a heading", "[[Apple|apple]] vs. [[Samsung|samsung]]"],
  [
    "a team that is many",
    "[[Liverpool|liverpool-fc]] go to [[Manchester United|man-utd]] on Sunday, a club of the [[Premier League|premier-league]].",
  ],
  [
    "where a club's town is meant",
    "[[Chelsea FC|chelsea-fc]] won. In [[Chelsea|chelsea-place]], the shops were shut.",
  ],
  [
    "a place that a state has",
    "[[Jordan|jordan]]'s king met [[Georgia|georgia-country]]'s foreign minister in [[Turkey|turkey]].",
  ],
  ["people of a place", "[[Austin|austin]] police and [[Houston|houston]] residents met in [[Texas|texas]]."],
  ["said to be a town", "[[Bend|bend]] is a town in [[Oregon|oregon]]."],
  ["behind a semicolon", "Staff left; [[Oracle|oracle]] said it would hire."],
  ["a verb in German", "[[Continental|continental]] streicht Stellen in [[Berlin|berlin]].", "de"],
];

describe.each([
  ["longer names", LONGER],
  ["persons and things", PERSONS],
  ["ordinary words", WORDS],
  ["names told by their sentence", NAMES],
] as const)("%s", (_, cases) => {
  it.each(cases.map(([rule, text, lang = "en"]) => ({ rule, text, lang })))("$rule", ({ text, lang }) => {
    const blocks = text.replace(/\[\[([^|\]]+)\|[^\]]+\]\]/g, "$1").split("\n");
    expect(marked(blocks, lang)).toBe(text);
  });
});
