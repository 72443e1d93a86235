/** Names that were cut, or went too far: figures and numbers in them, lands before them, what they are short for. */
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";

const namesIn = (text: string) =>
  labelsOf(readRelease({ text, published: "2025-03-14" }))
    .entities.filter(({ type }) => type !== "place")
    .map(({ name }) => name);

describe("a name is told whole", () => {
  it.each([
    [
      "with a figure inside",
      "The board of Network 18 Media & Investments Ltd has signed an agreement with Alder Films.",
      ["Network 18 Media & Investments Ltd", "Alder Films"],
    ],
    [
      "from the number on that it begins with",
      "Ten Roads Group has signed an agreement with Alder Films.",
      ["Ten Roads Group", "Alder Films"],
    ],
    [
      "from a number before a figure on",
      "An agreement between One 98 Communications Ltd and Paynow was signed.",
      ["One 98 Communications Ltd", "Paynow"],
    ],
    [
      "with the first of two matters of a body",
      "Ebron Systems Ltd. has signed a contract with the Production and Procurement Directorate.",
      ["Ebron Systems Ltd.", "Production and Procurement Directorate"],
    ],
  ])("%s", (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    [
      "Tarn Oil has signed an agreement for Block 18 with Sonar Energy Ltd.",
      ["Tarn Oil", "Sonar Energy Ltd"],
    ],
    ["In Block 18 Sonar Energy Ltd drills with Tarn Oil.", ["Sonar Energy Ltd", "Tarn Oil"]],
    [
      "Marlow Films has signed an agreement with Alder Films. Ten Alder Group hotels closed.",
      ["Marlow Films", "Alder Films", "Alder Group"],
    ],
  ])("but a figure that counts is no part of it: %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe("one house has one name", () => {
  it.each([
    [
      "told without the word in its middle",
      "Goil Ltd has signed an agreement with Sabena Pass Liquefaction, LLC. Under it, Goil will pay Sabena Liquefaction each month.",
      ["Goil Ltd", "Sabena Pass Liquefaction, LLC"],
    ],
    [
      "told with and without its group",
      "Tarn Airlines Group Inc. will purchase jets from Embrador S.A. Later Embrador said that Tarn Airlines Inc. had signed a firm order.",
      ["Tarn Airlines Group Inc.", "Embrador S.A."],
    ],
    [
      "told with and without its land",
      "Sinopex has signed a contract with U.S. Venture Tarn LNG to buy gas. Venture Tarn LNG said so in a statement.",
      ["Sinopex", "Venture Tarn LNG"],
    ],
    [
      "spelt out behind a dash",
      "Promarco has signed a loan agreement with DXG – Deutsche Xaver Gesellschaft mbH. DXG will pay in May.",
      ["Promarco", "Deutsche Xaver Gesellschaft mbH"],
    ],
  ])("%s", (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("but two sisters have two", () => {
    expect(
      namesIn(
        "Orvex Wind Energy Ltd has signed a supply agreement with Kestrel AG. Orvex Energy was not involved.",
      ),
    ).toContain("Orvex Energy");
    expect(namesIn("U.S. Steelworks has signed a contract with Alder Foods Group.")).toContain(
      "U.S. Steelworks",
    );
  });
});
