/** Finds names on both sides of 与, 同, 和 or 携手 before an agreement, in Chinese texts. */

import { matchesIn } from "../../text/matches";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { isLand } from "../names/abroad";
import { HOW, WHEN } from "./manner";
import { PORTION } from "./portions";
import { INVESTED_IN, namesAtTransfers } from "./transfers";

/** A stretch that may be a name, before trimming. */
export interface RawName {
  raw: string;
  at: number;
}

/** Words that join two names; a character inside a longer word joins nothing. */
const JOIN = regex("gu")`
  (?<![参赠给授赋])[与](?!会|此|否|时|众|其|之)
  |(?<![共协合相一联赞认大陪随如等不伙])同
   (?!时|日|样|期|类|比(?!利时|亚迪)|意|一|行|业|心|步|城|年|月|济|方|仁|盟|志|事|学)
  |(?<![总共饱缓温平祥谐])和(?!平|谐|解|资|田|县)|跟(?!踪|进|随)|联同|联手(?=\p{Script=Han}{2}|[A-Z])
  |[伙夥]拍(?=\p{Script=Han}{2}|[A-Z])
  |、(?=[^，。；：、对代向为的]{3,20}(?:共同|联合|正式|日前|近日|昨[日天]|今[日天]
       |(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?|[于在][^，。；、与和同]{2,8})*
     (?:签署|签订|签约|签了|签字|订立|达成(?!后)))
  |(?<![因成作更])为(?=[^，。；]{2,14}(?:供应|供货|建造|承建|代工|配套|定制|生产)[^，。；]{0,24}，
     (?:双方|该?合同|该?协议|订单|相关)[^，。；]{0,14}(?:签|订立|敲定|生效))
  |(?<![来各独亲])[从自](?=[^，。；]{2,16}?(?:手中|处|那里)?(?:取得|获授|购得|受让|买入|购入|接手|引进)
     [^，。；]{0,30}(?:权|股份|许可))
  |(?<![方面意定趋导])[向](?=[^，。；]{2,20}?
     (?:订购|订造|增购|租赁|租入|供应|供货|出口|提供|授予|注资|增资|采购|购买|下单|追加|加订|下达|下订单
       |转让|出售|交付))
  |${INVESTED_IN}
  |携手(?=\p{Script=Han}{2}|[A-Z])|牵手(?=\p{Script=Han}{2}|[A-Z])
`;
/** "电力和水务公司", "发展和改革委员会": `和` inside a body's name. */
export const BODY_BEHIND = oneLine`
  (?:水务|供水|天然气|石油|电力|能源|化工|矿业|矿产|金属|贸易|工业|技术|科技|科学|投资|建设|交通|运输|旅游
    |教育|文化|体育|卫生|健康|农村|农业|渔业|畜牧|林业|环境|信息|通信|改革|服务|管理|物流|港口|水利|规划
    |住房|城乡|社会|国际合作|创新|发展)\p{Script=Han}{0,6}?
  (?:公司|集团|局|部|厅|委员会|协会|中心|署|大学|学院|研究院)
`;
/** A head of a name before such a word, which then joins two names: "甲集团和水利部". */
const HEAD_BEFORE = /(?:集团|公司|大学|学院|医院|政府)$/u;
const INSIDE = new RegExp(`^(?:和(?:平|谐|解|资|田|县)|[和与及]${BODY_BEHIND})`, "u");
/** Words after the second name that report an agreement. */
const AGREES =
  /签|达成|合作|共建|合资|共同|联合|协议|合同|成立|组建|敲定|终止|解除|续约|订立|订购|订造|增购|采购|购买|下单|转让|出售|供应|供货|注资|备忘录|设立|交付/u;
/** Marks at which a name ends. */
const EDGE = /[，。；：！？\n“”「」『』《》●•◆■▪▲△★☆◇※｜|—【】〕]/u;
/** Words at which the second name ends: verbs, adverbs, and what is agreed. */
const ENDS_AT = regex("u")`
  ^(?:在(?!线)|于(?=\p{Script=Han}{2,8}(?:签|共|举|达|订))|于(?=\d|本周|上周|今|昨|当日|去年|上月|本月|近)
    |日前|近日|正式|签|达成|共(?:同|建|创|办|筹|享|商|担)|联合(?!国|会|体|社|总会|利|光|石|汽车|重|大)
    |合作(?!社|银行|方)|续|就|的|将|已|深化|订(?!阅)|增购|追加|加购|再(?!生|保)|交付|发运|租赁|租入
    |供应(?!链|商)|供货|出口(?!商|银行|信用)|提供|授予|注资|增资|采购(?!商)|购买|终止|终结|解除|合资|入股
    |组建|成立|携手|宣布|一起|战略|策略(?=联盟|合作)|全面|协商|敲定|举行|开展|建立|展开|围绕|进行|洽谈|谈判
    |接洽|商谈|分别|双方|三方|四方|各自|双双|完成|约定|组成|打造|设立|结成|结为|缔结|启动|发布|上线|推广
    |拓展|探索|深耕|培养|培育|进军|举办|引进|引入|取得|获授|购得|受让|买入|购入|接手|手中|部署|建造|承建
    |改造|建设(?!银行|集团|局|厅|投资|[签、与和在于，（今昨日近正]|\d|共同|达成)|研发|推出
    |开发(?!区|商|银行|集团|投资|有限)|互|昨|今日|今天
    |[两二三四五六七八九十]家(?=企|公|单|机|高|院|银|厂|\p{Script=Han}{2,6}[商企业])|\d)
`;
/** Time, place and manner between the first name and the joining word. */
const BEHIND_FIRST = new RegExp(
  `(?:${[
    "(?:[于在])?(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}[日号])?(?:上午|下午|晚间|晚|中午|凌晨)?",
    "\\d{1,2}[日号](?:上午|下午|晚间|晚|中午|凌晨)?",
    "\\d{4}年(?:初|底|中)?",
    "(?:[于在])?[二〇零○一三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,2}月)?(?:[一二三四五六七八九十]{1,3}日)?",
    "(?<=.{2})(?<!隶属|归属|[^立]位)[在于](?:\\p{Script=Han}|[A-Za-z·]){2,16}",
    "(?<=.{2})(?:拟|将)?以[^，。]{2,16}",
    "[一二三四五六七八九十]+月[初中底]?|今年|去年|年初|月初|上月|下月",
    `(?<=.{2})(?:${WHEN}|${HOW}|(?<![合兼])并)`,
    "(?<=.{2})(?:终止|解除|撤回|撤销|取消|续签|重签|延长|结束)",
  ].join("|")})$`,
  "u",
);
/** What opens a clause before its subject. */
const BEFORE_FIRST = new RegExp(
  `^(?:${[
    "根据|按照|依据|随着|其中|此外|另外|另据|同时|随后|会上|会后|现场|期间|仪式上|活动上|目前|据悉|据了解|当天|当日|近日|日前|今日|昨日|今天|昨天|而|但|并|又|还|以及|上午|下午|至于|当地时间",
    "【[^】]{1,12}】|[^，。]{0,12}\\d{1,2}日电(?:（[^（）]{2,12}）)?|[^，。]{1,16}(?:协议|合同|备忘录|合约|协定|文件)由",
    "第[一二三四五六七八九十]+(?:份|项|个|笔)(?:文件|协议|合同)?(?:则|，)?由|\\d{1,2}[.、．)）]|（[一二三四五六七八九十\\d]{1,2}）|[一二三四五六七八九十]{1,2}、|[①-⑳]",
    "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[日号]|\\d{4}年|(?:上|本)周[一二三四五六日]",
    "\\s|　|·",
  ].join("|")})+`,
  "u",
);
const LONGEST = 60;

/** Whether a joining word is inside a body's name. */
const isInside = (text: string, at: number) =>
  INSIDE.test(text.slice(at, at + 12)) && !HEAD_BEFORE.test(text.slice(Math.max(0, at - 2), at));

/** The names on both sides of each joining word. `taken` says whether an offset is inside a certain name. */
export function joinedNames(text: string, taken: (at: number) => boolean): RawName[] {
  const out: RawName[] = [];
  for (const { index, 0: join } of matchesIn(JOIN, text)) {
    if (taken(index) || isInside(text, index)) continue;
    const behind = index + join.length;
    const ahead = text.slice(behind, behind + LONGEST);
    // "▍与甲": a heading over what was signed.
    const isHeading = /(?:^|\n)[▍▪■●◆🔹•·—\s]{0,6}$/u.test(text.slice(Math.max(0, index - 8), index));
    const sentence = isHeading ? ahead : (/^[^。；！？\n]*/u.exec(ahead)?.[0] ?? "");
    if (!AGREES.test(sentence) && !/手$|拍$/u.test(join)) continue;
    const first = left(text, index);
    if (first) out.push(first);
    out.push(...right(text, behind, taken));
  }
  for (const { index, 0: words } of matchesIn(PORTION, text))
    out.push(...right(text, index + words.length, taken));
  out.push(...namesAtTransfers(text, taken, left));
  return out;
}

/** The name before a joining word, past time, place, manner and brackets. */
function left(text: string, at: number): RawName | undefined {
  let end = at;
  let start = at;
  let depth = 0;
  while (start > 0 && at - start < LONGEST) {
    const mark = text[start - 1] ?? "";
    if (/[）)]/u.test(mark)) depth += 1;
    else if (/[（(]/u.test(mark)) depth -= 1;
    else if (depth === 0 && (EDGE.test(mark) || mark === "、")) break;
    else if (depth > 0 && mark === "\n") return undefined;
    if (depth < 0) break;
    start -= 1;
  }
  for (;;) {
    const words = text.slice(start, end);
    const bracket = /[（(][^（）()]*[）)]$/u.exec(words)?.[0] ?? BEHIND_FIRST.exec(words)?.[0];
    if (!bracket || bracket.length >= words.length) break;
    end -= bracket.length;
  }
  start += BEFORE_FIRST.exec(text.slice(start, end))?.[0].length ?? 0;
  const raw = text.slice(start, end);
  return raw.length >= 2 ? { raw, at: start } : undefined;
}

/** Whether words before 的 only describe a name, by place or owner: "旗下", "马来西亚", "总部位于甲". */
function isAttribute(words: string): boolean {
  return (
    /(?:旗下|下属|所属|控股|附属|全资|直属|麾下|持股|参股)$|^(?:隶属于|背靠|归属|总部(?:位于|设在|在)|来自|位于|注册于|设在|扎根|同样|当地|本地|老牌|知名)/u.test(
      words,
    ) || isLand(words)
  );
}

/** The name or names after a joining word, up to the verb. */
function right(text: string, at: number, taken: (at: number) => boolean): RawName[] {
  const out: RawName[] = [];
  let start = at;
  let end = at;
  const close = () => {
    if (end - start >= 2) out.push({ raw: text.slice(start, end), at: start });
  };
  for (; end < text.length && end - at < LONGEST; end++) {
    const mark = text[end] ?? "";
    if (taken(end)) continue;
    // "与甲旗下的乙": the signatory comes second.
    if (mark === "的" && isAttribute(text.slice(start, end))) start = end + 1;
    else if (/[、及和]/u.test(mark) && !(mark === "及" && text[end - 1] === "埃") && !isInside(text, end)) {
      close();
      start = end + 1;
    } else if (/[（(]/u.test(mark)) {
      close();
      const closing = text.slice(end, end + 60).search(/[）)]/u);
      if (closing < 0) return out;
      end += closing;
      start = end + 1;
      if (!/^[、及和]/u.test(text.slice(start, start + 1))) return out;
    } else if (EDGE.test(mark) || (end > start && ENDS_AT.test(text.slice(end, end + 6)))) break;
  }
  close();
  return out;
}
