/** Where names of public bodies end and what may stand inside them. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2024-05-10");

describe("a name of a body", () => {
  it.each([
    ["what it is there to do", "National Committee to Combat Fraud"],
    ["firms by their size", "Lisbon Small and Medium Enterprises Chamber of Commerce"],
    ["the land of a news house", "United Press of Chile"],
    ["the place of a unit", "Local Government Unit of Bonga"],
    ["a title behind its sort", "Hospital Dr. Sotero"],
  ])("keeps %s", (_, name) => {
    expect(agreements(`The ${name} and Orvale Bank signed a memorandum.`)).toEqual(
      [name, "Orvale Bank"].sort().join(" + ").split("\n"),
    );
  });

  it.each([
    [
      "a person's title",
      "Orvale Press Agency and Aldbrook University signed a memorandum. It was inked by the rector of Aldbrook University Prof. Fahd Harban and the president of Orvale Press Agency Dr. Sushi Tomar.",
      ["Aldbrook University + Orvale Press Agency"],
    ],
    [
      "an aim that is none of it",
      "Orvale Bank and Zemtek Office signed a memorandum to Combat Fraud Now.",
      ["Orvale Bank + Zemtek Office"],
    ],
  ])("ends before %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("may be quoted where it has letters", () => {
    expect(
      agreements(
        "A memorandum was signed by Chile's \"Commission to Protect Forests\" (CPF) and Peru's Labour Market Authority.",
      ),
    ).toEqual(["Commission to Protect Forests + Labour Market Authority"]);
  });
});

describe("marks around names", () => {
  it("part no sides", () => {
    expect(agreements('The contract was signed by "Aldbrook Energy" and "Bermora Power" in Oslo.')).toEqual([
      "Aldbrook Energy + Bermora Power",
    ]);
  });
});
