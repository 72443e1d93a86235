/** Kind, status, fields and quantities in Chinese texts. */
import type { EventStatus } from "../agreements/event";
import type { Field } from "../agreements/fields";
import type { DealKind } from "../agreements/kind";
import type { FoundQuantity } from "../quantities/find-quantities";

const KINDS: readonly [DealKind, RegExp][] = [
  ["memorandum", /备忘录|備忘錄|意向书|意向書|意向协议|谅解/u],
  ["strategic-cooperation", /战略合作|戰略合作|深化合作|全面合作协议/u],
  ["framework", /框架协议|框架協議|框架合同/u],
  ["joint-venture", /合资|合資|合营|合營/u],
  ["service", /服务合同|服务协议|服務合約|维修合同|改装/u],
  [
    "purchase-order",
    /(?:订购|訂購|采购|購買|购买|租赁|订单|批量采购)[^。；]{0,24}\d+(?:余)?[架艘辆列台]|\d+[架艘辆列]/u,
  ],
  ["acquisition", /收购|收購|并购|併購|合并|转让给|轉讓/u],
  ["investment", /股权|股權|入股|增资|增資|投资协议|投資協議|投资合同|投资建设|融资/u],
  ["licensing", /许可|許可|授权|授權|特许/u],
  ["research", /研发|研發|联合开发|聯合開發|科研|临床|联合研究|共建[^。]{0,16}(?:研究|实验室)/u],
  ["distribution", /经销|經銷|代理|独家销售|分销/u],
  ["supply", /供货|供貨|供应|供應|承购|购电|购售电|长协|采购/u],
  ["service", /总承包|承包|运营|運營|建设合同|施工|服务协议|物流|托管|运维/u],
  ["strategic-cooperation", /合作/u],
];

/** The kind that the words tell. */
export function chineseKind(near: string, far: string): DealKind {
  for (const [kind, pattern] of KINDS) if (pattern.test(near)) return kind;
  for (const [kind, pattern] of KINDS) if (pattern.test(far)) return kind;
  return "other";
}

/** The status that a cue and the words before it tell. */
export function chineseStatus(cue: string, before: string): EventStatus {
  if (/终止|終止|解除|取消|撤销/u.test(cue)) return "ended";
  if (/续签|續簽|续约|續約|延长|延長|延期/u.test(cue)) return "extended";
  if (/(?:拟|擬|计划|計劃|即将|將|将(?!在))[^，。]{0,20}$/u.test(before)) return "planned";
  return /签|簽|订立|訂立/u.test(cue) ? "signed" : "announced";
}

const FIELD_LISTS: readonly RegExp[] = [
  /(?:就|关于|针对)([^，。；]{2,24}?)(?:事宜)?(?:签署|签订|达成|开展合作|进行合作|的(?:协议|合同|备忘录|合作))/gu,
  /在([^，。；]{2,60}?)(?:等)?(?:领域|領域|方面|方向|环节)/gu,
  /(?:主要从事|从事|用于|主营)([^，。；]{2,40})/gu,
  /(?:围绕|圍繞|聚焦|涵盖|涵蓋|涉及|面向)([^，。；]{2,60}?)(?:等|开展|展開|展开|进行|，|。)/gu,
  /(?:共同|联合|聯合|合作)(?:研发|研發|开发|開發|建设|建設|推进|推動|推动|攻关|打造|发展|發展|建立|共建|探索)([^，。；]{2,36})/gu,
  /(?:投资|投資)?(?:建设|建設|共建|打造|布局|设立|建立|开展|推动|生产和应用)([^，。；]{2,40})/gu,
  /(?:供应|供應|采购|購買|购买|订购|訂購|受让|销售)([^，。；]{2,30})/gu,
  /签(?:署|订|下)(?:了)?(?:一份)?([^，。；]{2,24}?)(?:合作)?(?:协议|合同|备忘录)/gu,
];

/** Things that agreements are about, by the last word of their names. */
const MATTERS =
  /([\p{Script=Han}A-Za-z0-9-]{2,12}?(?:总装线|生产线|产业园|产业基地|示范区|数据中心|研究院|实验室|电站|风电场|网络|平台|股权|系统|设备|组件|材料|贷款|航线|装备|燃料|航班|门店|车型|芯片|电池))(?=[，。、；的和及与等进）]|$)/gu;
const WORK_ON = /^[^、的]{2,12}的(?:研发|生产|销售|研究|开发|制造|设计|运营|推广|应用)(?:、|和|及|与)/u;

/** The fields that a stretch tells. */
export function chineseFields(text: string, from: number, to: number): Field[] {
  const part = text.slice(from, to);
  const out = new Map<string, Field>();
  for (const pattern of FIELD_LISTS)
    for (const match of part.matchAll(pattern)) {
      const list = match[1] ?? "";
      const base = from + match.index + match[0].indexOf(list);
      // "甲的研发、生产和销售": one field, told with what is done for it.
      if (WORK_ON.test(list) && list.length <= 24) {
        out.set(list, { text: list, start: base, end: base + list.length, weight: 0.7 });
        continue;
      }
      let at = 0;
      for (const piece of list.split(/、|和|及|以及|與|与/u)) {
        const start = list.indexOf(piece, at);
        at = start + piece.length;
        const name = piece
          .replace(/[《》“”]/gu, "")
          .replace(/^(?:的|以|等|对|对其|约|第[一二]期|超)+|(?:等|的|方面|领域)+$/gu, "")
          .replace(/^[\d.]+(?:万|亿)?(?:GWh|MW|吨|架|艘|元)?/u, "");
        if (name.length < 2 || name.length > 18 || /^(?:双方|公司|战略|项目|协议)$/u.test(name)) continue;
        const begin = base + start + piece.indexOf(name);
        out.set(name, { text: name, start: begin, end: begin + name.length, weight: 0.7 });
      }
    }
  for (const match of part.matchAll(MATTERS)) {
    const name = (match[1] ?? "").replace(
      /^.*(?:建设|建造|生产|提供|供应|采购|开展|推进|打造|共建|投资|开发|研发|在|为|对|将|的|和|与|及|座|台|条|约|个|[一二三四五六七八九十]期)/u,
      "",
    );
    if (name.length < 3 || out.has(name) || [...out.keys()].some((one) => one.includes(name))) continue;
    const start = from + match.index + (match[1] ?? "").length - name.length;
    out.set(name, { text: name, start, end: start + name.length, weight: 0.5 });
  }
  return [...out.values()].slice(0, 12);
}

const UNITS: Readonly<Record<string, readonly [unit: string, money: boolean]>> = {
  人民币: ["CNY", true],
  元: ["CNY", true],
  美元: ["USD", true],
  欧元: ["EUR", true],
  歐元: ["EUR", true],
  港元: ["HKD", true],
  日元: ["JPY", true],
  英镑: ["GBP", true],
  韩元: ["KRW", true],
  新台币: ["TWD", true],
  迪拉姆: ["MAD", true],
  新元: ["SGD", true],
  泰铢: ["THB", true],
  吨: ["t", false],
  噸: ["t", false],
  公吨: ["t", false],
  公噸: ["t", false],
  "%": ["%", false],
  "％": ["%", false],
  个百分点: ["%", false],
  年: ["years", false],
  个月: ["months", false],
  台: ["units", false],
  套: ["units", false],
  辆: ["vehicles", false],
  輛: ["vehicles", false],
  架: ["aircraft", false],
  艘: ["vessels", false],
  列: ["trains", false],
  座: ["stations", false],
  公里: ["km", false],
  千瓦: ["kW", false],
  兆瓦: ["MW", false],
  吉瓦: ["GW", false],
  千瓦时: ["kWh", false],
  兆瓦时: ["MWh", false],
  吉瓦时: ["GWh", false],
  公斤: ["kg", false],
  立方米: ["m3", false],
  标箱: ["TEU", false],
  家门店: ["stores", false],
  名学生: ["students", false],
  名学员: ["students", false],
  支: ["支", false],
  剂: ["doses", false],
  张床位: ["beds", false],
  澳元: ["AUD", true],
  加元: ["CAD", true],
  亩: ["mu", false],
  公顷: ["hectares", false],
  平方米: ["m2", false],
  个就业岗位: ["jobs", false],
  个岗位: ["jobs", false],
  人: ["people", false],
};
const AMOUNT =
  /(?<![\d.-])(\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十]{1,3})(百万|千万|万|萬|亿|億)?(?:多|余|餘)?(GWh|MWh|GW|MW|kW|千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|立方米|标箱|家门店|名学生|名学员|张床位|澳元|加元|公斤|支|剂(?!量)|美元|欧元|歐元|港元|日元|英镑|韩元|新台币|新元|泰铢|迪拉姆|人民币|元|公吨|公噸|吨|噸|个百分点|[%％]|年(?!\d|度|月|产|產)|个月|台|套|辆|輛|架|艘|列|座工厂|座工廠|座|公里|亩|公顷|平方米|个就业岗位|个岗位|人(?=员))/gu;
const DIGITS = "零一二三四五六七八九";

/** The quantities of a stretch, written out. */
export function chineseQuantities(text: string, from: number, to: number): FoundQuantity[] {
  const out: FoundQuantity[] = [];
  for (const match of text.slice(from, to).matchAll(AMOUNT)) {
    const [all, figure = "", scale = "", unit = ""] = match;
    let value = /\d/.test(figure) ? Number(figure.replaceAll(",", "")) : numeral(figure);
    value *= scale === "百万" ? 1e6 : scale === "千万" ? 1e7 : /万|萬/u.test(scale) ? 1e4 : scale ? 1e8 : 1;
    // A year of the calendar is no span, and a conversion in brackets is left out.
    if (unit === "年" && (value > 100 || value === 0)) continue;
    const before = text.slice(Math.max(0, from + match.index - 6), from + match.index);
    if (/（(?:约合?|折合|合)?$/u.test(before)) continue;
    const known = unit.startsWith("座工") ? (["plants", false] as const) : UNITS[unit];
    const start = from + match.index;
    out.push({
      value: Math.round(value * 1e6) / 1e6,
      unit: known?.[0] ?? unit,
      start,
      end: start + all.length,
      money: known?.[1] ?? false,
      ...(/年(?:产|產|供)/u.test(text.slice(Math.max(0, start - 8), start)) ? { per: "year" } : {}),
    });
  }
  return out;
}

function numeral(word: string): number {
  if (word === "两") return 2;
  const ten = word.indexOf("十");
  if (ten < 0) return DIGITS.indexOf(word);
  return (
    (ten === 0 ? 1 : DIGITS.indexOf(word[0] ?? "")) * 10 + Math.max(0, DIGITS.indexOf(word[ten + 1] ?? "零"))
  );
}
