/** Those who put their names to a document, told with their offices: the houses that they act for agree. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2024-05-10");

describe("officers told in turn", () => {
  it.each([
    [
      "with their offices behind the names of their houses",
      "Orvale Bank President Jo Berg and Aldbrook Energy CEO Ann Lee concluded a loan agreement on Monday.",
    ],
    [
      "with offices of several words",
      "Orvale Bank Deputy Country Director Jo Berg and Aldbrook Energy chairman and CEO Ann Lee signed a loan agreement.",
    ],
    [
      "behind the cue",
      "The contract was signed by Orvale Bank President Jo Berg and Aldbrook Energy CEO Ann Lee.",
    ],
    [
      "of which one holds the office of a house",
      "The head of Orvale Bank (OB) Jo Berg and the director of Aldbrook Energy Ann Berg signed a loan agreement. Aldbrook Energy borrows for two years.",
    ],
    [
      "of which none is named elsewhere",
      "The head of Orvale Bank Jo Berg and the director of Aldbrook Energy Ann Berg signed a loan agreement.",
    ],
    [
      "of whom one is told as the counterpart of the other",
      "Orvale Bank's president Jo Berg and her counterpart at Aldbrook Energy Ann Lee signed a loan agreement.",
    ],
    [
      "who follow the legal form of a house",
      "The chairman of Orvale Bank Ltd Jon Tall and the head of the Dutch firm Aldbrook LLC Akro Gani signed a memorandum.",
    ],
    [
      "with the house behind a comma",
      "The contract was signed by Mira Shekh, Orvale Bank Vice President for Investment, and Ann Lee, managing director of Aldbrook Energy.",
    ],
  ])("sign for their houses: %s", (_, text) => {
    const [one = ""] = agreements(text);
    expect(agreements(text)).toHaveLength(1);
    expect(one).toMatch(/^Aldbrook (?:Energy|LLC) \+ Orvale Bank/u);
  });

  it("do not where they only watch", () => {
    expect(
      agreements(
        "Zemtek Grid and Bermora Rail signed a contract in the presence of Orvale Bank President Jo Berg and Aldbrook Energy CEO Ann Lee.",
      ),
    ).toEqual(["Bermora Rail + Zemtek Grid"]);
  });

  it("are no houses themselves", () => {
    expect(
      agreements(
        "Orvale Bank hired Zemtek Grid. Mira Shekh, Orvale Bank Vice President for Risk, and the board agreed.",
      ),
    ).not.toContain("Mira Shekh + Orvale Bank");
  });
});

describe("officers between commas before a cue", () => {
  const BOTH = ["Aldbrook University + Orvale College"];
  it.each([
    "The Vice-Chancellor of Aldbrook University, Prof. Jo Berg, and the Registrar of Orvale College, Dr. Ann Lee, signed the MoU.",
    "Prof. Jo Berg, Rector of Aldbrook University (AU), and Dr. Ann Lee, Director of Orvale College, inked the MoU.",
    "On Monday, Jo Berg, Aldbrook University's president, and Ann Lee, who heads Orvale College, jointly signed a contract.",
    "Aldbrook University's president, Jo Berg, and Orvale College's dean, Ann Lee, have renewed the agreement.",
    "The contract was signed by Jo Berg, President of Aldbrook University; and Ann Lee, Director of Orvale College.",
  ])("sign for their houses: %s", (text) => {
    expect(agreements(text)).toEqual(BOTH);
  });

  it("may be three", () => {
    expect(
      agreements(
        "The head of Aldbrook University, Jo Berg, the head of Orvale College, Ann Lee, and the head of Zemtek Grid, Tim Holm, signed a contract.",
      ),
    ).toEqual(["Aldbrook University + Orvale College + Zemtek Grid"]);
  });

  it.each([
    [
      "one person with two offices",
      "Jo Berg, president of Aldbrook University and chair of Orvale College, signed a contract with Zemtek Grid.",
      "Aldbrook University + Orvale College + Zemtek Grid",
    ],
    [
      "those in whose presence others sign",
      "In the presence of Jo Berg, president of Aldbrook University, and Ann Lee, dean of Orvale College, Zemtek Grid and Bermora Rail signed a contract.",
      "Aldbrook University + Orvale College",
    ],
    [
      "one who tells of the other",
      "Jo Berg, president of Aldbrook University, said that Ann Lee, dean of Orvale College, signed a contract with Zemtek Grid.",
      "Aldbrook University + Orvale College + Zemtek Grid",
    ],
  ])("are not %s", (_, text, unlike) => {
    expect(agreements(text)).not.toContain(unlike);
  });
});

describe("those who only watch", () => {
  it.each([
    "In the presence of Minister Jo Berg of the Ministry of Trade, Zemtek Grid and Bermora Rail signed a contract.",
    "In the presence of the Ministry of Trade's head Jo Berg, Zemtek Grid signed a contract with Bermora Rail.",
    "Witnessed by the Ministry of Trade, Zemtek Grid and Bermora Rail signed a contract.",
    "Under the patronage of Orvale College, Zemtek Grid and Bermora Rail signed a contract.",
  ])("are no side: %s", (text) => {
    expect(agreements(text)).toEqual(["Bermora Rail + Zemtek Grid"]);
  });
});

describe("those on whose behalf persons sign", () => {
  it.each([
    [
      "two houses",
      "Orvale Bank lends for two years. Jo Berg and Ann Lee put their names to it: they signed the contract on behalf of Orvale Bank and Aldbrook Energy.",
      ["Aldbrook Energy + Orvale Bank"],
    ],
    [
      "a state and a bank, each by one",
      "Finance Secretary Mona Ahmed and the bank's director Manu Kash signed the loan agreements on behalf of Chile and Orvale Bank, respectively.",
      ["Chile + Orvale Bank"],
    ],
  ])("agree: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });
});

describe("a name and the sort of place that it ends in", () => {
  it("is one side", () => {
    expect(
      agreements(
        "An agreement on the press was signed between the People's Committee of Vinh Lac province and the Orvale News Agency on May 8.",
      ),
    ).toEqual(["Orvale News Agency + People's Committee of Vinh Lac province"]);
  });
});
