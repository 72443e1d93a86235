/** Further agreements of the same parties in Chinese texts, and those that a noun tells. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const sides = (...sets: string[][]) => sets.map((set) => set.toSorted().join(" + ")).toSorted();

it.each([
  [
    "an earlier one of both",
    "5月21日，云桐石化与青峰能源签下一份液化气购销协议，每年400万吨。\n去年3月双方签过一份每年200万吨的购销协议，今年1月起供。",
    sides(["云桐石化", "青峰能源"], ["云桐石化", "青峰能源"]),
  ],
  [
    "an earlier one of three",
    "5月21日，云桐造船、青峰贸易与海岚航运签署4艘运输船的建造合同。1月30日，三方签过一份6艘的同型船合同。",
    sides(["云桐造船", "青峰贸易", "海岚航运"], ["云桐造船", "青峰贸易", "海岚航运"]),
  ],
  [
    "an earlier one of two others",
    "5月21日，云桐造船、青峰贸易与海岚航运签署4艘运输船的建造合同。1月30日，两地签过一份合作协议。",
    sides(["云桐造船", "青峰贸易", "海岚航运"]),
  ],
  [
    "one that both never had",
    "5月21日，云桐石化与青峰能源签下购销协议。去年3月双方没有签过任何协议。",
    sides(["云桐石化", "青峰能源"]),
  ],
  [
    "an earlier stage of what both agreed on now",
    "5月21日，云桐石化与青峰能源签下购销协议，每年400万吨。去年3月双方签过一份备忘录，提出每年200万吨。",
    sides(["云桐石化", "青峰能源"]),
  ],
  [
    "several in a list",
    "新能源大单。\n5月21日，云桐建设集团有限公司与海岚能源有限公司签署三份合同：\n▪ 夏岚1GW风电，6.63亿美元；\n▪ 斯岚2GW风电，12.51亿美元；\n▪ 福岚2GW光伏，8.31亿美元。",
    sides(...Array(3).fill(["云桐建设集团有限公司", "海岚能源有限公司"])),
  ],
  [
    "one with a list of what it covers",
    "新能源大单。\n5月21日，云桐建设集团有限公司与海岚能源有限公司签署合同：\n▪ 夏岚1GW风电，6.63亿美元；\n▪ 斯岚2GW风电，12.51亿美元。",
    sides(["云桐建设集团有限公司", "海岚能源有限公司"]),
  ],
  [
    "an agreement that a noun tells",
    "海岚储能和云桐电力的协议，上周让圈子热闹了一回：2026到2030年，前者供货不少于120GWh。",
    sides(["海岚储能", "云桐电力"]),
  ],
  [
    "one by its term, behind another clause",
    "盘点去年的签约项目：青峰板业有限公司与永岚林业有限公司的十年原料合同，执行正常。",
    sides(["青峰板业有限公司", "永岚林业有限公司"]),
  ],
  ["one that is only talked of", "海岚储能和云桐电力的协议谈判，上周让圈子热闹了一回。", []],
  ["one by which something is done", "根据海岚储能和云桐电力的协议，供货不少于120GWh。", []],
  [
    "both are the one who is named and who was spoken of before",
    "车上拉的是醉溪啤酒股份有限公司的啤酒。为它开专列的是长岭铁路物流有限公司，两家上个月续了货运合同。",
    sides(["醉溪啤酒股份有限公司", "长岭铁路物流有限公司"]),
  ],
  [
    "all three are two who are named and who was spoken of before",
    "云桐电信昨天开会。青峰电信有限公司、海岚电信有限公司到场，三方2月7日签署建造协议。",
    sides(["云桐电信", "青峰电信有限公司", "海岚电信有限公司"]),
  ],
  [
    "what is given to another to sell",
    "青峰医疗器械有限公司把手术系统在西北的经销交给云桐器械有限公司，期限三年。",
    sides(["青峰医疗器械有限公司", "云桐器械有限公司"]),
  ],
  [
    "who may sell was told of before",
    "云桐器械有限公司昨天签约。青峰医疗有限公司则授权它独家分销晶体。",
    sides(["云桐器械有限公司", "青峰医疗有限公司"]),
  ],
])("%s", (_, text, sets) => expect(partiesIn(text, "2025-06-12")).toEqual(sets));

it("each of them has its own day and figures", () => {
  const { agreements } = labelsOf(
    readRelease({
      text: "5月21日，云桐石化与青峰能源签下一份液化气购销协议，每年400万吨。\n去年3月双方签过一份每年200万吨的购销协议。",
      published: "2025-06-12",
    }),
  );
  expect(agreements.map(({ date }) => date)).toEqual(["2025-05-21", "2024-03"]);
});
