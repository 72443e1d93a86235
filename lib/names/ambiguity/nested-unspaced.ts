/** Whether a spelling in a script without spaces is part of a longer name, by how names of institutions end. */
import type { MarkKind } from "@/lib/model";
import { simplified } from "../simplified";
import {
  HAN_BESIDE_PLACE,
  HAN_BREAK,
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
  HAN_REGISTERED,
  HANGUL_BESIDE,
  HANGUL_DEMONYM,
  HANGUL_HEADS,
  KATAKANA_GENERAL,
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

/** The longer name that begins with the spelling, or the word for its people or language; `undefined` where none. */
export function longerUnspaced(
  { text, sighting, next, language }: Placed,
  kind: MarkKind,
): string | undefined {
  if (sighting.end > sighting.nameEnd) return undefined;
  const { nameEnd } = sighting;
  const unspaced =
    text.charCodeAt(nameEnd - 1) >= FIRST_UNSPACED || text.charCodeAt(nameEnd) >= FIRST_UNSPACED;
  if (!unspaced) return undefined;
  const last = text.slice(sighting.nameEnd - 1, sighting.nameEnd);
  const rest = simplified(text.slice(nameEnd, nameEnd + 16));
  const asWritten = (found: string | undefined) => found && text.slice(nameEnd, nameEnd + found.length);
  const team = kind === "place" ? undefined : UNSPACED_TEAMS.exec(rest)?.[0];
  if (team !== undefined) return team;
  if (/\p{Script=Hangul}/u.test(last))
    return (
      (kind === "place" ? HANGUL_DEMONYM.exec(rest)?.[0] : undefined) ??
      HANGUL_BESIDE.exec(rest)?.[0] ??
      HANGUL_HEADS.exec(rest)?.[0]
    );
  // "NTTデータ", "LINEヤフー": another firm, or one of its products.
  if (/^\p{Lu}$/u.test(last)) return katakanaTail(rest);
  if (!/[\p{Script=Han}\p{Script=Katakana}ー]/u.test(last)) return undefined;
  // "本田圭佑選手": somebody who bears the name of a firm.
  const person =
    kind === "company" && language === "ja" && nameEnd - sighting.start <= LONGEST_SURNAME
      ? UNSPACED_PERSON.exec(rest)?.[0]
      : undefined;
  if (person !== undefined) return asWritten(person);
  // "日立市": a town.
  if (kind === "company" && language === "ja" && /^[市町村](?![場民\p{Script=Han}])/u.test(rest))
    return rest.charAt(0);
  // A surname behind a given name and the dot.
  const given = kind === "company" ? HAN_GIVEN.exec(text.slice(0, sighting.start))?.[0] : undefined;
  if (given !== undefined) return given;
  const across = language === "ja" ? undefined : wordsAcross(text, sighting.start, nameEnd);
  if (across !== undefined) return across;
  // "アップルパイ", "オンライン": a longer word.
  if (/[\p{Script=Katakana}ー]/u.test(last)) {
    const tail = katakanaTail(rest);
    if (tail !== undefined) return tail;
    const head = text.charAt(sighting.start - 1);
    if (/[\p{Script=Katakana}ー]/u.test(head)) return head;
  }
  // "東日本": a part of a land.
  if (kind === "place" && language === "ja") {
    const compass = /(?<!\p{Script=Han})[東西南北]$/u.exec(
      text.slice(Math.max(0, sighting.start - 2), sighting.start),
    );
    if (compass) return compass[0];
  }
  // "中国地方": a part of Japan.
  if (kind === "place" && language === "ja" && OF_JAPAN.test(rest)) return rest.slice(0, 2);
  // "東京短資": a firm.
  const firm = kind === "place" && language === "ja" ? HAN_FIRM_BESIDE.exec(rest)?.[0] : undefined;
  if (firm !== undefined) return asWritten(firm);
  // "三星级酒店": stars, grades.
  if (rest.startsWith("级")) return asWritten("级");
  // "楽天的"
  if (language === "ja" && /^的(?!中)/.test(rest)) return rest.charAt(0);
  // "シャープな": an adjective.
  if (/^な(?![どらいんくさの])/u.test(rest) && /[\p{Script=Katakana}ー]/u.test(last)) return rest.charAt(0);
  if (kind === "place" && HAN_DEMONYM.test(rest)) return asWritten("人");
  const beside = kind === "place" ? (HAN_BESIDE_PLACE.exec(rest) ?? HAN_OFFICE.exec(rest))?.[0] : undefined;
  if (beside !== undefined) return asWritten(beside);
  const run = /^[\p{Script=Han}\p{Script=Katakana}ー]+/u.exec(rest)?.[0] ?? "";
  // Another known name ends what may belong to this one.
  const own = HAN_DOES.test(run)
    ? ""
    : (run.split(HAN_BREAK)[0] ?? "").slice(0, next && next.start - sighting.nameEnd);
  const company = kind === "place" ? HAN_COMPANY.exec(own) : null;
  if (company && !HAN_GENERAL.test(company[1] ?? "")) return asWritten(company[0]);
  const registered =
    kind === "place" ? HAN_REGISTERED.exec(simplified(text.slice(nameEnd, nameEnd + REACH)))?.[0] : undefined;
  const [middle] = registered?.split(HAN_BREAK) ?? [];
  if (registered !== undefined && middle === registered && !HAN_DEED.test(registered))
    return asWritten(registered);
  return asWritten((HAN_HEADS.exec(own) ?? (kind === "company" ? HAN_NATURE.exec(own) : undefined))?.[0]);
}

/** Katakana directly behind capitals or katakana, unless it is a word for what any firm has. */
function katakanaTail(rest: string): string | undefined {
  const tail = /^[\p{Script=Katakana}ー]+/u.exec(rest)?.[0];
  return tail !== undefined && !KATAKANA_GENERAL.test(tail) ? tail : undefined;
}
