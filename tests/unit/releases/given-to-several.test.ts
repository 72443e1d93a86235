/** Grants, lots and contracts that one text tells of several: each is an agreement with whoever gave it. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const DAY = "2024-05-10";

/** The agreements of a text, each as its parties in order. */
const agreements = (text: string) => partiesIn(text, DAY);

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

  it("each have one, by whatever words", () => {
    const text =
      "The Rivers Authority of Tarn has awarded three contracts for dykes. The largest, worth €14 million, goes to Helm Power AS; the second was won by Nautal Ltd.";
    expect(agreements(text)).toEqual([
      "Helm Power AS + Rivers Authority of Tarn",
      "Nautal Ltd + Rivers Authority of Tarn",
    ]);
  });

  it("each have one where a list tells what they do", () => {
    const text =
      "Helm Power books the biggest order ever\n\nFifty turbines: that is what Helm Power AS needs, and in Tarn on Tuesday it named the three companies which will provide them.\n\n▪ Nautal Ltd: 18 of the large ones, on top of nine of the old sort that were agreed a year ago.\n▪ Portex Inc.: 12 of the small ones, sixteen of them in white.\n▪ Orvala AG: 20, and options for 15 more.\n\nSums were not disclosed.";
    expect(agreements(text)).toEqual([
      "Helm Power AS + Nautal Ltd",
      "Helm Power AS + Orvala AG",
      "Helm Power AS + Portex Inc.",
    ]);
  });

  it("each have one below a line that says what was done and ends with a colon", () => {
    const text =
      "News of the fair\n\nOn the first day Helm Power AS ordered:\n\n- Nautal Ltd: 18 boats for the coast\n- Portex Inc.: 12 cranes";
    expect(agreements(text)).toEqual(["Helm Power AS + Nautal Ltd", "Helm Power AS + Portex Inc."]);
  });

  it("are not those who are only named as bidders", () => {
    const text =
      "Helm Power AS has not yet named the three companies which will provide its turbines.\n\n▪ Nautal Ltd: 18 machines running.\n▪ Portex Inc.: 12 machines running.";
    expect(agreements(text)).toEqual([]);
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

describe("a notice with lots", () => {
  it.each([
    "Award notice\n\nBuyer: City of Riga\n\nLot 1: Buses. Awarded to: Optar GmbH. Price: EUR 3 million.\nLot 2: Trams. Awarded to: Orvala AG. Price: EUR 13 million.\n",
    "Contract award notice\n\nContracting authority: City of Riga\nLot 1 - Two buses\nContractor: Optar GmbH\nValue: 2 900 000 EUR\nLot 2 - One tram\nContractor: Orvala AG\nValue: 480 000 EUR\n",
  ])("has an agreement for each: %s", (text) => {
    expect(agreements(text)).toEqual(["City of Riga + Optar GmbH", "City of Riga + Orvala AG"]);
  });

  it("has one of all where several get one lot", () => {
    const text =
      "Award notice\n\nBuyer: City of Riga\n\nLot 1: Buses. Contractors: Optar GmbH and Orvala AG. Price: EUR 3 million.\n";
    expect(agreements(text)).toEqual(["City of Riga + Optar GmbH + Orvala AG"]);
  });
});

describe("the highlights above a text", () => {
  it("are no agreements beside those that it tells", () => {
    const text =
      'Agreements for Helm\n\nHighlights\n• Research agreement executed with Tarn Ranges University\n• Grant of A$14 million for the plant\n\nHelm Recycling Limited (ASX: HLM) ("Helm" or "the Company") is pleased to advise of progress. The Company has further executed a three-year research agreement with Tarn Ranges University concerning graphite.';
    expect(agreements(text)).toEqual(["Helm Recycling Limited + Tarn Ranges University"]);
  });
});

describe("a list below a line that names one side", () => {
  const BOTH = ["Helm Power AS + Nautal Ltd", "Helm Power AS + Portex Inc."];

  it.each([
    "Orders for Helm Power AS\n\n• Nautal Ltd: two boats, for 2026\n• Portex Inc.: one crane and an option for another",
    "Helm Power AS's new customers\n\n- Nautal Ltd (two boats)\n- Portex Inc. (a crane)",
    "What Helm Power AS bought this year:\n\n- Nautal Ltd, for €3 million, in May\n- Portex Inc., for €4 million, in June",
    "Deals signed by Helm Power AS at the fair:\n\n- Nautal Ltd: two boats\n- Portex Inc.: a crane",
    "Helm Power AS picked the following for its new yard:\n\n- Nautal Ltd (cranes)\n- Portex Inc. (two boats)",
  ])("has an agreement of it with each: %s", (list) => {
    const lead = "Notes of the week\n\nIt was a mild week.\n\n";
    expect(agreements(lead + list)).toEqual(BOTH);
  });

  it.each([
    "Shareholders of Helm Power AS:\n\n- Nautal Ltd: 30%\n- Portex Inc.: 12%",
    "Sales of Helm Power AS in May\n\n- Kenya: 30 units\n- Peru: 12 units",
  ])("has none where it tells something else: %s", (list) => {
    const lead = "Notes of the week\n\nIt was a mild week.\n\n";
    expect(agreements(lead + list)).toEqual([]);
  });
});
