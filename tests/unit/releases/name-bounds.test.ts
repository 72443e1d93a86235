/** Where names begin and end that small words, figures, brackets, dashes and the verbs of headlines stand in or behind. */
import { describe, expect, it } from "vitest";
import { openDocument } from "@/lib/releases/document";
import { candidatesOf } from "@/lib/releases/entities/candidates/candidates";
import { vocabularyOf } from "@/lib/releases/entities/candidates/vocabulary";
import { recognise } from "@/lib/releases/entities/recognise";

/** The candidates of all sentences of a text. */
function candidates(text: string): string[] {
  const document = openDocument({ text, published: "2024-05-10" });
  const words = vocabularyOf(document);
  return document.sentences.flatMap((_, i) => candidatesOf(document, i, words).map((one) => one.text));
}

describe("a body's name", () => {
  it.each([
    [
      "The provincial government of West Orvale and Zemtek AG signed.",
      "provincial government of West Orvale",
    ],
    ["The island government of Calder signed with Zemtek AG.", "island government of Calder"],
    ["It was signed by the government of Kaldun oblast.", "government of Kaldun oblast"],
    ["The People's Committee of Bac Orva province signed.", "People's Committee of Bac Orva province"],
    [
      "The ministry of foreign affairs of Chile signed with Zemtek AG.",
      "ministry of foreign affairs of Chile",
    ],
    ["The Vietnam Cotton and Silk Institute signed with Zemtek AG.", "Vietnam Cotton and Silk Institute"],
    ["It was signed by the Shipping and Quay Bureau of Calder.", "Shipping and Quay Bureau of Calder"],
    ["The University of Bavaria at Norrby signed with Zemtek AG.", "University of Bavaria at Norrby"],
    ["It agreed with the Zemtek institute on tests.", "Zemtek institute"],
    ["The Department of Culture – Abu Dhabi pays for it.", "Department of Culture – Abu Dhabi"],
    ["It agreed with Military Hospital 88, which has beds.", "Military Hospital 88"],
    ["It agreed with Universidades Lusas em Orva on courses.", "Universidades Lusas em Orva"],
  ])("in %s", (text, name) => expect(candidates(text)).toContain(name));

  it.each([
    ["The government of Kaldun state that it signed.", "government of Kaldun state that"],
    ["It met the Zemtek institute director.", "Zemtek institute"],
    ["He taught at the University of Bavaria, at Norrby.", "University of Bavaria, at Norrby"],
    ["It hired Orvale Police – Calder is far.", "Orvale Police – Calder"],
  ])("ends before what is none of it in %s", (text, name) => expect(candidates(text)).not.toContain(name));
});

describe("a firm's name", () => {
  it.each([
    ["Zemtek Co-operative Group Limited has agreed to sell it.", "Zemtek Co-operative Group Limited"],
    ["It leased a plot to Orvex (BD) Limited of Leeds.", "Orvex (BD) Limited"],
    ["It was signed by Nordmejeri ekonomisk förening.", "Nordmejeri ekonomisk förening"],
    ["It agreed with H2 Norrbo Steel on iron.", "H2 Norrbo Steel"],
    ["It sold the series to Canal 11 Zemtek and to others.", "Canal 11 Zemtek"],
    ["It sold the series to TV Orvina of Peru.", "TV Orvina"],
  ])("in %s", (text, name) => expect(candidates(text)).toContain(name));

  it("has its short form apart", () => {
    expect(candidates("Orvex Holding (OH) has agreed.")).not.toContain("Orvex Holding (OH)");
  });
});

describe("a headline that gives every word a capital", () => {
  const items = [
    "Skylark Lines Is No Longer Partner of Harbour Days",
    "Tollway Authority of Calder Extends Contract of Zemtek Systems",
    "Orvale Grid Selects Fallow Systems to Supply Meters for Towns",
    "Harbor Foods Teams Up With Northgate Dairy on Oat Drinks",
    "Zemtek Parcel and Orvale Post Stop Sharing Lockers Next Year",
  ];

  it("parts names at its verbs", () => {
    const found = candidates(`News in brief\n\n${items.map((item) => `- ${item}`).join("\n")}`);
    expect(found).toEqual(
      expect.arrayContaining([
        "Skylark Lines",
        "Tollway Authority of Calder",
        "Zemtek Systems",
        "Orvale Grid",
        "Fallow Systems",
        "Harbor Foods",
        "Northgate Dairy",
        "Orvale Post",
      ]),
    );
  });

  it("leaves names whole that verbs stand in, where other words are small", () => {
    expect(
      candidates("A deal was signed by Harbor Signs Ltd and by Orvale Opens, two firms of Leeds."),
    ).toEqual(expect.arrayContaining(["Harbor Signs Ltd", "Orvale Opens"]));
  });
});

describe("a name in quotation marks", () => {
  const sorts = (text: string) =>
    recognise(openDocument({ text, published: "2024-05-10" })).entities.map(
      ({ name, type }) => `${name}: ${type}`,
    );

  it.each([
    ['Vision Orva and the plant "Zemtekapparat" signed a contract on meters.', "Zemtekapparat: company"],
    ['The sides are Vision Orva and "Zem Farm Servis" (Uzbekistan).', "Zem Farm Servis: company"],
  ])("is a firm's in %s", (text, name) => expect(sorts(text)).toContain(name));

  it("is none beside the year of a film", () => {
    expect(sorts('Vision Orva bought the rights to "Zem Farm Girl" (2021) in Leeds.')).not.toContain(
      "Zem Farm Girl: company",
    );
  });
});
