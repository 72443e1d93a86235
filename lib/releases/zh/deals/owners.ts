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
  if (OWNER.test(between)) return true;
  const after = actors[i + 2];
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
