/** Reads titles of documents that name their parties: "《甲国政府与乙国政府关于…的协定》". */
import { matchesIn } from "../../text/matches";

/** A name in a title; offsets are UTF-16 units. */
interface TitledName {
  start: number;
  end: number;
}

/** A title with the two parties that it names. */
export interface Title {
  start: number;
  end: number;
  sides: readonly [TitledName, TitledName];
  /** It is a line of a list, without a verb. */
  listed: boolean;
}

/** The last word of a body's name, and words that would continue it. */
const HEAD =
  "(?:政府|(?<![内外全东西南北中])部|[局署厅]|委员会|[协商学总]会|联合会|理事会|基金会|促进会|贸促会|银行|公司|集团|大学|学院|研究[院所]|科学院|中心|办公室|机构|组织)(?![部局署厅门]|公司|集团|有限|股份|银行|总|分行)";
const NAME = `(?![本我该双各])[^，。；：《》“”（）、\\n]{1,30}?${HEAD}`;
const INSTRUMENT = /协定|协议|议定书|备忘录|合同|意向书|公约|换文|规划|行动计划/u;
const SIDES = `(?:关于)?(${NAME})[与和同及](${NAME})(?!、)(?:之间)?`;
const MARKED = new RegExp(`《${SIDES}[^《》\\n]{2,90}》`, "gu");
/** "《甲市与乙市建立友好城市关系意向书》": towns and provinces, by the words after them. */
const TOWNS =
  /《(?:关于)?(\p{Script=Han}{2,8}?[省市县区州])[与和同]((?:\p{Script=Han}|·){2,12}?[省市县区州郡])(?=人民政府|政府|建立|缔结|结为|结成|友好|关于|战略|全面|深化|对口|旅游|文化|经贸|教育|科技|合作|东西部|协作|产业|区域|之间)[^《》\n]{2,60}》/gu;
/** A title without marks must say what document it is: "1. 甲部与乙部关于…的谅解备忘录". */
const BARE = new RegExp(
  `^[ 　]*(?:[（(]?[\\d一二三四五六七八九十]{1,3}[）).．、]+|[●•◆■▪▲△★])?[ 　]*${SIDES}关于[^，。；《》\\n]{2,90}[；;。]?[ 　]*$`,
  "u",
);
/** What may be around a title on its own line. */
const AROUND = /^[ 　\d一二三四五六七八九十（()）.．、●•◆■▪▲△★—;；。-]*$/u;

/** The titles in a range of the text. */
export function titlesIn(text: string, start: number, end: number): Title[] {
  const line = text.slice(start, end);
  const bare = line.includes("关于") && !line.includes("《") ? BARE.exec(line) : null;
  const marked = line.includes("《") ? matchesIn(MARKED, line) : [];
  const towns = line.includes("《") ? matchesIn(TOWNS, line) : [];
  const isMarked = ({ index }: RegExpExecArray) => marked.some((one) => one.index === index);
  const found = bare ? [bare] : [...marked, ...towns.filter((one) => !isMarked(one))];
  const listed = AROUND.test(line.replace(MARKED, "")) || bare !== null;
  return found.flatMap(({ index, 0: all, 1: one = "", 2: other = "" }) => {
    const first = start + index + all.indexOf(one);
    const second = first + one.length + 1;
    const title: Title = {
      start: start + index,
      end: start + index + all.length,
      sides: [
        { start: first, end: first + one.length },
        { start: second, end: second + other.length },
      ],
      listed,
    };
    return INSTRUMENT.test(text.slice(second + other.length, title.end)) ? [title] : [];
  });
}

const ANY = /《[^《》\n]{4,90}》/gu;

/** The titles in a sentence; also those between other parties it names: "《甲与乙合作备忘录》". */
export function titlesOf(
  text: string,
  start: number,
  end: number,
  actors: readonly TitledName[],
): readonly Title[] {
  const found = titlesIn(text, start, end);
  const out = [...found];
  for (const { index, 0: all } of matchesIn(ANY, text.slice(start, end))) {
    const title = { start: start + index, end: start + index + all.length, listed: false };
    if (found.some((one) => one.start === title.start)) continue;
    const inside = actors.filter((one) => one.start > title.start && one.end < title.end);
    const [one, other] = inside;
    if (
      one &&
      other &&
      /^《(?:关于)?$/u.test(text.slice(title.start, one.start)) &&
      /^[与和同及]$/u.test(text.slice(one.end, other.start)) &&
      // "《甲与乙、丙三方协议》" has more than two parties.
      !/^[、与和及]/u.test(text.slice(other.end, other.end + 1)) &&
      INSTRUMENT.test(text.slice(other.end, title.end))
    )
      out.push({ ...title, sides: [one, other] });
  }
  return out;
}

/** The titles of a whole text, line by line. */
export function allTitles(text: string): Title[] {
  const out: Title[] = [];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    out.push(...titlesIn(text, at, end));
    at = end + 1;
  }
  return out;
}

/** How many characters before a list may say that it was signed. */
const FAR = 2000;
const SIGNED =
  /(?:签署|签订|签定|签下|达成)了?[^。；\n]{0,40}?(?:文件|协议|协定|备忘录|合同|成果|如下|：)|(?:文件|成果|协议|签约|签署)(?:清单|一览|名单|目录)/u;

/** Whether the text says that the list at an offset was signed. */
export function listsSigned(text: string, at: number): boolean {
  return SIGNED.test(text.slice(Math.max(0, at - FAR), at));
}
