/** Decides whether a Chinese sentence reports a separate agreement with each of several parties. */

import type { Entity } from "../../entities/entity";
import { foreignCountryAt, foreignCountryBefore } from "../names/abroad";
import type { ChineseMention } from "../names/spot";
import { type AtVerb, chainOf } from "./chain";

/** Words for "one by one". */
export const APIECE = "(?:分别|先后|陆续|相继|逐一|依次)";
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
