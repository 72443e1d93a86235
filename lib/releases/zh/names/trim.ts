/** Trims matches to the name in them, in Chinese texts. */

import { regex } from "../../text/regex";
import { AT_END, ONLY_MANNER } from "../deals/manner";
import { BODY_BEHIND } from "../deals/pairs";
import { foreignCountryAt, withoutCountry } from "./abroad";
import { withoutDeed, withoutDescription } from "./descriptions";
import { SPELLING } from "./spelling";

/** Words that no name begins with, but that patterns catch: adverbs, dates, verbs and titles. */
const NO_NAME = regex("u")`
  ^(?:(?:成立|创立|创办|注册|始建|投产|竣工|销售|研发|生产|制造|海外|国内|全球|亚太|运营|行政)$
    |我[校院国司方行所市县省区州局厅厂馆社]|[我本](?:公司|集团|单位|中心|项目部|支行|分行)
    |战略(?:定位|目标|规划|布局|部署|重点|需求)|(?:本次|积极|中外(?!运)|参会|与会)|董事会|股东会|股东大会
    |监事会|管理层|学校|请|其|共建|组建|新建|筹建|解除|续签|签订|结果|此前|早前|先前|头一|上述|施工|覆盖
    |自愿|自然人|履行|本公告|合资|截至|以取代|终止|报道|推进|推动|加快|开展|共同
    |联合(?!国|航空|利华|汽车|信贷|电子|重工|包裹|健康|光电|石化|水泥|钢铁
       |\p{Script=Han}{2,}(?:公司|集团|银行|大学))
    |其中|总部|本部|\p{Script=Han}{1,2}方(?!\p{Script=Han})|双方|两家|公司|本公司|目前|此外|同时|根据|按照
    |今年|去年|另外|以及|他们|该|这|一家|多家|企业|项目|合作|兹提述|提述|内容|有关|相关|业内|市场|记者|本报
    |此次|预计|计划|以上|以下|这些|该等|较早|本月|上月|同月|其他|部分|多国|公告|近年|近一年|多次|地方政府
    |有(?!研|友|棵|色)|近日|日前|昨日|今天|当日|仪式|活动|随后|董事长|总经理|副|市委|省委|总投资
    |投资(?!推广|促进|局)|建设(?!局|厅|银行)|协议|政府|管委会|大学|集团|校方|校企|电池|产品|车型|工厂|方面
    |领域|未来|如果|由于|因为|但|而|并|也|还|在(?!线)|从(?![化江])|到|对(?!外[经贸友科])|将(?!军|乐)|已
    |可(?!口|隆|孚|恩)|就|不(?!二|来梅)|没有|未(?!来资产)|各|全(?!聚|日空|志|球)
    |新(?=的|增|型|一|建|公司|工厂|项目|产品|技术|能源(?:汽车|项目|产业)|华社|华网|加坡元)
    |第(?!一(?:汽车|三共|太平|创业|医|拖拉机|重型|机床|制药|银行)|四范式)|前(?!海|程|沿)|后(?!谷)
    |[一二三四五六七八九十两]+
     (?:家|个|座|期|年|月|日|方|是|份|批|级|次|项|大|万|千|百|种|分|台|架|艘|名|位|条|季|者|国|地)
    |\d)
`;
const BAD_INNER = regex("u")`
  是(?:集团|该|本)?公司$|[一二两三四五六七八九十百多几数\d]家(?!口|界)|注册成立|[两三各多][国地]政府
  |[，。；：！？“”「」（）()、\n]|主营|从事|才能|尚需|签署|签订|签约|合作(?!社|银行|金融|办|社联|集团)
  |协议|举行|举办|董事长|总经理|市长|院长|校长|总裁|见证|双方|期间|先生|女士|(?<=.)成立|作为|的总部|的工厂
  |负责人|考察(?!队|站|中心|研究)|走访|座谈|转让给|揭牌|今天|记者|表示|认为|进一步|同意|关于|签下|年产|投产
  |总投资|基地(?!\p{Script=Han}{0,6}公司)|扩产|工厂|\d(?:GWh|MWh|GW|MW|万|亿|%)
  |建设(?!银行|集团|股份|有限|公司|总公司|投资|局|厅|委|工程|部|控股|机械|管理|科技|发展)
`;

/** "德国车用电子大厂", "激光雷达厂商": a description before a firm's name. */
const DESCRIBED = regex("u")`
  ^[\p{Script=Han}]{0,14}?(?:船东|业者|代工厂|车厂|药厂|船厂|企业|厂商|车企|药企|巨头|巨擘|大厂|开发商
    |制造商|供应商|运营商|零售商|建筑商|分销商|代理商|集成商|出版商|设备商|贸易商|生产商|承包商|服务商
    |经销商|发行商|龙头|央企|国企|民企|外企|航企|矿企|乳企|钢企|房企|油企|粮企|酒企|矿商|油商|粮商|药商
    |独角兽|新创(?:公司|企业)?|startup|品牌|球队|车队|伙伴|夥伴|成员|会员|同行|对手|初创公司|科技公司
    |上市公司|子公司|德商|日商|美商|港商|台商|外商)
  (?!业|联合|协会|服务|管理|家|集团|发展|局|投资|银行|研究|总部|孵化|园|股份|有限|总会|商会|方|公会|中心)
  (?=[\p{Script=Han}]{2}|[A-Z])
  |^[\p{Script=Han}]{2,12}(?:公司|集团|机构|组织|基金|平台|银行|大学|生态圈|生态系统|孵化器|加速器|社区)
   (?=[A-Z])
`;
/** Words that no name ends with: nouns that stand for a name. */
const NO_END = regex("u")`
  ^以.{2,8}为$
  |(?:伙伴|夥伴|客户|船东|企业|买家|对方|后者|前者|厂商|药企|车企|巨头|开发商|居民|消费者|各方|了|旗下|员工
     |政府部门|双方|三方|两家|机构|平台|项目|车间|仓库|厂房|生产线|产线|等|有关|各国|合作方|投资者|代表
     |负责人|主管|高管|官员|发言人|经理|履行|委员|板块|事业部|事业群|暨|嘉宾|来宾|领导|师生|同志|专家|群众
     |村民|国王|女王|王储|亲王|总统|首相|大臣|大使|参赞|酋长|[\p{Script=Han}]{2}国家)$
`;

/** "港资甲控股有限公司": the origin of a firm's capital, before its name. */
const CAPITAL =
  /^(?:[港台日韩美德法英澳]资|外资|中资)(?:企业|公司|药企|药厂|背景的)?(?![本产源管讯料金助格]|信[托贷息])(?=\p{Script=Han}{4})/u;

/** Words before a name in a match: an owner, a day, a verb, a joining word. */
const BEFORE_NAME = regex("u")`
  ^.*(?:旗下的?|(?:出资|合资|联合|共同)(?:成立|设立|组建)|(?<!隶)所属的?|麾下的?|直属的?|其附属公司
    |附属公司|附属(?!医|学|第|中|小|幼|设)|其子公司|控股子公司|全资子公司|子公司|孙公司|合资公司|合资企业
    |联营公司|项目公司|下属|控股的|(?:记者|本报|本刊)[从自]
    |(?:招标[人方]|招标单位|建设单位|采购人|委托人|出租人|承租人|发包人|承包人|业主|买方|卖方|客户|发包方
       |承租方|出租方|投资方|合作伙伴|供应商|承包商|代理商|股东)(?!联|协|服|管|委)
    |\d日(?:上午|下午|晚)?|近日|日前|昨日|今日|当日|称|宣布|其中|还将?与
    |(?<!埃)及(?!\p{Script=Han}{2,6}(?:局|厅|署|部|委员会)$)|随后|集团的|联营企业|为基地的
    |总部设在[\p{Script=Han}]{2,4}的|第[一二三四五六]名(?:为|是)|基于|鉴于|要在|来访|来到|抵达|走进|前往|到访
    |访问|参访|拜访|走访|造访|莅临|质押给|抵押给|之一|见证|翻开|翻看|梳理|盘点|回顾|转让给|转给|签给|卖给
    |交给|判给|批予|批给|判予|发给|来自|中标|授权给?|委托|(?<=集团|公司|股份|银行|大学)对(?=[^外口接标台岸华])|买入|买下|卖出|代表(?!处|团|队|机构|大会|性)
    |增持|减持|出售给?|成为|出任|获得|收到|接到|拿下|斩获|赢得|选定|领投|引进|承建
    |(?<=.{2})获(?![准批悉])|并购(?!基金)|战略投资(?!基金|者|集团|有限|控股|公司|管理|部)|携手|牵手|联手
    |入股|收购|购入|受让自|引入|对接|(?<=[\d万亿])元|向|与
    |(?<![大协与和])同(?!仁|济|方|洲|庆|创|兴|昌|德|煤|辉|益)
    |(?<![共仁雍颐泰嘉祥葆])和
     (?!县|\p{Script=Han}{2,6}(?:局|厅|署|部|委员会)$|${BODY_BEHIND}|[\p{Script=Han}]{0,1}资))
  (?=\p{Script=Han}|[A-Z])
`;
const SPELLED_WITH_HE = new RegExp(`^[${SPELLING}]{1,4}和[${SPELLING}]{1,4}$`, "u");

/** "甲集团会长乙": a representative after a body's name. */
const TITLED = regex("u")`
  (?<=.{2})(?:执行|荣誉|名誉|常务|高级|资深)?副?
  (?:董事长|会长|总裁|总经理|经理|首席执行官|首席财务官|首席运营官|CEO|行长|校长|院长|国家主席|主席|国王
    |女王|总统|总理|首相|市长|省长|州长|县长|区长|镇长|旗长|(?:政务)?次长|(?:党委|[市县区省州旗]委)?书记
    |部长|局长|厅长|所长|站长|台长|司长|首席代表|法定代表人|理事长|秘书长|创始人|社长|主任|总监)
  (?:兼[^，。]{2,10})?(?:\p{Script=Han}{2,4}|[\p{Script=Han}·]{3,14})?$
`;

/** "甲大学工学院代理院长": "acting" and the like before an office. */
const ACTING =
  /(?<=学院|大学|公司|集团|银行|医院|[局部厅委会院所])(?:代理|候任|时任|名誉|荣誉|常务|执行)$|(?<=\p{Script=Han}{2})(?:高级|资深)$/u;

/** "隶属于甲的乙", "由甲控股的乙": the owner or place of the name. */
const ATTRIBUTE =
  /^(?:隶属于?|背靠|归属于?|来自|位于|总部(?:位于|设在|在)|由|[^，。；]{2,12}(?:持股|控股)(?:[\d.]+%)?)[^，。；]{0,16}的(?=\p{Script=Han}{2}|[A-Z])/u;
/** "法国航空公司乙": a description of the firm with its country. */
const LAND_AND_TRADE =
  /^\p{Script=Han}{2,12}?(?:能源|航空|矿业|汽车|石油|天然气|油气|科技|制药|医药|生物|软件|化工|化学|物流|航运|船运|食品|农业|电信|电力|钢铁|铝业|半导体|芯片|电池|工程|零售|游戏|技术)(?:公司|集团|企业)(?=\p{Script=Han}{2}|[A-Z])/u;
/** A sort of body alone, no name. */
const BARE =
  /^(?:联合|重点|国家|新|附属|直属|人民|二级|行业|专业|地方|社会|学术|科研|金融|医疗|投资|职业|中介)?(?:实验室|大学|学院|研究院|研究所|医院|协会|商会|基金会|管理局|中心|公司|集团|银行|财团|联合体|联营体|[子孙分]公司|株式会社|有限会社|(?:股份|责任)?有限公司)$/u;

const ONLY_TRADE = regex("u")`
  ^(?:证券|银行|钢铁|化工|化学|电子|电气|电机|电器|机械|汽车|食品|药业|制药|医药|医疗|生物|科技|技术|能源
    |新能源|材料|矿业|铜业|铝业|建设|工程|建筑|置业|地产|物流|航运|海运|投资|资本|保险|信托|纺织|服饰|农业
    |水泥|造纸|纸业|光电|半导体|软件|信息|通信|文化|传媒|实业|工业|产业|贸易|国际|企业|商事|控股|集团|股份
    |有限|责任|公司|株式会社)+$
`;

/** "甲以视频连线方式": the manner of a deed. */
const BY_MEANS = /(?<=.{2})(?:以|通过|采取)[^，。]{1,10}(?:方式|形式|模式|途径|渠道)$/u;

/** A town right after its country, without its province: "韩国首尔市". */
export const TOWN = /^(?!\p{Script=Han}+[省州道县]\p{Script=Han})[\p{Script=Han}·]{2,7}[市镇郡]$/u;

/** How many characters at the start of a name only give the origin of its capital, or the country of a town. */
export function leadOfName(name: string): number {
  const land = foreignCountryAt(name);
  if (land > 0 && TOWN.test(name.slice(land))) return land;
  if (land > 0 && /大学$/u.test(name)) return name.length - withoutCountry(name).length;
  return CAPITAL.exec(name)?.[0].length ?? 0;
}

/** The longest name, in characters. */
export const LONGEST_NAME = 36;

/** Whether a name is only a sort of body. */
export const isBareSort = (name: string) => BARE.test(name);

/** Removes what is before the name in a match: dates, verbs, "the subsidiary". */
export function trimName(raw: string | undefined): string | undefined {
  if (!raw) return undefined;
  // "诺和诺德": a spelled name that contains 和.
  if (SPELLED_WITH_HE.test(raw)) return raw;
  let name = raw.replace(ATTRIBUTE, "");
  const behind = name.replace(BEFORE_NAME, "");
  // "云和证券股份有限公司": after 和 there would be only a trade, no name.
  if (!(name[name.length - behind.length - 1] === "和" && ONLY_TRADE.test(behind))) name = behind;
  name = name.replace(/(?:已|将|曾|刚|又)?(?:于|在)?\d.*[年月日]$/u, "");
  name = withoutDeed(name.replace(BY_MEANS, ""));
  // "甲市人民政府战略合作": the name ends with its head.
  name = name.replace(
    /^(\p{Script=Han}{2,12}?(?:人民政府|管委会|管理委员会))(?:战略|全面|深化|就|签|项目).*$/u,
    "$1",
  );
  name = withoutDescription(name.replace(CAPITAL, "").replace(DESCRIBED, ""));
  name = name.replace(TITLED, "").replace(ACTING, "");
  name = name.replace(/^.*（(?:记者|通讯员)[^（）]*）/u, "");
  name = name.replace(/等(?:(?:中外|国内外|地方|各级|各地|多地|两地|沿线)+政府)$/u, "");
  name = name.replace(/(?:获悉|组成)+$|(?<=.{3})等$/u, "").replace(AT_END, "");
  name = name.replace(
    /(?<=公司|集团|大学|学院|研究院|医院|银行)(?:战略|策略|合作(?!社|银行)|产学研|校企|校地|签约|签署|项目|共建|组建|全体股东).*$/u,
    "",
  );
  name = name.replace(/(?<=\p{Script=Han}{2})[在于]\p{Script=Han}{0,6}$/u, "");
  name = name.replace(/(?:方面)?(?:则|也)?(?:可能|有意|计划|打算)$/u, "");
  if (foreignCountryAt(name) > 0) name = name.replace(LAND_AND_TRADE, "");
  name = name.replace(/(?<=.{2})(?:合资|合作|联合|共同|携手)$/u, "");
  name = withoutCountry(name);
  name = name.replace(/的$/u, "").replace(AT_END, "");
  // "研究在甲的实验室": words about a body are no part of its name.
  name = name.replace(/^.*(?<!美)的(?!卢)(?=\p{Script=Han}{2})/u, "");
  if (BARE.test(name)) return undefined;
  name = name.replace(
    /^(?:省城|省会|首都(?!\p{Script=Han}{2,}(?:院|所|大学|公司))|由(?!利)|在(?!线)|为(?!尔)|对(?!外[经贸友科])|拟|拟与|将(?!军|乐)|的(?!卢)|是(?!德)|于(?![都洪田])|从(?![化江])|至(?![诚信善])|年|月(?!星)|报[导道]|日(?![立产本野清东照航新]))+/u,
    "",
  );
  if (
    name.length < 2 ||
    name.length > LONGEST_NAME ||
    NO_NAME.test(name) ||
    ONLY_MANNER.test(name) ||
    NO_END.test(name) ||
    BAD_INNER.test(name.replace(/（(?:\p{Script=Han}{2,6}|\d{4}|[A-Z][A-Za-z .&-]{1,20})）/gu, ""))
  )
    return undefined;
  return name;
}
