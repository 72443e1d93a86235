import { afterEach, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { BLANK_PAIRS } from "@/lib/releases/agreements/likely/pair-model";
import { openDocument } from "@/lib/releases/document";
import { setChinesePairs } from "@/lib/releases/zh/likely/likely";
import model from "@/lib/releases/zh/likely/pair-model.json";
import { readChinese } from "@/lib/releases/zh/read";

const TEXT = `岚桥造船与远汀航运签订八艘散货船合同
3月6日，岚桥造船有限公司与远汀航运在南通签署建造合同，总价约21亿元，首船2027年交付。
岚桥造船董事长何启明说，新船比上一代省油两成。
船上的主机由德国企业Nordkolben供应，合同上周已签，一共八台。
远汀航运目前有船41艘，竞争对手海蓝航运去年也订了新船。`;

const partiesOf = (text: string) =>
  readChinese(
    openDocument({ id: "text", text, publisher: undefined, published: "2025-03-10" }),
    [],
  ).deals.map(({ parties, status }) => [...parties.map(({ name }) => name), status.proof.rule]);

afterEach(() => setChinesePairs(model));

it("what no rule finds is told where its words make it likely, and no bystander is a party", () => {
  expect(partiesOf(TEXT)).toEqual([
    ["岚桥造船有限公司", "远汀航运", "签署 cue"],
    ["岚桥造船有限公司", "Nordkolben", "very likely by its words"],
  ]);
});

it("what a party has already is no quantity of its agreement", () => {
  const { deals } = readChinese(
    openDocument({ id: "text", text: TEXT, publisher: undefined, published: "2025-03-10" }),
    [],
  );
  expect(deals.map(({ quantities }) => quantities.map(({ value, unit }) => `${value} ${unit}`))).toEqual([
    ["8 vessels", "2100000000 CNY"],
    ["8 units"],
  ]);
});

it("without the model rules alone tell", () => {
  setChinesePairs(undefined);
  expect(partiesOf(TEXT)).toEqual([["岚桥造船有限公司", "远汀航运", "签署 cue"]]);
});

it.each([
  ["supply", "岚桥造船与远汀航运签订天然气购销合同，每年供气2亿立方米。"],
  ["service", "朔方电池与海岚物流续签港口作业合同。"],
  // Rules know these words.
  ["distribution", "青禾酒业与沃野商贸签订总代理协议。"],
])("a kind is told by the words of its sentence where rules know none: %s", (kind, text) => {
  const { agreements } = labelsOf(readRelease({ text, published: "2025-06-20" }));
  expect(agreements.map((agreement) => agreement.kind)).toEqual([kind]);
});

/** A model that gives every set the same chance, of which this is twice the logarithm of the odds. */
const always = (base: number) => ({
  ...BLANK_PAIRS,
  trees: { ...BLANK_PAIRS.trees, base },
});

it("what rules tell and the model takes for unlikely is left out, but not in a few lines", () => {
  setChinesePairs(always(-3));
  expect(partiesOf(TEXT)).toEqual([]);
  expect(partiesOf(TEXT.split("\n").slice(0, 2).join("\n"))).toEqual([
    ["岚桥造船有限公司", "远汀航运", "签署 cue"],
  ]);
});

it("what was signed on another day has not the day and the place of the main news", () => {
  const [main, other] = readChinese(
    openDocument({ id: "text", text: TEXT, publisher: undefined, published: "2025-03-10" }),
    [],
  ).deals;
  expect(main?.signedAt?.value.name).toBe("南通");
  expect(main?.date?.value).toBe("2025-03-06");
  expect(other?.signedAt).toBeUndefined();
  expect(other?.date).toBeUndefined();
});

it("in a few lines rules are believed more, and the model less", () => {
  const [first = "", second = "", , fourth = ""] = TEXT.split("\n");
  expect(partiesOf([first, second, fourth].join("\n"))).toEqual([
    ["岚桥造船有限公司", "远汀航运", "签署 cue"],
  ]);
});
