/** Agreements that Chinese texts tell without naming both sides at the verb. */
import type { Entity } from "../entities/entity";
import type { ChineseMention } from "./names";

const NUMBERS = "零一二三四五六七八九十";
const EACH = /(?:以上|上述)([两二三四五六七八九十])(?:家|个)[^，。；]{0,6}?(?:均|都|分别)?(?:与|與|同|和)/gu;

/** "以上三家企业与甲签订的都是投资协议": the last three firms, each with the body named. */
export function eachWith(
  text: string,
  mentions: readonly ChineseMention[],
  start: number,
  end: number,
): Entity[][] {
  EACH.lastIndex = 0;
  const match = EACH.exec(text.slice(start, end));
  const count = match?.[1] === "两" ? 2 : NUMBERS.indexOf(match?.[1] ?? "");
  if (!match || count < 2) return [];
  const at = start + match.index;
  const body = mentions.find(
    ({ entity, start: from }) => entity.type !== "place" && from >= at + match[0].length && from < end,
  );
  if (!body || !/签|簽/u.test(text.slice(body.end, end))) return [];
  const firms = [
    ...new Set(
      mentions
        .filter(({ entity, end: stop }) => stop <= at && entity.type === "company" && entity !== body.entity)
        .map(({ entity }) => entity),
    ),
  ].slice(-count);
  return firms.length === count ? firms.map((firm) => [firm, body.entity]) : [];
}

/** "与乙：双方签订…": a paragraph that names the partner first; who acts is the firm of the text. */
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
      /^[\s\d.、（）()①-⑩·•—-]{0,6}[与同和]$/u.test(text.slice(start, from)) &&
      /^(?:（[^（）]{0,20}）)?[：:]/u.test(text.slice(end, end + 24)),
  );
  return partner ? [self, partner.entity] : undefined;
}

/** "甲持股50%，乙持股40%": who owns a venture together. */
export function jointHolders(
  text: string,
  actors: readonly ChineseMention[],
  start: number,
  end: number,
): Entity[] {
  if (!/合资|合資/u.test(text.slice(start, end))) return [];
  const holders = actors
    .filter(({ end: stop }) =>
      /^(?:将)?(?:持股|出资占|占股|持有|占)[^，。；]{0,6}?\d+(?:\.\d+)?%/u.test(text.slice(stop, stop + 16)),
    )
    .map(({ entity }) => entity);
  return [...new Set(holders)];
}

/** "采购意向书和合作协议" for two partners: each has its own instrument, in the same order. */
export function instrumentsOf(words: string, count: number): string[] {
  const parts = words
    .replace(/[，。；].*$/su, "")
    .split(/、|和|及|以及/u)
    .filter((part) => /协议|合同|意向书|备忘录|协定/u.test(part));
  return parts.length === count ? parts : [];
}

/** "分别与甲、乙签署", "甲和乙分别与丙签署", "与甲和乙各签": who has an agreement with each of which others. */
export function eachOf(
  text: string,
  actors: readonly ChineseMention[],
  found: readonly Entity[],
  start: number,
  at: number,
): { actor: Entity; each: Entity[] } | undefined {
  if (found.length < 3) return undefined;
  const from = Math.max(start, at - 70);
  const before = text.slice(from, at);
  const [first, ...others] = found;
  const apart = /(?:分别|先后|陆续|相继|逐一)(?:与|與|同|和|向)[^。；]{0,60}$/u.exec(before);
  if (!first || (!apart && !/各(?:自)?$/u.test(before))) return undefined;
  const behind = new Set(
    actors
      .filter(
        ({ start: one, end, entity }) =>
          apart !== null && one >= from + apart.index && end <= at && found.includes(entity),
      )
      .map(({ entity }) => entity),
  );
  const [last] = behind;
  return behind.size === 1 && last
    ? { actor: last, each: found.filter((one) => one !== last) }
    : { actor: first, each: others };
}
