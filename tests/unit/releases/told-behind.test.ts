/** Agreements whose sides stand in more than one sentence: lists, counted contracts, notices, "the Company". */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const DAY = "2024-05-10";

/** The agreements of a text, each as its parties in order. */
const agreements = (text: string, publisher?: string) => partiesIn(text, DAY, publisher);

describe("the Company", () => {
  it.each([
    'Figures for the spring\n\nLONDON, May 10, 2024 -- Aldbrook Group plc (LSE: ALD) ("Aldbrook" or the "Company") published its figures today. Separately, the Company has signed a supply contract with Penhallow Ltd.',
    'Figures for the spring\n\nLONDON, May 10, 2024 -- Aldbrook Group plc, an English corporation (the "Company"), published its figures today. In May the Company signed a supply contract with Penhallow Ltd.',
  ])("is whom the text calls so, and not the wire that it came over: %s", (text) => {
    expect(agreements(text, "EuroNewswire")).toEqual(["Aldbrook Group plc + Penhallow Ltd"]);
  });
});

describe("contracts that are counted before they are told", () => {
  it("are with those who will do the work", () => {
    const text =
      "Penhallow Power Ltd has awarded three contracts for its first reactor. Aldbrook Engineering Ltd will carry out the safety assessment. Zennor Works Ltd was contracted for the pressure vessel, and Kernow Civils Ltd will provide engineering support until 2028.";
    expect(agreements(text)).toEqual([
      "Aldbrook Engineering Ltd + Penhallow Power Ltd",
      "Kernow Civils Ltd + Penhallow Power Ltd",
      "Penhallow Power Ltd + Zennor Works Ltd",
    ]);
  });

  it("are not with whoever is told to do something else", () => {
    const text =
      "Penhallow Power Ltd has awarded three contracts for its first reactor. Aldbrook Engineering Ltd will not bid again, it said.";
    expect(agreements(text)).toEqual([]);
  });
});

describe("a list of documents", () => {
  it("may have their titles in quotation marks", () => {
    const text = `Delegations met in Oslo on 3 May.

Among the documents signed were:

"Memorandum of Understanding between Aldbrook Oil Ltd and Penhallow Chemicals Ltd on petrochemical projects";

"Cooperation agreement between Zennor University and Kernow University on student exchange".`;
    expect(agreements(text)).toEqual([
      "Aldbrook Oil Ltd + Penhallow Chemicals Ltd",
      "Kernow University + Zennor University",
    ]);
  });

  it.each(["Highlights include:", "Among these:", "Key partnerships include the following:"])(
    "goes on with whoever signed above: %s",
    (lead) => {
      const text = `Penhallow Agency Ltd concluded a series of memoranda of understanding at the forum. Guests came from nine countries.

${lead}

- Aldbrook Group Ltd – promotion of the capital market among investors
- Zennor Trade Ltd – exchange of data and joint roadshows`;
      expect(agreements(text)).toEqual([
        "Aldbrook Group Ltd + Penhallow Agency Ltd",
        "Penhallow Agency Ltd + Zennor Trade Ltd",
      ]);
    },
  );

  it("is of whoever is said to act, and not of whoever announces it", () => {
    const text = `Aldbrook Management Ltd, as manager of the trust, wishes to announce that Penhallow Trustee Ltd has today entered into:

- a sale and purchase agreement with Zennor Homes Ltd for the tower; and

- a share purchase agreement with Kernow Fund Ltd for the hotel.`;
    expect(agreements(text)).toEqual([
      "Kernow Fund Ltd + Penhallow Trustee Ltd",
      "Penhallow Trustee Ltd + Zennor Homes Ltd",
    ]);
  });
});

describe("an item that is a name and what is agreed with it", () => {
  it("is told also where the model has no words to know it by", () => {
    const text = `Penhallow Agency Ltd concluded a series of memoranda of understanding at the forum. Guests came from nine countries.

The partners are:

1. Aldbrook Group Ltd: promotion of the capital market among investors
2. Zennor Trade Ltd: exchange of data and joint roadshows`;
    expect(agreements(text)).toEqual([
      "Aldbrook Group Ltd + Penhallow Agency Ltd",
      "Penhallow Agency Ltd + Zennor Trade Ltd",
    ]);
  });
});

describe("one side whose name is kept back", () => {
  it.each([
    "Penhallow Shipping Ltd has sold two vessels to an undisclosed buyer for $39 million.",
    "Penhallow Shipping Ltd has won a three-year contract with an unnamed Korean manufacturer, worth $330 million.",
    "Penhallow Shipping Ltd signed a charter agreement with an unidentified client for four years.",
  ])("leaves the other alone: %s", (text) => {
    expect(agreements(text)).toEqual(["Penhallow Shipping Ltd"]);
  });
});

describe("the other side of a notice", () => {
  it.each([
    "The Sea Systems Command, Washington, D.C., is the contracting activity.",
    "The contracting activity is the Sea Systems Command, Washington, D.C.",
    "The customer is the Sea Systems Command.",
  ])("is told at its end: %s", (end) => {
    const text = `Aldbrook Boat Corp., Groton, Connecticut, is awarded a $119,845,000 modification to a contract for design work. Work is expected to be completed by September 2026. ${end}`;
    expect(agreements(text)).toEqual(["Aldbrook Boat Corp. + Sea Systems Command"]);
  });
});
