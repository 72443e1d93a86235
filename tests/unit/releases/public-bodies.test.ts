/** Who agreed where foundations, ministries, development banks, ports and towns tell of it. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const DAY = "2024-05-10";

/** The agreements of a text, each as its parties in order. */
const agreements = (text: string, publisher?: string) => partiesIn(text, DAY, publisher);

describe("a list of those who get something", () => {
  const FOUNDATION =
    "Harrow & Finch Foundation Awards $12.5 Million\n\nBOSTON, May 10, 2024 -- The Harrow & Finch Foundation, a private philanthropy, today announced $12.5 million in new grants for malaria research.\n\n";
  const BOTH = [
    "Bayside Children's Hospital + Harrow & Finch Foundation",
    "Harrow & Finch Foundation + University of Tamale",
  ];

  it.each([
    [
      "grantees with where they are and how much they get",
      "The 2024 grantees are:\n\n• Bayside Children's Hospital, Norfolk, Virginia - $7.0 million for a trial with 45 patients\n• University of Tamale, Ghana - $5.5 million for a screening laboratory\n",
    ],
    [
      "recipients with what they get",
      "Recipients of this year's awards:\n\n- Bayside Children's Hospital (Norfolk): $7.0 million for a trial with 45 patients\n- University of Tamale: a grant for a screening laboratory\n",
    ],
  ])("has an agreement for each: %s", (_, list) => {
    expect(agreements(FOUNDATION + list)).toEqual(BOTH);
  });

  it("has none where nobody is told to give", () => {
    const text =
      "Members of the jury\n\nThe jury of the Harrow & Finch Foundation met today.\n\nWinners of past years:\n\n- Bayside Children's Hospital: 45 points\n- University of Tamale: 44 points\n";
    expect(agreements(text)).toEqual([]);
  });

  it("may tell what a company was awarded by each", () => {
    const text =
      "Award of two contracts\n\nThornbury Environmental plc (AIM: THBK), the waste services group, is pleased to announce that it has been awarded three contracts by local authorities worth £87 million in all.\n\nHarrowby District Council: a seven-year contract for the collection of household waste, worth £48 million.\n\nThornbury will buy 34 lorries.\n\nBorough of Whitford: a three-year extension, worth £25 million, of the contract first signed in 2018.\n";
    expect(agreements(text)).toEqual([
      "Borough of Whitford + Thornbury Environmental plc",
      "Harrowby District Council + Thornbury Environmental plc",
    ]);
  });

  it("may tell both sides of each agreement", () => {
    const text =
      "Forum in Zadar\n\nDuring the forum, bilateral contracts were concluded:\n\n- Delta Citrus Ltd with Frigo Ltd: 9,000 t of oranges per season\n- Mansour Textile Ltd with the Austrian chain Lana AG: distribution in Greece and Cyprus\n";
    expect(agreements(text)).toEqual(["Delta Citrus Ltd + Frigo Ltd", "Lana AG + Mansour Textile Ltd"]);
  });
});

describe("those who are chosen together and told one by one", () => {
  const CHOSEN =
    "The Port Authority of Ravenna has chosen four companies and institutes for its programme, in a tender closed last week. Helm Power AS will deliver power to two berths. ";
  const EACH = ["Helm Power AS", "Institute of Rivers", "Nautal Ltd", "Portex Inc."].map((one) =>
    [one, "Port Authority of Ravenna"].sort().join(" + "),
  );

  it("each have a contract, also where lots go to several", () => {
    const text = `${CHOSEN}Three smaller lots, for sensors and training, went to Nautal Ltd, to the Institute of Rivers and to Portex Inc., without figures.`;
    expect(agreements(text)).toEqual(EACH.sort());
  });

  it("are not those to whom nothing went", () => {
    const text = `${CHOSEN}No lots went to Nautal Ltd or to Portex Inc.`;
    expect(agreements(text)).toEqual(["Helm Power AS + Port Authority of Ravenna"]);
  });

  it("are counted behind the preposition that governs them", () => {
    const text =
      "The Ministry of Culture signed financing contracts with three institutions: the Sava Valley Theatre, the Opera Krasna and the Krasna Museum.";
    expect(agreements(text)).toEqual([
      "Krasna Museum + Ministry of Culture",
      "Ministry of Culture + Opera Krasna",
      "Ministry of Culture + Sava Valley Theatre",
    ]);
  });
});

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
