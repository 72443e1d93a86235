/** Recognises parties that a Chinese text names only as owners of others: "甲旗下的乙". */

import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { ChineseMention } from "../names/spot";

/** Words between an owner and what it owns. */
const OWNER = regex("u")`
  ^(?:[”」]?）|(?:（[^（）]{0,20}）){1,3})?(?:集团|公司)?
  (?:[的之]?(?:旗下|下属|所属|麾下|控股|(?:直接|间接)?非?全资|直属)|[的之])(?:的)?
  (?:全资|控股|海外|境外|中国|上市)?(?:子公司|附属公司|孙公司|合资公司|合资企业|联营企业|联营公司|项目公司
    |母公司|控股公司|(?:控股|第一大|大)?股东|企业|平台|品牌)?(?:的)?$
  |^(?:集团|公司)?(?:的)?(?:成员|伙伴|夥伴|会员|子公司|持股(?:[\d.]+%)?的)$
`;
/** "甲参股的乙" */
const BACKS =
  /^(?:集团|公司)?(?:等)?(?:联合|共同|战略|独家|全资)?(?:投资|控股|持股|参股|入股|持有|支持|孵化)的$/u;
/** "由甲前高管创办的乙", "从甲分拆出来的乙", "为甲供货的乙", "曾与甲合作的乙" */
const BEFORE = /(?:[由从自为]|曾[与和同])$/u;
const MAKES =
  /^[^，。；、（）]{0,10}?(?:投资|控股|设立|创办|创建|创立|组建|管理|运营|(?:分拆|剥离|拆分|独立)(?:出来)?|供货|服务|代工|配套|合作)的$/u;
/** "甲与乙的合资公司丙": words between two owners. */
const JOINT = /合资|联营|共同|合营/u;

/** Whether the `i`th name only owns the next, which ends before `until`: the owned party signs. */
export function ownsNext(text: string, actors: readonly ChineseMention[], i: number, until: number): boolean {
  const one = actors[i];
  const next = actors[i + 1];
  if (!one || !next || next.end > until) return false;
  // "甲（简称乙）旗下的丙".
  if (next.entity === one.entity) return ownsNext(text, actors, i + 1, until);
  const between = text.slice(one.end, next.start);
  if (OWNER.test(between) || BACKS.test(between)) return true;
  const after = actors[i + 2];
  if (BEFORE.test(text.slice(Math.max(0, one.start - 2), one.start))) {
    if (MAKES.test(between)) return true;
    if (/^[与和、及]$/u.test(between) && after && MAKES.test(text.slice(next.end, after.start))) return true;
  }
  return (
    /^[与和、及]$/u.test(between) &&
    after !== undefined &&
    JOINT.test(text.slice(next.end, after.start)) &&
    ownsNext(text, actors, i + 1, until)
  );
}

/** The parties that a sentence names as owners, each with what it owns. */
export function ownersIn(text: string, actors: readonly ChineseMention[]): Map<Entity, Entity> {
  const out = new Map<Entity, Entity>();
  actors.forEach(({ entity }, i) => {
    const next = actors[i + 1]?.entity;
    if (next && next !== entity && ownsNext(text, actors, i, text.length)) out.set(entity, next);
  });
  return out;
}
