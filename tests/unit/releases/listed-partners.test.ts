/** Several partners of one side, told in one sentence: an agreement with each where the text speaks of several. */
import { describe, expect, it } from "vitest";
import { readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2024-05-10");

describe("an occasion before who acts", () => {
  it.each([
    [
      "a signing ceremony",
      "Before the guests of the signing ceremony, the Orvale provincial government concluded research contracts with Aldbrook University, Bermora Power and Tallow Shipping.",
    ],
    [
      "one that was held somewhere",
      "During the signing event held in Oslo, the Orvale provincial government concluded cooperation agreements with Aldbrook University, Bermora Power and Tallow Shipping.",
    ],
  ])("signs nothing itself: %s", (_, text) => {
    expect(agreements(text)).toEqual([
      "Aldbrook University + Orvale provincial government",
      "Bermora Power + Orvale provincial government",
      "Orvale provincial government + Tallow Shipping",
    ]);
  });

  it("is a signing where it names what was signed", () => {
    expect(
      agreements(
        "The signing ceremony of the agreement between Aldbrook Energy and Bermora Power took place in Oslo.",
      ),
    ).toEqual(["Aldbrook Energy + Bermora Power"]);
  });
});

describe("partners told apart by a plural", () => {
  const text =
    "In June, Lyon concluded twinning agreements with Cork in Ireland, Pisa in Italy and Porto in Portugal.";

  it("agree each by itself", () => {
    expect(agreements(text)).toEqual(["Cork + Lyon", "Lyon + Pisa", "Lyon + Porto"]);
  });

  it("are each as likely as all of them together", () => {
    const { deals } = readRelease({ text, published: "2024-05-10" });
    for (const { events } of deals) expect(events[0]?.chance).toBeGreaterThan(0.7);
  });
});

describe("what is said of one of a list", () => {
  it("ends with the comma before the next", () => {
    expect(
      agreements(
        "Aldbrook City concluded leases with three tenants, including the grocer Zemtek, which is owned by Orvex Group, coffee roaster Tallow, and Bermora Books.",
      ),
    ).toEqual(["Aldbrook City + Bermora Books", "Aldbrook City + Tallow", "Aldbrook City + Zemtek"]);
  });

  it("may open what another does", () => {
    expect(
      agreements(
        "With a loan from Orvale Bank, which is owned by the state, chip maker Zemtek bought Bermora Power.",
      ),
    ).toEqual(["Bermora Power + Zemtek"]);
  });
});

describe("separate documents", () => {
  it("are one for each who signs", () => {
    expect(
      agreements("Aldbrook Energy and Bermora Power signed separate contracts with Zemtek Grid."),
    ).toEqual(["Aldbrook Energy + Zemtek Grid", "Bermora Power + Zemtek Grid"]);
  });

  it("of two alone are theirs together", () => {
    expect(agreements("Aldbrook Energy and Bermora Power signed two separate contracts.")).toEqual([
      "Aldbrook Energy + Bermora Power",
    ]);
  });
});

describe("partners counted first", () => {
  it.each([
    "Aldbrook Agency concluded contracts with three mills in the region: Bermora, Tallow Mill and Zemtek Mill.",
    "Aldbrook Agency concluded contracts with three of the old mills: Bermora Mill, Tallow Mill and Zemtek Mill.",
  ])("are one each: %s", (text) => {
    expect(agreements(text).filter((one) => one.includes("Aldbrook Agency + "))).toHaveLength(3);
  });
});

describe("what a document aims at", () => {
  it("has no sides where others sign it", () => {
    expect(
      agreements(
        "The accord, which is to ease travel between Chile and Kenya, was signed by Aldbrook Airport and Orvale Airways.",
      ),
    ).toEqual(["Aldbrook Airport + Orvale Airways"]);
  });
});
