import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const told = (text: string) => partiesIn(text, "2025-03-14");

describe("documents that one verb tells, each with its own partner", () => {
  it.each([
    [
      "Kestrel Foods signed a contract with Norvale Mills and a loan agreement with Tarn Bank.",
      ["Kestrel Foods + Norvale Mills", "Kestrel Foods + Tarn Bank"],
    ],
    [
      "Kestrel Foods signed a contract with Norvale Mills for flour and two contracts with Alder Sugar for syrup.",
      ["Alder Sugar + Kestrel Foods", "Kestrel Foods + Norvale Mills"],
    ],
    [
      "Kestrel Foods signed three memoranda with Norvale Mills, two contracts with Alder Sugar and a loan agreement with Tarn Bank.",
      ["Alder Sugar + Kestrel Foods", "Kestrel Foods + Norvale Mills", "Kestrel Foods + Tarn Bank"],
    ],
  ])("are agreements of their own: %s", (text, sets) => {
    expect(told(text)).toEqual(sets);
  });

  it("but not what only a partner has", () => {
    expect(
      told("Kestrel Foods signed a contract with Norvale Mills, which has agreements with Tarn Bank."),
    ).toEqual(["Kestrel Foods + Norvale Mills"]);
  });
});
