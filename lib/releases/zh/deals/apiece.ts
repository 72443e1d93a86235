/** Decides whether a Chinese sentence reports a separate agreement with each of several parties. */

import type { Entity } from "../../entities/entity";
import { foreignCountryAt, foreignCountryBefore } from "../names/abroad";
import type { ChineseMention } from "../names/spot";
import { type AtVerb, chainOf } from "./chain";
import { actsUnnamed } from "./own-house";

/** Words for "one by one". */
export const APIECE = "(?:分别|先后|陆续|相继|逐一|依次|一一|逐个|接连)";
/** The same at the end of a stretch, right before a verb. */
export const ENDS_APIECE = new RegExp(`${APIECE}$`, "u");

/** "与韩国甲市、加拿大乙市签订友好交流备忘录": towns befriend each other in pairs. */
const FRIENDS = /友好|友城|姐妹|姊妹|结好/u;

/** Whether a verb is about friendship with towns of several countries. */
export function becomeFriends(
  text: string,
  actors: readonly ChineseMention[],
  others: readonly Entity[],
  at: number,
): boolean {
  return FRIENDS.test(text.slice(at, at + FAR_FRIENDS)) && landsOf(text, actors, others, at) > 1;
}
const FAR_FRIENDS = 32;

/** The number of different countries of the parties; 0 if the text leaves one out. */
function landsOf(
  text: string,
  actors: readonly ChineseMention[],
  others: readonly Entity[],
  at: number,
): number {
  const lands = others.map((other) => {
    const mention = actors.findLast(({ entity, end }) => entity === other && end <= at);
    if (!mention) return "";
    const name = text.slice(mention.start, mention.end);
    return (
      name.slice(0, foreignCountryAt(name)) ||
      foreignCountryBefore(text.slice(Math.max(0, mention.start - 9), mention.start))
    );
  });
  return lands.includes("") ? 0 : new Set(lands).size;
}

/** "与甲、乙签署协议，内容分别为": words after the verb that imply several agreements. */
const APART_BEHIND =
  /^[^。；，]{1,30}，[^，。；]{0,8}(?:分别|依次)(?:为|是|涉及|聚焦|围绕|约定|用于|覆盖|落在)/u;
const FAR_BEHIND = 60;

/** Whether such words follow the verb. */
export const areSignedApart = (text: string, at: number) =>
  APART_BEHIND.test(text.slice(at, at + FAR_BEHIND));

/** "我校分别与甲、乙签署": each of those listed agrees with an organisation that the text never names. */
export function eachWithUnnamed({ text, actors, found, start, at }: AtVerb): Entity[][] | undefined {
  const first = actors.find(({ entity, end }) => end <= at && found.includes(entity));
  if (found.length < 2 || !first || !actsUnnamed(text, start, first)) return undefined;
  const isApiece =
    (ENDS_APIECE.test(text.slice(start, at)) &&
      !/^[^，。；]{0,8}(?:[三四多]方|共同)/u.test(text.slice(at, at + 14))) ||
    APIECE_WITH.test(text.slice(start, first.start));
  return isApiece ? found.map((one) => [one]) : undefined;
}
const APIECE_WITH = new RegExp(`${APIECE}(?:与|和|同)$`, "u");

/** "甲、乙与丙分别签署", "分别由甲、乙与丙签约": each of those listed first agrees with the last. */
export function eachWithLast(verb: AtVerb): Entity[][] | undefined {
  const { text, found, start, at } = verb;
  const chain = chainOf(verb);
  if (!chain) return undefined;
  const { first, last, gaps } = chain;
  const isListed =
    gaps.slice(0, -1).every((gap) => /^(?:、|和|及|以及)$/u.test(gap)) &&
    /^[与同跟]$/u.test(gaps.at(-1) ?? "");
  if (!isListed) return undefined;
  const isApiece =
    ENDS_APIECE.test(text.slice(last.end, at)) ||
    /(?:分别|依次)由$/u.test(text.slice(Math.max(start, first.start - 4), first.start));
  return isApiece ? found.slice(0, -1).map((one) => [one, last.entity]) : undefined;
}
