/**
 * Recognises what Chinese texts tell of a party or a market beside an agreement: "甲去年营收86亿元", "据统计，全国产量为320万吨".
 * Amounts and places in such clauses are none of the agreement.
 */
import type { Entity } from "../../entities/entity";
import { regex } from "../../text/regex";
import type { ChineseMention } from "../names/spot";

/** A part of a text; offsets are UTF-16 units. */
interface Part {
  start: number;
  end: number;
}

/** What may precede the party that a clause is about. */
const LEAD = regex("u")`
  ^\s*(?:(?:目前|当前|如今|现在|据悉|据了解|据介绍|其中|资料显示|公开资料显示|作为参考|值得一提的是|此外|另外|作为[^，。；]{2,30}|(?:今年|去年)?(?:前?[一二三四]季度|[上下]半年)|受此[^，。；]{0,6}影响
    |(?:截至|截止)?(?:\d{4}年|去年|上年|今年|昨日|上周\p{Script=Han}|\d{1,2}月)[^，。；]{0,10}?)，?){0,3}[“‘]?$
`;
/** What is so, or was: behind a party. */
const IS = regex("u")`
  ^[^，。；]{0,24}?(?:(?:成立|创立|创建|始建|创办|创始|坐落|扎根)于|总部|地处|是(?:一家|全球|世界|国内|[^，。；]{2,16}(?:企业|公司|集团|之一|商|龙头|平台)[，。；])
    |拥有|现有|设有|建有|员工|职工|营收|营业收入|净利|利润|收入|市值|股价|收盘|收报|报收|上市|挂牌|注册资本|资产
    |产能|年产|出货|销量|销售额|产量|产值|累计|远销|销往|专利|由[^，。；]{2,16}(?:持股|控股)|团队|工厂)
`;
/** What an agreement brings: the clause is of it after all. */
const AGREES = regex("u")`
  将|拟|计划|项目|工程|协议|合同|订单|合约|备忘录|[本此]次|该(?!公司|企业|集团)|双方|[三各]方|合作|合资|签|[供承]|采购|[收并]购
  |投资|投产|建设|[新扩]建|中标|交付|标的|[转受]让|股[份权]|认购|[出增]资|达成
`;
/** "我们", "后者": a party that is not named. */
const SPEAKER = /^[^，。；“]{0,24}[：“]{1,2}(?:我们|我司|公司)|^(?:该公司|[前后]者)/u;
/** "去年交付了2万吨" */
const LAST_YEAR = /^(?:去年|上年|前年)(?![^，。；]{0,16}(?:签|宣布|达成|[本此]次|该))/u;
/** "作为年产铜30万吨的企业，" */
const AS = /^\s*作为[^，]{2,40}，$/u;
/** Fairs and visits beside the agreement. */
const OCCASION = /举行|举办|召开|[开闭]幕|参会|参展|与会|参观/u;
/** Prices of shares. */
const SHARES = /股价|收盘价?|[收开]报|报收|涨幅|跌幅|[涨跌]停|总市值/u;
/** What is counted or expected of a market. */
const MARKET = regex("u")`
  ^\s*(?:据[^，。；]{0,16}(?:统计|数据|测算|估算|预测)|(?:[^，。；]{0,16}(?:数据|统计))(?:显示|表明)
  |(?:业内|业界|行业|机构|分析)[^，。；]{0,8}(?:预计|预测|认为))
  |(?:全国|全球|世界|我国|国内|中国|全?行业)[^，。；]{0,16}(?:产量|销量|规模|装机|需求|进口量|出口量|消费量|出货量|产能|总量|缺口|用量)
`;
const NOT_MARKET = /项目|工程|协议|合同|订单|双方|[三各]方|合作|签|[本此]次|公司/u;
/** "此前，双方曾在甲开展试点" */
const ONCE = /曾(?!经?(?:签|达成|[收并]购|就))[^，。；]{2}/u;
const NOT_ONCE = /签|协议|合同|备忘录|达成|[本此]次|该/u;

/** The clauses between two offsets that are of a party or a market. */
export function backgroundIn(
  text: string,
  inside: readonly ChineseMention[],
  { start, end }: Part,
): readonly Part[] {
  const out: Part[] = [];
  let at = start;
  let until: RegExp | undefined;
  for (const clause of text.slice(start, end).split(/(?<=[，。；])/u)) {
    const to = at + clause.length;
    if (MARKET.test(clause) && !NOT_MARKET.test(clause)) until = NOT_MARKET;
    else if (isOfParty(text, inside, start, at, to) || isOfSpeaker(text, clause)) until = AGREES;
    else if (until && LAST_YEAR.test(clause)) until = AGREES;
    else if (until?.test(clause)) until = undefined;
    const isAside =
      until !== undefined ||
      SHARES.test(clause) ||
      (ONCE.test(clause) && !NOT_ONCE.test(clause)) ||
      (AS.test(clause) && !AGREES.test(clause)) ||
      (OCCASION.test(clause) && !AGREES.test(clause.replace("双方", "")));
    if (isAside) out.push({ start: at, end: to });
    at = to;
  }
  return out;
}

/** Whether a clause, from `at` to `to` of a sentence, begins with a party and says what it is. */
function isOfParty(
  text: string,
  inside: readonly ChineseMention[],
  start: number,
  at: number,
  to: number,
): boolean {
  const party = inside.find((one) => one.start >= at && one.entity.type !== "place");
  if (!party || party.end >= to || !LEAD.test(text.slice(start, party.start))) return false;
  return isState(text.slice(party.end, to)) && !isBought(text, party.entity);
}

/** Whether a clause is of a party that it does not name. */
function isOfSpeaker(text: string, clause: string): boolean {
  const speaker = SPEAKER.exec(clause);
  return speaker !== null && isState(clause.slice(speaker[0].length)) && !BUYS.test(text);
}

const isState = (words: string) => IS.test(words) && !AGREES.test(words);

const BUYS = /[收并]购|受让|购买|入股/u;
/** How many characters may be between such a verb and what is bought. */
const NEAR = 12;

/** Whether a party is bought: what is told of it is the agreement's too. */
function isBought(text: string, { name, forms }: Entity): boolean {
  for (const form of new Set([name, ...forms.keys()]))
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      if (BUYS.test(text.slice(Math.max(0, at - NEAR), at).replace(/^.*[，。；]/su, ""))) return true;
  return false;
}
