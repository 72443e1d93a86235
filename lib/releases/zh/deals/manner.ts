/** Words of time and manner that stand between a name and what it does, in Chinese texts. */

/** When, without a figure: "下半年", "去年底", "第三季度". */
export const WHEN =
  "年内|年底前?|年初|年中|年末|月底前?|月初|月内|月中|日内|(?:今|去|明|前|本|当|上|次|同|翌)年(?:年?[初中底末内]前?|春节|夏天|秋天|冬天|春天|[春夏秋冬])?|[上下]半年|(?:第?[一二三四]|上|下|本|首|末)季度?末?|[上下本这同当](?:个)?月(?:[初中底末内])?|(?:上|下|本|这|同|当)?(?:个)?(?:周|星期)[一二三四五六日天末内]?|周[初末]|当地时间|[今昨明前同次翌当](?:日|天|晚|晨|早)|昨|同一天|第二天|近日|日前|近期|近年来?|多年来|最近|不久前?|前不久|未久|稍早|稍后|早前|此前|此后|随后|其后|之后|之前|先前|后来|上午|下午|中午|凌晨|傍晚|晚间|晚上|晚|目前|现时|如今|如期|届时|当场|现场|会上|会后|期间";

/** How: adverbs, and verbs of saying and meaning to. One character is taken only where more than two stand before it. */
export const HOW =
  "已经|已于|已|将会|将要|即将|将于|将|即|拟|正式|刚刚|刚|还要|还|则|又|再度|再次|再|也|曾经|曾|均|都|皆|亦|仍|仍然|依然|原则上|首次|首度|多次|屡次|成功|顺利|计划|准备|打算|有意|意欲|有望|(?<!新)希望|期待|期盼|预计|决定|同意|宣布|公告称|公告|发布公告|发公告|表示|透露|披露|称|分别|双双|先后|陆续|相继|继续|持续|一直|长期|方面|要|(?<![委员协商学工公总合金事议大国组展奥进究善农渔青妇])会|(?<![英人])才|便|就|应邀|代表(?:两国|两市|两校|两地|双方|各自)|牵头|分手|一行|相互|互相|彼此|另外|另行|另|一并|一同|一道|联手|携手|共同|早已|早就|原本|原已|(?<![太固开三松中高平草青清])原|最终|终于|当即|立即|随即|旋即|日益|通过(?:公开)?招标|经(?:公开)?招标|派员|派代表|派人|此次|本次|这次|今次|上次|该次|又一次|至多|至少|最多|合计|一共|各自?|借此|借机|趁机|为此|因此|由此|为了?避免[^，。]{0,4}";

/** More stand in no row. Many of them can be cut in two ways ("会|上周", "会上|周"), and a long row in all of these together. */
const ROW = `(?:${WHEN}|${HOW}){1,6}`;

/** Whether what stands at the end of a catch is such a word. */
export const AT_END = new RegExp(`(?<=.{2})${ROW}$`, "u");
/** What is nothing but such words. */
export const ONLY_MANNER = new RegExp(`^${ROW}$`, "u");
