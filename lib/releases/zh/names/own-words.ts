/** Resolves "我校", "该中心" and the like in Chinese texts. */

import type { Entity } from "../../entities/entity";
import { matchesIn } from "../../text/matches";
import { askedHouse, speakersIn, WE } from "../dialogue";
import type { ChineseMention } from "./spot";

/** Words by which a body refers to itself, with how such a body's name ends. */
const SORTS: readonly (readonly [word: string, name: RegExp])[] = [
  ["校", /(?:大学|学院|学校|中学|党校)$/u],
  ["院", /(?:医院|研究院|设计院|科学院|学院|剧院|博物院|院)$/u],
  ["所", /(?:研究所|事务所|交易所|所)$/u],
  ["行", /银行$/u],
  ["会", /(?:协会|商会|学会|基金会|联合会)$/u],
  ["局", /局$/u],
  ["厅", /厅$/u],
  ["馆", /馆$/u],
  ["中心", /中心$/u],
  ["市", /市(?:人民政府)?$/u],
  ["县", /县(?:人民政府)?$/u],
  ["区", /区(?:人民政府|管委会|管理委员会)?$/u],
];
const WORD =
  /(?:(?<!\p{Script=Han}(?:自|唯))[我本]|(?<!应|活)该)(校|院|所|行|会|局|厅|馆|中心|市|县|区)(?![友区长域园内史庆服报道为业址情务议谈])|(?<=^|[，。；：\n与和同由日]|代表)(?:学|我们学)(校)(?=[与和同将已于计拟还又也再，]|\d|先后|分别|陆续|相继|正式|另)/gu;

/** The publisher's name, if the text has it and refers to the publisher by 我行, 本院 and the like. */
export function publisherName(text: string, publisher: string | undefined): string | undefined {
  const name = publisher?.replace(
    /(?:党委)?(?:新闻(?:网|中心|办)|官网|官微|公众号|融媒体中心|宣传部|办公室)$/u,
    "",
  );
  return name && name.length >= 3 && /[我本][校院行所局会司]|本公司/u.test(text) && text.includes(name)
    ? name
    : undefined;
}

/** The mentions of named bodies by such words. */
export function ownWords(
  text: string,
  entities: readonly Entity[],
  mentions: readonly ChineseMention[],
  publisher: string | undefined,
): ChineseMention[] {
  const out: ChineseMention[] = [];
  for (const match of matchesIn(WORD, text)) {
    const { index, 0: word } = match;
    const sort = SORTS.find(([name]) => name === (match[1] ?? match[2]))?.[1];
    if (!sort || mentions.some(({ start, end }) => index < end && index + word.length > start)) continue;
    const of = entities.filter(({ type, name }) => type !== "place" && sort.test(name));
    const entity = word.startsWith("该")
      ? mentions.findLast((one) => one.end <= index && of.includes(one.entity))?.entity
      : (of.find(({ name }) => publisher?.includes(name)) ??
        (of.length === 1 && !agreesWithOwn(text, of[0], mentions) ? of[0] : undefined));
    if (entity) out.push({ entity, start: index, end: index + word.length });
  }
  return [...out, ...soloSorts(text, mentions), ...spokenFor(text, mentions)];
}

/** "医院又与乙签署": the only body of its sort named before. */
const SOLO =
  /(?<=^|[，。；：\n])(医院|学院|研究院|协会|商会|基金会|集团)(?=(?:[又还亦也则再]|先后|分别|昨[日天]|今[日天]|近日|随后)*(?:与|和|同)[^。；\n]{2,50}签)/gu;

function soloSorts(text: string, mentions: readonly ChineseMention[]): ChineseMention[] {
  return matchesIn(SOLO, text).flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    if (mentions.some((one) => index < one.end && end > one.start)) return [];
    const before = mentions.filter((one) => one.end <= index && one.entity.name.endsWith(word));
    const [only, another] = new Set(before.map(({ entity }) => entity));
    return only && !another ? [{ entity: only, start: index, end }] : [];
  });
}

/** Whether a text distinguishes a body of a sort from its own, unnamed one: "我校与乙学院", "乙学院来我校". */
function agreesWithOwn(text: string, body: Entity | undefined, mentions: readonly ChineseMention[]): boolean {
  return mentions.some(
    ({ entity, start, end }) =>
      entity === body &&
      (OWN_BEFORE.test(text.slice(Math.max(0, start - 30), start)) ||
        OWN_BEHIND.test(text.slice(end, end + 30))),
  );
}

const OWN_BEFORE = /[我本][校院所行会局厅馆市县区][^，。；\n]{0,16}?(?:[与和同跟、]|赴|到访?|走访|访问)$/u;
const OWN_BEHIND =
  /^[^，。；\n与和同]{0,16}(?:[与和同跟、]|来|到访?|走访|访问)[我本][校院所行会局厅馆市县区]/u;

/** The party that an interviewee speaks for: "我们和乙签了合同". */
function spokenFor(text: string, mentions: readonly ChineseMention[]): ChineseMention[] {
  const asked = askedHouse(text);
  const house = asked && mentions.find(({ start, end }) => start <= asked.at && end > asked.at)?.entity;
  if (!house || speakersIn(text).size === 0) return [];
  return matchesIn(WE, text).map(({ index, 0: word }) => ({
    entity: house,
    start: index,
    end: index + word.length,
  }));
}
