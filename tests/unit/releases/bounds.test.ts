/** How far a number goes: "up to 50,000 tonnes" is not 50,000 tonnes. */
import { describe, expect, it } from "vitest";
import { proposeFrom } from "@/lib/releases";
import { boundAround } from "@/lib/releases/quantities/bound-around";
import { findQuantities } from "@/lib/releases/quantities/find-quantities";
import { quantityText } from "@/lib/ties/format-quantity";

describe("the words around a quantity", () => {
  it.each([
    ["up to 50,000 tonnes of nickel", "up to"],
    ["up to\n40 MW", "up to"],
    ["as many as 40 buses", "up to"],
    ["a maximum of EUR 40 million", "up to"],
    ["up to a further 12 trains", "up to"],
    ["at least another 30 MW", "at least"],
    ["a minimum of 350,000 phones", "at least"],
    ["over US$ 5 billion", "more than"],
    ["no more than 20 buses", "up to"],
    ["spread over 20 sites", undefined],
    ["nearly 500 km", "nearly"],
    ["some 40 engineers", "about"],
    ["less than 5 MW", "less than"],
    ["a plant of 40 MWh", undefined],
    ["the awesome 40 engineers", undefined],
    ["up to about 40 MW", "up to"],
    ["talks about the 40 MW plant", undefined],
    ["a contract over 20 trains", undefined],
    ["it extends over 500 km", undefined],
    ["contracts for over 20 trains", "more than"],
  ])("%s", (text, bound) => {
    const [found] = findQuantities(text, 0, text.length);
    expect(found && boundAround(text, found)).toBe(bound);
  });
});

describe("a proposal", () => {
  const quantities = (text: string) =>
    proposeFrom({ id: "x", text, published: "2025-03-17" }).agreements.flatMap(({ projects = [] }) =>
      projects.flatMap(({ quantities = [] }) => quantities.map(quantityText)),
    );

  it.each([
    [
      "Norvale Batteries Inc. signed an agreement with Kestrel Steel AG for the supply of up to 50,000 tonnes of lithium hydroxide a year.",
      ["up to 50,000 t a year"],
    ],
    [
      "Norvale Batteries Inc. and Kestrel Steel AG agreed on the delivery of as much as 50,000 tonnes of nickel sulphate, with options for at least 20,000 tonnes more.",
      ["up to 50,000 t", "at least 20,000 t"],
    ],
    ["Kestrel Steel AG ordered about 40 wind turbines from Norvale Turbines Inc.", ["about 40 turbines"]],
    [
      "3月28日，宏瑞电池有限公司与北辰钢铁有限公司签署供货协议，采购不超过5万吨钢材，总投资约30亿元。",
      ["up to 50,000 t", "about CNY 3 billion"],
    ],
    [
      "3月28日，宏瑞电池有限公司与北辰钢铁有限公司签署供货协议，采购不超5万吨钢材，总投资至多约30亿元。",
      ["up to 50,000 t", "up to CNY 3 billion"],
    ],
    // "签约" is to sign, and "附近" nearby.
    ["3月28日，宏瑞电池有限公司与北辰钢铁有限公司签约30亿元。", ["CNY 3 billion"]],
    [
      "3月28日，宏瑞电池有限公司与北辰钢铁有限公司签署供货协议，续约5万吨钢材，厂区附近40公顷。",
      ["50,000 t", "40 hectares"],
    ],
  ])("keeps how far they go: %s", (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });
});
