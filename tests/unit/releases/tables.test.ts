/** Tables of agreements: what the cells under each head tell. */
import { describe, expect, it } from "vitest";
import { readRelease } from "@/lib/releases";

const ORDERS = `Turbine orders, spring
What we have seen confirmed.

DATE     CUSTOMER         MAKER            WIND FARM             UNITS   MW    STATUS
14 Jan   Norvik Power AS  Tarn Turbines    Brekkfjell, Sweden    22      154   firm order
29 Jan   Velling Vind AS  Ardenne Rotor    Loma Azul, Argentina  33      165   contract signed
`;

const RIGHTS = `Who shows what

Property (seasons)         Seller           Buyer         Territory   State
Harbour Cup (2027-31)      Norvik League    Tarn Channel  France      awarded, 20 Nov.
Coast Masters (2026-28)    Velling League   Ardenne Play  Germany     signed, 17 Oct.
`;

const readIn = (text: string) => readRelease({ text, published: "2025-03-12" }).deals;

describe("a table of agreements", () => {
  it("takes matter, sites and measures from the heads that they stand under", () => {
    const [first] = readIn(ORDERS);
    expect(first?.fields.map(({ text }) => text)).toContain("wind farm");
    expect(first?.sites.map(({ value }) => value.name)).toContain("Brekkfjell, Sweden");
    expect(first?.quantities.map(({ value, unit }) => `${value} ${unit}`)).toEqual(
      expect.arrayContaining(["22 turbines", "154 MW"]),
    );
  });

  it("tells by its heads of what sort the agreements are", () => {
    const deals = readIn(RIGHTS);
    expect(deals.map(({ kind }) => kind.value)).toEqual(["licensing", "licensing"]);
    expect(deals.flatMap(({ fields }) => fields.map(({ text }) => text))).toContain("Coast Masters");
  });
});

const AWARDS = `Tarn Drilling Announces Contract Awards

Oslo, 12 March 2025. Tarn Drilling ASA ("Tarn" or the "Company") announced today new contracts and contract extensions.

Rig | Type | Client | Location | Start | Comment
TARN 10 | Drillship | Norvik Energy | Nigeria | 2Q26 | New award
TARN 107 | Jackup | Velling Petroleum | Australia | 3Q25 | New award
TARN 248 | Jackup | Norvik Energy | Norway | 1Q26 | Extension of the current program
TARN 311 | Jackup | Undisclosed | Norway | 1Q26 | New award
`;

describe("a table with one column of parties", () => {
  it("is of agreements with whoever issues the text, each row of one", () => {
    const deals = readRelease({ text: AWARDS, published: "2025-03-12", publisher: "Tarn Drilling" }).deals;
    expect(deals.map(({ parties }) => parties.map(({ name }) => name).join(" + "))).toEqual([
      "Tarn Drilling ASA + Norvik Energy",
      "Tarn Drilling ASA + Velling Petroleum",
      "Tarn Drilling ASA + Norvik Energy",
    ]);
    expect(deals.at(-1)?.status.value).toBe("extended");
  });

  it("tells of none where it shows what a fleet does", () => {
    const fleet = AWARDS.replace(
      "announced today new contracts and contract extensions",
      "has four rigs",
    ).replace("Announces Contract Awards", "Fleet");
    const deals = readRelease({ text: fleet, published: "2025-03-12", publisher: "Tarn Drilling" }).deals;
    expect(deals.every(({ events }) => events.every(({ rule }) => rule !== "table row"))).toBe(true);
  });
});

const LOTS = `Award of lots

The Ministry of Energy of Korvania informs that the contracts arising from the auction were signed on 12 March 2025 between the distributor Tarn Grid S.A. and the three successful bidders.

The contracts are as follows:

Lot | Supplier | Plant | Capacity
1 | Norvik Solar AS | Brekkfjell | 120 MW
2 | Velling Vind AS | Loma Azul | 96 MW
`;

const CARRIERS = `Tarn Ground Services Ltd is pleased to inform its friends that two carriers have entrusted us with their freight:

Airline | Contract | Term
Norvik Airways | cargo handling | 5 years
Velling Air | cargo handling | 3 years
`;

describe("rows that name one side", () => {
  it("are of agreements with whom the sentence above names", () => {
    expect(
      readRelease({ text: LOTS, published: "2025-03-12", publisher: "Ministry of Energy" }).deals.map(
        ({ parties }) => parties.map(({ name }) => name).join(" + "),
      ),
    ).toEqual(["Tarn Grid S.A. + Norvik Solar AS", "Tarn Grid S.A. + Velling Vind AS"]);
  });

  it("are of agreements with the issuer where a column tells what was agreed", () => {
    const of = (text: string) =>
      readRelease({ text, published: "2025-03-12", publisher: "Tarn Ground Services" }).deals.map(
        ({ parties }) => parties.map(({ name }) => name).join(" + "),
      );
    expect(of(CARRIERS)).toEqual([
      "Tarn Ground Services Ltd + Norvik Airways",
      "Tarn Ground Services Ltd + Velling Air",
    ]);
    expect(of(CARRIERS.replace("Contract", "Hall"))).toEqual([]);
  });
});

const LISTED = `Nine documents signed at the forum

| No. | First party | Second party | Subject | Value (OMR m) | Type |
|---|---|---|---|---|---|
| 1 | Tarn Iron AS | Velling Mills AG | Rolling mill | 11.5 | Usufruct agreement |
| 2 | University of Velling | Ardenne Institute | Solar test field | – | MoU |

The forum will meet again.
`;

describe("a table with bars", () => {
  it("is read though all its words have capitals", () => {
    const [first, second] = readIn(LISTED);
    expect(first?.parties.map(({ name }) => name)).toEqual(["Tarn Iron AS", "Velling Mills AG"]);
    expect(first?.quantities.map(({ value, unit }) => `${value} ${unit}`)).toEqual(["11500000 OMR"]);
    expect(second?.parties.map(({ name }) => name)).toEqual(["University of Velling", "Ardenne Institute"]);
  });

  it("takes a sum for no day", () => {
    expect(readIn(LISTED).map(({ date }) => date?.value)).not.toContain("2025-05-11");
  });
});

describe("days in figures", () => {
  const days = (first: string, second: string) =>
    readIn(
      `Contracts signed by Aldbrook Group

Date  Customer  Maker  Subject
${first}  Aldbrook Group  Penhallow Ltd  Supply agreement for 20 buses
${second}  Aldbrook Group  Tarn Works AG  Supply agreement for 30 trams
`,
    ).map(({ date }) => date?.value);

  it.each([
    ["28/10/23", "9/11/23", ["2023-10-28", "2023-11-09"]],
    ["10/28/23", "11/9/23", ["2023-10-28", "2023-11-09"]],
    ["28.10.2023", "09.11.2023", ["2023-10-28", "2023-11-09"]],
    ["28/12", "4/2", ["2024-12-28", "2025-02-04"]],
  ])("%s, %s", (first, second, expected) => {
    expect(days(first, second)).toEqual(expected);
  });
});
