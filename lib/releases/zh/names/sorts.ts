/** Decides the sort of a Chinese name by its words. */
import type { EntityType } from "../../entities/entity";
import { knownChinesePlace } from "../../places/gazetteer";
import { foreignCountryAt } from "./abroad";

/** Whether a name is two known places, one in the other: "四川遂宁". */
export function isPlaceInPlace(name: string): boolean {
  for (let cut = 2; cut <= name.length - 2; cut++)
    if (knownChinesePlace(name.slice(0, cut)) && knownChinesePlace(name.slice(cut))) return true;
  return false;
}

/** Whether a name is a place in a known one: "甘肃定西市安定区". */
function beginsInPlace(name: string): boolean {
  return (
    name.length <= 14 && [2, 3, 4].some((length) => knownChinesePlace(name.slice(0, length)) !== undefined)
  );
}

/** Whether a body is a development bank or state fund, and so no firm, whatever patterns say. */
export function isPublicFund(name: string): boolean {
  return /(?:进出口银行|(?<!城市|商业)开发银行|公共投资基金|主权(?:财富)?基金|国家投资基金|投资局|工业发展基金|养老基金|社保基金(?:理事会)?)$/u.test(
    name,
  );
}

/** The type that the last word of a name makes certain. */
export function certainType(name: string): EntityType | undefined {
  if (/(?:大学|学院|学校|[中小公]学|乐团|舞团|剧团|剧院|船级社|博物[馆院]|图书馆|美术馆)$/u.test(name))
    return "organization";
  return /(?:海关(?:总署)?|中央银行|国家银行|人民银行|法院|检察院|大使馆|总领事?馆)$/u.test(name)
    ? "government"
    : undefined;
}

/** "庆尚北道安东市", "甲自治区乙盟": a district in a larger one. */
const WITHIN = /^\p{Script=Han}{2,8}(?:[省州道市]|大区|自治区)\p{Script=Han}{1,6}[市县区旗盟]$/u;

/** The sort of a name. */
export function typeOf(name: string): EntityType {
  if (
    /(?:大学|学院|研究院|研究所|医院|协会|基金会|促进会|研究会|理事会|校友会|总会|实验室|港务局|商会|机场管理局|医院集团|船级社(?:\p{Script=Han}{0,6}分社)?|学会|联合会|联盟|联合体|合作社|血液中心|(?:研究|合作|交流|管理|服务|技术|疾控|控制)中心|博物馆|图书馆|足球俱乐部|[台清成交港浙复]大)$/u.test(
      name,
    )
  )
    return "organization";
  if (/(?:政府|管委会|委员会|局|厅|(?<![一二三四五六七八九十乐总]|事业)部|署)$/u.test(name))
    return "government";
  if (/州$/u.test(name) && isPlaceInPlace(name)) return "place";
  if (
    /(?:市|省|县|区|州|旗|(?<!联)盟)$/u.test(name) &&
    (name.length <= 5 || beginsInPlace(name) || foreignCountryAt(name) > 0 || WITHIN.test(name))
  )
    return "government";
  if (knownChinesePlace(name) || isPlaceInPlace(name)) return "place";
  return "company";
}
