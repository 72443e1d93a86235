/** Amounts as releases of many countries write them: groups, decimals, scales, ranges and rates. */
import { describe, expect, it } from "vitest";
import { findQuantities, keyOfQuantity } from "@/lib/releases/quantities/find-quantities";

const told = (text: string) =>
  findQuantities(text, 0, text.length).map(
    ({ value, unit, per }) => `${value} ${per ? `${unit}/${per}` : unit}`,
  );

describe("groups and decimals", () => {
  it.each([
    ["€1.234.567,89", ["1234567.89 EUR"]],
    ["EUR 250.000 for repairs", ["250000 EUR"]],
    ["€ 250.000,- in all", ["250000 EUR"]],
    ["R$ 1.250.000,00", ["1250000 BRL"]],
    ["CHF 8'200'000 and CHF 8’200’000.-", ["8200000 CHF", "8200000 CHF"]],
    ["€1 250m and EUR 1 250 000,50", ["1250000000 EUR", "1250000.5 EUR"]],
    ["€2,5m and €2,5 mn and R$ 2,3 bilhões", ["2500000 EUR", "2500000 EUR", "2300000000 BRL"]],
    ["12,5 MW and a 12,5% stake", ["12.5 MW", "12.5 %"]],
    ["2,5 million euros and 3,5 million in 2026", ["2500000 EUR", "3500000 EUR"]],
    ["Rs 12,50,000", ["1250000 INR"]],
    ["KWD 1,250,000.000 and $0.125", ["1250000 KWD", "0.125 USD"]],
    ["12.500 tonnes, 12,500.125 tonnes and 0.125 tonnes", ["12500 t", "12500.125 t", "0.125 t"]],
    ["$1.125 billion", ["1125000000 USD"]],
    ["at a price of $2.625 per share", ["2.625 USD/share"]],
    ["a dividend of $1.375 per share", ["1.375 USD/share"]],
    ["€1.085 per litre and €1.250 a share", ["1.085 EUR/litre", "1.25 EUR/share"]],
    ["$3.999/gal", ["3.999 USD/gal"]],
    ["a conversion price of $1.150", ["1.15 USD/share"]],
    ["€99.875 issue price", ["99.875 EUR/unit"]],
    ["C$1.375 = US$1", ["1.375 CAD", "1 USD"]],
    ["KWD 1.250 and £1.250", ["1.25 KWD", "1.25 GBP"]],
    ["a dividend of €1.085, shares that closed at €12.345", ["1.085 EUR", "12.345 EUR"]],
    ["a price of EUR 12.500 in all", ["12500 EUR"]],
    ["MEUR 12.500 and 12.340 MEUR", ["12500000 EUR", "12340000 EUR"]],
    ["$1.250 to $1.500 billion", ["1250000000 USD", "1500000000 USD"]],
    ["between €1.250 and €1.500 million", ["1250000 EUR", "1500000 EUR"]],
    ["12.340 kt", ["12340 t"]],
    ["SEK 1 250m, R1 250m and NOK 1 250mn", ["1250000000 SEK", "1250000000 ZAR", "1250000000 NOK"]],
    ["on €1.2.3, at 8'20'000 and 5,6,7 tonnes", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a full stop before three figures", () => {
  it.each([
    // As countries write them that set a full stop between groups.
    ["EUR 12.500, R$ 1.250 and NOK 1.340", ["12500 EUR", "1250 BRL", "1340 NOK"]],
    ["a unit price of €12.500", ["12500 EUR/unit"]],
    ["an offer price of EUR 12.500", ["12500 EUR/unit"]],
    ["buses at €2.500 each", ["2500 EUR/unit"]],
    ["a unit price of €12.000 for 40 seats", ["12000 EUR/unit", "40 seats"]],
  ])("has thousands before it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["earnings per share of €1.235", ["1.235 EUR"]],
    ["EPS of €1.235", ["1.235 EUR"]],
    ["€101.125 to €112.375 per share", ["101.125 EUR", "112.375 EUR/share"]],
    ["a net asset value of €12.345", ["12.345 EUR"]],
    ["a net asset value of €112.345", ["112.345 EUR"]],
    ["€1.249 to €1.399 per litre", ["1.249 EUR", "1.399 EUR/litre"]],
    ["1 euro = NOK 11.345", ["1 EUR", "11.345 NOK"]],
    ["the dollar at R$ 5.125", ["5.125 BRL"]],
    ["notes issued at €99.875", ["99.875 EUR"]],
    ["notes issued at €101.125", ["101.125 EUR"]],
    ["shares rose to €12.345", ["12.345 EUR"]],
    ["shares rose to €112.345", ["112.345 EUR"]],
    ["EUR 3.005 per unit and EUR 103.005 per unit", ["3.005 EUR", "103.005 EUR"]],
    ["prices: EUR 12.345", ["12.345 EUR"]],
    ["prices: EUR 112.345", ["112.345 EUR"]],
    ["€99.875 issue price", ["99.875 EUR/unit"]],
    ["an offer price of €101.125", ["101.125 EUR/unit"]],
    ["a dividend of $1.000", ["1 USD"]],
    ["gas futures closed at $3.000", ["3 USD"]],
    ["a fund that closed at $112.000", ["112 USD"]],
    ["an exercise price: $1.000", ["1 USD"]],
    ["a par value of $1.000", ["1 USD"]],
    ["shares rose sharply to $3.000", ["3 USD"]],
    ["shares fell 2% to $3.000", ["2 %", "3 USD"]],
    ["shares falling to $3.000", ["3 USD"]],
    ["an issue price of $100.000", ["100 USD/unit"]],
    ["10,000 shares of £1.000 each", ["10000 shares", "1 GBP"]],
    ["$3.000/therm", ["3 USD"]],
    ["$1.000 to $1.500 per share", ["1 USD", "1.5 USD/share"]],
    ["$1.000 to $2.000 per share", ["1 USD", "2 USD/share"]],
    ["between $1.500 and $2.000", ["1.5 USD", "2 USD"]],
    ["MXN 17.000 per dollar", ["17 MXN"]],
    ["£1 = $1.000", ["1 GBP", "1 USD"]],
    ["$1.000 = £1", ["1 USD", "1 GBP"]],
    ["KWD 250.000", ["250 KWD"]],
    ["EUR 112.345 in cash per share", ["112.345 EUR"]],
    ["EUR 112.345 for each share", ["112.345 EUR"]],
    ["a weighted average of EUR 112.345", ["112.345 EUR"]],
    ["lowest EUR 110.125, highest EUR 113.875", ["110.125 EUR", "113.875 EUR"]],
    ["$25.000 in cash per share", ["25 USD"]],
    ["holders receive $14.000 in cash", ["14 USD"]],
    ["a floor of $3.000", ["3 USD"]],
    ["futures reached $4.000", ["4 USD"]],
    ["ended the session at $123.000", ["123 USD"]],
    ["a conversion rate of $1.000", ["1 USD"]],
    ["a liquidation preference of $25.000", ["25 USD"]],
    ["Rs 83.000 to the dollar", ["83 INR"]],
    ["JPY 151.000", ["151 JPY"]],
  ])("has a whole number before it: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("powers of ten", () => {
  it.each([
    ["10⁶ tonnes and 10^6 tonnes", ["1000000 t", "1000000 t"]],
    ["5 × 10⁶ tonnes, 2.5 x 10^6 m³ and 1,5·10⁴ MW", ["5000000 t", "2500000 m3", "15000 MW"]],
    ["$2 × 10⁹ and 10¹² doses", ["2000000000 USD", "1000000000000 doses"]],
    // The mark of a note, which no power of ten is.
    ["20¹ trams and €250² million", ["20 trams", "250000000 EUR"]],
    ["5 × 10⁻³ kg", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("prices of one", () => {
  it.each([
    ["a conversion price of €1.250", ["1.25 EUR/share"]],
    ["an issue price of £2.10 for 400 new shares", ["2.1 GBP/unit"]],
    ["the shares have an issue price of £2.10", ["2.1 GBP/share"]],
    ["with the strike price set at £82", ["82 GBP/unit"]],
    ["40 buses at a price of €0.5 million each", ["500000 EUR/unit"]],
    ["40 buses at a price of €2.500 each", ["2500 EUR/unit"]],
    ["they cost around $11 million apiece", ["11000000 USD/unit"]],
    ["400 new shares at A$0.25 each", ["0.25 AUD/share"]],
    ["at a price of $0.25 per share", ["0.25 USD/share"]],
    // Of all of them, or of each party.
    ["a subscription price of €2 million", ["2000000 EUR"]],
    ["a contract price of €4 million", ["4000000 EUR"]],
    ["they lend $10 million each", ["10000000 USD"]],
  ])("%s", (text, expected) => {
    expect(told(text).filter((one) => !/shares$|buses$/.test(one))).toEqual(expected);
  });
});

describe("groups set apart by spaces", () => {
  it("take in a letter behind a currency only: 3 200m masts", () => {
    const found = told("two cranes, 3 200m masts");
    expect(found).toContain("3 masts");
    expect(found).not.toContain("3200000000 masts");
  });
});

describe("scales", () => {
  it.each([
    ["EUR 5 Mio for buses, EUR 5 Mrd.", ["5000000 EUR", "5000000000 EUR"]],
    ["5 Mio. EUR, 300 Mio. CHF, 3 Mrd. euros", ["5000000 EUR", "300000000 CHF", "3000000000 EUR"]],
    ["DKK 500 mio. and DKK 5 mia.", ["500000000 DKK", "5000000000 DKK"]],
    ["NOK 300 mill. and 500 mill. kroner", ["300000000 NOK", "500000000 NOK"]],
    ["$45.5MM", ["45500000 USD"]],
    ["a 45 mm gun", []],
    ["Rs 500 Cr and ₹ 5,000 crs", ["5000000000 INR", "50000000000 INR"]],
    ["Rs 50 lacs and Rs 1.2 lakh cr", ["5000000 INR", "1200000000000 INR"]],
    ["R$ 500 mil", []],
    ["450 M€, 5 Md€, 40 mln zł, 450 €", ["450000000 EUR", "5000000000 EUR", "40000000 PLN", "450 EUR"]],
    ["in 2026 €5 million", ["5000000 EUR"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("ends a sum before the full stop of a sentence", () => {
    const text = "It costs EUR 5 Mio.";
    expect(findQuantities(text, 0, text.length)[0]?.end).toBe(text.length - 1);
  });
});

describe("numbers in words", () => {
  it.each([
    ["twenty five million dollars", ["25000000 USD"]],
    ["one hundred fifty buses", ["150 buses"]],
    ["one hundred and twenty five buses", ["125 buses"]],
    ["two hundred twenty-five buses", ["225 buses"]],
    ["twenty two-car trains", ["20 trains", "2 vehicles"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("ranges of sums", () => {
  it.each([
    ["between EUR 10 and EUR 15 million", ["10000000 EUR", "15000000 EUR"]],
    ["between ¥50 and ¥60 billion", ["50000000000 JPY", "60000000000 JPY"]],
    ["Rs 500 to Rs 600 crore", ["5000000000 INR", "6000000000 INR"]],
    ["Rs 450-650 Cr", ["4500000000 INR", "6500000000 INR"]],
    ["EUR 50-100 million", ["50000000 EUR", "100000000 EUR"]],
    ["A$10-A$12 million", ["10000000 AUD", "12000000 AUD"]],
    ["between 10 and EUR 15 million", ["10000000 EUR", "15000000 EUR"]],
    ["€2,5 to €3,5 million", ["2500000 EUR", "3500000 EUR"]],
    ["a $10-15 million contract", ["10000000 USD", "15000000 USD"]],
    ["paid $500 and 2 million shares", ["500 USD", "2000000 shares"]],
    ["HK$10 and HK$12 million", ["10 HKD", "12000000 HKD"]],
    ["at $25 to 1 million customers", ["25 USD", "1000000 customers"]],
    ["grants from $500 to $2 million", ["500 USD", "2000000 USD"]],
    ["between 2,5 and 3,5 million tonnes", ["2500000 t", "3500000 t"]],
    ["between 10'000 and 15'000 tonnes", ["10000 t", "15000 t"]],
    ["€10-15m in all", ["10000000 EUR", "15000000 EUR"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("a further sum without its currency", () => {
  const later = `${"They have met before. ".repeat(20)}It paid €5 million`;
  it.each([
    ["worth €40 million to build a tower, 150m in height", ["40000000 EUR"]],
    ["a contract of $5 million and a pipe of 20m in diameter", ["5000000 USD"]],
    ["worth €5 million, each 100m, with a hull", ["5000000 EUR"]],
    ["€5 million in 2025 and 3 million in 2026", ["5000000 EUR", "3000000 EUR"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["soon", "", ["5000000 EUR", "3000000 EUR"]],
    ["late", ", as was said".repeat(20), ["5000000 EUR"]],
  ])("is near the first in a later sentence too: %s", (_, between, expected) => {
    const text = `${later}${between} and 3 million in 2026`;
    expect(findQuantities(text, later.indexOf("It paid"), text.length).map(keyOfQuantity)).toEqual(expected);
  });
});

describe("rates", () => {
  it.each([
    ["€12m a year", ["12000000 EUR/year"]],
    ["12 million euros a year", ["12000000 EUR/year"]],
    ["$38,500 per day", ["38500 USD/day"]],
    ["$2m p.a.", ["2000000 USD/year"]],
    ["US$300 per tonne", ["300 USD/tonne"]],
    ["€40 per MWh", ["40 EUR/MWh"]],
    ["£38.50 per sq ft", ["38.5 GBP/sq ft"]],
    ["$5.25 per ordinary share", ["5.25 USD/ordinary share"]],
    ["500 tpd of waste, 500 t/d and 2 million dmtpa", ["500 t/day", "500 t/day", "2000000 t/year"]],
    ["€12m for a share of it", ["12000000 EUR"]],
    ["500 homes of wind Ayrshire", ["500 homes"]],
    ["500 homes/yr and 20 MW per yr.", ["500 homes/year", "20 MW/year"]],
    ["$5 million a T-shirt deal", ["5000000 USD"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
