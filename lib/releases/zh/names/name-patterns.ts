/**
 * Patterns for names of bodies in Chinese texts: by their form, their sort, what they do, or their relation to another.
 */
import { regex } from "../../text/regex";
import { OTHER_PART } from "../deals/beside-first";
import { SPELLING } from "./spelling";

const HEAD = "(?:[\\p{Script=Han}A-Za-z0-9·]|(?<=[A-Za-z.]) (?=[A-Z]))";
/** Trades of state firms before "总公司"; without one it is another's head office. */
const STATE_TRADE =
  "开发|建设|建筑|工程|投资|实业|工业|机械|设备|贸易|进出口|物资|供销|石油|水电|电力|能源|煤炭|有色|黄金|钢铁|化工|航空|航天|船舶|铁路|汽车|电子|纺织|医药|农业|粮油|水产|烟草|盐业|材料|技术|合作|服务|燃气|供水|热力|公交|旅游|出版|发行";
const LEGAL = `(?:(?<=\\p{Script=Han}(?:${STATE_TRADE}))总公司|股份有限公司|股份公司|有限责任公司|有限公司|株式会社|集团公司|控股集团|(?:农村)?商业银行)`;
/** Searches for the legal form first: trying each length of a name from each character is slow. */
export const FULL = new RegExp(
  `(?=[\\p{Script=Han}A-Za-z0-9· （）]{2,48}?${LEGAL})${HEAD}{2,16}(?:（(?:\\p{Script=Han}{2,6}|(?:\\d{4}|[A-Z][A-Za-z .&-]{1,20})(?=）${LEGAL}))）)?${HEAD}{0,24}?${LEGAL}`,
  "gu",
);
export const GOVERNMENT = regex("gu")`
  (?:中国（\p{Script=Han}{2,4}）)?${HEAD}{1,14}?
  (?:人民政府|政府(?!采购|协议|合同|间|部门|补贴|补助|引导基金|投资基金)|管理委员会|管委会|委员会
    |发展改革委|发改委|商务部|工信部|财政部|管理局|港航局|能源局|商务局|商务厅)
  (?:(?<=政府)(?!委托|授权|批准|责成|指定|会同|组织)[^\P{Script=Han}与和同及向由在对签将已]{2,6}[局厅]
    (?=[签就在，。、与和同及共达续联的于将已\d]))?
`;
/** "海事及水务局", "农业农村厅": an office at the start of a clause. */
export const OFFICE = new RegExp(
  `(?<=^|[，。、；：\\n与同向由和]|的是)(${HEAD}{2,18}?(?<![格布结当全大开时对破出签部])(?:局|厅|署))(?=[签就在，。、与同共达订续举联（《的于已将]|副?[局厅署]?长\\p{Script=Han}{2,3}[、，与和]|主席|总干事)`,
  "gu",
);
/** "经济部", "印尼投资部": a ministry. */
export const MINISTRY =
  /(?<=^|[，。、；：\n与同向由和]|代表)((?:(?:(?![与和同]|书由)\p{Script=Han}){2,6})?(?:经济|外交|教育|国防|内政|司法|卫生|农业|交通|劳动|文化|环境|能源|财政|工业|贸易|科技|旅游|投资|商业|商务|通信|水利|矿业)部)(?=[签就在，。、与共同达订续举联和的已将]|部长|政务|次长|副)/gu;
export const BODY = new RegExp(
  `${HEAD}{2,10}?(?:大学|学院|研究院|研究所|医院|协会|农会|基金会|实验室|商会|管理局)(?:(?:\\p{Script=Han}{0,6}?医学院|医学部)?附属${HEAD}{1,8}?医院)?`,
  "gu",
);
/** "联合国粮农组织", "国际水稻研究中心": international bodies. */
export const WORLD =
  /(?:国际|世界|联合国|亚洲|非洲|欧洲|拉美|阿拉伯|东盟|亚太|上海合作|泛美|伊斯兰|美洲)(?!合作|市场|业务|金融|会展|会议|博览|展览|物流|机场|航运|贸易中心|化|在)\p{Script=Han}{0,12}?(?:组织|机构|联盟|理事会|署|银行|中心|研究所|秘书处|共同体)(?=（[A-Z]|驻|[与和同签在，。、的总将也已]|代表)/gu;
/** "甲市市长…与乙市市长…代表两市签署": a city acting through its mayor. */
export const CITY = regex("gu")`
  (?<=^|[，。；、与和同在，\n】）」]|抵达|访问|率|代表)
  (\p{Script=Han}{2,7}?[市省州县区旗]|(?![我本全该各])\p{Script=Han}县(?=县))
  (?=(?<=[^副代前原候][市省州县区旗])长\p{Script=Han}{2,3}(?=[与和、，（在出代签会见率致主及同说指表强介])
    |(?:常务)?(?:副)?(?:市长|省长|州长|县长|区长|旗长)|[市省州县区旗]?委(?:副?书记|常委)
    |(?:党政|政府|经贸)?代表团|签[了下]|在[^，。；、与和同]{0,20}(?:仪式|签约会|招商会|推介会|洽谈会)上)
`;
/** "工行桐川分行": a branch as a party of its own. */
export const BRANCH = regex("gu")`
  (?<=^|[，。；：、与同和由向，\n]|分别|[携牵联]手)((?:(?![与和同由向])\p{Script=Han}){0,8}?(?:银行|[工农中建交开发]行|邮储)
    \p{Script=Han}{1,8}?(?:分行|支行)(?:营业部)?
    |\p{Script=Han}{2,10}?(?:集团|公司|股份)\p{Script=Han}{2,6}?(?:分公司|区域公司))
  (?=[、与同和在分签将就举达缔订采承宣共建，。（及已向共也的\n]|$|\d|副?行长|负责人|党委|相关|办公|揭牌)
`;
export const SHORT = regex("uy")`
  [（(](?:(?=[^（）()“”「」]{1,60}(?:简称|称)(?:为)?[：:]?[“「"])[^（）()“”「」]{1,60}?[，,；;、 ]
    |[^（）()“”「」]{1,60}?[，,；;、 ](?=(?:以下|下)?(?:简称|称)))?(?:以下|下)?(?:简称|称)?(?:为)?
  [：:]?[“「"《]?([^（）()“”「」"，。；]{2,30})[”」"》]? ?(?:[，,；;][^（）()“”「」]{1,40})?[)）]
`;
/** "（以下简称“公司”或“甲乙”）": several short forms. */
export const SHORTS =
  /[（(](?:以下|下)?(?:简称|称)(?:为)?[：:]?(?:[“「"][^”」"]{2,12}[”」"](?:或|、|，|和)?){2,4}[)）]/uy;
export const ALONE = regex("gu")`
  (?:^|[，。；：、\n“「 —】●•▲])据?
  (${HEAD}{2,8}?|${HEAD}{2,14}?(?:公司|集团|银行|合作社|联合体|财团|基金))
  (?=(?:（[^（）]{2,30}）)?(?:决定|同意|计划|正式|方面|董事会|股东会|管理层|发言人)?
    (?:\d{1,2}月\d{1,2}日|今日|昨日|今天|昨天|同日|当日|当天|近日|日前|本周|随后)?(?:晚间|晚|上午|下午)?
    (?:总部|拟|宣布|披露|公布|发公告|则|昨|今|方面(?!，)|董事会|股东会|承建|承接|承运|参建|晚间公告|表示
      |称|公告|发布|在${HEAD}{2,6}(?:设|拥|建|有)|将与|还与|上月|此次|委托|收购|入股|目前|已经|已与|旗下
      |把|以|于\d|加快|成立于|注册地|注册资本|创立于|已在|也在|今年|去年|需|希望|负责|由此|的子公司|总裁
      |董事长|首席|持股|出资|占股|中标
      |(?:拿到|接到|收获|签下|接下)了?(?=[^，。；]{0,10}(?:单|合同|订单|协议))|牵头|主导
      |(?:各|则|也|同样)?(?:(?:订购|认购|认领|购买|采购|承接|拿到)(?= ?\d))? ?\d{1,4} ?(?:余)?
       [架艘辆列台套座颗]
      |(?:再次|再度|首次|顺利|成功){1,2}(?:中标|签[署订下](?=[^，。；与和同]{2,30}(?:合同|订单)))
      |(?:又|再|连)(?=[落添获签下得])|已(?=书面|正式|通知|致函|去函|发函)
      |(?:收到|接到|接获)(?=[^，。；]{2,30}(?:通知|函))))
`;
/** "…的中国东方航空（下称“东航”）": a name with a short form. */
export const INTRODUCED = new RegExp(
  `(?:^|[，。；：、\\n与和同的向]|子公司|旗下|企业)(${HEAD}{2,20}?)(?=[（(](?:以下|下)?(?:简称|称)(?:为)?[：:]?[“「"])`,
  "gu",
);
export const ABBREVIATION = regex("u")`
  ^(?:[A-Z]{1,4}-?\d[A-Za-z\d-]*|X+|IP|AI|GWh?|MWh?|kWh?|LNG|CEO|CFO|CTO|COO|TEU|EPC|SUV|MPV|IT|APP|VR|AR
    |CT|MRI|PPA|OEM|ODM|ESG|IPO|LED|PV|EV|NEV|BOT|PPP|DNA|RNA|PCR|SaaS|GPU|CPU|API|USB|GPS|BIPV|LFP|OLED
    |DRAM|NAND|mRNA|ADC|VIP|MOU|FOB|CIF|COA|SPA|LOI|NDA|MOA|FEED|EPCM|FLNG|FSRU|FPSO|HEV|PHEV|BEV|EREV|BMS
    |PCS|ESS|VLCC|VLGC|AGV|UAV|CCUS|CCS|SAF|IoT|PaaS|IaaS|HK|SH|SZ|SS|HKEX|NYSE|NASDAQ|ADR|OTC|US|UK|EU)$
`;
/** "中标华东电力集团…": who gives a contract. */
/** "丹麦企业诺和诺德则": a name after its firm's description. */
export const INTRODUCED_AS = new RegExp(
  `(?:企业|车企|药企|巨头|大厂|厂商|开发商|运营商|制造商|供应商|零售商|船东)((?![家方们和与同的在集联协达超约近逾共均已总])(?:[${SPELLING}和]{3,8}|(?:(?![与同和的])${HEAD}){2,8})?)(?=则|将|已|还|也|把|拟|日前|近日|今|昨|\\d|[，（]|与|同|和|宣布|表示|签|在)`,
  "gu",
);
/** "收购控股股东持有的甲55%股权": the target; "许可给乙": the licensee. */
export const TARGET = new RegExp(
  `(?:收购|入股|受让|购入|增资|控股)(?:[^，。；、]{0,16}?(?:持有的?|所持的?|旗下的?))?(${HEAD}{2,14}?)(?=(?:约|共|合计)?\\d{1,3}(?:\\.\\d+)?%|(?:的)?(?:全部|部分|少数|多数|控股)?股[权份])`,
  "gu",
);
export const RECEIVER = new RegExp(
  `(?:许可给|(?<=单子|订单|合同|合约|项目|标段|工程|业务)(?:给了|交给|判给|批予|批给|判予|发给|签给|包给)|授予|转让给|转让予|出让给|让与|许给|卖给|出售给|授权给|独家授权)了?(${HEAD}{2,16}?)(?=[，。；、（]|使用|运营|开发|生产|$)`,
  "gu",
);
/** "甲旗下乙总经理": a subsidiary, before its head's office. */
export const OWNED = new RegExp(
  `旗下的?(${HEAD}{2,12}?)(?=副?(?:董事长|总经理|总裁)|首席|CEO|创始人|负责人)`,
  "gu",
);
/** "收到甲发来的函件": the sender of news about an end or an award. */
export const SENDER = new RegExp(
  `(?:收到|接到|接获)(?:来自)?(${HEAD}{2,20}?)(?=(?:的|发来的?|发出的?|送达的?|出具的?)[^，。；]{0,6}?[《“]?(?:通知|函|告知|中标))`,
  "gu",
);
/** "从甲取得…权利": the licensor. */
export const LICENSOR = new RegExp(
  `[从自](${HEAD}{2,14}?)(?=(?:手中|处|那里)?(?:取得|获得|引进|获授|购得|受让)[^，。；]{0,30}(?:权利|权益|许可|授权|使用权|股权|股份|独家))`,
  "gu",
);
export const GIVER = new RegExp(`中标(${HEAD}{2,14}?(?:集团|公司|银行|电网|大学|医院))`, "gu");
/** "业主为乙": the other side of a contract, after its role. */
export const OTHER_SIDE = new RegExp(`${OTHER_PART}(${HEAD}{2,20}?)(?=[，。；、（]|$)`, "gu");
/** Offices before their holder's name. */
export const TITLE_BEFORE =
  /(?:校长|董事长|总裁|部长|总理|总统|大使|市长|州长|院长|所长|主席|主任|会长|经理|首席\p{Script=Han}{2,4}官|教授|专员|代表|秘书长|局长|司长|大臣|CEO)$/u;
/** Words after the Latin name of a substance, a standard or a model. */
export const PRODUCT_BEHIND =
  /^(?:双抗|单抗|抗体|抑制剂|激动剂|疫苗|靶点|受体|芯片|型(?!号)|系列|标准|协议|接口|认证|大?模型|疗法|注射|口服|光伏|电池|技术|工艺|格式|\/)/u;
/** "Vandelay Parts Company", "Orvex Gulf DMCC": Latin names with a legal form. */
export const LATIN_FULL = regex("gu")`
  (?<![A-Za-z0-9&.'-])(?<![A-Za-z] )[A-Z][A-Za-z0-9&.'-]*
  (?: (?:[A-Z][A-Za-z0-9&.'-]*|of|and|de|for|&)){0,6}? (?:Company|Corporation|Holdings?|Group|Berhad
    |Corp\.?|Inc\.?|(?:Co\., ?|Pte\.? |Pvt\.? |Pty\.? )?(?:Ltd\.?|Limited)|LLC|DMCC|FZE|FZCO|GmbH|PLC|plc
    |AG|SE|S\.?A\.?|B\.?V\.?|N\.?V\.?|S\.?p\.?A\.?|A\/S|AB|Oyj?|Sdn\.? Bhd\.?|Tbk\.?)(?![A-Za-z])
`;
/** A character of a Latin name; a figure before 月 begins a day. */
const LETTER = "(?:[A-Za-z&.-]|\\d(?!\\d{0,3} ?[年月日号]))";
export const LATIN = new RegExp(`[A-Z]${LETTER}{1,20}(?: [A-Z]${LETTER}{1,20}){0,3}`, "gu");
