/** Reads lists of signatories in Chinese texts: their items are names, whatever their spelling. */
import { matchesIn } from "../../text/matches";

/** "分别与甲、乙、丙签署"; the group is the list. */
const BEFORE_VERB =
  /(?:分别|先后|陆续|相继|依次|逐一|一一|逐个|接连)(?:与|同|和|跟)([^，。；：《》“”\n]{5,200}?)(?=(?:在[^，。；、]{2,12})?(?:分别|各自|先后|陆续|依次|逐一|一一|当场|现场|集中|正式)?(?:签[署订下约了]|达成|订立))/gu;
/** "与我校签署协议的，还有甲、乙、丙". */
const BEHIND_VERB =
  /(?:与|同|和|跟)[^，。；：《》\n]{1,24}?(?:签署|签订|签约|签下)了?[^，。；：《》\n]{0,20}?的，?(?:还有|另有|分别是|分别为|包括)([^，。；：《》“”\n]{5,200})(?=[，。；\n])/gu;
const ITEM = /^[\p{Script=Han}A-Za-z\d（）·]{2,24}$/u;
/** Words after the last item that say the list goes on, or how long it is. */
const TAIL = /等(?:[\d一二两三四五六七八九十多]+)?[家个所]?\p{Script=Han}{0,10}$/u;
/** Things that are signed, no parties. */
const NO_PARTY = /(?:协议|合同|备忘录|意向书|文件|项目|企业|单位|代表|客商)$|^(?:多|各|数|其他|部分)/u;

/** The items of lists of three or more; offsets are UTF-16 units. */
export function listedPartners(text: string): { start: number; end: number }[] {
  return [...matchesIn(BEFORE_VERB, text), ...matchesIn(BEHIND_VERB, text)].flatMap(
    ({ index, 0: all, 1: list = "" }) => {
      const items = itemsOf(list.replace(TAIL, ""), index + all.indexOf(list));
      return items.length > 2 ? items : [];
    },
  );
}

function itemsOf(list: string, from: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let at = 0;
  const parts = list.split("、");
  for (const [i, part] of parts.entries()) {
    // "丙和丁" at the end of a list are two, unless either would be too short.
    const joined = i === parts.length - 1 ? /^(.{3,}?)(以及|和|及)(.{3,})$/u.exec(part) : null;
    const ends = joined ? [joined[1] ?? "", joined[3] ?? ""] : [part];
    for (const name of ends) {
      const start = from + at + part.lastIndexOf(name);
      if (!ITEM.test(name) || NO_PARTY.test(name)) return [];
      out.push({ start, end: start + name.length });
    }
    at += part.length + 1;
  }
  return out;
}
