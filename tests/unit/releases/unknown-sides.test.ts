/** Names that no gazetteer has, told as a side of an agreement. */
import { describe, expect, it } from "vitest";
import { readRelease } from "@/lib/releases";

const typesIn = (text: string) =>
  new Map(readRelease({ text, published: "2026-03-05" }).entities.map(({ name, type }) => [name, type]));

describe("a name that no gazetteer has", () => {
  it.each([
    ["Turvobank", "Loan agreement between Turvobank and UniCorvane for 100 million euros."],
    ["Demorbank", "Agreement between Demorbank and the Ministry of Agriculture."],
    ["Mondario", "A contract between Mondario and the Government of Kenya was signed on Friday."],
    ["Sirovco", "The agreement signed between Sirovco and Zemtek AG covers 40 boats."],
  ])("is a firm between whom and another something was agreed: %s", (name, text) => {
    expect(typesIn(text).get(name)).toBe("company");
  });

  it.each([
    ["Bergamo", "An agreement between Bergamo and Zemtek AG on trams was signed."],
    ["Slovenia", "An agreement between Slovenia and Zemtek AG on trams was signed."],
    [
      "Velmora",
      "Zemtek AG builds a plant in Velmora. An agreement between Velmora and Zemtek AG was signed.",
    ],
    ["Orvella", "A twinning agreement between Orvella and Bergamo was signed."],
  ])("but a town or land is its government: %s", (name, text) => {
    expect(
      readRelease({ text, published: "2026-03-05" }).entities.some(
        (entity) => entity.name === name && entity.type === "government",
      ),
    ).toBe(true);
  });
});
