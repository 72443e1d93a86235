/** Who signs where a sentence names nobody before its verb, or by another word than a name. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2024-05-10");

describe("they who sign", () => {
  it.each([
    "Orvale Press Agency and Aldbrook News met in Oslo. They signed a memorandum of understanding on pictures.",
    "Orvale Press Agency and Aldbrook News met in Oslo. It was cold. On Monday they also inked a contract.",
  ])("are the two told right before: %s", (text) => {
    expect(agreements(text)).toEqual(["Aldbrook News + Orvale Press Agency"]);
  });

  it.each([
    "Orvale Press Agency and Aldbrook News are neighbours. They work together well.",
    "Orvale Press Agency and Aldbrook News met. It rained. It snowed. Farmers came by. They signed a lease.",
  ])("are nobody in: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("authorities of a place", () => {
  it.each([
    "The Bavaria authorities signed a memo of cooperation with Aldbrook Energy.",
    "Representatives of the regional authorities of Bavaria and Aldbrook Energy signed a memorandum.",
    "The governor of Bavaria, Jo Berg, and Aldbrook Energy put their signatures to a memorandum.",
  ])("sign for it: %s", (text) => {
    expect(agreements(text)).toEqual(["Aldbrook Energy + Bavaria"]);
  });

  it("are no side of what others sign there", () => {
    expect(
      agreements("Zemtek Grid and Aldbrook Energy signed a contract, the authorities of Bavaria said."),
    ).toEqual(["Aldbrook Energy + Zemtek Grid"]);
  });
});

describe("documents told one by one", () => {
  it("are of those whom each is between", () => {
    expect(
      agreements(
        "Two documents were signed: one between Orvale Bank and Aldbrook Energy, and another between Zemtek Grid and Bermora Rail.",
      ),
    ).toEqual(["Aldbrook Energy + Orvale Bank", "Bermora Rail + Zemtek Grid"]);
  });
});
