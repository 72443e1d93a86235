import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const fieldsOf = (text: string) =>
  labelsOf(readRelease({ text, published: "2026-01-05" })).agreements.flatMap(({ fields }) => fields);

describe("where a field begins", () => {
  it("is behind the day on which it was agreed", () => {
    const fields = fieldsOf(
      "BERLIN, 24 November 2026 – Norvale Batteries Inc. and Kestrel Steel AG signed a supply agreement in Berlin on Monday for 20 MW of storage near Porto. Under the contract Kestrel will deliver casings for three years.",
    );
    expect(fields).toContain("storage");
    expect(fields.filter((field) => /Monday|MW/.test(field))).toEqual([]);
  });
});

describe("where a field ends", () => {
  it.each([
    [
      "Alder Energy signed a contract with Brightwater Ltd on Monday to build battery storage near Hamburg and a substation outside Leipzig.",
      ["battery storage", "substation"],
    ],
    [
      "Alder Energy and Brightwater Ltd have agreed to cooperate on battery storage near Hamburg, heat networks along the Rhine and grid services.",
      ["battery storage", "heat networks", "grid services"],
    ],
  ])("before what tells where it is: %s", (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });

  it.each([
    ["agreed to cooperate on battery systems of up to 500 MWh", ["battery systems"]],
    [
      "signed an agreement for the supply of up to 50,000 tonnes of lithium hydroxide a year",
      ["lithium hydroxide"],
    ],
    ["signed a memorandum to buy a maximum of 50,000 tonnes of steel", ["steel"]],
    [
      "have signed an agreement. Kestrel will supply up to 50,000 tonnes of cathode material",
      ["cathode material"],
    ],
  ])("before what tells how much it is: %s", (told, fields) => {
    expect(fieldsOf(`Norvale Batteries Inc. and Kestrel Steel AG ${told}.`)).toEqual(fields);
  });
});
