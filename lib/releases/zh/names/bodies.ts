/** Finds bodies with a joining word in their names: "投资和战略规划部", "太空与高层大气研究委员会". */
import { oneLine } from "../../text/one-line";
import type { Span } from "../../text/spans";
import { foreignCountryAt } from "./abroad";

/** Fields of bodies. */
const MATTER = oneLine`
  投资|贸易|基础设施|自由贸易区|自贸区|自由区|经济特区|特区|保税区|开发区|工业园区|园区|国际交流|交流|合作
  |创新|饮用水|饮水|污水|海水淡化|水采购|采购|燃料|煤炭|水产|商品|仓储|道路|机场|码头|邮政|证券|竞争
  |个人信息|网络|商务|商业|工业|产业|技术|科技|科学|高等教育|教育|职业|文化|遗产|体育|青年|妇女|家庭|儿童
  |卫生|健康|医疗|药品|食品|农村|农业|渔业|畜牧|牧业|林业|森林|粮食|水利|水务|水资源|供水|灌溉|海洋|海事
  |港口|港务|交通|运输|铁路|公路|航空|民航|航天|航运|太空|空间|高层大气|大气|气象|气候变化|气候|环境|环保
  |生态|自然|资源|矿产|矿业|矿山|石油|天然气|电力|能源|核能|原子能|化工|金属|土地|住房|城乡|城市|建设|规划
  |战略规划|战略|发展|改革|创新|信息化|信息|通信|电信|数字经济|数字|广播|电影|电视|媒体|旅游|娱乐|创意|服务
  |管理|监督|监管|物流|社会保障|社会|福利|人力资源|人力|劳动|就业|移民|国际合作|国际|外交|对外|区域|经济
  |财政|金融|国防|安全|应急|内政|公共|国有资产|知识产权|标准化|统计|审计|食品药品|检验|检疫|研究|研发|开发
  |应用|推广|促进|地质|海关|出口|进口|中小企业|企业|材料|生物|医学|药学|法律
`;
const MATTERS = new RegExp(`^(?:${MATTER}|[、])+$`, "u");
/** The rest of a body's name after the word that joins its two fields. */
const REST = new RegExp(
  `^(?:${MATTER}){1,5}(?:公司|集团|总局|局|部(?!门|分|署|长)|厅|委员会|协会|中心|总署|署(?!名)|大学|学院|研究院|研究所|机构|基金|办公室)`,
  "u",
);
/** What ends a name to the left, and is no part of it. */
const EDGE = /[，。；：！？\n“”「」『』《》（）()、与和同及向跟由在为是系\s]/u;

/** The whole name of a body around a joining word; `undefined` if the word joins two names. */
function bodyAround(text: string, at: number): Span | undefined {
  const rest = REST.exec(text.slice(at + 1, at + 24));
  if (!rest) return undefined;
  let start = at;
  while (start > 0 && at - start < 20 && !EDGE.test(text[start - 1] ?? "")) start -= 1;
  const before = text.slice(start, at);
  let land = foreignCountryAt(before) || (/^\p{Script=Han}{2,6}?[省市州]/u.exec(before)?.[0].length ?? 0);
  // "某国健康委国际交流与合作中心": the body that it belongs to.
  land +=
    /^\p{Script=Han}{2,10}?(?:委|部|局|厅|署|总局|科学院)(?!署)(?=\p{Script=Han}{2})/u.exec(
      before.slice(land),
    )?.[0].length ?? 0;
  land += /^(?:国家|国立|国有|皇家|联邦)/u.exec(before.slice(land))?.[0].length ?? 0;
  // "中国石油和能源部": a firm's name may also be a field, so that only a foreign body is certain.
  if (land === before.length || !MATTERS.test(before.slice(land))) return undefined;
  return { start, end: at + 1 + rest[0].length };
}

/** The bodies of a text with a joining word in their names. */
export function compoundBodies(text: string, cut: (at: number) => boolean): Span[] {
  const out: Span[] = [];
  for (const { index } of text.matchAll(/[与和及]/gu)) {
    const body = cut(index) ? undefined : bodyAround(text, index);
    if (body) out.push(body);
  }
  return out;
}
