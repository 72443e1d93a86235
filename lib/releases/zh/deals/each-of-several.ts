/** Reads agreements between one party and each of several reported before: "以上三家企业与甲签订", "甲与上述9家企业都签了约". */

import type { Entity } from "../../entities/entity";
import { namedBy } from "../../entities/party-sets";
import type { ChineseMention } from "../names/spot";
import { numeral } from "../numeral";

const EACH = /(?:以上|上述)([两二三四五六七八九十])(?:家|个)[^，。；]{0,6}?(?:均|都|分别)?(?:与|同|和)/gu;

/** "甲与上述三家银行依次签署", "甲与上述9家企业都签了约". */
const WITH_EACH =
  /(?:与|同|和)(?:以上|上述|前述)([两二三四五六七八九十]|\d{1,2})(?:家|个|所)[^，。；与同和]{0,8}?(?:依次|分别|都|均|逐一|各)?(?:签(?!约仪式)|达成)/u;

/** The party named before, with each of the last parties reported before its sentence. */
function withEachOf(
  mentions: readonly ChineseMention[],
  start: number,
  { index, 1: number = "" }: RegExpExecArray,
): Entity[][] {
  const count = numeral(number);
  const body = mentions.findLast(({ start: from, end }) => from >= start && end <= start + index)?.entity;
  if (!body || !(count >= 2)) return [];
  const named = mentions.filter(
    ({ entity, end }) =>
      end <= start && entity !== body && (entity.type === "company" || entity.type === "organization"),
  );
  const others = namedBy(named).slice(-count);
  return others.length === count ? others.map((other) => [body, other]) : [];
}

/** "以上三家企业与甲签订的都是投资协议": the last three firms, each with the party named. */
export function eachWith(
  text: string,
  mentions: readonly ChineseMention[],
  start: number,
  end: number,
): Entity[][] {
  const sentence = text.slice(start, end);
  const behind = WITH_EACH.exec(sentence);
  if (behind) return withEachOf(mentions, start, behind);
  EACH.lastIndex = 0;
  const match = EACH.exec(sentence);
  const count = numeral(match?.[1] ?? "");
  if (!match || count < 2) return [];
  const at = start + match.index;
  const body = mentions.find(
    ({ entity, start: from }) => entity.type !== "place" && from >= at + match[0].length && from < end,
  );
  if (!body || !/签/u.test(text.slice(body.end, end))) return [];
  const firms = namedBy(
    mentions.filter(
      ({ entity, end: stop }) => stop <= at && entity.type === "company" && entity !== body.entity,
    ),
  ).slice(-count);
  return firms.length === count ? firms.map((firm) => [firm, body.entity]) : [];
}
