/** Who agreed where foundations, ministries, development banks, ports and towns tell of it. */
import { describe, expect, it } from "vitest";
import { partiesIn, statusesIn } from "./agreements-in";

const DAY = "2024-05-10";

/** The agreements of a text, each as its parties in order. */
const agreements = (text: string) => partiesIn(text, DAY);

describe("states beside banks and companies", () => {
  it.each([
    [
      "a short form in brackets between",
      "Earlier this month the Helvetic Finance Corporation (HFC) and Kenya announced a memorandum for a railway of 800 km.",
      ["Helvetic Finance Corporation + Kenya"],
    ],
    [
      "an opening phrase with a place",
      "On the margins of the annual meetings in Abidjan, Cameroon and the Baltic Development Bank signed on Friday a loan agreement of 94 million euros.",
      ["Baltic Development Bank + Cameroon"],
    ],
    [
      "an agreement with one",
      "Helm Terminals Ltd has agreed with Kenya to build a port of four berths.",
      ["Helm Terminals Ltd + Kenya"],
    ],
    [
      "cities told by what they are",
      "The cities of Lyon and Hamburg have become sister cities.",
      ["Hamburg + Lyon"],
    ],
  ])("agree: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("are places where something was signed", () => {
    expect(
      agreements("Helm Terminals Ltd and the Baltic Development Bank signed a loan agreement in Kenya."),
    ).toEqual(["Baltic Development Bank + Helm Terminals Ltd"]);
  });
});

describe("a consortium", () => {
  it.each([
    'Helm Civil Limited ("the Company") has today been awarded by the Department of Rivers of Sindh the contract for the repair of the dyke, in consortium with Jiang Water Group Ltd',
    "Helm Civil Limited has won a contract from the Department of Rivers of Sindh as part of a consortium with Jiang Water Group Ltd",
  ])("wins with those who are told last: %s", (text) => {
    expect(agreements(text)).toEqual([
      "Department of Rivers of Sindh + Helm Civil Limited + Jiang Water Group Ltd",
    ]);
  });

  it("acts, and not those that it belongs to", () => {
    const text =
      "Helm Rail Ltd, a joint venture of Alda Corp, Berka Corp and Corta Corp, has signed a loan agreement with Dorset Bank.";
    expect(agreements(text)).toEqual(["Dorset Bank + Helm Rail Ltd"]);
  });
});

describe("who pays, looks on or acts with another", () => {
  const TWO = ["Optar GmbH + University of Tamale"];

  it.each([
    [
      "a funder",
      "Funded by the European Union, the University of Tamale and Optar GmbH have signed an agreement to build a laboratory.",
      TWO,
    ],
    [
      "one whose support opens the sentence",
      "With support from the Harrow & Finch Foundation, the University of Tamale and Optar GmbH have signed an agreement.",
      TWO,
    ],
    [
      "an observer",
      "An agreement was concluded between the University of Tamale and Optar GmbH; the World Health Fund will act as observer.",
      TWO,
    ],
    [
      "one who signs together with another",
      "Bayside Hospital today signed, together with the University of Tamale, a contract with Optar GmbH for two scanners.",
      ["Bayside Hospital + Optar GmbH + University of Tamale"],
    ],
    [
      "whose bid is chosen",
      "The University of Tamale has chosen the bid of Optar GmbH for 40 scanners.",
      TWO,
    ],
  ])("%s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });
});

describe("who is meant without a name", () => {
  it.each([
    [
      "whoever says it of itself and another",
      "Helm Terminals Ltd said on Tuesday that it and Orvala Ports AG have signed a contract with Dorset Bank.",
      ["Dorset Bank + Helm Terminals Ltd + Orvala Ports AG"],
    ],
    [
      "the hospital, of a medical center",
      "The University of Tamale and Bayside Medical Center signed a research agreement. In May the hospital signed a contract with Optar GmbH for 12 scanners.",
      ["Bayside Medical Center + Optar GmbH", "Bayside Medical Center + University of Tamale"],
    ],
    [
      'whoever a clause with "which" goes on about',
      "The scanners come from Optar GmbH, which in March won a contract from Dorset Rail Ltd.",
      ["Dorset Rail Ltd + Optar GmbH"],
    ],
    [
      "the port, of its authority",
      "The Port Authority of Ravenna built a quay. Earlier this spring the port twinned with the Port of Zadar.",
      ["Port Authority of Ravenna + Port of Zadar"],
    ],
  ])("%s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it.each([
    [
      "a railway",
      "Zemtek Rail AG has won a contract for a railway between Lisbon and Porto.",
      ["Zemtek Rail AG"],
    ],
    [
      "a cable that states build",
      "Kenya and Uganda signed an agreement on a cable between Mombasa and Kampala.",
      ["Kenya + Uganda"],
    ],
    ["a road", "The contract for the road between Lisbon and Porto was signed on Monday.", []],
    [
      "a pipeline between states that agree",
      "The agreement on a pipeline between Chile and Peru was signed on Monday.",
      ["Chile + Peru"],
    ],
  ])("are no sides where they are the ends of something: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("the company that issues a text, where another renewed its agreement", () => {
    const text =
      'Helm Recycling Limited (ASX: HLM) ("Helm" or "the Company") has signed a research agreement with the University of Tamale. The Eyre Waste Authority, which collects for 11 towns, has renewed its feedstock agreement for a further two years.';
    expect(agreements(text)).toEqual([
      "Eyre Waste Authority + Helm Recycling Limited",
      "Helm Recycling Limited + University of Tamale",
    ]);
  });

  it("whoever reports that another ended its contract", () => {
    const text =
      "Helm Marine signed a contract with Dorset Bank. At the same time Orvala Offshore AS reported that Carnsew Wind Ltd had terminated its charter.";
    expect(statusesIn(text, DAY)).toContain("ended: Carnsew Wind Ltd + Orvala Offshore AS");
  });

  it("nobody of the text, where another ended its work with somebody who is not named", () => {
    const text =
      "Helm Marine signed a contract with Dorset Bank. Dorset Bank ended its cooperation with a broker last year.";
    expect(statusesIn(text, DAY)).toEqual(["signed: Dorset Bank + Helm Marine"]);
  });
});

describe("persons who sign, each for somebody", () => {
  it.each([
    "The memorandum was signed by Prof. Jan Berg, Rector, on behalf of the University of Tamale, and Dr. Lena Moss, President, on behalf of Optar GmbH, in the presence of representatives of the Ministry of Trade.",
    "The contract was signed by Rector Jan Berg on behalf of the University of Tamale and by Lena Moss for Optar GmbH.",
    "Signing for the University of Tamale was its Vice-Chancellor, Jan Berg; Lena Moss signed for Optar GmbH.",
    "On behalf of the University of Tamale, Rector Jan Berg signed the agreement; for Optar GmbH, its president Lena Moss signed.",
    "A memorandum was signed. Rector Jan Berg signed on behalf of the University of Tamale, while Lena Moss represented Optar GmbH.",
  ])("%s", (text) => {
    expect(statusesIn(text, DAY)).toEqual(["signed: Optar GmbH + University of Tamale"]);
  });

  it.each([
    "Jan Berg now plays for the University of Tamale and Lena Moss for Optar GmbH.",
    "No contract was signed, said Jan Berg on behalf of the University of Tamale and Lena Moss on behalf of Optar GmbH.",
  ])("are no others: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("a loan that is extended to somebody", () => {
  it.each([
    [
      "Orvale Development Bank (ODB) lends again. The ODB loan of 30 million euros is extended to Aldbrook Water.",
      "announced",
    ],
    ["The loan agreement of Orvale Development Bank with Aldbrook Water was extended to 2030.", "extended"],
  ])("is given, and not prolonged: %s", (text, status) => {
    expect(statusesIn(text, DAY)).toEqual([`${status}: Aldbrook Water + Orvale Development Bank`]);
  });
});
