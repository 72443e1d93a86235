/** Recognises foreign names spelled in Chinese characters. */
import { oneLine } from "../../text/one-line";

/** Characters used to spell foreign names. */
export const SPELLING = oneLine`
  阿埃艾爱安昂奥澳巴白班邦贝本比彼宾波博伯布查达丹当道德登迪蒂丁东杜顿多厄恩尔法菲费芬丰佛弗福富盖冈戈格贡古
  瓜哈海汉豪赫亨洪霍基吉季加贾杰金津卡凯坎康考科可克肯孔库奎拉莱兰朗劳勒雷黎里利莉林隆卢鲁路吕伦罗洛马玛迈麦
  曼芒梅门蒙米密明摩莫姆木穆那娜纳南内尼涅宁纽努诺欧帕潘庞佩彭皮平珀蒲普齐奇乔钦琼丘热日荣瑞若撒萨塞桑色瑟沙
  山尚舍申圣施什士室斯苏索塔泰坦汤唐陶特腾提天廷通图土托瓦万旺威韦维文翁沃乌武伍西希锡夏香谢辛休修许雅亚扬耶
  叶伊依易因英尤约赞泽扎詹兹佐卓朱慕黑堡森坡谷浦策罕拿岗诗柏圭雪芝哥渥檀翰拔泗缅蓬茨滕祖匹莎荷莪砂奈敦俄律喀
  赛彻阔斐勿
`;
const SPELLED = new RegExp(`^[${SPELLING}]{3,12}$`, "u");

/** Whether a name is spelled like foreign ones: "慕尼黑", "阿拉拉夸拉". */
export function isSpelled(name: string): boolean {
  return SPELLED.test(name);
}
const SPELLINGS: ReadonlySet<string> = new Set(SPELLING);

/** Whether a character is used to spell foreign names. */
export function isSpelling(unit: string): boolean {
  return SPELLINGS.has(unit);
}
