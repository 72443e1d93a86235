/** Ways in which Chinese texts tell of an agreement without 签署: who is named before the verb, and who behind it. */
import { describe, expect, it } from "vitest";
import { agreementsIn } from "./agreements-in";

/** The parties of the agreements of a text. */
function agreed(text: string): string[][] {
  return agreementsIn(text, "2025-03-12").map(({ parties }) => parties.sort());
}

const A = "岚桐能源集团";
const B = "海川重工股份有限公司";

describe("who agreed in Chinese", () => {
  it.each([
    `${A}完成对${B}的收购。`,
    `${A}领投${B}B轮融资。`,
    `${A}战略投资${B}。`,
    `${A}获${B}战略投资。`,
    `${A}获得${B}授信50亿元。`,
    `${A}委托${B}建设数据中心。`,
    `${A}将承建${B}的数据中心项目，合同额8亿元。`,
    `${A}与${B}联合开发自动驾驶芯片。`,
    `${A}和${B}将联合建设光伏电站。`,
    `${A}牵头，与${B}共同投资建设风电场。`,
    `${B}将为${A}建造两艘LNG运输船。`,
    `${A}向${B}租赁10架飞机。`,
    `${A}拟向${B}增资5亿元。`,
    `${A}成为${B}独家供应商。`,
    `${A}携手${B}打造智慧港口。`,
    `${A}将旗下物流业务出售给${B}。`,
    `${A}拿下${B}5亿元大单。`,
    `${A}引进${B}一款抗癌药的大中华区权益。`,
    `${A}与${B}缔结战略合作关系。`,
    `${A}与${B}联合成立研究院。`,
    `${A}对${B}增资2亿元。`,
    `该协议由${A}和${B}共同签署，有效期三年。`,
    `3月10日，签约仪式在云州举行。${A}董事长柳乐安、${B}总经理郁文澜出席仪式并签署协议。`,
  ])("%s", (text) => {
    const found = agreed(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual([A, B].sort());
  });

  it.each([
    `${A}由桂海能源和南翼海工共同出资。`,
    `${A}将为客户提供支持。`,
    `${A}是一家战略投资基金。`,
    `${A}正在与${B}接洽，希望年内签约。`,
    `${A}表示，不会收购${B}。`,
    `${A}对${B}增资的议案被股东大会否决。`,
    `云桐国投对${A}、${B}分别增资1亿元和2亿元。`,
    `云桐国投要求${A}对${B}增资2亿元。`,
    `${A}与${B}缔结战略合作关系十周年庆典举行。`,
    `${A}从未收购${B}。`,
    `${A}负责人、${B}负责人出席签约仪式。`,
  ])("tells none of: %s", (text) => expect(agreed(text)).toEqual([]));
});
