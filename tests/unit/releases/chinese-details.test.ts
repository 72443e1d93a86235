import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { chineseQuantities } from "@/lib/releases/zh/details/quantities";

const P = "江城智驾科技有限公司与远岫能源股份有限公司";

/** The quantities and sites of each agreement of a text. */
function details(text: string) {
  const { entities, agreements } = labelsOf(readRelease({ text, published: "2025-06-20" }));
  return agreements.map(({ projects }) => ({
    quantities: projects.flatMap(({ quantities }) => quantities.map(({ value, unit }) => `${value} ${unit}`)),
    sites: projects.flatMap(({ site }) => entities.filter(({ id }) => id === site).map(({ name }) => name)),
  }));
}

describe("the details of a Chinese agreement", () => {
  it.each([
    ["what is denied", `${P}签署合作协议，投资10亿元。远岫能源否认曾承诺投资80亿元。`],
    ["what is only rumoured", `${P}签署合作协议，投资10亿元。此前有传闻称投资额为50亿元，公司予以否认。`],
  ])("are not %s", (_, text) => {
    expect(details(text).flatMap(({ quantities }) => quantities)).toEqual(["1000000000 CNY"]);
  });

  it("are kept where rules have found them far from the sentence that tells it", () => {
    const between = "当地天气一直很好，人们对此十分欢迎。".repeat(10);
    const text = `${P}拟签署合作协议，双方将建设年产10万吨电池项目，项目位于四川省宜宾市。\n${between}\n3月9日，${P}签署合作协议。`;
    const [deal] = details(text);
    expect(deal?.quantities).toEqual(["100000 t"]);
  });

  it("are each of the agreement whose party stands before them", () => {
    const text =
      "江城智驾科技有限公司与远岫能源股份有限公司签署采购合同，金额2亿元，与云泽航运股份有限公司签署采购合同，金额3亿元。";
    for (const { quantities } of details(text)) expect(quantities.length).toBeLessThan(2);
  });

  it("are looked for in time in a line of numbers that never ends", () => {
    const text = `江城项目公布，${"3台4吨".repeat(25_000)}\n${P}签署合作协议，投资10亿元。`;
    expect(details(text)[0]?.quantities).toContain("1000000000 CNY");
  });
});

describe("quantities of Chinese texts", () => {
  it.each([
    ["a place in a row is none", "第十三年、第一百五十台、第二十五家门店、第1,200台", []],
    ["tenths", "两成、2成、三成年人、三五成群、单一成分、统一成像、一成不变", ["20 %", "20 %"]],
    [
      "what is counted before its number",
      "新增岗位900个总投资3亿元，车位1.2万个，岗位3个月",
      ["900 jobs", "12000 parking spaces", "300000000 CNY", "3 months"],
    ],
    ["shares and no funds", "设立10亿股权投资基金，认购2亿余股", ["200000000 shares"]],
    ["whose money it is, behind it too", "3亿元港币、5亿元新台币", ["300000000 HKD", "500000000 TWD"]],
    ["a day written out is no span", "二〇二五年五月六日", []],
    ["hotels, and the kilowatt as Taiwan writes it", "6300余家酒店、20万瓩", ["6300 hotels", "200000 kW"]],
    ["containers and jobs of a sort", "14000TEU，约1500个直接和间接就业岗位", ["14000 TEU", "1500 jobs"]],
    ["fractions of large scales to the unit", "总投资达128.2亿元", ["12820000000 CNY"]],
    ["trillions", "投资142万亿印尼盾", ["142000000000000 IDR"]],
    ["dirhams of the land that is named", "阿布扎比，12亿迪拉姆", ["1200000000 AED"]],
    [
      "persons by what they are, before and behind their count",
      "培育博士生120名，接收300名眼科医生，接收进修护士12人，救治患儿30名，3位观众，5名记者",
      ["120 students", "300 doctors", "12 nurses", "30 patients"],
    ],
    ["ten thousands, and the rest written out", "年供应1万5,000辆、3万2000吨", ["15000 vehicles", "32000 t"]],
    [
      "what a general word counts",
      "年封装芯片12亿颗，出栏50万头生猪，会诊病例150例，供餐1.8万份",
      ["1200000000 chips", "500000 pigs", "150 cases", "18000 meals"],
    ],
    ["teams", "为24支国家队提供装备", ["24 teams"]],
    ["what a foundry makes", "代工协议，初始月产能1.5万片", ["15000 wafers"]],
    ["none of a foundry", "面包店，初始月产能1.5万片，3份文件，12颗糖，2例外", []],
    [
      "in brackets behind a name, and no conversion",
      "岚图水电站（51万千瓦），20万英亩（8万公顷），20万英亩（约8万公顷）",
      ["510000 kW", "200000 acres", "200000 acres"],
    ],
    ["whole words of numbers", "期限二十五年，一百二十架", ["25 years", "120 aircraft"]],
  ])("%s", (_, text, expected) => {
    const found = chineseQuantities(text, 0, text.length);
    expect(found.map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
    for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/[\d一二三四五六七八九十两]/u);
  });
});

describe("how a Chinese agreement stands, and since when", () => {
  const A = "江城智驾科技有限公司";
  const B = "远岫能源股份有限公司";
  it.each([
    ["extended", `${A}与${B}签署补充协议，将年供应量由400万吨提高至500万吨。`],
    ["extended", `${A}与${B}就信号系统更新工程签订补充协议，工程完成日期延至2029年。`],
    ["extended", `${A}与${B}签署修订合同，服务期限延长三年。`],
    ["signed", `${A}与${B}签署补充协议，明确付款方式。`],
    ["planned", `${A}（以下简称“江城”）拟与控股股东${B}（以下简称“远岫能源”）签订《股权托管协议》。`],
    ["signed", `${A}与${B}就电站项目的股权合作已完成交割。`],
  ])("%s: %s", (status, text) => {
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-20" }));
    expect(agreements.map((one) => one.status)).toEqual([status]);
  });

  it("on the day of the event at which the list was signed", () => {
    const text = `6月16日，第七届博览会进入第二天。记者获悉，当天多笔采购合同落地。\n\n——${A}与${B}签署采购协议。`;
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-20" }));
    expect(agreements.map(({ date }) => date)).toEqual(["2025-06-16"]);
  });
});
