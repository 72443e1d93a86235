/** Cells as people and programs fill them in: amounts with their currency, nothing said, vague dates, sums below. */
import { describe, expect, it } from "vitest";
import { dateOf } from "@/lib/formats/mapping/dates";
import { inUnit, quantityOfCell, unitInHeader } from "@/lib/formats/mapping/quantity-cells";
import { formOf, functionOf, statusOf } from "@/lib/formats/mapping/values";
import { readAny } from "./read-any";
import { problemsOf, sourceOf } from "./sources";

const read = (csv: string) => readAny(sourceOf("t.csv", csv));

describe("an amount in a cell", () => {
  it.each([
    ["40 GWh", ".", { value: 40, unit: "GWh" }],
    ["USD 1,200 million", ".", { value: 1_200_000_000, unit: "USD" }],
    ["€3bn", ".", { value: 3_000_000_000, unit: "EUR" }],
    ["2,5 Mrd. EUR", ",", { value: 2_500_000_000, unit: "EUR" }],
    ["300 Mio. €", ",", { value: 300_000_000, unit: "EUR" }],
    ["1.5 billion euros", ".", { value: 1_500_000_000, unit: "EUR" }],
    ["500m GBP", ".", { value: 500_000_000, unit: "GBP" }],
    ["5 MEUR", ".", { value: 5_000_000, unit: "EUR" }],
    ["$1.2 billion", ".", { value: 1_200_000_000, unit: "$" }],
    ["US$ 70", ".", { value: 70, unit: "USD" }],
    ["120亿元", ".", { value: 12_000_000_000, unit: "CNY" }],
    ["30万吨", ".", { value: 300_000, unit: "吨" }],
    ["up to 40 GWh", ".", { value: 40, unit: "GWh", bound: "up to" }],
    ["> 100 MW", ".", { value: 100, unit: "MW", bound: "at least" }],
    ["ca. 20 kt", ".", { value: 20, unit: "kt", bound: "about" }],
    ["10–15 GWh", ".", { value: 10, most: 15, unit: "GWh" }],
    ["1 000 - 2 000 €", ".", { value: 1000, most: 2000, unit: "EUR" }],
    ["1 – 2 000,5 €", ",", { value: 1, most: 2000.5, unit: "EUR" }],
    ["500 m", ".", { value: 500, unit: "m" }],
    ["5 million tonnes", ".", { value: 5, unit: "million tonnes" }],
    ["2 million", ".", { value: 2_000_000, unit: "" }],
    ["4 TOPS", ".", { value: 4, unit: "TOPS" }],
    ["0.1 bn USD", ".", { value: 100_000_000, unit: "USD" }],
  ] as const)("“%s”", (text, decimal, quantity) => {
    expect(quantityOfCell(text, decimal)).toEqual(quantity);
  });

  it.each(["much", "ABC 20", "15-10 GWh", "EUR", "", "0,125 GWh", "00,125,000 t", "0,12,345 t"])(
    "is none in “%s”",
    (text) => {
      expect(quantityOfCell(text, ".")).toBeUndefined();
    },
  );

  it("is none where a point that can part no thousands stands for the other sign of decimals", () => {
    expect(quantityOfCell("0.125 GWh", ",")).toBeUndefined();
    expect(quantityOfCell("0,125 GWh", ",")).toEqual({ value: 0.125, unit: "GWh" });
  });

  it.each([
    ["Value (USD m)", "USD m"],
    ["Investition (Mio. €)", "Mio. €"],
    ["投资额（亿元）", "亿元"],
    ["Capacity in GWh", "GWh"],
    ["amount_eur", "eur"],
    ["Estimated Value ($mil)", "$mil"],
    ["Value (€000)", "€ thousand"],
    ["Amount (EUR '000)", "EUR thousand"],
    ["Amount '000 USD", "thousand USD"],
    ["Betrag in 1.000 EUR", "thousand EUR"],
    ["Amount (in thousands of USD)", "thousands of USD"],
    ["Amount ($ in millions)", "$ millions"],
    ["Amount (USD, millions)", "USD millions"],
    ["Amount USD million", "USD million"],
    ["Total capacity MW", "MW"],
    ["Length (m)", undefined],
    ["Value (estimated)", undefined],
    ["Total volume", undefined],
    ["Investment planned", undefined],
  ])("may have its unit in the header “%s”", (header, unit) => {
    expect(unitInHeader(header)).toBe(unit);
  });

  it.each([
    [{ value: 120.5, unit: "" }, "USD m", { value: 120_500_000, unit: "USD" }],
    [{ value: 500, unit: "m" }, "USD", { value: 500_000_000, unit: "USD" }],
    [{ value: 40, unit: "GWh" }, "USD m", { value: 40, unit: "GWh" }],
    [{ value: 40, unit: "units" }, "vehicles", { value: 40, unit: "vehicles" }],
    [{ value: 12, unit: "" }, "€ thousand", { value: 12_000, unit: "EUR" }],
    [{ value: 12, unit: "" }, "thousands of USD", { value: 12_000, unit: "USD" }],
    [{ value: 5, unit: "" }, "US dollars", { value: 5, unit: "USD" }],
    [{ value: 1, most: 2, unit: "" }, "亿元", { value: 1e8, most: 2e8, unit: "CNY" }],
  ])("%j beside “%s”", (cell, unit, quantity) => {
    expect(inUnit(cell, unit)).toEqual(quantity);
  });

  it.each([
    ["Amount,Currency", "12", "EUR", 12],
    ["Investment,Curr.", "12", "EUR", 12],
    ["Amount,CCY", "12 million", "Euro", 12_000_000],
    ["Deal value (m),Deal currency", "12", "EUR", 12_000_000],
    ["Value (thousands),Monnaie", "12", "€", 12_000],
    ["Amount (000),Currency", "12", "EUR", 12_000],
  ])("has its currency in the column beside it: %s", async (header, amount, currency, value) => {
    const { agreements } = await read(
      `Party 1,Party 2,Year,${header}\nMaker AG,Quay Ltd,2021,${amount},${currency}\n`,
    );
    expect(agreements[0]?.projects?.[0]?.quantities).toEqual([{ value, unit: "EUR" }]);
  });

  it("comes to the quantities of a project, a range to its two ends", async () => {
    const csv =
      "Title;Party 1;Party 2;Investition (Mio. €);Datum\nA;Maker;Quay;1.250,5;03.02.2023\nB;Maker;Quay;10-15;04.02.2023\nC;Maker;Quay;up to 3 GWh;15.02.2023\n";
    const { agreements } = await read(csv);
    expect(agreements.map(({ projects }) => projects?.[0]?.quantities)).toEqual([
      [{ value: 1_250_500_000, unit: "EUR" }],
      [
        { value: 10_000_000, unit: "EUR", what: "at least" },
        { value: 15_000_000, unit: "EUR", what: "up to" },
      ],
      [{ value: 3, unit: "GWh", what: "up to" }],
    ]);
  });
});

describe("everyday words of energy tables", () => {
  it.each([
    ["PPA", "definitive-contract", "supply"],
    ["Corporate PPAs", "definitive-contract", "supply"],
    ["vPPA", "definitive-contract", "supply"],
    ["EPC", "definitive-contract", "service-operation"],
    ["MoU (PPA)", "memorandum", "supply"],
  ])("are forms and functions: “%s”", (text, form, of) => {
    expect([formOf(text), functionOf(text)]).toEqual([form, of]);
  });

  it.each([
    ["Awarded", "announced"],
    ["awarded, signed", "signed"],
    ["Not yet awarded", undefined],
    ["To be awarded", undefined],
  ])("are statuses: “%s” is %s", (text, status) => {
    expect(statusOf(text)).toBe(status);
  });
});

describe("a cell that denies something", () => {
  it.each([
    ["Inactive", undefined],
    ["Not in force", undefined],
    ["no longer in force", undefined],
    ["not yet signed", undefined],
    ["Unsigned", undefined],
    ["Non-operational", undefined],
    ["never completed", undefined],
    ["nicht unterzeichnet", undefined],
    ["noch nicht in Betrieb", undefined],
    ["non signé", undefined],
    ["尚未生效", undefined],
    ["未签署", undefined],
    ["Signed, not yet in force", "signed"],
    ["Announced (unsigned)", "announced"],
    ["Withdrawn, not completed", "terminated"],
    ["Active", "operating"],
    ["in force", "operating"],
    ["announced", "announced"],
  ])("has no status of the opposite: “%s” is %s", (text, status) => {
    expect(statusOf(text)).toBe(status);
  });

  it.each([
    ["Non-binding agreement", undefined],
    ["not a contract yet", undefined],
    ["Non-equity alliance", "cooperation"],
    ["Non-binding memorandum", "memorandum"],
    ["Non-exclusive supply agreement", "definitive-contract"],
    ["Binding agreement", "definitive-contract"],
    ["Equity stake", "minority-stake"],
    ["joint-venture", "joint-venture"],
  ])("has no form of the opposite: “%s” is %s", (text, form) => {
    expect(formOf(text)).toBe(form);
  });
});

describe("a cell that says nothing", () => {
  it("is as an empty one, whatever its column", async () => {
    const csv =
      "Title,Parties,Signed on,Amount,Binding,Countries,Source\n" +
      "A,Maker; n/a,TBD,#N/A,-,SE; unknown,–\nB,Maker; Undisclosed; Quay,2024-05-01,n.a.,yes,SE; n/a; NA,N/A\nC,Maker,0000-00-00,,,,\nD,Maker,00.01.1900,,,,\n";
    const { agreements, parties, releases } = await read(csv);
    expect(parties.map(({ names, country }) => [names[0]?.text, country])).toEqual([
      ["Maker", "SE"],
      ["Quay", "NA"],
    ]);
    expect(agreements.map(({ binding, parties: own, history }) => [binding, own.length, history])).toEqual([
      [false, 1, [{ status: "announced" }]],
      [true, 2, [{ status: "signed", date: "2024-05-01" }]],
      [undefined, 1, [{ status: "announced" }]],
      [undefined, 1, [{ status: "announced" }]],
    ]);
    expect(releases).toEqual([]);
  });
});

describe("a date of which not all is known", () => {
  it.each([
    ["2021-00-00", "2021"],
    ["2023-05-00", "2023-05"],
    ["early 2025", "2025"],
    ["mid-2024", "2024"],
    ["end of March 2025", "2025-03"],
    ["Ende 2024", "2024"],
    ["H1 2024", "2024"],
    ["2024 2H", "2024"],
    ["2024年上半年", "2024"],
    ["spring 2023", "2023"],
  ])("“%s” is %s", (text, date) => {
    expect(dateOf(text, "ymd")).toBe(date);
  });

  it.each(["early", "mid 20", "end of 3/2", "H3 2024"])("“%s” is none", (text) => {
    expect(dateOf(text, "ymd")).toBeUndefined();
  });
});

describe("a row of totals", () => {
  it.each(["Total,,,,4200", 'Summe,,,,"4.200"', "合计,,,,4200", ",Grand total:,,,4200"])(
    "is left out: %s",
    async (row) => {
      const { agreements } = await read(
        `Title,Party 1,Party 2,Date,Amount\nA,Maker,Quay,2024-05-01,4200\n${row}\n`,
      );
      expect(agreements.map(({ title }) => title)).toEqual(["A"]);
    },
  );

  it("is none where it tells more than sums", async () => {
    const csv =
      "Title,Party 1,Party 2,Date,Amount\nA,Maker,Quay,2024-05-01,1\nTotal,Maker,Quay,2024-05-02,2\n";
    expect((await read(csv)).agreements).toHaveLength(2);
    const problems = await problemsOf(() => read(`${csv}Sum,of,,,\n,,,,5\n`));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe("names no party.");
  });
});

describe("a share", () => {
  it("is a part of one where all of its column are, as spreadsheets keep per cent", async () => {
    const shares = async (first: string, second: string) => {
      const csv = `Title,Party 1,Party 2,Share 1,Share 2,Date\nA,Maker,Quay,${first},${second},2024\n`;
      return (await read(csv)).agreements[0]?.parties.map(({ share }) => share);
    };
    expect(await shares("0.51", "0.49")).toEqual([51, 49]);
    expect(await shares("0.07", "0.93")).toEqual([7, 93]);
    expect(await shares("50.5", "49.5")).toEqual([50.5, 49.5]);
    expect(await shares("51%", "49 %")).toEqual([51, 49]);
  });
});

describe("a text that is too long", () => {
  it("is cut before a character of two units that would be halved", async () => {
    const long = `${"t".repeat(999)}🔋`;
    const table = `Title;Party 1;Party 2;Release title\nPact;Maker;Quay;${long}\n`;
    expect((await read(table)).releases.map(({ title }) => title)).toEqual([long.slice(0, 999)]);
  });
});

it("a table of a header alone is refused", async () => {
  await expect(read("Party 1,Party 2,Date\n\n")).rejects.toThrow("has a header and no rows");
});
