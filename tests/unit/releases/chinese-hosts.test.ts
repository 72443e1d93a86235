/** Who signed where Chinese texts tell of a visit or a meeting first, and then of "双方", "学校" or the place. */
import { expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const sides = (...sets: string[][]) => sets.map((set) => set.toSorted().join(" + ")).toSorted();

it.each([
  [
    "a school signs through somebody for it",
    "12月5日下午，罗岚镇政府、齐岚人才发展集团有限公司等单位的代表来到北岚职业技术大学。\n签约环节，车广涛代表学校先后与罗岚镇政府、齐岚人才发展集团有限公司签了约。",
    sides(["北岚职业技术大学", "罗岚镇政府"], ["北岚职业技术大学", "齐岚人才发展集团有限公司"]),
  ],
  [
    "a school goes on",
    "24日，华岚大学同浦岚市人民政府签订战略合作协议。\n25日，学校又同溪岚县人民政府签订共建合作协议。",
    sides(["华岚大学", "浦岚市人民政府"], ["华岚大学", "溪岚县人民政府"]),
  ],
  [
    "a school of which nobody knows which it is",
    "华岚大学与北岚大学派员观摩。\n25日，学校又同溪岚县人民政府签订共建合作协议。",
    sides(["溪岚县人民政府"]),
  ],
  [
    "a delegation signs with the house where it is",
    "1月10日至19日，南岚大学副校长杨林育为团长的代表团应邀出访。\n在新西兰林肯岚尔大学，双方就合作领域达成初步共识，并签署了校际合作备忘录。",
    sides(["南岚大学", "林肯岚尔大学"]),
  ],
  [
    "a person signs with the head of the house where he is",
    "5月13日至21日，副校长徐祥率金岚农业大学代表团访问韩国、日本五所高校。\n在国立江岚大学，徐祥与申校长续签了两校校际交流协议，有效期延长五年。",
    sides(["金岚农业大学", "国立江岚大学"]),
  ],
  [
    "where somebody stays and signs with another",
    "1月10日，南岚大学代表团应邀出访。\n在林肯岚尔大学，代表团听取了介绍。当天，南岚大学与青峰集团签署合作协议。",
    sides(["南岚大学", "青峰集团"]),
  ],
  [
    "two whose heads shake hands",
    "7月3日上午，桂岚县委副书记、代县长韦盛和荔岚新区管委会主任梁祖辉握了手。双方签署产业转移合作框架协议。",
    sides(["桂岚县", "荔岚新区管委会"]),
  ],
  [
    "two towns by the title of what they signed",
    "6日上午，在侨胞的见证下，两市签署《万岚市与埃尔岚维市建立友好城市关系意向书》，互赠礼品。",
    sides(["万岚市", "埃尔岚维市"]),
  ],
  [
    "a title of a book is none of an agreement",
    "两市学者签名售书《万岚市与青岚市建立友好关系三十年》，互赠礼品。",
    [],
  ],
])("%s", (_, text, sets) => expect(partiesIn(text, "2025-03-12")).toEqual(sets));
