/** What releases say of an agreement besides who concluded it: kind, day, places, amounts and matter. */
import { describe, expect, it } from "vitest";
import { type Labels, labelsOf, readRelease } from "@/lib/releases";
import { findQuantities } from "@/lib/releases/quantities/find-quantities";
import { orderedCounts, orderedUnit } from "@/lib/releases/quantities/ordered";
import { chineseFields } from "@/lib/releases/zh/details/fields";
import { chineseQuantities } from "@/lib/releases/zh/details/quantities";

const DAY = "2024-05-10";

function read(text: string): { labels: Labels; nameOf: (id: string | null) => string | undefined } {
  const labels = labelsOf(readRelease({ text, published: DAY }));
  return { labels, nameOf: (id) => labels.entities.find((entity) => entity.id === id)?.name };
}

describe("kinds", () => {
  it.each([
    ["Aldbrook Group has entered into a warehouse services agreement with Penhallow Ltd.", "service"],
    ["Aldbrook Group has concluded a time charter contract with Penhallow Ltd.", "purchase-order"],
    ["Aldbrook Group signed a contract with Penhallow Ltd for the supply of 240 pump sets.", "supply"],
    ["Aldbrook Group has sold the rights to its novels in Japan to Penhallow Ltd.", "licensing"],
    ["Aldbrook Group and Penhallow Ltd have signed a research collaboration agreement.", "research"],
    ["Aldbrook Group has acquired a 20% stake in Kernow Ltd from Penhallow Ltd.", "investment"],
    ["Aldbrook Group will acquire Penhallow Ltd in a takeover.", "acquisition"],
    ["Alongside the MoUs, Aldbrook Group awarded a maintenance contract to Penhallow Ltd.", "service"],
    ["江岚科技股份有限公司与北阙集团有限公司签订投资合作协议。", "investment"],
    ["江岚科技股份有限公司与北阙集团有限公司签署海上风电安装合同。", "service"],
    ["江岚科技股份有限公司与云汀大学签署产学研合作协议。", "research"],
  ])("%s", (text, kind) => {
    expect(read(text).labels.agreements.map((agreement) => agreement.kind)).toEqual([kind]);
  });
});

describe("days", () => {
  it.each([
    [
      "the dated line goes before the day of another event",
      "OSLO, 10 May 2024 - Aldbrook Group has entered into an option agreement with Penhallow Ltd. The letter of intent with Penhallow Ltd was announced on 21 February 2024.",
      "2024-05-10",
    ],
    [
      "a dated line with slashes",
      "OSLO / NEWSWIRE / May 9, 2024 / Aldbrook Group has signed a supply agreement with Penhallow Ltd.",
      "2024-05-09",
    ],
    [
      "somebody who speaks of it on a day",
      "Aldbrook Group has awarded Penhallow Ltd a maintenance contract. Work starts in autumn, a manager said on Tuesday.",
      "2024-05-07",
    ],
    [
      "a day behind those who did it",
      "An order of Aldbrook Group from Penhallow Ltd was cancelled by both sides on Friday.",
      "2024-05-10",
    ],
    ["as of a day", "Aldbrook Group signed, as of May 7, a contract with Penhallow Ltd.", "2024-05-07"],
  ])("%s", (_, text, date) => {
    expect(read(text).labels.agreements[0]?.date).toBe(date);
  });
});

describe("where it was signed", () => {
  it.each([
    [
      "Aldbrook Group and Penhallow Ltd signed a contract. The ceremony took place at Krone Hall in Oslo.",
      "Oslo",
    ],
    ["Aldbrook Group and Penhallow Ltd concluded an agreement on tides in Oslo on 9 May.", "Oslo"],
    [
      "Aldbrook Group signed a contract with Penhallow Ltd. The deal was announced in Oslo on Monday.",
      undefined,
    ],
    ["Aldbrook Group signed an exchange agreement with Penhallow Ltd in Portugal.", undefined],
    ["Aldbrook Group signed a contract with Penhallow Ltd, a developer of wind farms in Chile.", undefined],
  ])("%s", (text, place) => {
    const { labels, nameOf } = read(text);
    expect(nameOf(labels.agreements[0]?.signedAt ?? null)).toBe(place);
  });
});

describe("amounts", () => {
  it.each([
    ["a contract sum of RMB468,000,000 (Four Hundred and Sixty-Eight Million)", ["468000000 CNY"]],
    ["valued at RM620 million", ["620000000 MYR"]],
    ["worth Kshs. 412 million", ["412000000 KES"]],
    ["sixty (60) Kenyan officers", ["60 officers", "60 officers"]],
    ["three of the six tankers", ["3 vessels", "6 vessels"]],
    ["40,000 300mm wafers a month", ["40000 wafers per month"]],
    ["325 million euros, and the state adds 250 million.", ["325000000 EUR", "250000000 EUR"]],
    ["employment for 1,100 people", ["1100 jobs"]],
    ["owned 50-50", ["50 %"]],
    ["the A320 and the B2 with no sum", []],
    ["try 20 ways", []],
  ])("%s", (text, expected) => {
    const found = findQuantities(text, 0, text.length);
    expect(found.map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });

  it("counts models that are ordered", () => {
    const text =
      "The airline ordered 25 A321neos and 40 Boeing 737 MAX 8s. Aircraft are due on 12 March 2027.";
    expect(orderedUnit(text)).toBe("aircraft");
    expect(orderedCounts(text, 0, text.length, "aircraft").map(({ value }) => value)).toEqual([25, 40]);
  });

  it.each([
    [
      "Linn Airways and Aldbrook Capital prolonged the leases of three A330-200s. The aircraft fly from Nadi.",
      ["3 aircraft"],
    ],
    [
      "Linn Airways exercised options for six more A350-900s with Aldbrook. The aircraft are to open routes.",
      ["6 aircraft"],
    ],
    [
      "Linn Airways and Aldbrook Capital signed a memorandum on training. Its three A330-200s are aircraft of age.",
      [],
    ],
  ])("counts models that are leased or taken by option: %s", (text, expected) => {
    const { agreements } = labelsOf(readRelease({ text, published: "2025-06-18" }));
    const [deal] = agreements;
    const found = deal?.projects.flatMap(({ quantities }) => quantities) ?? [];
    expect(found.map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });

  it.each([
    ["每座年产5万至10万吨", ["50000 t", "100000 t"]],
    ["预计带动就业1800人", ["1800 jobs"]],
    ["投资约36.93亿沙特里亚尔", ["3693000000 SAR"]],
    ["每天采购48万桶", ["480000 barrels per day"]],
    ["联系人", []],
  ])("%s", (text, expected) => {
    const found = chineseQuantities(text, 0, text.length);
    expect(found.map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });
});

describe("sites", () => {
  it.each([
    [
      "Aldbrook Group signed a contract with Penhallow Ltd. The yarn will come from its Gdansk plant.",
      "Gdansk",
    ],
    [
      "Aldbrook Group signed a contract with Penhallow Ltd.\n\nHalvorsen Marine will put a drying hall into the works at Gdansk. It wants to sign a joint venture agreement with their owner, Brodal Shipping.",
      "Gdansk",
    ],
    [
      "Aldbrook Group signed a contract with Penhallow Ltd for fire bombers. Their base will be Gdansk.",
      "Gdansk",
    ],
    ["江岚科技股份有限公司与北阙集团有限公司签署协议，在四川遂宁建设基地。", "四川遂宁"],
    ["江岚科技股份有限公司与北阙集团有限公司签署协议，将在云汀新区建设基地。", "云汀新区"],
    ["江岚科技股份有限公司与北阙集团有限公司签署协议，为纳季兰、马达亚两地的电站供货。", "纳季兰"],
  ])("%s", (text, place) => {
    const { labels, nameOf } = read(text);
    const sites = labels.agreements.flatMap(({ projects }) => projects.map(({ site }) => nameOf(site)));
    expect(sites).toContain(place);
  });
});

describe("fields in Chinese", () => {
  it.each([
    ["双方将在产品开发、营销以及生态服务等领域展开全面合作。", ["产品开发", "营销", "生态服务"]],
    ["双方将携手打造覆盖全国的换电网络。", ["换电网络"]],
    ["拟建设年产100GW单晶硅片和年产50GW单晶电池项目。", ["单晶硅片", "单晶电池项目"]],
    ["推动可持续航空燃料在中国的生产和应用。", ["可持续航空燃料"]],
    ["主要从事吸入制剂的研发、生产和销售。", ["吸入制剂的研发、生产和销售"]],
    ["以现金115亿元受让10%股权。", ["10%股权"]],
    ["双方签署战略合作协议。", []],
  ])("%s", (text, expected) => {
    const found = chineseFields(text, 0, text.length, []).map((field) => field.text);
    if (expected.length === 0) expect(found).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

describe("Chinese agreements told in common", () => {
  const firms = "甲州钢铁有限公司投资10亿元建设钢厂。乙江机械有限公司投资20亿元建设机械厂。";

  it("reads those that several firms signed with one body", () => {
    const { labels, nameOf } = read(`${firms}以上两家企业与云汀新区管理委员会签订的都是投资协议。`);
    expect(labels.agreements.map(({ parties }) => parties.map(nameOf).join("、")).sort()).toEqual([
      "乙江机械有限公司、云汀新区管理委员会",
      "甲州钢铁有限公司、云汀新区管理委员会",
    ]);
  });

  it("gives what stands before to the firm that it names", () => {
    const { labels, nameOf } = read(`${firms}以上两家企业与云汀新区管理委员会签订的都是投资协议。`);
    const steel = labels.agreements.find(({ parties }) => parties.map(nameOf).includes("甲州钢铁有限公司"));
    expect(steel?.projects[0]?.quantities).toEqual([{ value: 1_000_000_000, unit: "CNY" }]);
  });
});
