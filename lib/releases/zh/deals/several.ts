/** Reads several Chinese agreements of one sentence, and some without both sides at the verb. */

import type { Entity } from "../../entities/entity";
import { namedBy } from "../../entities/party-sets";
import { regex } from "../../text/regex";
import type { ChineseMention } from "../names/spot";
import { numeral } from "../numeral";
import { APIECE, areSignedApart, becomeFriends, ENDS_APIECE, eachWithLast } from "./apiece";
import type { AtVerb } from "./chain";
import { opensWith } from "./own-house";
import { ownsNext } from "./owners";
import { sellersAt } from "./sellers";

/** "与乙：双方签订…", or a heading "▍与乙": the partner comes first, with the text's own firm as the other side. */
export function leadPair(
  text: string,
  inside: readonly ChineseMention[],
  start: number,
  self: Entity | undefined,
): Entity[] | undefined {
  if (!self) return undefined;
  const partner = inside.find(
    ({ entity, start: from, end }) =>
      entity.type !== "place" &&
      entity !== self &&
      /^[\s\d.、（）()①-⑩·•—▍▪■●◆🔹-]{0,6}[与同和]$/u.test(text.slice(start, from)) &&
      /^(?:[（(][^（）()]{0,24}[）)])?(?:[：:]|[ 　]*(?:\n|$))/u.test(text.slice(end, end + 28)),
  );
  return partner ? [self, partner.entity] : undefined;
}

/** "与下列企业签署了协议：甲、乙、丙", "与六家企业签约，包括甲、乙": partners listed afterwards. */
const LISTED_BELOW = regex("u")`
  (?:与|和|同)(?:(?:以下|下列|如下)(?:[\d两二三四五六七八九十]+家|各|多家|几家)?
    (?:公司|企业|机构|单位|高校|院校|银行|合作方|合作伙伴|客户)[^，。；：\n]{0,8}
    (?:签署|签订|签约|达成|续签)了?[^，。；：\n]{0,16}[：:]
    |(?:[\d两二三四五六七八九十]+|多)[家所个大间]\p{Script=Han}{0,8}?
     (?:公司|企业|机构|单位|高校|院校|大学|医院|银行|伙伴|客户|厂商|车企|协会|学校)[^，。；：\n]{0,8}
     (?:签署|签订|签约|签下|达成|续签|合作)了?[^，。；：\n]{0,24}
     (?:[，：:](?:其中)?(?:包括|包含|分别(?:为|是)|即)|[：:—]))
`;

/** The most partners of a list: each adds an agreement that is looked for among all. */
const MOST_LISTED = 200;

/** Each partner in a list, if the sentence says that one signed with them. */
export function listedBelow(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
  focus: Entity | undefined,
): Entity[][] {
  const match = LISTED_BELOW.exec(text.slice(start, end));
  if (!match) return [];
  const at = start + match.index;
  const one = actors.findLast(({ end: stop }) => stop <= at)?.entity ?? focus;
  const behind = actors.filter(
    ({ start: from, entity }, i) =>
      from >= at + match[0].length && entity !== one && !ownsNext(text, actors, i, end),
  );
  const others = namedBy(behind).slice(0, MOST_LISTED);
  return one ? others.map((other) => [one, other]) : [];
}

/** "甲持股50%，乙持股40%": joint owners of a venture. */
export function jointHolders(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
): Entity[] {
  if (!/合资/u.test(text.slice(start, end))) return [];
  // "甲、乙和丙公布，三家的合资公司".
  const count = /([两三四五])家(?:公司|企业)?(?:共同)?(?:的|成立|组建|设立)?[^，。；]{0,4}合资/u.exec(
    text.slice(start, end),
  );
  if (count) {
    const chain: Entity[] = [];
    let last: ChineseMention | undefined;
    for (const mention of actors) {
      if (mention.end > start + count.index) break;
      if (last && mention.entity === last.entity) continue;
      if (
        last &&
        !/^(?:（[^（）]{0,40}）)?(?:、|和|及|以及|与|同)$/u.test(text.slice(last.end, mention.start))
      )
        chain.length = 0;
      chain.push(mention.entity);
      last = mention;
    }
    if (chain.length === numeral(count[1] ?? "")) return [...new Set(chain)];
  }
  const holders = actors
    .filter(({ end: stop }) =>
      /^(?:将)?(?:持股|出资占|占股|持有|占)[^，。；]{0,6}?\d+(?:\.\d+)?%/u.test(text.slice(stop, stop + 16)),
    )
    .map(({ entity }) => entity);
  return [...new Set(holders)];
}

/** The instrument of each of two partners, in the same order: "采购意向书和合作协议". */
export function instrumentsOf(words: string, count: number): string[] {
  const parts = words
    .replace(/[，。；].*$/su, "")
    .split(/、|和|及|以及/u)
    .filter((part) => /协议|合同|意向书|备忘录|协定/u.test(part));
  return parts.length === count ? parts : [];
}

/**
 * Who has an agreement with whom: "分别与甲、乙签署", "甲和乙分别与丙签署", "与甲和乙各签", "甲与乙、丙分别签订". With as many on either side,
 * "甲、乙分别与丙、丁签署", they agree in order.
 */
export function eachOf(verb: AtVerb): Entity[][] | undefined {
  const { text, actors, found, start, at } = verb;
  if (found.length < 3) return undefined;
  const pairs = found.length <= MOST_PAIRED ? pairedIn(verb) : undefined;
  if (pairs) return pairs;
  const withLast = eachWithLast(verb);
  if (withLast) return withLast;
  const from = Math.max(start, at - (FAR + found.length * NAME));
  const before = text.slice(from, at);
  const [first, ...others] = found;
  const apart = APIECE_WITH.exec(before);
  const each =
    /各(?:自)?$/u.test(before) ||
    (countsPartners(before, found.length - 1) && !TOGETHER.test(text.slice(at, at + WORDS))) ||
    (listsPartners(before) && isHub(verb) && !TOGETHER.test(text.slice(at, at + WORDS))) ||
    (becomeFriends(text, actors, others, at) && !TOGETHER.test(text.slice(at, at + WORDS))) ||
    (areSignedApart(text, at) && isHub(verb)) ||
    (ENDS_APIECE.test(before) &&
      (isHub(verb) || isSubjectBefore(verb) || sellersAt(text, actors, at).length === others.length));
  if (!first || (!apart && !each)) return undefined;
  const behind = new Set(
    actors
      .filter(
        ({ start: one, end, entity }) =>
          apart !== null && one >= from + apart.index && end <= at && found.includes(entity),
      )
      .map(({ entity }) => entity),
  );
  const [last] = behind;
  if (behind.size === 1 && last) return found.filter((one) => one !== last).map((one) => [last, one]);
  const acting = found.filter((one) => !behind.has(one));
  return acting.length > 1 && acting.length === behind.size
    ? acting.map((one, i) => [one, [...behind][i] ?? one])
    : others.map((one) => [first, one]);
}

/** The most parties that are compared in pairs. */
const MOST_PAIRED = 40;

/** "甲与乙、丙与丁签署": an agreement for each pair. */
function pairedIn({ text, actors, found, start, at }: AtVerb): Entity[][] | undefined {
  let groups: Entity[][] = [];
  let from = start;
  for (const { entity, start: begin, end } of actors) {
    if (begin < start || end > at || !found.includes(entity)) continue;
    const gap = text.slice(from, begin).replace(/^（[^（）]{0,40}）/u, "");
    const last = groups.at(-1);
    if (last && /^[与同]$/u.test(gap)) last.push(entity);
    else if (last && /^(?:[、，；]|以?及|，以及)$/u.test(gap)) groups.push([entity]);
    else groups = [[entity]];
    from = end;
  }
  const pairs = groups.filter(({ length }) => length === 2);
  return pairs.length > 1 && pairs.length === groups.length ? pairs : undefined;
}

/** How many characters before a verb may say that there are several agreements, plus more for each name. */
const FAR = 40;
const NAME = 16;
/** "签署四方协议": one agreement after all. */
const TOGETHER = /^[^，。；]{0,8}(?:[三四五六七八多]方|联合|共同)/u;
const WORDS = 16;

/** Whether the partners are counted, so that each has an agreement: "甲与乙、丙、丁三家企业代表签约". */
function countsPartners(before: string, partners: number): boolean {
  const count =
    /([两二三四五六七八九十])家\p{Script=Han}{0,8}?(?:企业|公司|单位|机构|高校|院校|医院|银行|商|企)(?:的?代表|负责人)?(?:现场|正式|当场|集中)?$/u.exec(
      before,
    )?.[1];
  return count !== undefined && numeral(count) === partners;
}

/** Whether the partners are only examples of many, so that each has an agreement: "甲与乙、丙、丁等重点企业签署", "甲与乙、丙进行现场签约". */
function listsPartners(before: string): boolean {
  return MANY_LIKE_THEM.test(before);
}

const MANY_LIKE_THEM = regex("u")`
  (?:等(?:[\d一二两三四五六七八九十百多数几]+)?[家个所]?\p{Script=Han}{0,8}?
    (?:企业|公司|单位|机构|高校|院校|医院|银行|客商|商家|客户)(?:的?代表|负责人)?
    (?:(?:现场|正式|当场|集中|陆续)?
      |(?:共同|联合|一起|在[^，。；]{2,14})?(?:举办|举行|召开)了?(?:[“「][^“”「」]{0,40}[”」])?
       (?![^，。；]{0,12}[三四五多]方)[^，。；与和同、]{0,14})
    |(?:进行|举行)?(?:现场|集中|当场)|(?<=、[^，。；]{2,24})等(?:分别|正式|一一)?)了?$
`;

const APIECE_WITH = new RegExp(`${APIECE}(?:与|同|和|向)[^。；]{0,200}$`, "u");

/** Whether one party precedes those listed: "甲与乙、丙、丁分别签订". */
function isHub({ text, actors, found, at }: AtVerb): boolean {
  const [first, ...others] = found;
  const next = actors.find(({ end, entity }) => end <= at && others.includes(entity));
  const hub = actors.findLast(({ end, entity }) => end <= (next?.start ?? 0) && entity === first);
  return (
    next !== undefined &&
    hub !== undefined &&
    /^(?:（[^（）]{0,40}）)?[^，。；、]{0,16}(?:与|同|跟|向)$/u.test(text.slice(hub.end, next.start))
  );
}

/** Whether the subject is in the clause before the list: "甲发布新品，并和乙、丙分别签署". */
function isSubjectBefore({ text, actors, found, start, at }: AtVerb): boolean {
  const chain = actors.filter(({ end, entity }) => end <= at && found.slice(1).includes(entity));
  const next = chain.slice(-(found.length - 1))[0];
  return next !== undefined && opensWith(text, start, next.start);
}

/** "甲公布了项目的中标方：": words before those who get a part each. */
const AWARDED_TO =
  /(?:中标|中选|入选|成交|获选)(?:的)?(?:候选)?[^，。；：]{0,6}?(?:方|商|人|单位|企业|公司|厂家|名单|结果|者)(?:(?:分别|依次)?(?:为|是|有)|如下)?[：:，]?/u;

interface Awarded {
  giver: Entity;
  takers: Entity[];
  /** Where the words of the award begin. */
  at: number;
  /** The offsets of what is said about one recipient. */
  partOf: (taker: Entity) => [start: number, end: number];
}

/** The awarding party and each recipient in the sentence: an agreement with each. */
export function awardedIn(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
): Awarded | undefined {
  const match = AWARDED_TO.exec(text.slice(start, end));
  if (!match || !/[：:为是有，]$/u.test(match[0])) return undefined;
  const at = start + match.index;
  const giver = actors.findLast(
    ({ end: stop }) =>
      stop <= at && /公布|宣布|公示|确定|选定|披露|发布|开出|敲定/u.test(text.slice(stop, at)),
  )?.entity;
  if (!giver) return undefined;
  const behind = actors.filter(
    ({ start: from, entity }) => from >= at + match[0].length && from < end && entity !== giver,
  );
  const takers = namedBy(behind);
  const partOf = (taker: Entity): [number, number] => {
    const from = behind.find(({ entity }) => entity === taker)?.end ?? end;
    // "乙、丙各提供": what follows the last of a list holds for all.
    const next = behind.find(
      ({ start: other }) => other > from && /[，；。]/u.test(text.slice(from, other)),
    )?.start;
    return [from, next ?? end];
  };
  return takers.length > 0 ? { giver, takers, at, partOf } : undefined;
}
