/** Partners that Chinese texts list far from whom they agree with, and when and where that was. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const sides = (...sets: string[][]) => sets.map((set) => set.toSorted().join(" + ")).toSorted();

it.each([
  [
    "the items of a list name the other sides",
    "云桐大学昨天与政府部门、企业共建产业学院。\n● 岚桐产业学院，合作方为青峰县农业局、海岚科技有限公司；\n● 海桐产业学院，合作方为岚江集团。",
    sides(["云桐大学", "青峰县农业局", "海岚科技有限公司"], ["云桐大学", "岚江集团"]),
  ],
  [
    "partners who sign one by one",
    "云桐集团与岚江科技有限公司、青峰县农业局、海川大学一一签约。",
    sides(["云桐集团", "岚江科技有限公司"], ["云桐集团", "青峰县农业局"], ["云桐集团", "海川大学"]),
  ],
  [
    "partners of an organisation that has no name",
    "3月12日，我校与岚江科技有限公司、青峰集团分别签署合作协议。",
    sides(["岚江科技有限公司"], ["青峰集团"]),
  ],
  [
    "a label names the other side of one of several agreements",
    "云桐集团昨天一口气签下三份供货合同。\n签约方：岚江科技有限公司。",
    sides(["云桐集团", "岚江科技有限公司"]),
  ],
  [
    "other sides of nobody who has signed with several",
    "云桐集团昨天公布三项计划。\n合作方为岚江科技有限公司。",
    [],
  ],
  [
    "how many each of several takes",
    "云桐飞机公司5月8日与三家租赁公司签署100架Y100飞机的订单。\n各家不一样：建岚金租、招岚金租各订购30架，交岚金租的子公司20架；苏岚租赁20架。",
    sides(
      ["云桐飞机公司", "建岚金租"],
      ["云桐飞机公司", "招岚金租"],
      ["云桐飞机公司", "交岚金租"],
      ["云桐飞机公司", "苏岚租赁"],
    ),
  ],
  [
    "how many each has already",
    "云桐飞机公司5月8日交付第100架Y100飞机。\n建岚金租有30架，招岚金租有20架。",
    [],
  ],
  [
    "a line of its own names the one side, the next one the others",
    "长单盘点。\n▍云桐材料：半年签了三家\n青峰新能源、岚江电池、海川动力，名字一个接一个，都是长期采购协议。",
    sides(["云桐材料", "青峰新能源"], ["云桐材料", "岚江电池"], ["云桐材料", "海川动力"]),
  ],
  [
    "visitors listed under such a line",
    "长单盘点。\n▍云桐材料：半年谈了三家合作\n青峰新能源、岚江电池、海川动力，都来参观。",
    [],
  ],
  [
    "partners that are counted as 间",
    "同日，云桐医管学院公布与两间科技公司合作：晴川智护有限公司提供系统，安睦数据有限公司建立数据库。",
    sides(["云桐医管学院", "晴川智护有限公司"], ["云桐医管学院", "安睦数据有限公司"]),
  ],
  [
    "guests who are listed do not act in what follows",
    "云桐科技大会昨天落幕。云桐科技说，深蓝医云、千帆物流、楚汉农信等受邀上台。\n现场签署协议的有两份：一是与华东医院集团签署合作协议，二是与澜山数据港有限公司签署租用合同。",
    sides(["云桐科技", "华东医院集团"], ["云桐科技", "澜山数据港有限公司"]),
  ],
  [
    "whom a sentence names between dashes does not act in what follows",
    "云桐大学代表团拜访海岚大学。\n三大聚落——北川的Rapidor、南川的Jasmor——都在路上。\n与海岚大学签的是合作备忘录。",
    sides(["云桐大学", "海岚大学"]),
  ],
  [
    "who gives the work that one is told to have won",
    "云桐国际（609338）获判新酒店幕墙工程，合约值6.8亿元，业主为青峰发展有限公司。",
    sides(["云桐国际", "青峰发展有限公司"]),
  ],
])("%s", (_, text, sets) => expect(partiesIn(text, "2025-06-12")).toEqual(sets));

it.each([
  ["11月20日，江流区检察院与仁和县检察院签署协议。", ["江流区检察院", "仁和县检察院"]],
  ["葆和堂药业有限公司与青峰医院签署合同。", ["葆和堂药业有限公司", "青峰医院"]],
  ["高城市农业局与美禾农会签署合作意向书。", ["高城市农业局", "美禾农会"]],
  ["云桐市长王明与青川县长李强签署协议。", ["云桐市", "青川县"]],
  ["青峰集团旗下岚江科技董事长吴方明与海川大学签署协议。", ["岚江科技", "海川大学"]],
  ["3月，中澜能源集团西北区域公司与湟北市政府签署战略合作协议。", ["中澜能源集团西北区域公司", "湟北市政府"]],
  ["东岚汽车近年来还与宁川时代签署了合作协议。", ["东岚汽车", "宁川时代"]],
  ["岚江光电高级副总裁李明与海川大学签署协议。", ["岚江光电", "海川大学"]],
])("the names of %s", (text, names) => expect(partiesIn(text, "2025-03-12")).toEqual(sides(names)));

it.each([
  ["云桐集团与船东坐到了签约桌前。", []],
  ["云桐大学与行业协会举行签约仪式。", []],
  ["云桐集团与青峰集团签署协议，供应HEV（含48V）车型，与LNG船合作。", sides(["云桐集团", "青峰集团"])],
])("no name in %s", (text, sets) => expect(partiesIn(text, "2025-03-12")).toEqual(sets));

const whenAndWhere = (text: string) => {
  const { agreements, entities } = labelsOf(readRelease({ text, published: "2025-06-12" }));
  return agreements.map(({ date, signedAt }) => [date, entities.find(({ id }) => id === signedAt)?.name]);
};

it.each([
  ["5月18日，武汉。云桐集团与宜川市人民政府坐定，签下投资合作协议。", [["2025-05-18", "武汉"]]],
  ["5月29日上午，线上会议室里亮起屏幕。云桐大学与青峰集团签署合作协议。", [["2025-05-29", undefined]]],
  ["云桐集团与青峰集团签署合作协议。5月29日上午，会议室里亮起屏幕。", [[null, undefined]]],
  [
    "5月29日，云桐集团与青峰集团在武汉签署协议。随后，云桐集团与海川大学签署协议。",
    [
      ["2025-05-29", "武汉"],
      ["2025-05-29", "武汉"],
    ],
  ],
  ["5月29日，云桐集团转抵武汉，副市长到场，云桐集团与青峰集团签署协议。", [["2025-05-29", "武汉"]]],
  ["5月29日，云桐集团转抵武汉，副市长到场。云桐集团上月与青峰集团签署协议。", [["2025-05", undefined]]],
])("when and where %s", (text, told) => expect(whenAndWhere(text)).toEqual(told));
