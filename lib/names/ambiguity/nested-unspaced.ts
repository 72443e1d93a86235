/** Whether a spelling in a script without spaces is part of a longer name, by how names of institutions end. */
import type { MarkKind } from "@/lib/model";
import { simplified } from "../simplified";
import {
  GIVEN_IN_JAPAN,
  HAN_BESIDE_PLACE,
  HAN_BREAK,
  HAN_BUSINESS,
  HAN_COMPANY,
  HAN_DEED,
  HAN_DEMONYM,
  HAN_DOES,
  HAN_FIRM_BESIDE,
  HAN_GENERAL,
  HAN_GIVEN,
  HAN_HEADS,
  HAN_NATURE,
  HAN_OFFICE,
  HAN_ORDINARY_NAME,
  HAN_REGISTERED,
  HAN_TRADE_BEHIND,
  HANGUL_BESIDE,
  HANGUL_DEMONYM,
  HANGUL_HEADS,
  JAPANESE_GIVEN,
  KATAKANA_GENERAL,
  OF_A_TRADE,
  UNSPACED_PERSON,
  UNSPACED_TEAMS,
} from "./lexicon-han";
import type { Placed } from "./placed";
import { wordsAcross } from "./words-across";

/** The first UTF-16 unit that can be Han, kana or Hangul. */
export const FIRST_UNSPACED = 0x1100;
/** How far, in UTF-16 units, a registered name may go on. */
const REACH = 32;
/** The longest surname, in Han characters. */
const LONGEST_SURNAME = 3;
/** Behind a place in Japanese: a region of the same name, castles, shrines, ports, and things in the place's style. */
const OF_JAPAN = /^(?:地方|城(?!下)|寺|神社|港|料理|[酒刀画史](?![\p{Script=Han}]))/u;

/** Few katakana that a point joins to what follows, as a given name: longer ones, and words for what that is, are none. */
const KATAKANA_JOINED =
  /(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]{2,4}(?<!メーカー|ライバル|スーパー)[・＝]$/u;
/** Beside firms: a joint venture, both of them. */
const OF_FIRMS = /社|连合|合弁/u;
/** How far before it words of business tell that firms are listed, in UTF-16 units. */
const NEAR = 14;

/** A spelling in a script without spaces, with what its rules ask of it. */
interface Unspaced {
  text: string;
  start: number;
  end: number;
  kind: MarkKind;
  isJapanese: boolean;
  /** Its last character. */
  last: string;
  /** What stands behind it, in simplified characters. */
  rest: string;
  /** Where the next known name begins, from the end of this one. */
  next: number | undefined;
  /** Where the known name before ends, from the start of this one. */
  previous: number | undefined;
}

/** The longer name that begins with the spelling, or the word for its people or language; `undefined` where none. */
export function longerUnspaced(
  { text, sighting, previous, next, language }: Placed,
  kind: MarkKind,
): string | undefined {
  const { start, nameEnd: end } = sighting;
  if (sighting.end > end) return undefined;
  if (text.charCodeAt(end - 1) < FIRST_UNSPACED && !(text.charCodeAt(end) >= FIRST_UNSPACED))
    return undefined;
  const rest = simplified(text.slice(end, end + 16));
  const team = kind === "place" ? undefined : UNSPACED_TEAMS.exec(rest)?.[0];
  if (team !== undefined) return team;
  const last = text.slice(end - 1, end);
  if (/\p{Script=Hangul}/u.test(last))
    return (
      (kind === "place" ? HANGUL_DEMONYM.exec(rest)?.[0] : undefined) ??
      HANGUL_BESIDE.exec(rest)?.[0] ??
      HANGUL_HEADS.exec(rest)?.[0]
    );
  // "NTTデータ", "LINEヤフー": another firm, or one of its products.
  if (/^\p{Lu}$/u.test(last)) return katakanaTail(rest);
  if (!/[\p{Script=Han}\p{Script=Katakana}ー]/u.test(last)) return undefined;
  const isJapanese = language === "ja";
  const one: Unspaced = {
    text,
    start,
    end,
    kind,
    isJapanese,
    last,
    rest,
    next: next && next.start - end,
    previous: previous && start - previous.end,
  };
  return (
    personOrTown(one) ??
    (isJapanese ? undefined : wordsAcross(text, start, end)) ??
    longerKatakana(one) ??
    (isJapanese && kind === "place" ? besideInJapan(one) : undefined) ??
    wordBehind(one) ??
    institution(one)
  );
}

/** What stands behind the spelling, as it is written. */
function asWritten({ text, end }: Unspaced, found: string | undefined): string | undefined {
  return found && text.slice(end, end + found.length);
}

/** Somebody or a town with the name of a firm: "本田圭佑選手", "日立市". */
function personOrTown(one: Unspaced): string | undefined {
  const { kind, isJapanese, text, start, end, rest } = one;
  if (kind !== "company") return undefined;
  const person = personBehind(text, start, end, isJapanese);
  if (person !== undefined) return person;
  if (isJapanese && /^[市町村](?![場民\p{Script=Han}])/u.test(rest)) return rest.charAt(0);
  // A surname behind a given name and the dot.
  return HAN_GIVEN.exec(text.slice(0, start))?.[0];
}

/** The given name or the title behind a surname in `text[start, end)`. */
export function personBehind(
  text: string,
  start: number,
  end: number,
  isJapanese: boolean,
): string | undefined {
  if (end - start > LONGEST_SURNAME) return undefined;
  const rest = simplified(text.slice(end, end + 16));
  const person =
    JAPANESE_GIVEN.exec(rest) ??
    (isJapanese ? (UNSPACED_PERSON.exec(rest) ?? GIVEN_IN_JAPAN.exec(rest)) : null);
  return person ? text.slice(end, end + person[0].length) : undefined;
}

/** "アップルパイ", "オンライン": a longer word. */
function longerKatakana({ last, rest, text, start, previous, next }: Unspaced): string | undefined {
  if (!/[\p{Script=Katakana}ー]/u.test(last)) return undefined;
  const tail = katakanaTail(rest);
  if (tail !== undefined) return tail;
  // Known names beside it make a list: "トヨタ・ホンダ".
  const listed = previous === 1 || (next === 1 && rest.startsWith("・"));
  const before = text.slice(Math.max(0, start - NEAR), start);
  const given = KATAKANA_JOINED.exec(before)?.[0];
  const near = `${simplified(before)} ${rest}`;
  if (given !== undefined && !listed && near.search(HAN_BUSINESS) < 0 && !OF_FIRMS.test(near)) return given;
  const head = text.charAt(start - 1);
  return /[\p{Script=Katakana}ー]/u.test(head) ? head : undefined;
}

/** Beside a place in Japanese: "東日本" is a part of a land, "中国地方" one of Japan, "東京短資" a firm. */
function besideInJapan(one: Unspaced): string | undefined {
  const { text, start, rest } = one;
  const compass = /(?<!\p{Script=Han})[東西南北]$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  if (compass !== undefined) return compass;
  return OF_JAPAN.test(rest) ? rest.slice(0, 2) : asWritten(one, HAN_FIRM_BESIDE.exec(rest)?.[0]);
}

/** The word behind the spelling, where it makes another word of it. */
function wordBehind(one: Unspaced): string | undefined {
  const { kind, rest, last, isJapanese } = one;
  // "三星级酒店": stars, grades.
  if (rest.startsWith("级")) return asWritten(one, "级");
  // "先进食品产业": the words of the name as words.
  if (
    kind !== "place" &&
    OF_A_TRADE.test(rest) &&
    HAN_ORDINARY_NAME.test(simplified(one.text.slice(one.start, one.end)))
  )
    return asWritten(one, OF_A_TRADE.exec(rest)?.[0]);
  // "楽天的"
  if (isJapanese && /^的(?!中)/.test(rest)) return rest.charAt(0);
  // "シャープな": an adjective.
  if (/^な(?![どらいんくさの])/u.test(rest) && /[\p{Script=Katakana}ー]/u.test(last)) return rest.charAt(0);
  if (kind !== "place") return undefined;
  if (HAN_DEMONYM.test(rest)) return asWritten(one, "人");
  return asWritten(
    one,
    (HAN_BESIDE_PLACE.exec(rest) ?? HAN_TRADE_BEHIND.exec(rest) ?? HAN_OFFICE.exec(rest))?.[0],
  );
}

/** The firm or institution whose name begins with the spelling. */
function institution(one: Unspaced): string | undefined {
  const { kind, text, end, rest, next } = one;
  const run = /^[\p{Script=Han}\p{Script=Katakana}ー]+/u.exec(rest)?.[0] ?? "";
  // Another known name ends what may belong to this one.
  const own = HAN_DOES.test(run) ? "" : (run.split(HAN_BREAK)[0] ?? "").slice(0, next);
  const company = kind === "place" ? HAN_COMPANY.exec(own) : null;
  if (company && !HAN_GENERAL.test(company[1] ?? "")) return asWritten(one, company[0]);
  const registered =
    kind === "place" ? HAN_REGISTERED.exec(simplified(text.slice(end, end + REACH)))?.[0] : undefined;
  const [middle] = registered?.split(HAN_BREAK) ?? [];
  if (registered !== undefined && middle === registered && !HAN_DEED.test(registered))
    return asWritten(one, registered);
  return asWritten(
    one,
    (HAN_HEADS.exec(own) ?? (kind === "company" ? HAN_NATURE.exec(own) : undefined))?.[0],
  );
}

/** Katakana directly behind capitals or katakana, unless it is a word for what any firm has. */
function katakanaTail(rest: string): string | undefined {
  const tail = /^[\p{Script=Katakana}ー]+/u.exec(rest)?.[0];
  return tail !== undefined && !KATAKANA_GENERAL.test(tail) ? tail : undefined;
}
