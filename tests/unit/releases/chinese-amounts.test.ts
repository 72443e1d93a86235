/** Amounts in Chinese: numbers of several parts, estimates, rates and conversions. */
import { describe, expect, it } from "vitest";
import { chineseQuantities } from "@/lib/releases/zh/details/quantities";
import { numeral } from "@/lib/releases/zh/numeral";

const told = (text: string) =>
  chineseQuantities(text, 0, text.length).map(
    ({ value, unit, per }) => `${value} ${per ? `${unit}/${per}` : unit}`,
  );

describe("numbers of several parts", () => {
  it.each([
    ["投资1亿2千万元建设", ["120000000 CNY"]],
    ["投资三亿五千万元", ["350000000 CNY"]],
    ["采购两万五千吨", ["25000 t"]],
    ["投资十二点五亿元", ["1250000000 CNY"]],
    ["3亿6,000万元和1万5,000辆", ["360000000 CNY", "15000 vehicles"]],
    ["3千亿元", ["300000000000 CNY"]],
    ["1.2万亿元", ["1200000000000 CNY"]],
    ["壹亿贰仟万元", ["120000000 CNY"]],
    ["一亿零五百万元", ["105000000 CNY"]],
    ["二十多万台", ["200000 units"]],
    ["5千吨，5千瓦，5千克", ["5000 t", "5 kW", "5 kg"]],
    ["5至10万吨", ["50000 t", "100000 t"]],
    ["总投资百亿元", ["10000000000 CNY"]],
    ["总数三百台", ["300 units"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("estimates and classes", () => {
  it.each([
    "数十万台",
    "几十台",
    "上百亿元",
    "百亿元级产业集群",
    "三五年",
    "百年企业",
    "二零二五年",
    "三万五台",
  ])("%s is no amount", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("units and rates", () => {
  it.each([
    ["5亿kWh", ["500000000 kWh"]],
    ["以每股12.5元认购，转股价格为8.1元", ["12.5 CNY/share", "8.1 CNY/share"]],
    ["认购价款50000元，发行价格总额90000元", ["50000 CNY", "90000 CNY"]],
    ["认购价格为5亿元，单价合计80元", ["500000000 CNY", "80 CNY"]],
    ["认购价150000韩元，发行价格为200000越南盾", ["150000 KRW/share", "200000 VND/share"]],
    ["设备单价500万元", ["5000000 CNY/unit"]],
    ["采购单价为300万元，电价0.4元/千瓦时", ["3000000 CNY/unit", "0.4 CNY/kWh"]],
    ["总价300万元，认购金额2亿元", ["3000000 CNY", "200000000 CNY"]],
    ["3万m³、2万㎡和20km²", ["30000 m3", "20000 m2", "20 km2"]],
    ["50MWp光伏和100MW", ["50 MW", "100 MW"]],
    ["日产10万吨", ["100000 t/day"]],
    ["日处理污水10万吨", ["100000 t/day"]],
    ["50万吨/年", ["500000 t/year"]],
    ["50万吨每年", ["500000 t/year"]],
    ["每年采购5万吨", ["50000 t/year"]],
    ["10万桶/日", ["100000 barrels per day"]],
    ["3月5日产品5万吨", ["50000 t"]],
    ["公司近日供应设备200台", ["200 units"]],
    ["近日供货客车100辆", ["100 vehicles"]],
    ["当日供应300台", ["300 units"]],
    ["即日供应5万吨", ["50000 t"]],
    ["今日处理垃圾200吨", ["200 t"]],
    ["十五日供货300台", ["300 units"]],
    ["周日供应300台，工作日供应200台", ["300 units", "200 units"]],
    ["采购日产汽车300辆", ["300 vehicles"]],
    ["二期日产10万吨，每日供应5万吨", ["100000 t/day", "50000 t/day"]],
    ["上午9点300架", ["300 aircraft"]],
    ["上午九点300架", ["300 aircraft"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("conversions", () => {
  it.each([
    "3.5亿欧元（约合人民币27亿元）",
    "3.5亿欧元，约合人民币27亿元",
    "3.5亿欧元（人民币27亿元）",
    "3.5亿欧元（折合27亿元人民币）",
    "3.5亿欧元（约27亿元人民币）",
  ])("%s is one sum", (text) => {
    expect(told(text)).toEqual(["350000000 EUR"]);
  });

  it.each([
    ["项目总投资折合人民币27亿元", ["2700000000 CNY"]],
    ["合同金额约合3.5亿美元", ["350000000 USD"]],
    ["交易对价相当于人民币27亿元", ["2700000000 CNY"]],
    ["装机相当于300兆瓦", ["300 MW"]],
    ["每年减排相当于20万吨二氧化碳", ["200000 t/year"]],
    ["人民币约合3.5亿美元", ["350000000 USD"]],
  ])("%s is told once only", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("keeps a part in brackets", () => {
    expect(told("27亿元（其中5亿元）")).toEqual(["2700000000 CNY", "500000000 CNY"]);
  });
});

describe("numerals", () => {
  it.each([
    ["三百二十", 320],
    ["两", 2],
    ["十", 10],
    ["二十五", 25],
    ["一百一十", 110],
    ["9", 9],
    ["二〇二五", 2025],
    ["两万五", Number.NaN],
    ["万", Number.NaN],
  ])("%s", (word, value) => {
    expect(numeral(word)).toBe(value);
  });
});
