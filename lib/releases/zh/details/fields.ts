/** Finds what Chinese texts say that an agreement is about. */

import type { Field } from "../../agreements/fields/fields";
import { matchesIn } from "../../text/matches";
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";
import { across } from "../../text/spans";

/** A stretch with a list of fields, and how sure that is. */
interface Opening {
  pattern: RegExp;
  weight: number;
  /** Its items also form one field together: "硅棒切片、电池和组件". */
  whole?: boolean;
}

const HAN = "[\\p{Script=Han}A-Za-z0-9·/+.%-]";
const LIST = "[^，。；：！？（）\\n]";
const INSTRUMENT = "协议书|协议|合同|合约|备忘录|意向书|协定|契约|协议备忘录|议定书|订单";
const COUNT =
  "(?:\\d[\\d,.]*|[一二两三四五六七八九十百千]+)[万亿]*(?:多|余)?(?:吨|平方米|立方米|米|片|支|台|套|艘|架|辆|颗|座|条|批|列|组|亿元|万元|元)";
const HEADS = oneLine`
  总装线|生产线|产线|产业园|产业基地|生产基地|制造基地|试验基地|基地|示范区|数据中心|智算中心|研究院
  |研究中心|创新中心|实验室|学院|电站|换电站|风电场|工厂|厂|网络|平台|股权|股份|系统|系列|设备|设施|组件
  |材料|贷款|航线|装备|燃料|航班|门店|车型|飞机|客机|芯片|电池|电池包|晶圆|海缆|泊位|码头|药物|产品|疫苗
  |机器人|服务|供应链|基金|班列|专线|项目
`;

const OPENINGS: readonly Opening[] = [
  {
    pattern: new RegExp(
      `(?:在|围绕|聚焦|针对|就|面向|为|对|涵盖|包括)(${LIST}{2,90}?)(?:等)?(?:[两三四五六七八][大个项]?)?(?:多个|多|各|重点|具体)?(?:议题|课题|主题|领域|方面|方向|环节|业务|业务领域)`,
      "gu",
    ),
    weight: 1,
  },
  {
    pattern: new RegExp(
      `(?:就|关于|针对)(${LIST}{2,30}?)(?:相关)?(?:事宜|事项)?(?:签署|签订|签约|达成|开展|开展合作|进行合作|的(?:协议|合同|备忘录|合作))`,
      "gu",
    ),
    weight: 0.9,
  },
  {
    pattern: new RegExp(
      `(?:围绕|聚焦|涵盖|涉及)(${LIST}{2,60}?)(?:等|开展|展开|进行|深化|加强|，|。|；|$)`,
      "gu",
    ),
    weight: 0.9,
  },
  {
    pattern: new RegExp(`(?:主要从事|从事|用于|主营|重点支持)(${LIST}{2,40}?)(?:，|。|；|$)`, "gu"),
    weight: 0.7,
  },
  {
    pattern: new RegExp(
      `(?:共同|联合|合作|共)(?:研发|研制|开发|建设|推进|推动|攻关|打造|发展|建立|建|探索|开展|培养|设立|成立|投资|举办|研究|编制|培育|拓展)(?:建设|发展)?(${LIST}{2,40}?)(?:，|。|；|$)`,
      "gu",
    ),
    weight: 0.85,
    whole: true,
  },
  {
    pattern: regex("gu")`
      (?:建设|兴建|新建|增建|打造|布局|设立|建立|搭建|开展|推动|推进|发展|推出|年产(?!能|值|业|量|出)
        |生产(?!线|力|商|基地)|制造(?!商|业|基地)|研发|开发|承接|承担|实施|提供|供应(?!链|商)|采购(?!商)
        |购买|订购|销售|交付|安装|受让|收购|入股|认购|出售|引进|代理|运营|改造|升级|用于|培养|转让|开通
        |取得|获得|纳入)(${LIST}{2,36}?)(?:（|，|。|；|$)
    `,
    weight: 0.6,
    whole: true,
  },
  {
    pattern: new RegExp(
      `(?:把|将(?!把))(${LIST}{2,30}?)(?:转让|出售|移交|交给|交由|卖给|延长|(?:整体|全部|逐步)?迁移|许可给|授权给)`,
      "gu",
    ),
    weight: 0.8,
  },
  // "共建“甲创新中心”".
  {
    pattern: new RegExp(`(?:建设|共建|设立|成立|打造|组建|搭建|启用|开展|推出)“(${LIST}{3,22}?)”`, "gu"),
    weight: 0.8,
    whole: true,
  },
  // "将合作延伸至甲和乙".
  {
    pattern: new RegExp(`(?:延伸|扩展|拓展|扩大)(?:至|到)(${LIST}{2,40}?)(?:等|领域|，|。|；|$)`, "gu"),
    weight: 0.8,
  },
  // "作为其首选云服务商".
  {
    pattern: new RegExp(
      `作为(?:其|后者|对方)?(?:的)?(${HAN}{2,14}?(?:服务商|供应商|供应方|运营商|承运商|赞助商|代理商|经销商))`,
      "gu",
    ),
    weight: 0.6,
  },
  // "储能系统设备采购中标结果".
  {
    pattern: new RegExp(`(${HAN}{2,16}?(?:采购|总承包|施工|供货))(?=(?:项目)?(?:中标|招标|成交))`, "gu"),
    weight: 0.6,
  },
  { pattern: /((?:EPC|工程)总承包)/gu, weight: 0.5 },
  {
    pattern: new RegExp(
      `由[^，。；]{2,12}?(?:供应|提供|承担|负责|建设|生产)(${LIST}{2,30}?)(?:，|。|；|$)`,
      "gu",
    ),
    weight: 0.7,
  },
  {
    pattern: new RegExp(
      `成为(?:后者|对方|其|[^，。；]{2,10}?的)?(${LIST}{2,20}?)(?:独家|唯一|指定|战略)?(?:供应商|经销商|代理商|总代理|承包商|合作伙伴)`,
      "gu",
    ),
    weight: 0.8,
  },
  {
    pattern: new RegExp(
      `(?:签署|签订|签下|签有|订立|续签|达成|签署了|签订了|是|和|及|与|、)(?:了|的)?(?:《[^》]{1,20}》)?(?:一份|[一二两三四五六七八九十]份)?(?:《)?((?:${HAN}|（[A-Za-z-]{2,8}）){2,24}?)(?:》)?(?:${INSTRUMENT})`,
      "gu",
    ),
    weight: 0.6,
  },
  {
    pattern: new RegExp(
      `(?:^|[，。；、与和的])(${HAN}{2,18}?)(?:项目)(?:签约|合作|投资|落户|开工|建设|正式)`,
      "gu",
    ),
    weight: 0.6,
  },
  // "24万吨咖啡豆", "两艘散货船": what is counted.
  {
    pattern: new RegExp(
      `${COUNT}的?(${HAN}{2,14}?)(?=[，。；、（）和及]|$|在|从|由|的(?!研|生)|将|并|供)`,
      "gu",
    ),
    weight: 0.65,
    whole: true,
  },
  // "重点是甲和乙", "内容包括".
  {
    pattern: new RegExp(
      `(?:(?:合作|协议|合同)?(?:重点|内容|主题|方向|范围|标的|主要)(?:是|为|放在|在于|涉及|包括|涵盖|包含)|一起做|一同做|合作开展|共同做)(${LIST}{2,60}?)(?:等|，|。|；|$)`,
      "gu",
    ),
    weight: 0.9,
  },
  { pattern: /(\d+(?:\.\d+)?%的?(?:股权|股份))/gu, weight: 0.7 },
  { pattern: /([A-Z][A-Za-z]*-?\d[A-Za-z\d-]*(?:系列|型)?(?:飞机|客机|直升机|货机)?)/gu, weight: 0.3 },
];
/** Things by the last word of their name, anywhere. */
const THING = new RegExp(
  `(?<![A-Za-z\\d.](?=[A-Za-z\\d.]))(${HAN}{2,16}?(?:${HEADS}))(?=[，。、；的和及与等进）是在签，》]|$|(?=的公司)|生产|建设|合作|投资|落户|正式|将|已)`,
  "gu",
);

/** Amounts and words of manner before a thing. */
const LEAD = regex("u")`
  ^(?:(?:、|的|和|及|与|是|都是|其|以|等|对|对其|约|近|超|超过|不少于|不低于|至多|最多|总计|合计|每年|首批
      |首期|初期|第[一二三]期|[一二三]期|年产|年供|日产
      |新(?!能源|材料|药|媒体|型|一代|世代|兴|零售|基建|质|区|城)的?|全新的?
      |[一二两三四五六七八九十百]*[个座条批台套份架艘项名家支]|多[个座条]|为期|以及|并|相关|有关|高品质
      |自行|自主|包括|共计|向[^，]{2,8}?|从[^，]{2,8}?|为[^，]{2,8}?(?=生产|提供|供应)|旗下|更多|一批|公布
      |发布|披露|开展|推进|加快|建设|开发|生产|供应(?!链|商)|采购|提供|打造|推动|推广|深化|加强|实施
      |重点支持|独家销售|目|共同|联合|协同)
    |\+?[\d.,]+(?![\d.,%])(?:多|余)?(?:万|亿|千(?!伏|瓦)|百)?(?:多|余)?
     (?:GWh|MWh|GW|MW|kW|吨|公吨|载重吨|立方米|千伏|千瓦时|兆瓦时|吉瓦时|吉瓦|瓩|年|架|艘|台|套|辆|列|座
       |公里|元|名|支|剂|片|标箱|千瓦|兆瓦|亩|平方米|个|条|家|项|人|TEU)?(?:级)?(?![A-Za-z]))+
`;
const TAIL =
  /(?:等|的|方面|领域|事宜|相关|有关|工作|业务合作|等内容|一事|及其|以及|在内|之间|(?:约|超|逾|共|近|合计)?\d[\d,.]*[万亿]*(?:吨|台|套|艘|架|辆|颗|座|条|批|列|组|元|美元|兆瓦|千瓦|公里)|中|上|进行|正式|在)+$/u;
/** Clauses at which a thing ends: "可持续航空燃料在中国的生产和应用". */
const REST = regex("u")`
  (?:在(?=[\p{Script=Han}]{2,6}(?:的|地区|市场|独家|生产))|于(?=\d)|装备(?=\d)|用于
    |供(?=[\p{Script=Han}]{2,}使用)|，|（|《|\(|(?<=.{2})等(?![离级于待压温])
    |(?<=.{2})(?:已|均|将)(?:完成|实现|投产|启动|建成)|并(?=[\p{Script=Han}]{2})|给(?=[\p{Script=Han}]{2}))
  .*$
`;
/** Words that fit any agreement. */
const GENERAL = regex("u")`
  ^(?:双方|公司|战略|战略合作|全面战略|全面|项目|协议|合作|合作框架|战略合作框架|框架|投资|投资合作
    |项目投资|股东|谅解|意向|合作意向|长期|补充|终止|正式|上述|相关|业务|服务|工作|进展|发展|领域|优势|资源
    |机会|契机|市场|全球市场|中国市场|两份|三份|多份|一系列|同类|合作协议|框架合作|深化合作|全面合作
    |深入合作|友好合作|工厂|产品|系统|设备|平台|产业|技术|有限公司|管理委员会|合同|采购|供货|供应|销售|基地
    |股权转让|认购|保密|交易|主体|事项|义务|责任|建设|重大|日常经营重大|总部|企业|将|人民币|权益|底座
    |违约责任|经费|研究|进度|产能|中心|市场推广支持|为期[^，]*|热烈|原则|工作原则|情况|基本情况|进展情况
    |篇章|新篇章|大局|困境|交集|重点|内涵|成为|开展|转化|方式|首要任务|[丰硕]{2}成果|更大成绩|历史
    |战略合作关系|(?:全面)?战略合作伙伴关系|更加全面|组织机制|合作机制|美元|人员|关键)$
`;
/** Openings that cut a word or clause in half. */
const BROKEN = /^(?:了|方在|而|更加|感不|标高|做|值人民|金不|前旗|上具有|的|儿等)/u;
const NO_FIELD = regex("u")`
  [《》“”「」：]|签约|签署|签订|举行|董事长|总经理|市长|表示|认为|仪式|出席|见证|以来|之后|此前|计划于
  |预计|达到|超过|总投资|注册资本|有限公司|人民政府|管委会|分公司|证券|公告|价格|金额|股东大会|领域|方面
  |方向|深化合作|量为|为准|框架性|首架|之一|传言|已经有|位于|意向书|备忘录$|协议$|设有|建有|拥有|也建
  |负责人|发言人|记者|已有|敲定
`;
/** Activities: "X的研发和生产" is one field with its activity. */
const DONE =
  /^(?:研发|生产|销售|研究|开发|制造|设计|运营|推广|应用|建设|扩建|修复|改造|采购|服务|维护|运输|供应|培训|发行|发行与运营权)(?:[、和及与](?:研发|生产|销售|研究|开发|制造|设计|运营|推广|应用|建设|服务))*$/u;

/** "乌鲁木齐工厂": things named after their place. */
const BY_PLACE = /^(?:工厂|基地|试车场|炼厂|机场|电厂|矿)/u;
/** Institutions built for a field, which is then a field by itself. */
const BUILT = /(?:联合|重点|工程)?(?:实验室|研究院|研究中心|创新中心|技术中心|示范项目)$/u;

/** The most fields in one stretch. */
const MOST = 12;

/** The fields in a stretch. `names` are the parties and places in it, which no field includes. */
export function chineseFields(
  text: string,
  from: number,
  to: number,
  names: readonly { start: number; end: number }[],
): Field[] {
  // Names are blanked out, unit for unit, to keep offsets.
  let part = "";
  let copied = from;
  for (const { start, end } of across(names, from, to)) {
    if (start < from || end > to || BY_PLACE.test(text.slice(end, end + 4))) continue;
    part += text.slice(copied, start) + "\uE000".repeat(end - start);
    copied = end;
  }
  part += text.slice(copied, to);
  const out = new Map<string, Field>();
  const keep = (raw: string, at: number, weight: number) => {
    const field = trimmed(raw, from + at, weight);
    if (!field) return;
    const before = out.get(field.text);
    if (!before || before.weight < weight) out.set(field.text, field);
    const matter = field.text.replace(BUILT, "");
    if (matter.length >= 3 && matter !== field.text && !out.has(matter) && !GENERAL.test(matter))
      out.set(matter, { ...field, text: matter, end: field.start + matter.length, weight: weight * 0.7 });
  };
  for (const { pattern, weight, whole } of OPENINGS)
    for (const match of matchesIn(pattern, part)) {
      const list = match[1] ?? "";
      const base = match.index + match[0].lastIndexOf(list);
      let at = 0;
      const pieces = list.split(/、|以及|和|及|与/u);
      if (pieces.length > 1 && whole && list.length <= 16) keep(list, base, weight * 0.8);
      if (DONE.test(list.slice(list.lastIndexOf("的") + 1)) && list.includes("的") && list.length <= 26) {
        keep(list, base, weight);
        // "手游《X》在中国大陆的发行权": the thing itself is a field too.
        const [thing = ""] = list.split(/[《\uE000]/u);
        if (thing.length < list.length) keep(thing, base, weight);
        continue;
      }
      for (const piece of pieces) {
        const start = list.indexOf(piece, at);
        at = start + piece.length;
        keep(piece, base + start, weight);
      }
    }
  for (const match of matchesIn(THING, part)) keep(match[1] ?? "", match.index, 0.4);
  return likeliest([...out.values()]);
}

function trimmed(raw: string, at: number, weight: number): Field | undefined {
  let text = raw;
  let start = at;
  const cutFront = (length: number) => {
    text = text.slice(length);
    start += length;
  };
  const blank = text.lastIndexOf("\uE000");
  if (blank >= 0) {
    const behind = text.slice(blank + 1);
    if (behind.replace(/^的/u, "").length >= 2) cutFront(blank + 1);
    else text = text.slice(0, text.indexOf("\uE000"));
  }
  text = text.replace(REST, "");
  const lead = LEAD.exec(text)?.[0] ?? "";
  if (text.length - lead.length >= 2) cutFront(lead.length);
  // "覆盖全国的换电网络": what is said of a thing is no part of its name, but "X的研发" is one.
  const of = text.lastIndexOf("的");
  if (of > 0 && text.length - of > 2 && !DONE.test(text.slice(of + 1))) {
    cutFront(of + 1);
    const again = LEAD.exec(text)?.[0] ?? "";
    if (text.length - again.length >= 2) cutFront(again.length);
  }
  text = text.replace(TAIL, "");
  if (text.length < 2 || text.length > 22 || GENERAL.test(text) || NO_FIELD.test(text)) return undefined;
  if (BROKEN.test(text)) return undefined;
  if (!/\p{Script=Han}{2}|[A-Z]+-?\d|%/u.test(text)) return undefined;
  if (/^\p{Script=Han}?\d+(?:\.\d+)?[万亿]?\p{Script=Han}{0,2}$/u.test(text)) return undefined;
  return { text, start, end: start + text.length, weight };
}

/** The likeliest fields, without those that another almost contains; in the order of the text. */
function likeliest(fields: Field[]): Field[] {
  const out: Field[] = [];
  for (const field of fields.sort((a, b) => b.weight - a.weight || b.text.length - a.text.length)) {
    const same = out.some(({ text }) => text.includes(field.text) && field.text.length * 2 > text.length);
    // A thing found by its last word yields to an opened field.
    const taken = field.weight <= 0.4 && out.some(({ start, end }) => start < field.end && field.start < end);
    if (out.length < MOST && !same && !taken) out.push(field);
  }
  return out.sort((a, b) => a.start - b.start);
}
