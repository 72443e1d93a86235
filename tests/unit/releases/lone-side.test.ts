import { describe, expect, it } from "vitest";
import { statusesIn } from "./agreements-in";

const told = (text: string) => statusesIn(text, "2025-03-14");

describe("an agreement of which one side alone is named", () => {
  it.each([
    "Tarn Solar announced on Wednesday that it had signed a power purchase agreement for 300 megawatts of two farms.",
    "Tarn Solar signs new 300 MW power purchase agreement\n\nTarn Solar signed a power purchase agreement for a new project. It was approved by the board.",
    "Shipowner Tarn Solar has secured time charter contracts for four of its bulkers.",
    "Tarn Solar has been awarded a five-year contract for the upkeep of roads, it said.",
    "Tarn Solar has signed a power purchase agreement for a farm. The deal follows the 2016 agreement to buy certificates.",
  ])("is told: %s", (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^(?:signed|announced): Tarn Solar$/)]);
  });

  it.each([
    "Tarn Solar has signed the agreement.",
    "Tarn Solar has not signed an agreement for the farm.",
    "Tarn Solar is in talks to sign a power purchase agreement for a farm.",
    "Tarn United has signed a new contract with its striker.",
    "Tarn Solar and the unions have signed a wage agreement.",
    "Tarn Solar has signed a deal with three partners on a test track.",
    "Tarn Solar plans to sign a contract for the works in May.",
  ])("but not by: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("and not beside one that names both", () => {
    expect(
      told(
        "Tarn Solar has signed a power purchase agreement for a farm. Its partner is Kestrel Retail, with which Tarn Solar signed the agreement on Monday.",
      ),
    ).toEqual(["signed: Kestrel Retail + Tarn Solar"]);
  });
});
