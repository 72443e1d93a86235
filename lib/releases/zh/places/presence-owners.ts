/** Finds the body whose seat or site a place of a Chinese text is. */
import type { Entity } from "../../entities/entity";
import { LOOSE } from "../names/catcher";
import type { ChineseMention } from "../names/spot";

/** A sentence, with the last subject before it and the party that "公司" means. */
export interface Around {
  start: number;
  end: number;
  focus: Entity | undefined;
  self: Entity | undefined;
}

/** "攀钢西昌基地", "攀钢的西昌基地", "我们昆明的测试场". */
export function ownerRightBefore(
  text: string,
  inside: readonly ChineseMention[],
  from: number,
  { self, focus }: Around,
): Entity | undefined {
  const named = inside.find(
    ({ entity, end }) =>
      entity.type !== "place" &&
      !LOOSE.test(entity.rule) &&
      end <= from &&
      /^(?:的|旗下的?|下属的?|所属的?|位于)?$/u.test(text.slice(end, from)),
  )?.entity;
  if (named) return named;
  return /(?:公司|集团|我们|我校|我院|学校)(?:的|位于)?$/u.test(text.slice(Math.max(0, from - 5), from))
    ? (self ?? focus)
    : undefined;
}

/** Whether a body is named in a stretch. */
export function ownerInClause(inside: readonly ChineseMention[], from: number, to: number): boolean {
  return inside.some(({ entity, start, end }) => entity.type !== "place" && start >= from && end <= to);
}

/** The first body named shortly behind an offset. */
export function bodyBehind(inside: readonly ChineseMention[], to: number): Entity | undefined {
  return inside.find(({ entity, start }) => entity.type !== "place" && start >= to && start - to < 24)
    ?.entity;
}

/** The subject before a place: the nearest certain name, or "公司" for the publisher. */
export function ownerBefore(
  text: string,
  inside: readonly ChineseMention[],
  from: number,
  { start, self, focus }: Around,
): Entity | undefined {
  const names = inside.filter(({ entity, end }) => entity.type !== "place" && end <= from).reverse();
  const sure = names.find(({ entity }) => !LOOSE.test(entity.rule)) ?? names[0];
  // "甲是乙的子公司，总部位于丙": the subject is still the first name.
  const subject = names.at(-1);
  const clause = Math.max(text.lastIndexOf("，", from), start);
  if (
    subject &&
    subject.start - start <= 2 &&
    (sure?.end ?? start) < clause &&
    !/公司|集团/u.test(text.slice(clause, from))
  )
    return subject.entity;
  const words = text.slice(sure?.end ?? start, from);
  if (/该(?:公司|企业|集团|厂|校|院|行)/u.test(words)) return sure?.entity ?? focus;
  if (/(?:本|我)?(?<![子分母])(?:公司|集团|学校|医院)(?!的?(?:子|分)公司)|我们|我校|我院/u.test(words))
    return self ?? (sure && /[，：]/u.test(words) ? (focus ?? sure.entity) : sure?.entity) ?? focus;
  return sure?.entity ?? self ?? focus;
}
