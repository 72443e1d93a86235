/** Decides the kind and status of Chinese agreements. */

import type { EventStatus } from "../../agreements/event";
import type { DealKind } from "../../agreements/kinds/kind";
import { matchesIn } from "../../text/matches";

const KINDS: readonly [DealKind, RegExp][] = [
  ["memorandum", /备忘录|意向书|意向协议|谅解/u],
  ["strategic-cooperation", /战略合作|深化合作|全面合作协议/u],
  ["framework", /框架协议|框架合同/u],
  ["joint-venture", /合资|合营/u],
  ["service", /服务合同|服务协议|服务合约|维修合同|改装|安装合同/u],
  [
    "purchase-order",
    /(?:订购|采购|购买|租赁|订单|批量采购)[^。；]{0,40}\d+(?:余)?[架艘辆列台组]|\d+[架艘辆列组]/u,
  ],
  [
    "research",
    /研究合作|合作研究|研发合作|合作研发|产学(?:研|合作)|技术攻关|联合攻关|联合研发|共同(?:研发|研制|研究)|联合研制|共同开发(?!市场|客户|项目|利用|建设)/u,
  ],
  ["acquisition", /(?:收购|受让|购买)[^。]{0,40}(?<![\d.])(?:100|[5-9]\d(?:\.\d+)?)%/u],
  [
    "investment",
    /投资(?:合作|建设|框架|意向)?(?:协议|协定|合同|意向)|股份(?:买卖|转让|认购)|受让[^，。；]{0,24}股[份权]|(?<![\d.])[1-4]?\d(?:\.\d+)?%的?股[份权]/u,
  ],
  ["acquisition", /收购|并购|合并|转让给/u],
  ["investment", /股权|入股|增资|投资协议|投资合同|投资建设|融资|(?:持股|占股)(?=约?[\d.]+%)/u],
  ["licensing", /许可|授权|特许/u],
  ["research", /研发|联合开发|科研|临床|联合研究|共建[^。]{0,16}(?:研究|实验室)/u],
  ["distribution", /经销|代理|独家销售|分销/u],
  ["supply", /供货|供应|承购|购电|购售电|长协|采购/u],
  [
    "service",
    /总承包|设计监造|监理|勘察|工程设计|咨询服务|顾问服务|保障服务|代运营|承包|运营|营运|建设合同|施工|服务协议|物流|托管|运维/u,
  ],
  ["strategic-cooperation", /合作/u],
];

const RIGHTS =
  /(?:发行|运营|改编|播映|商业化|开发)(?:与[\p{Script=Han}]{2})?权|版权(?:金|授权)|专利(?:许可|转让)|技术许可|权利(?:独家)?(?:许可|授权|授予)|许可给/u;
/** The words before a document's noun: "校企合作协议", "海上风电安装合同". */
const DOCUMENT = /([^，。；：、（）《》“”签订署]{2,18}?)(?:协议|合同|合约|备忘录|意向书|协定|契约|计划)/gu;
const COUNTED = /(?:\d|[一二两三四五六七八九十百])(?:多|余)?(?:架|艘|辆|列)(?!为|入)/u;
/** Words of a firm settling in a place: the two agree on what it builds there. */
const SETTLES =
  /落户|项目签约|招商|总投资|投资兴建|投资建设|(?:投资|投入)(?:约|逾|超)?[\d.]+[万亿]*(?:元|美元|欧元|港元)?[^，。]{0,4}(?:建设|新建|兴建|建)/u;

const BUILDS =
  /(?:新建|兴建|建设|投建|投资建|设立)[^，。；]{0,24}(?:工厂|基地|产线|生产线|项目|产业园|中心|总部)/u;

/** The kind by the words, first those of the document. `settles` if one side is an authority. */
export function chineseKind(near: string, far: string, settles = false): DealKind {
  if (RIGHTS.test(near)) return "licensing";
  // "签订项目合作协议，将新建一座工厂": an investment in what is built, whatever the document is called.
  if (settles && !/战略|框架|备忘录|意向/u.test(near) && BUILDS.test(far)) return "investment";
  const documents = matchesIn(DOCUMENT, near).map(([all]) => all);
  for (const words of documents)
    for (const [kind, pattern] of KINDS)
      if (pattern.test(words))
        // "签订采购合同，买进10架客机": the count follows the verb.
        return kind === "supply" && /[购买租]/u.test(words) && COUNTED.test(near) ? "purchase-order" : kind;
  for (const [kind, pattern] of KINDS) if (pattern.test(near)) return kind;
  if (settles && SETTLES.test(far)) return "investment";
  for (const [kind, pattern] of KINDS) if (pattern.test(far)) return kind;
  return "other";
}

/** "签署补充协议，将年供应量提高至": extends what was agreed before. */
const PROLONGS =
  /^[^，。；]{0,24}(?:补充|修订|修正)(?:协议|合同|合约|协定)[^。；]{0,50}(?:延长|延至|延期至|续期|展期|顺延|(?:提高|提升|增加|上调|扩大|增|升)(?:至|到|为)|追加|新增|扩大)/u;

/** The partner between "拟与" and what is to be signed. */
const IS_TO = /(?:拟|计划|打算|准备|即将|将|有意)(?:于[^，。；]{1,10})?(?:与|和|同|向)[^，。；]{0,60}$/u;

/** The status by a cue with the words before and after it. */
export function chineseStatus(cue: string, before: string, behind = ""): EventStatus {
  if (
    /终止|解除|取消|撤销|撤回|解约|^(?:到期|期满|届满|失效|作废|废止|解散|放弃|叫停|退回|归还|交还)/u.test(
      cue,
    ) ||
    /(?:不再|没有|没再|未再|未予|未获|未能)$|不再(?:继续|推进|进行|开展|维持)[^，。；]{0,10}$|(?:终止|放弃|叫停|否决)了?[^，。；]{0,14}$|(?:解散|注销|禁止)[^，。；]{0,16}$/u.test(
      before,
    )
  )
    return "ended";
  // "将合约批予乙": 将 marks the object, not the future.
  if (/^[批判][予给]/u.test(cue)) return "announced";
  if (/续签|续期|展期|续约|延长|延期|^续/u.test(cue) || PROLONGS.test(behind)) return "extended";
  if (/(?:方可|才可|才能|方能|尚需|有待)[^，。；]{0,6}$/u.test(before)) return "planned";
  if (/(?:拟|计划|打算|准备|预计|预期|争取|力争|有望|即将|将(?!在(?!\d)))[^，。]{0,20}$/u.test(before))
    return "planned";
  if (IS_TO.test(before.replace(/（[^（）]*）/gu, ""))) return "planned";
  return /签|订立|缔结|交割/u.test(cue) ? "signed" : "announced";
}
