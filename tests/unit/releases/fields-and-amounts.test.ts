/** What an agreement is about neither begins nor ends inside an amount. */
import { expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

it.each([
  ["has agreed to buy Melbrook plc for $45.5M in cash and shares.", ["cash and shares"]],
  [
    "has signed an agreement with Melbrook plc to supply 50,000 MT of spodumene concentrate.",
    ["spodumene concentrate"],
  ],
  ["signed a deal with Melbrook plc for 3.2 TWh a year of wind power.", ["wind power"]],
  ["won a 500 billion-won contract from Melbrook plc to build a refinery.", ["build a refinery"]],
  ["signed a contract with Melbrook plc for the supply of 20 electric buses.", ["electric buses"]],
])("Corvane Ltd %s", (text, expected) => {
  const { agreements } = labelsOf(readRelease({ text: `Corvane Ltd ${text}`, published: "2026-11-01" }));
  expect(agreements.flatMap(({ fields }) => fields)).toEqual(expected);
});
