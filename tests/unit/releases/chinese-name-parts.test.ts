/** Bodies that Chinese texts call by a part of their name, and who is named without agreeing. */
import { expect, it } from "vitest";
import { partiesIn, statusesIn } from "./agreements-in";

const sides = (...sets: string[][]) => sets.map((set) => set.toSorted().join(" + ")).toSorted();

it.each([
  [
    "a branch whose house was named",
    "云桐市人民政府17日与中国岚口银行福建省分行签署战略合作协议。他透露，分行同日与福建海岚银行签订合作协议。",
    sides(["云桐市人民政府", "中国岚口银行福建省分行"], ["中国岚口银行福建省分行", "福建海岚银行"]),
  ],
  [
    "a branch by where it is",
    "11月2日，宿岚市政府与农耕商业银行江淮省分行签署战略合作协议。市长与分行副行长韩靖分别代表宿岚市政府和江淮省分行在协议上签字。",
    sides(["宿岚市政府", "农耕商业银行江淮省分行"]),
  ],
  [
    "a branch where there are two",
    "岚口银行福建省分行和海岚银行云桐分行的负责人到会。会后，分行与青峰大学签订合作协议。",
    sides(["分行", "青峰大学"]),
  ],
  [
    "the government of a town",
    "襄岚市人民政府、华韵集团公司举行座谈。8日，市政府与荆岚路桥投资集团有限公司签订协议。",
    sides(["襄岚市人民政府", "荆岚路桥投资集团有限公司"]),
  ],
  [
    "the government of the text's own town, beside that of another",
    "8日，市政府与襄岚市政府签订合作协议。",
    sides(["市政府", "襄岚市政府"]),
  ],
  [
    "a group without a word of its name",
    "齐岚水岸人才发展集团有限公司来访。云桐大学与齐岚水岸人才集团签了约。",
    sides(["云桐大学", "齐岚水岸人才发展集团有限公司"]),
  ],
  [
    "a firm without its town and legal form",
    "华岚新能源（安徽）有限公司近日与安岚科技有限公司签署购销合同。按合同，安岚科技向华岚新能源采购硅片。",
    sides(["华岚新能源（安徽）有限公司", "安岚科技有限公司"]),
  ],
  [
    "a house and the firm of its name in a town",
    "华岚新能源与旗下的华岚新能源（安徽）有限公司、安岚科技有限公司签署三方购销合同。",
    sides(["华岚新能源", "华岚新能源（安徽）有限公司", "安岚科技有限公司"]),
  ],
  [
    "towns of several countries",
    "岚渚市与韩国昌安市、加拿大高林市签订友好交流备忘录。",
    sides(["岚渚市", "昌安市"], ["岚渚市", "高林市"]),
  ],
  [
    "towns of several countries together",
    "岚渚市与韩国昌安市、日本高林市签订三方友好交流备忘录。",
    sides(["岚渚市", "昌安市", "高林市"]),
  ],
  [
    "an authority abroad without its country",
    "马来西亚旅游推广局日前与岚桐旅行有限公司签署合作意向书。意向书由旅游推广局局长曼诺与岚桐旅行有限公司副总裁签署。",
    sides(["马来西亚旅游推广局", "岚桐旅行有限公司"]),
  ],
  [
    "two authorities, one of which has no country",
    "财政部与老挝财政部签署协议。",
    sides(["财政部", "老挝财政部"]),
  ],
  [
    "a ministry behind what it signed",
    "印尼投资部日前与岚桐旅行有限公司签署合作意向书。意向书由投资部部长曼诺·哈兰签署。",
    sides(["印尼投资部", "岚桐旅行有限公司"]),
  ],
  [
    "who holds the event at which others sign",
    "云桐市科技局与武川区人民政府联合举办的高校成果发布会在武川区举行，9所高校与11家企业当场签约。",
    [],
  ],
])("%s", (_, text, sets) => expect(partiesIn(text, "2025-03-12")).toEqual(sets));

it.each([
  ["岚口银行云桐分行与峰岭集团、延长岭石油有限公司签署合作协议。", "signed"],
  ["岚口银行云桐分行与峰岭集团签署协议，延长合作期限三年。", "extended"],
])("the words of a name report nothing: %s", (text, status) =>
  expect(statusesIn(text, "2025-03-12").map((one) => one.split(":")[0])).toEqual([status]),
);
