/** How trade papers and firms tell of orders, customers and rights: by the yard, in brackets, in passing. */
import { describe, expect, it } from "vitest";
import { agreementsIn, partiesIn, statusesIn } from "./agreements-in";

const DAY = "2024-06-18";
const parties = (text: string, publisher?: string) => partiesIn(text, DAY, publisher);
/** A sentence in a text that tells of something else, too. */
const beside = (sentence: string) =>
  parties(
    `OSLO, June 17 - Aldbrook Lines AS signed a contract with Penhallow Bank plc in Oslo on Monday.\n\nThe bank lends it 40 million euros.\n\n${sentence}`,
  ).filter((one) => one !== "Aldbrook Lines AS + Penhallow Bank plc");

describe("orders at a yard", () => {
  it.each([
    "Zennor Shipping Ltd took ten of 13,000 teu at Korea's Marlow Heavy Industries in January.",
    "Zennor Shipping Ltd confirmed the third and fourth ships of its newest class at Marlow Heavy Industries.",
    "Zennor Shipping Ltd is behind six feeders at Marlow Heavy Industries.",
    "A pair of 20,000 cu m sisters was ordered by Zennor Shipping Ltd from Marlow Heavy Industries.",
    "Marlow Heavy Industries has taken two 6,800 teu vessels for Norway's Zennor Shipping Ltd.",
  ])("are read: %s", (sentence) =>
    expect(beside(sentence)).toEqual(["Marlow Heavy Industries + Zennor Shipping Ltd"]),
  );

  it.each([
    "Zennor Shipping Ltd has two tankers in drydock at Marlow Heavy Industries for a survey.",
    "Zennor Shipping Ltd is said by brokers to have booked six feeders at Marlow Heavy Industries.",
    "The yard of Marlow Heavy Industries is understood to be behind six feeders for Zennor Shipping Ltd.",
  ])("are not: %s", (sentence) => expect(beside(sentence)).toEqual([]));

  it("no condition ends a charter", () =>
    expect(
      statusesIn(
        "OSLO, June 17 - Aldbrook Lines AS ordered two tankers from Marlow Heavy Industries, with charters to Zennor Energy ASA and options for when they run out.",
        DAY,
      ).filter((one) => one.startsWith("ended")),
    ).toEqual([]));
});

describe("the side in a bracket", () => {
  it.each(["seller: Marlow Media Ltd, 304 games a season", "two seasons, seller: Marlow Media Ltd"])(
    "is one: %s",
    (bracket) =>
      expect(beside(`The league goes to Zennor TV Ltd in Oslo for two seasons (${bracket}).`)).toEqual([
        "Marlow Media Ltd + Zennor TV Ltd",
      ]),
  );

  it("is none where it tells of something else", () =>
    expect(beside("Zennor TV Ltd shows the league in Oslo (photo: Marlow Media Ltd).")).toEqual([]));
});

describe("whom else firms name", () => {
  it.each([
    "The quarter went well. Eleven new customers were won, among them Zennor Bank AG for its branches in Asia.",
    "The quarter went well. Aldbrook Software AG gained two licensees, including Zennor Bank AG.",
  ])("customers that were won: %s", (text) =>
    expect(parties(`Aldbrook Software AG: first quarter\n\n${text}`, "Aldbrook Software AG")).toEqual([
      "Aldbrook Software AG + Zennor Bank AG",
    ]),
  );

  it("customers that one has are none", () =>
    expect(
      parties(
        "Aldbrook Software AG: first quarter\n\nIts customers, among them Zennor Bank AG, like it.",
        "Aldbrook Software AG",
      ),
    ).toEqual([]));

  it.each([
    "Zennor Mills plc works with Marlow Finance SA, from which it obtained a line of credit of 100 million euros.",
    "Zennor Mills plc praised Marlow Finance SA, from whom it has leased twelve presses.",
  ])("who stands before the clause: %s", (sentence) =>
    expect(beside(sentence)).toEqual(["Marlow Finance SA + Zennor Mills plc"]),
  );

  it.each([
    "Zennor Cement, 60 per cent, and Marlow Motors are putting up a works for 25,000 cars near Oslo.",
    "Zennor Cement and Marlow Motors are building a works in Oslo for 164 million dollars.",
  ])("two who build together: %s", (sentence) =>
    expect(beside(sentence)).toEqual(["Marlow Motors + Zennor Cement"]),
  );

  it("what a person close to the matter says is none", () =>
    expect(
      beside(
        "Zennor Group plc had also agreed last week to sell its travel arm to Marlow Group plc, a person close to the matter said.",
      ),
    ).toEqual([]));

  it("a divestiture is a sale", () =>
    expect(
      parties(
        "Zennor Foods, Inc.: the first step was the divestiture of the frozen vegetables business to Marlow Foods, Inc., which closed on March 23.",
        "Zennor Foods, Inc.",
      ),
    ).toEqual(["Marlow Foods, Inc. + Zennor Foods, Inc."]));

  it("what an agreement is called is nobody", () =>
    expect(
      agreementsIn(
        "We are pleased to inform you that the Company has signed another Vehicle Assembly Technical and Cooperation Agreement with Marlow Motors Limited, a carmaker.",
        DAY,
        "Zennor Works Limited",
      ).map(({ parties: some }) => some),
    ).toEqual([["Zennor Works Limited", "Marlow Motors Limited"]]));
});

describe("what changes hands", () => {
  it.each([
    "The mining unit of Zennor Foods Inc goes to Marlow SA for 520 million dollars in cash.",
    "The dairy units of Zennor Foods Inc went to Marlow SA for $52 million in May.",
    "Zennor Foods Inc is in the hands of Marlow SA, a trader.",
    "The food company Marlow SA went further into dairy with a 51 percent stake in Zennor Foods Inc.",
    "Marlow SA gave Zennor Foods Inc a subcontract to fit the hall.",
    "Marlow SA has listened to four bidders and extended for three years with Zennor Foods Inc.",
    "The first sleeve sponsor of Marlow SA is Zennor Foods Inc, a currency broker.",
    "The new agreement was put on paper yesterday by Marlow SA and by Zennor Foods Inc.",
  ])("is read: %s", (sentence) => expect(beside(sentence)).toEqual(["Marlow SA + Zennor Foods Inc"]));

  it.each([
    "The prize of the fair went to Zennor Foods Inc for its new oven.",
    "Zennor Foods Inc went to court for 20 million dollars.",
    "The fate of the mill is in the hands of Marlow SA.",
    "The largest customer in the country is Zennor Foods Inc.",
  ])("is not: %s", (sentence) => expect(beside(sentence)).toEqual([]));

  it.each([
    "The Redruth retail park went to Marlow Pension Fund for £18.2m; completion was on 3 February.",
    "The contractor is Marlow Builders Ltd, on a fixed price of £21.4m.",
  ])("with whom the text is about: %s", (sentence) =>
    expect(parties(`Zennor Estates plc: operating review\n\n${sentence}`, "Zennor Estates plc")).toHaveLength(
      1,
    ),
  );

  it("the business that is sold is no side", () =>
    expect(
      parties(
        "PHOENIX, June 17, 2024 - Zennor Foods, Inc. today reported its results.\n\nThe first step was the divestiture of the Penhallow Pies business in Truro to Marlow Foods, Inc., which closed on March 23.",
        "Zennor Foods, Inc.",
      ),
    ).toEqual(["Marlow Foods, Inc. + Zennor Foods, Inc."]));
});
