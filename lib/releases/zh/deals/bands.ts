/** Finds parties that join forces before they agree with another: "由甲牵头、乙参与组成的联合体". */

import type { Entity } from "../../entities/entity";
import { namedBy } from "../../entities/party-sets";
import type { ChineseMention } from "../names/spot";
import { type AtVerb, chainOf, withoutBrackets } from "./chain";

const BAND =
  /(?:组成|组建|结成|成立)(?:了)?(?:的)?[^，。；]{0,8}(?:联合体|财团|联营体)|(?:投标|中标)?(?:联合体|财团|联营体)(?=[^，。；]{0,6}(?:成功)?(?:中标|获|拿下|赢得|参加))/u;

/** The parties that join forces, if there are at least two. */
export function bandIn(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
): Entity[] | undefined {
  const match = BAND.exec(text.slice(start, end));
  if (!match) return undefined;
  const at = start + match.index;
  const before = actors.filter((one) => one.end <= at && one.entity.type === "company");
  // The source of the news, before "：" or "获悉，", is a clause of its own.
  const from = start + Math.max(0, text.slice(start, at).search(/[：:](?=由)|，(?=由)/u));
  const band = namedBy(before.filter((one) => one.start >= from));
  return band.length >= 2 ? band : undefined;
}

const BESIDE = /^[”」]?(?:[）)]|（[^（）]{0,40}）)?(?:联合|会同|联同|携手|联手)$/u;

/** Whether the first two of three act as one: "甲联合乙，与丙签署". */
export function standTogether({ text, actors, found, at }: AtVerb): boolean {
  if (found.length < 3) return false;
  return actors.some(({ entity, end }, i) => {
    const next = actors[i + 1];
    return (
      next !== undefined &&
      next.end <= at &&
      entity === found[0] &&
      next.entity === found[1] &&
      BESIDE.test(text.slice(end, next.start))
    );
  });
}

/** Words between two parties named together, without brackets: "、", "近日与", "与丙之全资附属公司". */
const TOGETHER =
  /^(?:、|和|及|以及|[^，。；、的]{0,16}(?:与|和|同)(?:[^，。；、]{2,24}(?:子公司|附属公司|旗下|下属|所属)的?)?)$/u;
/** Words between the last party and the verb: when, where, how, or the matter. */
const TO_VERB = /^(?:共同|[^，。；的与和同]){0,24}$|^[^，。；的与和同]{0,8}就[^，。；]{2,60}$/u;
/** A document behind the verb. */
const DOCUMENT = /^(?:签署|签订|订立|达成)了?(?:《|[^，。；《]{0,24}(?:协议|合同|备忘录|意向书|协定|合约))/u;
/** The most parties that can be named plainly. */
const MOST_PLAIN = 12;

/**
 * Whether a sentence reports plainly what three or more parties signed, the case in which the model is least sure:
 * "甲与乙、丙在某地签署了《协议》".
 */
export function signPlainly(verb: AtVerb): boolean {
  const { text, found, at } = verb;
  if (found.length < 3 || found.length > MOST_PLAIN || !DOCUMENT.test(text.slice(at, at + 40))) return false;
  const chain = chainOf(verb);
  if (!chain) return false;
  const { last, gaps } = chain;
  return (
    gaps.some((gap) => /[与和同]/u.test(gap)) &&
    gaps.every((gap) => TOGETHER.test(gap)) &&
    TO_VERB.test(withoutBrackets(text.slice(last.end, at)))
  );
}
