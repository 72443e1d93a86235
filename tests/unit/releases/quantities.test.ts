import { describe, expect, it } from "vitest";
import { findQuantities } from "@/lib/releases/quantities/find-quantities";

const told = (text: string) =>
  findQuantities(text, 0, text.length).map(({ value, unit }) => `${value} ${unit}`);

describe("money of all countries", () => {
  it.each([
    ["13.5 million Swiss francs", ["13500000 CHF"]],
    ["300 million Czech crowns", ["300000000 CZK"]],
    ["Naira 2 billion and N50 billion", ["2000000000 NGN", "50000000000 NGN"]],
    ["Dh3.67 billion", ["3670000000 AED"]],
    ["45 billion tenge", ["45000000000 KZT"]],
    ["12 billion CFA francs", ["12000000000 XOF"]],
    ["$10-15 million", ["10000000 USD", "15000000 USD"]],
    ["3,5 million euros", ["3500000 EUR"]],
    ["Rs 1.2 lakh crore and Rs 500 crores", ["1200000000000 INR", "5000000000 INR"]],
    ["24 billion ouguiyas, 180 bln soums", ["24000000000 MRU", "180000000000 UZS"]],
    ["870 million kroner, 560 million of which for Orvex", ["870000000 NOK", "560000000 NOK"]],
    ["the N50 and the P30 in room R300", []],
    ["a grant of JD 180,000", ["180000 JOD"]],
    ["The Adelaide firm, with shops in Sydney, pays $6.5 million", ["6500000 AUD"]],
    [
      "All amounts in Canadian dollars, but US$5 million. It pays $18 million",
      ["5000000 USD", "18000000 CAD"],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("takes pesos for those of the country that the text is of", () => {
    expect(told("In the Philippines it will spend 500 million pesos.")).toEqual(["500000000 PHP"]);
    expect(told("It will spend 500 million pesos.")).toEqual(["500000000 MXN"]);
  });
});

describe("what is counted and measured", () => {
  it.each([
    ["between 10 and 15 million tonnes a year", ["10000000 t", "15000000 t"]],
    ["at least a million TEU a year", ["1000000 TEU"]],
    ["a quarter of a million tonnes of wheat", ["250000 t"]],
    ["two hundred and fifty nurses are trained", ["250 nurses"]],
    ["eight low-floor trams, with an option on four", ["8 trams", "4 trams"]],
    ["40 buses, of which it may order up to five more", ["40 buses", "5 buses"]],
    ["14 trains plus 20 options", ["14 trains", "20 trains"]],
    ["sensors in 60 of the houses", ["60 houses"]],
    ["EUR 1.250.000", ["1250000 EUR"]],
    ["10-15 MW", ["10 MW", "15 MW"]],
    ["a 40-hectare plot", ["40 hectares"]],
    ["6,000 cubic metres per day", ["6000 cubic metres per day"]],
    ["30,000 bpd", ["30000 barrels per day"]],
    ["six 174,000-cbm LNG carriers", ["6 vessels"]],
    ["12 of Orla's weather satellites", ["12 satellites"]],
    ["three hundred tractors", ["300 tractors"]],
    ["Nine MSc bursaries will be funded", ["9 bursaries"]],
    ["12.500 tonnes", ["12500 t"]],
    ["15 (fifteen) years", ["15 years"]],
    ["employing 450 people", ["450 jobs"]],
    ["90,000 reverse osmosis elements", ["90000 elements"]],
    ["2.4 million wafers", ["2400000 wafers"]],
    ["3,000 tonnes of waste a day", ["3000 t"]],
    ["64 Orvex® analysers and two more ultramaxes", ["64 analysers", "2 vessels"]],
    ["48 logistics properties", ["48 properties"]],
    ["12 weddings", ["12 weddings"]],
    ["six narrowbodies and four wide-bodies", ["6 aircraft", "4 aircraft"]],
    ["14 MRI and CT scanners", ["14 scanners"]],
    ["40 engineers and 20 buses", ["40 engineers", "20 buses"]],
    ["20 and then the buses", []],
    ["190 million cubic feet per day", ["190000000 cubic feet per day"]],
    ["450 metres of quay", ["450 m"]],
    ["at 300 metres of depth", []],
    ["an order for one 6,000-dwt bunkering tanker", ["1 vessels"]],
    ["signed at one tanker terminal", []],
    ["52,000 growers, 300 pupils, 12 supermarkets", ["52000 growers", "300 pupils", "12 supermarkets"]],
    ["10,000 troy ounces of gold", ["10000 ounces"]],
    ["seven OR-I 6.5 floating platforms", ["7 platforms"]],
    ["six H-series dual-fuel engines", ["6 engines"]],
    ["47 Orva 4 electric multiple units", ["47 trains"]],
    ["two OrvaMax 500 milk powder lines", ["2 lines"]],
    ["2,000 schoolchildren", ["2000 schoolchildren"]],
    ["a tenor of 12 yrs", ["12 years"]],
    ["with an estimated duration of 470 days", ["470 days"]],
    ["within 30 days of closing", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("shares of a whole", () => {
  it.each([
    ["the costs are shared 51:49", ["51 %", "49 %"]],
    ["a 60/40 joint venture", ["60 %", "40 %"]],
    ["a 50-50 venture", ["50 %"]],
    ["they won 60-40", []],
    ["Orvex will hold 60 and Zemtek 40 per cent", ["40 %", "60 %"]],
    ["Orvex would own 70 per cent and Zemtek 30.", ["70 %", "30 %"]],
    ["it bought 70 per cent on June 30.", ["70 %"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("numbers without their noun", () => {
  it.each([
    ["The term is 25 years, with the possibility of 5 more.", ["25 years", "5 years"]],
    ["It runs for ten years, extendable by five.", ["10 years", "5 years"]],
    ["It packs diagnostic kits, 5 million a year, for patients.", ["5000000 kits"]],
    ["It refits wagons, 40 in all.", ["40 wagons"]],
    ["The first 20 vehicles leave in May. The remaining 56 will follow.", ["20 vehicles", "56 vehicles"]],
    [
      "It sells 1,940 towers, of which 1,310 are in the north and 630 in the south.",
      ["1940 towers", "1310 towers", "630 towers"],
    ],
    ["20 aircraft, with options for 10 more", ["20 aircraft", "10 aircraft"]],
    ["Employment: 2,500.", ["2500 jobs"]],
    ["It runs 12 ships and was founded in 1998.", ["12 vessels"]],
    ["It holds 30% of 12 mines and 8 in the same company.", ["30 %", "12 mines", "8 mines"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("numbers told in words or without their noun", () => {
  it.each([
    ["a lease of a quarter of a century", ["25 years"]],
    ["it runs for a decade and a half", ["15 years"]],
    ["one and a half million tonnes of ore", ["1500000 t"]],
    ["a dozen locomotives and two dozen wagons", ["12 locomotives", "24 wagons"]],
    ["3.4 million doses in 2025 and 2 million in 2026", ["3400000 doses", "2000000 doses"]],
    ["up to 5,000 people would be employed", ["5000 jobs"]],
    ["a workforce of 350.", ["350 jobs"]],
    ["they plant 50,000 trees and later 20,000 new ones", ["50000 trees", "20000 trees"]],
    ["a value of EUR 480m.", ["480000000 EUR"]],
    ["from 2031 onwards", []],
    ["In June 2024 Orvex Batteries signed for 40 tonnes of foil", ["40 t"]],
    ["On March 5, 2024 Orvex Chips and Korvane Cells agreed", []],
    ["In 2025 Kestrel Ships ordered 12 cranes", ["12 cranes"]],
    ["Since 2019 Penhallow Robots has made 2,000 robots", ["2000 robots"]],
    ["in 2000 schools and 2019 homes", ["2000 schools", "2019 homes"]],
    ["60,000 tonnes a year +/-10%", ["60000 t"]],
    ["60,000 tonnes ±10 percent", ["60000 t"]],
    ["60,000 tonnes, plus or minus 10%", ["60000 t"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("in how long a time", () => {
  const pers = (text: string) => findQuantities(text, 0, text.length).map(({ per }) => per);
  it.each([
    ["120 specialists will be trained every year", ["year"]],
    ["40 engineers are to be sent each month", ["month"]],
    ["50,000 tonnes delivered annually", ["year"]],
    ["Every year some 120 specialists will be trained", ["year"]],
    ["an annual output of up to 5,000 tonnes", ["year"]],
    ["120 specialists will be trained this year", [undefined]],
    ["120 specialists will be trained, and every year there is a fair", [undefined]],
    ["its annual report names 5,000 tonnes", [undefined]],
  ])("%s", (text, expected) => {
    expect(pers(text)).toEqual(expected);
  });
});

describe("a number before that of a model", () => {
  it.each([
    ["50 412 RX aircraft", ["50 aircraft"]],
    ["24 613 XR jets", ["24 aircraft"]],
    ["12 500 Orvex lamps", ["12500 lamps"]],
    ["12 555 homes", ["12555 homes"]],
    ["4 215 LED lamps and 12 000 homes", ["4215 lamps", "12000 homes"]],
    ["1 321 TEU", ["1321 TEU"]],
    ["4 215 Swiss francs", ["4215 CHF"]],
    ["SEK 4 215 Orvex said", ["4215 SEK"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("figures that count nothing", () => {
  it.each([
    ["12 Orvex Superjet 100/95B aircraft", ["12 aircraft"]],
    ["the deal announced on September 2 includes spare parts", []],
    ["10 ATX 72-600 turboprops, 40-50 turbines", ["10 aircraft", "40 turbines", "50 turbines"]],
    ["the COVID-19 challenges", []],
    ["the KS-M-468 and KS-M-523 blocks", []],
    ["reported Phase 2b results and Phase 2b/3 trials", []],
    ["phase 2b trials with 450 patients, Stage 2 works", ["450 patients"]],
    ["in this phase 5 trams, worth $2b", ["5 trams", "2000000000 USD"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
