/** Turns countries that agree with each other into parties: "越南与泰国签署自由贸易协定". */
import { type Entity, newEntity } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { regex } from "../../text/regex";
import { across } from "../../text/spans";
import type { ChineseMention } from "./spot";

/** The longest country name, in characters. */
const LONGEST = 8;
/** Before a country as a subject: nothing, a mark, or a time. */
const BEFORE =
  /(?:^|[\s，。；：！（）“”「」【】]|\d[日号]|宣布|[今昨]日|[今昨当]天|近日|日前|上周|本周|随后|此外|其中|称|[上下]午|[晚早]间?)$/u;
/** What the two do: they sign what states sign, with no other party there. */
const SIGNS =
  /^(?:两国|双方)?(?![^，。；]{0,14}(?:企业|公司|商会|大学|代表团))[^，。；、的与和同]{0,14}?(?:签署|签订|签定|缔结|签|达成)了?(?!的)[^，。；的]{0,4}(?:的)?[^，。；与和同]{0,24}?(?:协定|条约|协议|备忘录|议定书|公约|联合声明|互免签证)/u;

/** The countries that act in a text as entities of their own, with these mentions; elsewhere they stay places. */
export function landSides(text: string, mentions: readonly ChineseMention[]): ChineseMention[] {
  const out: ChineseMention[] = [];
  const lands = new Map<string, Entity>();
  for (const { index } of text.matchAll(/[与和同]/gu)) {
    const first = landBefore(text, index);
    const second = landBehind(text, index + 1);
    out.push(...besideParty(text, index, first, second, mentions, lands));
    if (!first || !second || first === second) continue;
    const start = index - first.length;
    const end = index + 1 + second.length;
    if (!BEFORE.test(text.slice(Math.max(0, start - 4), start)) || !SIGNS.test(text.slice(end, end + 60)))
      continue;
    if (across(mentions, start, end).some(({ entity }) => entity.type !== "place")) continue;
    out.push(actorAt(first, start, lands), actorAt(second, index + 1, lands));
  }
  return out;
}

function actorAt(name: string, at: number, lands: Map<string, Entity>): ChineseMention {
  const land = lands.get(name) ?? newEntity(name, "government", "authority's name", at);
  lands.set(name, land);
  return { entity: land, start: at, end: at + name.length };
}

/** "甲公司与智利签署协议": a country beside a party. */
function besideParty(
  text: string,
  at: number,
  before: string | undefined,
  behind: string | undefined,
  mentions: readonly ChineseMention[],
  lands: Map<string, Entity>,
): ChineseMention[] {
  const isParty = ({ entity }: ChineseMention) => entity.type !== "place";
  if (behind && !before) {
    const end = at + 1 + behind.length;
    const isAfterOne = mentions.some(
      (one) => isParty(one) && one.end <= at && ONLY_WHEN.test(text.slice(one.end, at)),
    );
    return isAfterOne && SIGN_AT_ONCE.test(text.slice(end, end + 60)) && !isPartOf(mentions, at + 1, end)
      ? [actorAt(behind, at + 1, lands)]
      : [];
  }
  if (!before || behind) return [];
  const start = at - before.length;
  const next = mentions.find((one) => isParty(one) && one.start === at + 1);
  const isSubject = BEFORE.test(text.slice(Math.max(0, start - 4), start)) && !isPartOf(mentions, start, at);
  return next && isSubject && SIGN_AT_ONCE.test(text.slice(next.end, next.end + 60))
    ? [actorAt(before, start, lands)]
    : [];
}

const isPartOf = (mentions: readonly ChineseMention[], start: number, end: number) =>
  across(mentions, start, end).some(({ entity }) => entity.type !== "place");
/** They sign right behind the names: "与韩国乙签署" names a firm there. */
const SIGN_AT_ONCE = regex("u")`
  ^(?:日前|近日|正式|已|将|[今昨]日|\d{1,2}[日号]|[在于]\p{Script=Han}{2,6}){0,3}(?:签署|签订|签定|缔结|达成)了?(?!的)
  [^，。；的与和同]{0,24}?(?:协定|条约|协议|备忘录|议定书|公约)(?![^，。；]{0,4}(?:的|一事))
`;
/** What may stand between a party and the word that joins it to a country. */
const ONLY_WHEN = /^(?:（[^（）]{0,40}）)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:日前|近日|正式|已|[今昨]日)?$/u;

const isLand = (name: string) => knownChinesePlace(name)?.kind === "country";

function landBefore(text: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST, at); length >= 2; length--)
    if (isLand(text.slice(at - length, at))) return text.slice(at - length, at);
  return undefined;
}

function landBehind(text: string, at: number): string | undefined {
  for (let length = LONGEST; length >= 2; length--)
    if (isLand(text.slice(at, at + length))) return text.slice(at, at + length);
  return undefined;
}
