/** What stands before the names of Chinese texts and behind them without a break. */
import { expect, it } from "vitest";
import { agreementsIn } from "./agreements-in";

const agreed = (text: string) =>
  agreementsIn(text, "2025-03-12").map(({ parties }) => parties.toSorted().join(" + "));
const sides = (...parties: string[]) => parties.toSorted().join(" + ");

it.each([
  [
    "a town abroad without its country",
    "岚渚市市长代表岚渚市先后与新西兰塔库波市、塞尔维亚苏博维察市签订友好交流关系协议书。",
    [sides("岚渚市", "塔库波市"), sides("岚渚市", "苏博维察市")],
  ],
  [
    "a firm with its country in its name",
    "岚渚市政府与巴西国家石油公司签署合作协议。",
    [sides("岚渚市政府", "巴西国家石油公司")],
  ],
  [
    "what joins is part of a name behind another word that joins",
    "云桐市虹江区人民政府与同衡大学昨天签订战略合作框架协议。",
    [sides("云桐市虹江区人民政府", "同衡大学")],
  ],
  [
    "an office of a government",
    "岚溪市政府都发局15日与玉岭商业银行签订贷款协议。",
    [sides("岚溪市政府都发局", "玉岭商业银行")],
  ],
  [
    "a government and an office of another",
    "岚溪市政府与青峰县水利局签订供水协议。",
    [sides("岚溪市政府", "青峰县水利局")],
  ],
  [
    "a firm of the state by its trade",
    "中裕银行与三川水电开发总公司日前签署战略合作协议。",
    [sides("中裕银行", "三川水电开发总公司")],
  ],
  [
    "whose money is in a firm",
    "云桐县与港资信晖玻璃控股有限公司签下总投资13亿元的光伏发电项目。",
    [sides("云桐县", "信晖玻璃控股有限公司")],
  ],
  [
    "a firm named for capital",
    "云桐县与外资源能投资管理有限公司签订投资合同。",
    [sides("云桐县", "外资源能投资管理有限公司")],
  ],
  [
    "on what grounds somebody agrees",
    "基于云桐科创电信股份有限公司经营需要，公司与大熊机器人有限公司签署增资协议。",
    [sides("云桐科创电信股份有限公司", "大熊机器人有限公司")],
  ],
  [
    "a year in a name",
    "岚巴运输（1933）有限公司今日公布，已向海翼客车工业有限公司订购82辆巴士。",
    [sides("岚巴运输（1933）有限公司", "海翼客车工业有限公司")],
  ],
  [
    "a spelling in a name",
    "西岚（Seaspar）集团公司与韩进岚海有限公司签署租船合同。",
    [sides("西岚（Seaspar）集团公司", "韩进岚海有限公司")],
  ],
  [
    "who signs for a body",
    "浩江大学与里斯维亚大学校长 Luís Ferrão 签署战略合作框架协议。",
    [sides("浩江大学", "里斯维亚大学")],
  ],
  ["and again, before who else agreed", "岚渚并与云桐大学签署合作协议。", [sides("岚渚", "云桐大学")]],
  ["what is merged", "岚渚并购基金与云桐大学签署合作协议。", [sides("岚渚并购基金", "云桐大学")]],
  [
    "a term that is cut off from its bracket by a line",
    "岚桥机械股份有限公司（以下简称“公司”\n）为布局电池业务，于2023年12月7日同青峰投资控股集团有限公司签订了《战略合作框架协议》。",
    [sides("岚桥机械股份有限公司", "青峰投资控股集团有限公司")],
  ],
])("%s", (_, text, sets) => expect(agreed(text)).toEqual(sets));
