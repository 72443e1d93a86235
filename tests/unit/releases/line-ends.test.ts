/** Names at the ends of lines: with their legal form, without the next line, and in rows that name each side. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const namesIn = (text: string) =>
  labelsOf(readRelease({ text, published: "2026-03-05" })).entities.map(({ name }) => name);

describe("a legal form that opens a line", () => {
  it.each(["Co., Ltd.", "Ltd.", "Limited", "AS", "GmbH & Co. KG"])(
    "belongs to the name above: %s",
    (form) => {
      const text = `Halvorsen Marine has signed a contract with Corvane Rail\n${form} for two ferries, it said.`;
      expect(partiesIn(text, "2026-03-05")).toEqual([`Corvane Rail ${form} + Halvorsen Marine`]);
    },
  );

  it.each([
    ["another word", "Halvorsen Marine signs with Corvane Rail\nSE Asia is next, Halvorsen Marine said."],
    ["a list of names", "Signatories:\nHalvorsen Marine\nCorvane Rail\nAS of 5 March both have signed."],
    [
      "a name with a form",
      "Halvorsen Marine signs with Corvane Rail Limited\nIncorporated in 1990, Corvane Rail Limited builds trams.",
    ],
  ])("is none: %s", (_, text) => {
    expect(namesIn(text).filter((name) => /(?:SE|AS|Incorporated)$/u.test(name))).toEqual([]);
  });

  it("may have a note's mark before the short form", () => {
    const text =
      "Halvorsen Marine and Corvane Rail Co., Ltd.* (“Corvane Pharma”) have signed a contract. Corvane Pharma builds it.";
    expect(namesIn(text)).toEqual(["Halvorsen Marine", "Corvane Rail Co., Ltd."]);
  });
});

it("the last item of a list ends where the next word had room", () => {
  const text = `Aldbrook Group (AIM: ALD), the copper developer focused on the Orvale project in the north of
Zambia, is pleased to announce that it has signed a contract with Penhallow Metals AG:
· 20% of the Orvale project is held by Orvale Investments Holdings
Peter Vale, the chief executive of Aldbrook Group, commented:
"We are glad."`;
  expect(namesIn(text)).toContain("Orvale Investments Holdings");
});

it("a line that ends within a bracket goes on", () => {
  const text = `Truro, 5 March 2026 – Aldbrook Pharma AG (SIX: ALD) and Penhallow Bio A/S (Nasdaq
Copenhagen: PEN) announced today that they have signed a supply contract with one
another, on two sorts of tablets for adults who sleep badly. Both of the companies
will make them in Truro and sell them in all of Cornwall, and then in Devon, where
more people sleep badly than anywhere else.`;
  expect(partiesIn(text, "2026-03-05")).toEqual(["Aldbrook Pharma AG + Penhallow Bio A/S"]);
});

describe("rows that name each side without a colon", () => {
  it.each([
    "Key terms\nBuyer Koryo Cathode Co., Ltd\nSeller Mulga Lithium Limited",
    "Key terms\nSeller Mulga Lithium Limited\nVolume 40 tonnes\nBuyer Koryo Cathode Co., Ltd",
    "Key terms\nBuyer Koryo Cathode Co., Ltd\n\nSeller Mulga Lithium Limited",
    "Key terms\nBuyer: Koryo Cathode Co., Ltd\nSeller: Mulga Lithium Limited",
  ])("%s", (text) => {
    expect(partiesIn(text, "2026-03-05")).toEqual(["Koryo Cathode Co., Ltd + Mulga Lithium Limited"]);
  });

  it("may name who is named elsewhere", () => {
    const text =
      "Client Truro City Council\nContractor Corvane Rail\n\nTruro City Council has chosen Corvane Rail for its trams, it said.";
    expect(partiesIn(text, "2026-03-05")).toEqual(["Corvane Rail + Truro City Council"]);
  });

  it.each([
    "Buyer Group AB\nCorvane Rail plc\n\nBuyer Group AB signed a contract with Corvane Rail plc.",
    "Buyer Group AB has signed a contract with Corvane Rail plc.\nSeller Holdings did not, it said.",
  ])("are not: %s", (text) => {
    expect(partiesIn(text, "2026-03-05")).toEqual(["Buyer Group AB + Corvane Rail plc"]);
  });
});
