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
