/** Names that are written as other words are: with a genitive at their end, in small letters, behind an office's holder. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { clustersOf } from "@/lib/releases/entities/clusters";
import { recognise } from "@/lib/releases/entities/recognise";
import { agreementsIn } from "./agreements-in";

const names = (text: string) =>
  recognise(openDocument({ text, published: "2025-03-12" })).entities.flatMap(({ forms }) => [
    ...forms.keys(),
  ]);

/** The parties of the agreements of a text, by name. */
function agreed(text: string): string[] {
  return agreementsIn(text, "2025-03-12").map(({ parties }) => parties.join(" + "));
}

describe("a genitive that is part of a name", () => {
  it.each([
    ["Orvo's has signed a supply agreement with Zemtek Systems.", "Orvo's + Zemtek Systems"],
    ["The contract between Orvo's and Zemtek Systems runs until 2030.", "Orvo's + Zemtek Systems"],
    ["Zemtek Systems signed a contract with Orvo's, Inc. on Monday.", "Zemtek Systems + Orvo's, Inc."],
    [
      "Old Orvo's Laboratories has signed a licensing agreement with Zemtek Systems. Old Orvo's will make the drug.",
      "Old Orvo's Laboratories + Zemtek Systems",
    ],
  ])("is read with it: %s", (text, parties) => expect(agreed(text)).toEqual([parties]));

  it("is read in capitals and with its own genitives as well", () => {
    const found = names(
      "ORVO'S SIGNS DEAL WITH ZEMTEK OVER NEW SHOPS\n\nOrvo's and Zemtek Systems have signed a contract. Orvo's chief executive was pleased.",
    );
    expect(found).toContain("Orvo's");
    expect(found).not.toContain("Orvo");
  });

  it.each([
    [
      "an owner that is named without it too",
      "Orvex has signed a contract. The plant is Orvex's, and Zemtek Systems buys its steel.",
    ],
    ["an owner of what follows", "Orvex's new plant was built by Zemtek Systems."],
    ["two owners", "Orvex's and Zemtek's boards have agreed."],
    ["what is somebody's", "The largest plant in the land is Orvex's. Zemtek Systems built it."],
    ["a name that ends in s", "Some of Orvis's are bus shelters by now."],
    ["a title in quotation marks", 'The opera will stage Orvex\'s "Ring" with Zemtek Theatre.'],
  ])("is not taken for one of %s", (_, text) => expect(names(text).join()).not.toMatch(/'s(?:,|$)/));
});

describe("a name in small letters", () => {
  it.each([
    ["wemtex has signed a contract with Zemtek Systems.", "wemtex"],
    ["Zemtek Systems and wemtex have signed a contract.", "wemtex"],
    ["The contract between wemtex and Zemtek Systems runs until 2030.", "wemtex"],
    ["Zemtek Systems has sold a unit to the insurer wemtex, which is based in Bonn.", "wemtex"],
    ["The head of Zemtek Systems spoke of her deal with wemtex.", "wemtex"],
    ["Zemtek Systems signed a contract with wemtexDORA for software.", "wemtexDORA"],
    [
      "Zemtek Systems signed a contract with Orvex wemtrochrome GmbH for software.",
      "Orvex wemtrochrome GmbH",
    ],
  ])("is found in: %s", (text, name) => expect(names(text)).toContain(name));

  it.each([
    "Zemtek Systems and knitters have signed a contract.",
    "this has changed. you will see. Zemtek Systems agreed.",
    "Zemtek Systems ended its agreement with jobbers.",
    "The price of wemtrochrome was raised by Zemtek Systems.",
  ])("is none where a word is one of the language: %s", (text) =>
    expect(names(text).filter((name) => /^\p{Ll}/u.test(name))).toEqual([]),
  );
});

describe("names beside what is no part of them", () => {
  it("ends a name where the office of a person begins", () => {
    const found = clustersOf(
      openDocument({ text: "Zemtek Systems Chairman Wei Zhang and Orvex Vice President Ann Miller signed." }),
    ).flatMap((cluster) => cluster.flatMap(({ forms }) => [...forms.keys()]));
    expect(found).toEqual(expect.arrayContaining(["Zemtek Systems", "Orvex"]));
  });

  it.each([
    ["Norrvik Pay + Zemtek Bank have agreed.", ["Norrvik Pay", "Zemtek Bank"]],
    ["Orvex invested $20 million in Zemtek Systems last year.", ["Zemtek Systems"]],
    ["The pact between Northern Orvale Resources and Zemtek Systems was signed.", ["Zemtek Systems"]],
    [
      "It signed a contract with Orvexmed Medical Center of Seoul on drugs.",
      ["Orvexmed Medical Center", "Seoul"],
    ],
  ])("parts two names: %s", (text, two) => expect(names(text)).toEqual(expect.arrayContaining(two)));

  it.each([
    ["The grid of Sahelia Sun has been sold to Zemtek Systems.", "Sahelia Sun"],
    ["The insurers Munvik Re set up a venture.", "Munvik Re"],
    ["A loan of Storvind Est puts it up.", "Storvind Est"],
    [
      "New Orvale Research and Development Authority has signed.",
      "New Orvale Research and Development Authority",
    ],
    ["The government of Trinidad and Tobago signed.", "government of Trinidad and Tobago"],
    [
      "The Ministry of Industry, Trade and Handicrafts signed.",
      "Ministry of Industry, Trade and Handicrafts",
    ],
    ["People's Bank of Orvale has signed a contract.", "People's Bank of Orvale"],
    ["They signed with Warnvik Bros. Discovery in spring.", "Warnvik Bros. Discovery"],
    ["The Orvale Nation of Zemvik signed a contract.", "Orvale Nation of Zemvik"],
  ])("keeps one whole: %s", (text, name) => {
    const document = openDocument({ text: `They met before. ${text}`, published: "2025-03-12" });
    expect(recognise(document).entities.flatMap(({ forms }) => [...forms.keys()])).toContain(name);
  });
});

describe("a list behind the label of a party", () => {
  it("is read however its words are written", () => {
    const text =
      "Forum closes: list of documents\n\nNo. 1\n\nParties: Orvex Gateway Terminal; Zemtek Harbour Systems\n\nDocument: Agreement on a ferry\n\nMore than six hundred people took part in the forum.";
    expect(names(text)).toEqual(expect.arrayContaining(["Orvex Gateway Terminal", "Zemtek Harbour Systems"]));
  });
});

describe("how agencies write", () => {
  it("keeps the sort of report and the share out of names", () => {
    const found = names(
      "BRIEF-Orvex Energy signs deal with Zemtek Systems\n\nOrvex Energy (ORV.L) signed a contract with Zemtek Systems.",
    );
    expect(found).toEqual(expect.arrayContaining(["Orvex Energy", "Zemtek Systems"]));
    expect(found.join()).not.toMatch(/BRIEF|ORV\.L/);
  });

  it("reads the first rows of a table whose last column is a date", () => {
    const rows = [
      "Company            Counterparty        Type        Date",
      "Orvex Energy       Zemtek Systems      MoU         10/03/2025",
      "Kirkwell Foods     Saltmarsh Group     JV          11/03/2025",
    ];
    expect(agreed(`Deals signed this week\n\n${rows.join("\n")}\n\nAll were announced this week.`)).toEqual([
      "Orvex Energy + Zemtek Systems",
      "Kirkwell Foods + Saltmarsh Group",
    ]);
  });

  it("ends a dateline where its bracket ends", () => {
    expect(
      agreed(
        '[Tokyo, 12 March 2025] Orvex Corporation (President: Taro Yamada; hereinafter "Orvex") and Zemtek Systems, Inc. (Headquarters: Austin, Texas) have concluded a business alliance agreement.',
      ),
    ).toEqual(["Orvex Corporation + Zemtek Systems, Inc."]);
  });

  it("takes a board for the house whose board it is", () => {
    expect(
      agreed("The Board of Directors of Orvex Energy S.A. approved a loan agreement with Zemtek Bank AG."),
    ).toEqual(["Orvex Energy S.A. + Zemtek Bank AG"]);
  });
});

describe("signs of ownership", () => {
  it("are no part of a name and part none", () => {
    expect(agreed("Orvex Energy® and Zemtek Systems™ today announced a partnership.")).toEqual([
      "Orvex Energy + Zemtek Systems",
    ]);
  });
});
