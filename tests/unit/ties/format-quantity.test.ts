import { describe, expect, it } from "vitest";
import type { Quantity } from "@/lib/model";
import { quantitiesWords, quantityText } from "@/lib/ties/format-quantity";

type Told = Omit<Quantity, "qualifier">;

describe("an amount", () => {
  it.each<[Told, string]>([
    [{ value: 40, unit: "GWh" }, "40 GWh"],
    [{ value: 0.25, unit: "GW" }, "0.25 GW"],
    [{ value: 49.5, unit: "%" }, "49.5%"],
    [{ value: 1_500_000, unit: "t" }, "1.5 million t"],
    [{ value: 866_000, unit: "m2" }, "866,000 m²"],
    [{ value: 12, unit: "m3" }, "12 m³"],
    [{ value: 3, unit: "km2" }, "3 km²"],
    [{ value: 20_000_000_000, unit: "CNY" }, "CNY 20 billion"],
    [{ value: 250_000, unit: "USD" }, "USD 250,000"],
    [{ value: 5, unit: "€" }, "€5"],
    [{ value: 5, unit: "US$" }, "US$5"],
    [{ value: 3, unit: "million tonnes" }, "3 million tonnes"],
    [{ value: 1, unit: "million tonnes" }, "1 million tonnes"],
    [{ value: 64, unit: "gpus" }, "64 GPUs"],
    [{ value: 2, unit: "constructor", per: "constructor" }, "2 constructor per constructor"],
    [{ value: 30, unit: "支" }, "30 支"],
  ])("%o reads %s", (quantity, text) => {
    expect(quantityText(quantity)).toBe(text);
  });
});

describe("one and many", () => {
  it.each<readonly [string, string, string]>([
    ["vessels", "1 vessel", "2 vessels"],
    ["vessel", "1 vessel", "2 vessels"],
    ["aircraft", "1 aircraft", "2 aircraft"],
    ["series", "1 series", "2 series"],
    ["staff", "1 staff", "2 staff"],
    ["ferries", "1 ferry", "2 ferries"],
    ["batteries", "1 battery", "2 batteries"],
    ["buses", "1 bus", "2 buses"],
    ["trolleybuses", "1 trolleybus", "2 trolleybuses"],
    ["lenses", "1 lens", "2 lenses"],
    ["launches", "1 launch", "2 launches"],
    ["presses", "1 press", "2 presses"],
    ["warehouses", "1 warehouse", "2 warehouses"],
    ["turbines", "1 turbine", "2 turbines"],
    ["people", "1 person", "2 people"],
    ["children", "1 child", "2 children"],
    ["young people", "1 young person", "2 young people"],
    ["doctoral places", "1 doctoral place", "2 doctoral places"],
    ["lecturers and students", "1 lecturers and students", "2 lecturers and students"],
    ["EMUs", "1 EMU", "2 EMUs"],
    ["gpus", "1 GPU", "2 GPUs"],
    ["years", "1 year", "2 years"],
    ["hectares", "1 hectare", "2 hectares"],
    ["square feet", "1 square foot", "2 square feet"],
    ["square miles", "1 square mile", "2 square miles"],
    ["cubic feet", "1 cubic foot", "2 cubic feet"],
    ["nautical miles", "1 nautical mile", "2 nautical miles"],
    ["ounces", "1 ounce", "2 ounces"],
    ["tonne", "1 tonne", "2 tonnes"],
    ["barrels per day", "1 barrel a day", "2 barrels a day"],
    ["boe per day", "1 boe a day", "2 boe a day"],
    // Signs, and words of other languages.
    ...["GWh", "t", "kg", "TEU", "MVA", "MMBtu", "mmscfd", "dwt", "mu", "ha", "bps", "tonnen"].map(
      (sign) => [sign, `1 ${sign}`, `2 ${sign}`] as const,
    ),
  ])("%s: %s, %s", (unit, one, many) => {
    expect([quantityText({ value: 1, unit }), quantityText({ value: 2, unit })]).toEqual([one, many]);
  });

  it("more than one is many, and so is a part", () => {
    expect([1.5, 0.5].map((value) => quantityText({ value, unit: "hectares" }))).toEqual([
      "1.5 hectares",
      "0.5 hectares",
    ]);
  });
});

describe("how often", () => {
  it.each<[Told, string]>([
    [{ value: 40, unit: "GWh", per: "year" }, "40 GWh a year"],
    [{ value: 4_100_000_000, unit: "EUR", per: "year" }, "EUR 4.1 billion a year"],
    [{ value: 40, unit: "kt", per: "year", what: "hydrogen" }, "40 kt of hydrogen a year"],
    [{ value: 9, unit: "t", per: "hour" }, "9 t an hour"],
    [{ value: 9, unit: "t", per: "annum" }, "9 t a year"],
    [{ value: 310, unit: "CAD", per: "MWh" }, "CAD 310 per MWh"],
    [{ value: 310, unit: "CAD per MWh" }, "CAD 310 per MWh"],
    [{ value: 38_000, unit: "m3 per day" }, "38,000 m³ a day"],
    [{ value: 38_000, unit: "m3/d" }, "38,000 m³ a day"],
    [{ value: 25, unit: "million t/year" }, "25 million t a year"],
    [{ value: 50_000, unit: "wafers per month" }, "50,000 wafers a month"],
    [{ value: 1, unit: "departures per week" }, "1 departure a week"],
  ])("%o reads %s", (quantity, text) => {
    expect(quantityText(quantity)).toBe(text);
  });
});

describe("what it is of", () => {
  it.each<[Told, string]>([
    [{ value: 40, unit: "t", what: "hydrogen" }, "40 t of hydrogen"],
    [{ value: 19, unit: "GWh", what: "battery storage" }, "19 GWh of battery storage"],
    [
      { value: 9, unit: "t", per: "year", what: "hydrogen from wind and sun" },
      "9 t a year of hydrogen from wind and sun",
    ],
    [{ value: 250, unit: "USD", what: "training" }, "USD 250 for training"],
    [{ value: 35, unit: "%", what: "local content" }, "35% local content"],
    [{ value: 35, unit: "GWh", per: "year", what: "capacity" }, "capacity of 35 GWh a year"],
    [{ value: 35, unit: "GWh", what: "Capacity" }, "capacity of 35 GWh"],
    [{ value: 40, unit: "%", what: "Banpu Next stake" }, "Banpu Next stake of 40%"],
    [
      { value: 10, unit: "CNY", what: "expected output value at full production" },
      "expected output value of CNY 10 at full production",
    ],
    [
      { value: 11, unit: "t", per: "year", what: "volume over five years" },
      "volume of 11 t a year over five years",
    ],
    [{ value: 20, unit: "GWh", what: "volume 2026-2031" }, "volume of 20 GWh, 2026–2031"],
    [{ value: 80, unit: "%", what: "share of the output" }, "share of the output: 80%"],
    [{ value: 10, unit: "t", per: "year", what: "first right" }, "first right to 10 t a year"],
    [{ value: 25, unit: "GWh", what: "first phase" }, "25 GWh in the first phase"],
    [{ value: 25, unit: "GWh", what: "phase two" }, "25 GWh in phase two"],
    [{ value: 200, unit: "MW", what: "from 2027" }, "200 MW, from 2027"],
    [{ value: 200, unit: "MW", what: "by 2030" }, "200 MW by 2030"],
    [{ value: 400, unit: "MWh", what: "under construction" }, "400 MWh under construction"],
    [{ value: 2_300, unit: "jobs", what: "expected" }, "2,300 jobs expected"],
    [{ value: 18, unit: "models", what: "new models by 2030" }, "18 new models by 2030"],
    [{ value: 9, unit: "vehicles", per: "year", what: "vehicles supplied" }, "9 vehicles supplied a year"],
    [{ value: 40, unit: "cells", what: "cells" }, "40 cells"],
  ])("%o reads %s", (quantity, text) => {
    expect(quantityText(quantity)).toBe(text);
  });
});

describe("how far the figure is the amount", () => {
  it.each([
    ["maximum capacity", "capacity of up to 40 GWh"],
    ["up to", "up to 40 GWh"],
    ["Up to", "up to 40 GWh"],
    ["upper limit of capacity", "capacity of up to 40 GWh"],
    ["minimum", "at least 40 GWh"],
    ["minimum planned capacity", "planned capacity of at least 40 GWh"],
    ["minimum share of the output", "share of the output: at least 40 GWh"],
    ["maximum expected", "up to 40 GWh expected"],
    ["more than", "more than 40 GWh"],
    ["about", "about 40 GWh"],
    ["approx. volume", "volume of about 40 GWh"],
    ["nearly", "nearly 40 GWh"],
    ["less than", "less than 40 GWh"],
    ["up to date storage", "up to 40 GWh of date storage"],
    ["about-face", "40 GWh of about-face"],
    ["over five years", "40 GWh over five years"],
  ])("%s: %s", (what, text) => {
    expect(quantityText({ value: 40, unit: "GWh", what })).toBe(text);
  });
});

describe("ranges", () => {
  const textOf = (quantities: readonly Quantity[]) =>
    quantitiesWords(quantities).map(([, { before, amount, behind }]) => before + amount + behind);

  it("the least and the most of the same are one", () => {
    const least: Quantity = { value: 20, unit: "GWh", per: "year", what: "minimum volume over the term" };
    const most: Quantity = { value: 30, unit: "GWh", per: "year", what: "maximum volume over the term" };
    expect(textOf([least, most])).toEqual(["volume of 20 to 30 GWh a year over the term"]);
    expect(textOf([{ value: 7, unit: "jobs" }, least, most, { value: 1, unit: "EUR" }])).toHaveLength(3);
  });

  it.each<[string, Partial<Quantity>]>([
    ["another unit", { unit: "MWh" }],
    ["another time", { per: "year" }],
    ["something else", { what: "maximum capacity" }],
    ["another firmness", { qualifier: "planned" }],
    ["less", { value: 10 }],
  ])("what differs stays two: %s", (_what, otherwise) => {
    const least: Quantity = { value: 20, unit: "GWh", what: "minimum volume" };
    expect(textOf([least, { value: 30, unit: "GWh", what: "maximum volume", ...otherwise }])).toHaveLength(2);
  });

  it("two figures that nothing calls ends are two", () => {
    expect(
      textOf([
        { value: 10, unit: "MW" },
        { value: 15, unit: "MW" },
      ]),
    ).toEqual(["10 MW", "15 MW"]);
  });
});
