/** Who a Chinese sentence says to stand together before they agree with another: "由甲牵头、乙参与组成的联合体". */
import type { Entity } from "../../entities/entity";
import type { ChineseMention } from "../names/spot";

const BAND =
  /(?:组成|组建|结成|成立)(?:了)?(?:的)?[^，。；]{0,8}(?:联合体|财团|联营体)|(?:投标|中标)?(?:联合体|财团|联营体)(?=[^，。；]{0,6}(?:成功)?(?:中标|获|拿下|赢得|参加))/u;

/** Those who stand together, where there are two or more. */
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
  // What stands in the source of the news, before "：" or "获悉，", is of another clause.
  const from = start + Math.max(0, text.slice(start, at).search(/[：:](?=由)|，(?=由)/u));
  const band = [...new Set(before.filter((one) => one.start >= from).map(({ entity }) => entity))];
  return band.length >= 2 ? band : undefined;
}

const BESIDE = /^[”」]?(?:[）)]|（[^（）]{0,40}）)?(?:联合|会同|联同|携手|联手)$/u;

/** "甲联合乙，与丙签署": whether the first two of three act as one. */
export function standTogether(
  text: string,
  actors: readonly ChineseMention[],
  found: readonly Entity[],
  at: number,
): boolean {
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
