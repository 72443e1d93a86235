import { describe, expect, it } from "vitest";
import { takeAmounts } from "@/lib/search/amounts";
import type { Amount } from "@/lib/search/hits";
import { entity, find, indexOf, tie } from "./entries";

const isCounted = (sort: string) => sort === "job";

describe("amounts among the words of a query", () => {
  it.each([
    ["volt 20 GWh hill", "volt hill", "20 GWh", "wh", 20e9, 20e9],
    ["20gwh", "", "20gwh", "wh", 20e9, 20e9],
    ["over 1 billion in Hungary", "in Hungary", "1 billion", undefined, 1e9, Number.POSITIVE_INFINITY],
    ["more than 1,500 jobs", "", "1,500 jobs", "job", 1500, Number.POSITIVE_INFINITY],
    [">= 100MW volt", "volt", "100MW", "w", 100e6, Number.POSITIVE_INFINITY],
    ["under $5m", "", "$5m", "USD", 0, 5e6],
    ["€3bn", "", "€3bn", "EUR", 3e9, 3e9],
    ["US$ 3.5 billion volt", "volt", "US$ 3.5 billion", "USD", 3.5e9, 3.5e9],
    ["over 5 bn US dollars volt", "volt", "5 bn US dollars", "USD", 5e9, Number.POSITIVE_INFINITY],
    ["5 billion U.S. dollars", "", "5 billion U.S. dollars", "USD", 5e9, 5e9],
    ["5 Mrd. US-Dollar", "", "5 Mrd. US-Dollar", "USD", 5e9, 5e9],
    ["4-5 bn US dollars", "", "4-5 bn US dollars", "USD", 4e9, 5e9],
    ["500 US dollars", "", "500 US dollars", "USD", 500, 500],
    ["5 bn US steel", "US steel", "5 bn", undefined, 5e9, 5e9],
    ["2 billion yuan", "", "2 billion yuan", "CNY", 2e9, 2e9],
    ["10-20 MW", "", "10-20 MW", "w", 10e6, 20e6],
    ["10 to 20 kt", "", "10 to 20 kt", "t", 10e3, 20e3],
    ["超过100亿元 伏特", "伏特", "100亿元", "CNY", 1e10, Number.POSITIVE_INFINITY],
    ["30万吨氢", "氢", "30万吨", "t", 3e5, 3e5],
    ["for 40 MWh", "for", "40 MWh", "wh", 40e6, 40e6],
    ["25%", "", "25%", "%", 25, 25],
    ["3bn € volt", "volt", "3bn €", "EUR", 3e9, 3e9],
    ["3 Mrd € volt", "volt", "3 Mrd €", "EUR", 3e9, 3e9],
    ["500 Mio. €", "", "500 Mio. €", "EUR", 500e6, 500e6],
    ["500 m€", "", "500 m€", "EUR", 500e6, 500e6],
    ["5 million volt cells", "volt cells", "5 million", undefined, 5e6, 5e6],
    ["20-10 GWh", "", "20-10 GWh", "wh", 10e9, 20e9],
    ["20 GWh or more volt", "volt", "20 GWh", "wh", 20e9, Number.POSITIVE_INFINITY],
    ["20 GWh per volt", "per volt", "20 GWh", "wh", 20e9, 20e9],
    ["20 GWh per year volt", "volt", "20 GWh", "wh", 20e9, 20e9],
    ["20 GWh+", "", "20 GWh", "wh", 20e9, Number.POSITIVE_INFINITY],
    ["20+ GWh volt", "volt", "20+ GWh", "wh", 20e9, Number.POSITIVE_INFINITY],
    ["500 jobs or fewer", "", "500 jobs", "job", 0, 500],
    ["between 10 and 20 GWh volt", "volt", "10 and 20 GWh", "wh", 10e9, 20e9],
    ["between 10 GWh and 20 GWh", "", "10 GWh and 20 GWh", "wh", 10e9, 20e9],
    ["from $1bn to $2bn", "", "$1bn to $2bn", "USD", 1e9, 2e9],
    ["$1-2bn", "", "$1-2bn", "USD", 1e9, 2e9],
    ["zwischen 10 und 20 GWh", "", "10 und 20 GWh", "wh", 10e9, 20e9],
    ["über 20 GWh in Ungarn", "in Ungarn", "20 GWh", "wh", 20e9, Number.POSITIVE_INFINITY],
    ["1,5 Milliarden Euro", "", "1,5 Milliarden Euro", "EUR", 1.5e9, 1.5e9],
    ["投资超过100亿元", "投资", "100亿元", "CNY", 1e10, Number.POSITIVE_INFINITY],
    ["50吉瓦时以上 伏特", "伏特", "50吉瓦时", "wh", 50e9, Number.POSITIVE_INFINITY],
    ["10至20兆瓦", "", "10至20兆瓦", "w", 10e6, 20e6],
    ["30千瓦时", "", "30千瓦时", "wh", 30e3, 30e3],
    ["deals worth more than $1bn", "deals", "$1bn", "USD", 1e9, Number.POSITIVE_INFINITY],
    ["valued at more than $1bn", "", "$1bn", "USD", 1e9, Number.POSITIVE_INFINITY],
    ["with a value of $1bn", "with a", "$1bn", "USD", 1e9, 1e9],
    ["bigger than $1bn", "", "$1bn", "USD", 1e9, Number.POSITIVE_INFINITY],
    ["volt smaller than $1bn", "volt", "$1bn", "USD", 0, 1e9],
    ["volt worth $4.3bn", "volt", "$4.3bn", "USD", 4.3e9, 4.3e9],
    ["Fort Worth over 20 GWh", "Fort Worth", "20 GWh", "wh", 20e9, Number.POSITIVE_INFINITY],
    ["im Wert von über 2 Mrd Euro", "", "2 Mrd Euro", "EUR", 2e9, Number.POSITIVE_INFINITY],
    ["伏特 价值超过100亿元", "伏特", "100亿元", "CNY", 1e10, Number.POSITIVE_INFINITY],
    ["4,300,000,000", "", "4,300,000,000", undefined, 4.3e9, 4.3e9],
  ])("takes what is asked for out of “%s”", (query, others, text, sort, least, most) => {
    const { words, amounts } = takeAmounts(query, isCounted);
    expect(words.trim().replace(/\s+/g, " ")).toBe(others);
    expect(amounts).toMatchObject([{ text, sort }]);
    // What is plain may be a little more or less.
    const near = (bound: number | undefined) => Number(bound?.toPrecision(2));
    expect([near(amounts[0]?.least), near(amounts[0]?.most)]).toEqual([least, most]);
  });

  it.each([
    "volt 2024",
    "Formula 1",
    "3M",
    "500 m",
    "top 20 companies",
    "7-Eleven",
    "1.5",
    "B2B 20",
    "Fort Worth 2024",
    "worth 2024",
    "all 5",
  ])("leaves “%s” as it is", (query) => {
    expect(takeAmounts(query, isCounted)).toEqual({ words: query, amounts: [] });
  });

  it("takes two amounts for a range only where they are said to be one", () => {
    const { amounts } = takeAmounts("20 GWh and 500 jobs", isCounted);
    expect(amounts.map(({ isPlain, text }) => [isPlain, text])).toEqual([
      [true, "20 GWh"],
      [true, "500 jobs"],
    ]);
  });

  it("takes several, each with its own bound, behind numbers that are none", () => {
    const { words, amounts } = takeAmounts("firm 77 over 1 billion volt 20 GWh under 500 jobs x", isCounted);
    expect(words.trim().replace(/\s+/g, " ")).toBe("firm 77 volt x");
    expect(amounts.map(({ sort, isPlain, text }) => [sort, isPlain, text])).toEqual([
      [undefined, false, "1 billion"],
      ["wh", true, "20 GWh"],
      ["job", false, "500 jobs"],
    ]);
  });

  it("means about as much by “about”, and the same by a round figure", () => {
    const [about, plain] = ["about 40 GWh", "40 GWh"].map(
      (query) => takeAmounts(query, isCounted).amounts[0],
    );
    expect([about?.least, about?.most]).toEqual([36e9, 44e9]);
    expect(plain?.isPlain).toBe(true);
    expect(plain?.least).toBeLessThan(40e9);
    expect(plain?.least).toBeGreaterThan(39e9);
  });
});

describe("agreements by how much they are about", () => {
  const pact = (id: string, parties: string[], amounts: Amount[], texts: string[] = []) => ({
    ...tie(id, parties, texts),
    amounts,
  });
  const index = indexOf(
    entity("volt", ["Volt"], 3),
    entity("steel", ["Zenith Steel"], 2),
    pact("cells", ["volt", "steel"], [{ value: 40, unit: "GWh/year", what: "capacity" }]),
    pact("pilot", ["volt"], [{ value: 500, unit: "MWh" }]),
    pact(
      "plant",
      ["volt"],
      [
        { value: 3_000_000_000, unit: "EUR", what: "investment" },
        { value: 1200, unit: "jobs" },
      ],
    ),
    pact("works", ["steel"], [{ value: 2, unit: "million tonnes" }]),
    pact("told", ["steel"], [], ["A park of 40 GWh for the north"]),
    {
      type: "release",
      ref: "d/release/news",
      title: "Zenith Steel and Volt agree on cells",
      agreements: ["d/agreement/cells"],
      detail: "",
    },
  );

  it.each([
    ["40 GWh", ["cells", "told"]],
    ["40000 MWh", ["cells"]],
    ["4 GWh", []],
    ["over 1 GWh", ["cells"]],
    ["over 40 GWh", []],
    ["> 40 GWh", []],
    ["above 40,000 MWh", []],
    ["more than 40 GWh", []],
    ["at least 40 GWh", ["cells"]],
    [">=40 GWh", ["cells"]],
    ["from 40 GWh", ["cells"]],
    ["40 GWh or more", ["cells"]],
    ["no less than 40 GWh", ["cells"]],
    ["under 500 MWh", []],
    ["< 0.5 GWh", []],
    ["fewer than 1200 jobs", []],
    ["at most 500 MWh", ["pilot"]],
    ["up to 0.5 GWh", ["pilot"]],
    ["no more than 0.5 GWh", ["pilot"]],
    ["500 MWh or less", ["pilot"]],
    ["between 1 and 40 GWh", ["cells"]],
    ["between 100 MWh and 500 MWh", ["pilot"]],
    ["amount:>40GWh", []],
    ["under 1 GWh", ["pilot"]],
    ["0.5 GWh", ["pilot"]],
    ["volt over 0.1 GWh", ["cells", "pilot", "volt"]],
    ["over 1 billion", ["plant"]],
    ["2-4 bn euros", ["plant"]],
    ["over 1 billion dollars", []],
    ["more than 1000 jobs", ["plant"]],
    ["at least 1.5 Mt", ["works"]],
    ["amount:>1GWh", ["cells", "volt", "steel", "news"]],
    ['amount:"over 1 GWh" kind:release', ["news"]],
    ["amount:€3bn amount:>1Mt kind:agreement", ["plant", "works"]],
  ])("finds for “%s” %j", (query, found) => {
    expect(find(index, query).toSorted()).toEqual(found.toSorted());
  });

  it.each([
    ["over 1 billion", ["fund"]],
    ["over 1,000,000", ["fund", "works"]],
    ["at most 3 billion", ["fund", "works", "cells"]],
    ["over 1 billion euros", ["fund"]],
  ])("have the scale of their unit where “%s” has no unit", (query, found) => {
    const scaled = indexOf(
      pact("fund", [], [{ value: 3, unit: "billion EUR" }]),
      pact("works", [], [{ value: 2, unit: "million tonnes" }]),
      pact("cells", [], [{ value: 40, unit: "GWh" }]),
    );
    expect(find(scaled, query).toSorted()).toEqual(found.toSorted());
  });

  it("say which of their amounts it is", () => {
    const amounts = (query: string) =>
      index.query(query, 9).hits.map((hit) => (hit.type === "agreement" ? hit.amount : undefined));
    expect(amounts("more than 1000 jobs")).toEqual([{ value: 1200, unit: "jobs" }]);
    expect(amounts("kind:agreement amount:40GWh")).toEqual([
      { value: 40, unit: "GWh/year", what: "capacity" },
    ]);
  });

  it("are what the explorer selects too", () => {
    expect(index.select("over 1 GWh").agreements).toMatchObject([
      { ref: "d/agreement/cells", amount: { value: 40, unit: "GWh/year", what: "capacity" } },
    ]);
    expect(index.select("volt").agreements.map((one) => "amount" in one)).toEqual([false, false, false]);
  });

  it("are not found for a filter that says no amount, and that is told", () => {
    expect(index.query("amount:much", 9)).toMatchObject({
      total: 0,
      notes: ["“amount:much” needs a number and a unit, such as amount:>20GWh or amount:€3bn."],
    });
  });
});
