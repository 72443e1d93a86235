/** Words for sites in Chinese texts, and words between a place and a site there. */
import { oneLine } from "../../text/one-line";
import { regex } from "../../text/regex";

/** Sites that a body runs or builds. */
export const SITE = oneLine`
  (?:工厂|厂房|制造厂|冶炼厂|炼厂|炼油厂|糖厂|晶圆厂|(?<!\p{Script=Han}[商券])厂(?=[，。、]|区)|基地|总装线
    |生产线|产线|车间|交付中心|研发中心|服务中心|中心|仓库|冷库|仓|货场|堆场|港区|港口|码头|泊位|厂区|校区
    |校园|园区|院区|分院|分校|门诊部|矿区|矿山|铜矿|金矿|铁矿|锂矿|煤矿|矿|电站|电厂|风电场|油田|气田|农场
    |牧场|种植园|分公司|子公司|办事处|代表处|营业部|分行|支行|研究院|研究所|实验室|试验场|测试场|试车场
    |机库|训练馆|球场|场馆|门店|商场|酒店|学校|医院|地面站|监测站|数据中心|机房|总部|运营中心)
`;
/** "在甲、乙等地拥有三座工厂": words after the last place of a list. */
export const HAS = regex("u")`
  ^(?:等地|等国|等城市|等国家|机场|港区|保税区|开发区|新区|工业园区?|产业园区?|两地|三地|四地|境内|本地
    |当地|[市省县区州港])?
  (?:各自?|均|都|也|还|另外?|目前|已经?|先后|现|则|陆续|长期|仅|共|总共|合计|自行|自主|分别|同样)*
  (?:设有|设立了?|拥有|建有|建成|建了|开有|开设|办有|置有|布局了?|持有|运营着?|营运|经营着?|管理着?|设了
    |有(?=[^，。；]{0,14}?${SITE})|的工厂)
`;
/** "的生产基地", "哈密工厂": a site right after its place. */
export const OWN_SITE = new RegExp(
  `^[市省县区港]?(?:的)?(?:[一二两三四五六七八九十\\d]+[家座个处条])?(?:(?!的)\\p{Script=Han}){0,6}?${SITE}`,
  "u",
);
/** "的新工厂": the site comes after the genitive. */
export const SITE_BEHIND = new RegExp(`^[市省县区港]?的\\p{Script=Han}{0,10}?${SITE}`, "u");
