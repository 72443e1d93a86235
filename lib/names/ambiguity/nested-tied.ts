/** Longer names with a place in brackets or tied by a hyphen: "Altor (Hong Kong) Ltd", "the Peru-Chile Chamber". */
import { simplified } from "../simplified";
import { HEADS } from "./lexicon-heads";

const HYPHEN = 0x2d;
const LEFT = 0x28;
const WIDE_LEFT = 0xff08;
const RIGHT = 0x29;
const WIDE_RIGHT = 0xff09;

/** Words behind brackets that continue a firm's name. */
const FIRM_GOES_ON =
  /^\s(?:Co|Company|Corp|Corporation|Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|plc|Plc|GmbH|AG|KG|SA|Pte|Pty|Pvt|Private|Sdn|BV|NV|AB|AS|Holdings?|Group|Branch)\b/;
const HAN_FIRM_GOES_ON = /^\p{Script=Han}{0,8}?(?:有限|公司|企业|分行|事务所)/u;
/** A word of a name, before brackets. */
const NAME_BEFORE = /[\p{Lu}\p{Script=Han}][\p{L}\p{N}&.’'-]*\s?$/u;
/** Before brackets: institutions with branches in several cities, each with the city's name. */
const HAS_CAMPUSES = /(?:大学|学院|银行|医院|研究院|集团)$/;
const LONGEST_HEAD = 12;
/** How far, in UTF-16 units, words beside brackets or a hyphen are read. */
const REACH = 48;
/** The second place of a pair, and the capitalised words behind it. */
const PAIR = /^-\p{Lu}[\p{L}.]*((?:\s(?:\p{Lu}[\p{L}&]*|of|for|and))+)/u;

/** The longer name tied to the place `text[start, end)`; `undefined` where none is. `plain`: capitals mean names. */
export function tiedName(text: string, start: number, end: number, plain: () => boolean): string | undefined {
  return inBrackets(text, start, end) ?? inPair(text, end, plain);
}

/** Behind a hyphen in German: streets, halls, foundations and prizes that bear a name. */
const HYPHENATED =
  /^-(?:Stiftung|Stra(?:ß|ss)e|Platz|Allee|Arena|Stadion|Halle|Museum|Schule|Preis|Pokal|Klinik)(?!\p{L})/u;

/** The word that a hyphen ties to a name before `end`, where both are one longer name: "Norde-Stiftung". */
export function hyphenatedHead(text: string, end: number): string | undefined {
  if (text.charCodeAt(end) !== HYPHEN) return undefined;
  return HYPHENATED.exec(text.slice(end, end + LONGEST_HEAD))?.[0];
}

/** A quick `tiedName` from the nearest characters: `false` where nothing can be tied to the place. */
export function mayBeTied(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit === HYPHEN) return true;
  return (unit === RIGHT || unit === WIDE_RIGHT) && isLeft(text.charCodeAt(start - 1));
}

function isLeft(unit: number): boolean {
  return unit === LEFT || unit === WIDE_LEFT;
}

function inBrackets(text: string, start: number, end: number): string | undefined {
  const unit = text.charCodeAt(end);
  if ((unit !== RIGHT && unit !== WIDE_RIGHT) || !isLeft(text.charCodeAt(start - 1))) return undefined;
  const before = text.slice(Math.max(0, start - 1 - REACH), start - 1);
  if (!NAME_BEFORE.test(before)) return undefined;
  const behind = text.slice(end + 1, end + 1 + REACH);
  const goesOn =
    FIRM_GOES_ON.exec(behind) ??
    HAN_FIRM_GOES_ON.exec(simplified(behind)) ??
    HAS_CAMPUSES.exec(simplified(before));
  return goesOn?.[0].trim();
}

/** "the Peru-Chile Chamber of Commerce": the name of the second is that of the first too. */
function inPair(text: string, end: number, plain: () => boolean): string | undefined {
  if (text.charCodeAt(end) !== HYPHEN) return undefined;
  const words = PAIR.exec(text.slice(end, end + REACH))?.[1]?.split(" ");
  const head = words?.find((word) => HEADS.has(word.toLowerCase()));
  return head !== undefined && plain() ? `… ${head}` : undefined;
}
