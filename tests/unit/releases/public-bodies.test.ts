/** Who agreed where foundations, ministries, development banks, ports and towns tell of it. */
import { describe, expect, it } from "vitest";
import { isBeside } from "@/lib/releases/agreements/likely/beside";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import { openDocument } from "@/lib/releases/document";
import type { Entity } from "@/lib/releases/entities/entity";
import { recognise } from "@/lib/releases/entities/recognise";
import { partiesIn, statusesIn } from "./agreements-in";

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

  it("each have one, by whatever words", () => {
    const text =
      "The Rivers Authority of Tarn has awarded three contracts for dykes. The largest, worth €14 million, goes to Helm Power AS; the second was won by Nautal Ltd.";
    expect(agreements(text)).toEqual([
      "Helm Power AS + Rivers Authority of Tarn",
      "Nautal Ltd + Rivers Authority of Tarn",
    ]);
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

/** The agreements that rules tell, each as its rule and its parties in order. */
const ruled = (text: string) =>
  readText(text).deals.flatMap(({ parties, events }) =>
    events.map(({ rule }) => `${rule}: ${namesOf(parties).join(" + ")}`),
  );

function readText(text: string) {
  const document = openDocument({ text, published: DAY });
  return readDeals(document, recognise(document));
}

const namesOf = (parties: readonly Entity[]) => parties.map(({ name }) => name).sort();

describe("other words for it", () => {
  it.each([
    [
      "Helm Metro Ltd and the Baltic Rail Institute made public a ten-year cooperation on the testing of tracks.",
      "agree cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute has another new customer in Helm Metro Ltd, for whom it will test tracks.",
      "role cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "Helm Metro Ltd and the Baltic Rail Institute called it quits on Monday.",
      "end cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute tests tracks. A week before, on 11 March, a memorandum of understanding with Helm Metro Ltd on tracks was signed in Riga.",
      "sign cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute concluded the concession with the consortium formed by Helm Metro Ltd.",
      "sign cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute exercised an option worth $90 million with Helm Metro Ltd.",
      "order cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
    [
      "The Baltic Rail Institute has subcontracted the tests to Helm Metro Ltd.",
      "give cue: Baltic Rail Institute + Helm Metro Ltd",
    ],
  ])("%s", (text, expected) => {
    expect(ruled(text)).toContain(expected);
  });
});

describe("isBeside", () => {
  /** Whether a set of a sentence with one more party is only beside those who agreed. */
  function beside(text: string, agreed: readonly string[], set: readonly string[]): boolean {
    const { deals, views } = readText(text);
    const [view] = views;
    const [event] = deals.flatMap(({ events }) => events);
    if (!view || !event) throw new RangeError("There is no agreement.");
    const partiesOf = (names: readonly string[]) => view.named.filter(({ name }) => names.includes(name));
    return isBeside(partiesOf(set), [{ ...event, parties: partiesOf(agreed) }], view);
  }

  it.each([
    [
      "what was bought of another",
      "Tarn Fund has acquired a 24.9% stake in the water utility Delta Wasser AG from Brenner Partners Ltd.",
      ["Tarn Fund", "Brenner Partners Ltd"],
      ["Tarn Fund", "Delta Wasser AG"],
      true,
    ],
    [
      "who tells of it",
      "Tarn Fund is pleased to inform you that its associate, Optar GmbH, has signed an agreement with Dorset Rail Ltd.",
      ["Optar GmbH", "Dorset Rail Ltd"],
      ["Tarn Fund", "Dorset Rail Ltd"],
      true,
    ],
    [
      "not a second partner",
      "Tarn Fund has signed an agreement with Dorset Rail Ltd and one with Optar GmbH.",
      ["Tarn Fund", "Dorset Rail Ltd"],
      ["Tarn Fund", "Optar GmbH"],
      false,
    ],
  ])("%s", (_, text, agreed, set, expected) => {
    expect(beside(text, agreed, set)).toBe(expected);
  });
});

describe("the highlights above a text", () => {
  it("are no agreements beside those that it tells", () => {
    const text =
      'Agreements for Helm\n\nHighlights\n• Research agreement executed with Tarn Ranges University\n• Grant of A$14 million for the plant\n\nHelm Recycling Limited (ASX: HLM) ("Helm" or "the Company") is pleased to advise of progress. The Company has further executed a three-year research agreement with Tarn Ranges University concerning graphite.';
    expect(agreements(text)).toEqual(["Helm Recycling Limited + Tarn Ranges University"]);
  });
});
