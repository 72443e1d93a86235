/** Finds parties on both sides of verbs with the other party in their object, in Chinese texts: "甲获乙订单", "甲成为乙的供应商". */

import { matchesIn } from "../../text/matches";
import { regex } from "../../text/regex";
import type { RawName } from "./pairs";

const ORDER = "授信|订单|大单|合同|合约|标段|项目|授权|注资|增资|投资|融资(?!产|租)|供货|采购|总包";
const ROLE =
  "供应商|合作伙伴|伙伴|代理商|总代理|独家代理|经销商|分销商|承运商|赞助商|承包商|服务商|运营商|供应方|股东|战略投资者|投资者|客户|买家";
/** Getting an order, or a role that the other gives. */
export const GETS = `(?:(?<![荣曾])获(?![准批悉利益奖颁评知赠])(?:得|取|选为)?|拿下|斩获|赢得|揽获|接获|喜获|收获|夺得|取得|接到|收到|中标)了?(?=(?![^，。；]{0,20}(?:批复|核准|认证|专利|证书|资质|补贴|牌照|许可证|批准))[^，。；\\d]{2,14}[^，。；]{0,24}?(?:${ORDER}))`;
export const BECOMES = `(?:成为|出任|获选为|入选|担任|升任)(?=[^，。；]{2,30}?(?:${ROLE}))`;
export const BUYS =
  "(?:全资收购|收购|并购|入股|参股|战略投资|领投|注资)了?(?!价|协议|资产|完成|要约|计划|事项|方案|对价|金额|款|股|项目|业务|标的|行为|案|战|后|前|者|方|人|成本|合同|的|事宜|交易|等)";
/** "甲对乙增资2亿元": the word before the receiver; no demand, promise or motion. */
export const INVESTED_IN =
  "(?<![针面应绝相]|(?:要求|否决|反对|建议|呼吁|希望|承诺|若|未|部门|市场)[^，。；]{0,16})对(?=[^，。；、与和同及的]{2,16}?[增注]资(?:后?[，。；]|完成|[约超近]?[\\d人美港欧]))(?![^，。；]{0,50}(?:议案|提案|计划|方案|预案|事项|传闻|质疑|问询))";
/** "选定乙为供应商". */
export const CHOOSES = `(?:选定|选择|选中|挑选|指定|确定|委任|聘请|聘任)(?=[^，。；]{2,20}?(?:(?:作为|为|担任|出任)[^，。；]{0,18}(?:${ROLE}|承建商|合作方|顾问|承包方|总包)|来?(?:承建|建造|代工|供货|总包|施工)))`;
const IS_BUYING = new RegExp(`^${BUYS}`, "u");
const VERB = new RegExp(`${GETS}|${BECOMES}|${BUYS}`, "gu");
/** "甲将海外权利独家授予乙": the giver precedes what is given. */
const GIVEN =
  /(?<!即|必|可|都|仍|亦)(?:将|把)[^，。；]{2,40}?(?:独家)?(?:授予|授权给|授权予|许可给|许可予|转让给|转让予|转予|让与|出让给|许给|许与|卖给|出售给|批予|批给|判予|判给)/gu;
/** Where the object ends. */
const OBJECT = regex("u")`
  ^(?:的)?(?!其|第|最|首|唯|全|一|国内|行业|世界|官方|重要|主要|核心|指定|双|控股|位于|由|上述|前述|持有
    |大股东|少数|多数|剩余|其余|部分|全部|新的?[一首]|该|此|这|多|各|更|国家|地方)
  ((?:(?!${ORDER}|${ROLE}|价值|总额|总价|累计|首批|首个|首份|首单|一份|多份|一笔|新一轮
        |[一二两三四五六七八九十]{1,3}[架艘台套座颗辆条份])[\p{Script=Han}A-Za-z·&. ]){2,16}?)
  (?=的|在|旗下|[，。；、（\d]|${ORDER}|${ROLE}|价值|总额|总价|累计|首批|首个|首份|首单|一份|多份|一笔
    |新一轮|[一二两三四五六七八九十]{1,3}[架艘台套座颗辆条份]|全部|部分|多数|少数|控股(?!公司|集团|有限)
    |独家|股权|$)
`;

const CLIENT = /(?:集团|公司|银行|电网|大学|医院|[局部厅]|政府|基金|企业|协会|委员会|机场|铁路)$/u;

const CHOSEN = new RegExp(CHOOSES, "gu");

/** The names before and after each such verb. `left` reads the name before an offset. */
export function namesAtTransfers(
  text: string,
  taken: (at: number) => boolean,
  left: (text: string, at: number) => RawName | undefined,
): RawName[] {
  const out: RawName[] = [];
  for (const { index, 0: verb } of matchesIn(VERB, text)) {
    if (taken(index)) continue;
    const at = index + verb.length;
    const object = taken(at) ? undefined : OBJECT.exec(text.slice(at, at + 30));
    let raw = object?.[1];
    // "中标甲湖风电项目": a project's name, no client.
    if (
      raw &&
      !CLIENT.test(raw) &&
      /^(?:项目|标段|工程|[\d.]+ ?(?:[MGk]W|兆瓦|万千瓦|吉瓦|千瓦|公里))/u.test(
        text.slice(text.indexOf(raw, at) + raw.length),
      )
    )
      raw = undefined;
    // Without an object that can be a name, the verb involves no other party.
    if (!taken(at) && !raw) continue;
    const first = left(text, index);
    // "与乙签约，入股乙的子公司": buyer and partner were named before.
    if (!first && IS_BUYING.test(verb)) continue;
    if (first) out.push(first);
    if (raw) {
      const start = text.indexOf(raw, at);
      out.push({ raw, at: start });
      // "拿下甲旗下乙订单": the customer's name follows its owner's.
      const end = start + raw.length;
      const owns = /^(?:旗下|所属|下属|麾下)的?/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
      const owned = owns > 0 ? OBJECT.exec(text.slice(end + owns, end + owns + 30))?.[1] : undefined;
      if (owned) out.push({ raw: owned, at: end + owns });
    }
  }
  for (const { index, 0: verb } of matchesIn(CHOSEN, text)) {
    if (taken(index)) continue;
    const at = index + verb.length;
    const raw = /^\P{P}{2,20}?(?=作为|为|担任|出任|来?(?:承建|建造|代工|供货|总包|施工))/u.exec(
      text.slice(at, at + 24),
    )?.[0];
    const first = left(text, index);
    if (first) out.push(first);
    if (raw && !taken(at)) out.push({ raw, at });
  }
  for (const { index } of matchesIn(GIVEN, text)) {
    const giver = taken(index) ? undefined : left(text, index);
    if (giver) out.push(giver);
  }
  return out;
}
