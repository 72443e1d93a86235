/** Names in Chinese, Japanese and Korean, which have no capitals and mostly no spaces. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "dewei", names: ["德为"] },
  { id: "jianwei", names: ["建为", "建为集团"] },
  { id: "vista", names: ["~远景"] },
  { id: "honda", names: ["本多", "本多工業"] },
  { id: "chiba", kind: "place", names: ["千葉"] },
  { id: "nord", names: ["NORD"] },
  { id: "oman", kind: "place", names: ["~阿曼"] },
  { id: "norde", names: ["ノルデ"] },
  { id: "talba", names: ["タルバ"] },
  { id: "germany", kind: "place", names: ["독일"], country: "DE" },
]);

type Case = [what: string, blocks: readonly string[], ...found: string[]];

const CHINESE: readonly Case[] = [
  ["a word and a particle", ["以道德为先，以美德为本。"]],
  ["the same in traditional characters", ["以道德為先。"]],
  ["the name itself", ["车企与德为合作，德为为此准备多年。"], "德为=dewei", "德为=dewei"],
  ["somebody's name and a particle", ["民警王建为救人受伤。", "记者刘建为您报道。"]],
  ["with a generation name", ["李晓建为乡亲修路。"]],
  [
    "no surname before",
    ["上周建为发布财报。听说建为将上市，这张建为卡很火。"],
    "建为=jianwei",
    "建为=jianwei",
    "建为=jianwei",
  ],
  ["no word of one's own before", ["由于建为缺席，双方都等。"], "建为=jianwei"],
  ["a word that comes again and again", ["规划提出远景目标", "会议通过了远景目标。", "远景令人振奋。"]],
  ["a word with another use of it", ["红旗下谈远景，远景很美，红旗下的远景。"]],
  [
    "a firm that comes again and again",
    ["远景在西部扩张", "远景宣布扩产。", "人们说起远景。"],
    "远景=vista",
    "远景=vista",
    "远景=vista",
  ],
];

const PLACES: readonly Case[] = [
  [
    "a place that comes again and again",
    ["公司中标阿曼电站", "阿曼的岩体更理想。", "他们把阿曼列入计划。"],
    "阿曼=oman",
    "阿曼=oman",
    "阿曼=oman",
  ],
];

const JAPANESE: readonly Case[] = [
  ["a person, and the surname alone", ["本多圭佑が引退", "本多圭佑選手が引退した。本多は会見で語った。"]],
  ["a given name of one character", ["女優の本多翼さん。本多の新作。"]],
  ["a given name and a particle", ["本多亮が優勝した。本多は喜んだ。"]],
  ["the firm", ["本多は工場を増強する。本多工場は停止した。"], "本多=honda", "本多=honda"],
  [
    "the firm, called by another name too",
    ["本多工業の決算。創業者の本多圭佑の言葉。本多は増益。"],
    "本多工業=honda",
    "本多=honda",
  ],
  ["a firm that is only addressed", ["「本多さんには感謝」と語った。本多は増産する。"], "本多=honda"],
  ["the surname of an unknown person", ["ミリコ・ノルデは発明家だった。「ミリコ・ノルデ」を読む。"]],
  [
    "known firms in a list",
    ["ノルデ・タルバの両社。ミリコ・ノルデ・タルバの三社。"],
    "ノルデ=norde",
    "タルバ=talba",
    "ノルデ=norde",
    "タルバ=talba",
  ],
  [
    "a firm beside an unknown one",
    ["ミリコ・ノルデが提携。自動車メーカー・ノルデの車。"],
    "ノルデ=norde",
    "ノルデ=norde",
  ],
  ["a place", ["千葉翔さんの会見。千葉は雨。"], "千葉=chiba", "千葉=chiba"],
];

const KOREAN: readonly Case[] = [
  ["a particle behind Latin letters", ["NORD과 독일 정부"], "NORD=nord", "독일=germany"],
  ["another one", ["BREMA와 독일 공장"], "독일=germany"],
];

describe("in Chinese", () => {
  it.each([...CHINESE, ...PLACES])("%s", (_what, blocks, ...found) => {
    expect(mentionsIn(index, blocks, { lang: "zh" })).toEqual(found);
  });
});

describe("in Japanese", () => {
  it.each(JAPANESE)("%s", (_what, blocks, ...found) => {
    expect(mentionsIn(index, blocks, { lang: "ja" })).toEqual(found);
  });
});

describe("in Korean", () => {
  it.each(KOREAN)("%s", (_what, blocks, ...found) => {
    expect(mentionsIn(index, blocks, { lang: "ko" })).toEqual(found);
  });
});
