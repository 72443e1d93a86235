/** The words of Chinese texts that tell of an agreement, or that there is none. */
import { BECOMES, GETS } from "./transfers";

const CUE_WORDS =
  /签署|签订|签约|签下|签有|订立|续签|续约|达成|终止|解除|延长|订购|订下|采购|购入|收购|入股|合资|共建|携手|牵手|结盟|签(?=了|一|下|备|備|合作|协|战|购|供|意)|合作(?=建|开发|研|发展)|授权|许可给|中标|转让给|敲定|下单|合作(?=[，。])(?<=宣布[^。；]{0,60}合作)|建立(?=[^，。；]{0,10}(?:合作|伙伴))|(?:出售|转让|购买|交付|供应|供货|出口|提供(?!支持|帮助|融资|建议|咨询))(?<=向[^，。；]{2,20}(?:出售|转让|购买|交付|供应|供货|出口|提供))/u;
export const CUE = new RegExp(
  `${CUE_WORDS.source}|${GETS}|${BECOMES}|(?:认购|增持)(?=其|后者)|续期|落了?笔|(?:给了|交给|授予|判给|发给|签给|包给)(?<=(?:把|将)[^，。；]{2,30}(?:单子|订单|合同|项目|标段|工程|业务)[^，。；]{2,6})|设立(?<=[与同和][^，。；]{4,26})(?=[^，。；]{0,16}(?:奖学金|基金|中心|实验室|公司|研究院|学院|企业))|卖给|出售给|售予|参股|并购|注资|领投|(?:订造|增购|租入)(?<=向[^，。；]{4,22})`,
  "gu",
);

export const DENIED =
  /未(?:签|與|与|就|能|曾)|没有(?:签|任何|就|达成|新|订)|沒有|尚未|不属实|不實|否认|传闻|傳聞|外传|外傳|洽谈|洽談|商谈|在谈|正在谈|商讨|商討|有意(?!向(?:订单|书|协议))|或将|可能|猜测|猜測|不存在|并未|未有|报道称|報導|会不会|會不會|是否|还在商量|谈判|推迟|推遲|讨论|若(?=双方|该|交易|未|需|最终|干条件)|如果|爆料|传出(?!佳音|喜讯|好消息)|盛传|(?:不予|未予|拒绝|不愿)(?:置评|回应|评论)|消息称|知情人士|磋商|合作意向(?!书|書|协议)/u;

/** "没有与甲接触过，也没有在乙签署": what did not happen, up to the word that tells it. */
export const NEGATED =
  /(?:没有|并未|从未|未曾|未能|未|不会|不打算|不|无意|拒绝|否认)(?:与|和|同|跟|向|在|就|因|对|将|曾|任何|正式|实际|取得|拿到)[^，。；]{0,22}$/u;
/** "将于7月签署": when it is to be, and not when it was told. */
export const DUE = /(?:将|拟|计划|预计|定|争取|有望)(?:在|于)?$/u;
/** A question tells of nothing, and neither does what a reader asks: "问：…". */
export const ASKS = /[？?]\s*$|^(?:问|提问|投资者提问|网友)[:：]|(?:是不是|是否|会不会|能否|有没有|难道)/u;

/** "有网络媒体发布…文章，称甲已与乙签署": what others are said to have said. */
export const RUMOUR =
  /(?:媒体|网络|网传|自媒体|坊间|市场)(?:上)?[^。]{0,40}(?:报道|传言|传闻|消息|文章|帖子|流传)?[^。]{0,6}(?:，?称|传出|报道，|盛传)/u;

export const PAST = /此前|早前|曾|先前|之前|原/u;

/** "首轮合作协议已到期": what went before the agreement that the text is about. */
export const PAST_ROUND = /(?:首轮|上一轮|前一轮|第一轮)(?:的)?(?:战略)?(?:合作|协议|合同)/u;

/** A notice of a listed firm: its "公司" is the firm that it names first. */
export const NOTICE = /证券代码|公告编号|股票代码|董事会及全体/u;

/** Signed on the same day or beside, and not said to be at the same place. */
export const APART =
  /(?:^|[，。；])(?:同日|同一天|当天|當天|当日|此外|另外|随后)|同时签署|仪式后|儀式後|访问期间|还宣布/u;

export const VAGUE =
  /近日|日前|近期|此前|曾|访问期间|还宣布|此外|另外|另据|去年|上月|早前|前年|年前|较早|較早|早一天/u;
