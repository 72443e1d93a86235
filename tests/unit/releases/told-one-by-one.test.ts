/** Documents told at once and their sides one by one, names that head a line, and who joins or sells beside them. */
import { describe, expect, it } from "vitest";
import { partiesIn, statusesIn } from "./agreements-in";

const LEAD =
  "Notes of the week\n\nKallio Infra Oy and Tarn Logistics Ltd have signed a supply contract for rails.\n\n";
const FIRST = "signed: Kallio Infra Oy + Tarn Logistics Ltd";

/** The agreements of a text behind another one, each as its status and its parties in order. */
const agreements = (text: string) =>
  statusesIn(LEAD + text, "2024-12-11").filter((agreement) => agreement !== FIRST);

describe("documents whose sides stand behind a colon", () => {
  it.each([
    [
      "with days",
      "Letters of intent on main equipment have been announced earlier: with Brannox plc on 4 November, and on 2 December with Hollin Foods Ltd.",
      ["announced: Brannox plc + Kallio Infra Oy", "announced: Hollin Foods Ltd + Kallio Infra Oy"],
    ],
    [
      "with what each is for",
      "Marsh Holdings said that it had signed new contracts in May: with Brannox plc for wiring, with Hollin Foods Ltd for meals and with a firm in the south-west.",
      ["signed: Brannox plc + Marsh Holdings", "signed: Hollin Foods Ltd + Marsh Holdings"],
    ],
  ])("are one with each: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it("are none where they were not signed", () => {
    const text =
      "Contracts have not been signed so far: with Brannox plc no word was exchanged, with Hollin Foods Ltd few.";
    expect(agreements(text)).toEqual([]);
  });
});

describe("names that head a line", () => {
  it.each([
    [
      "two firms and their letter of intent",
      "1. Brannox Ltd (Cape Town) and Hollin Foods Inc. The letter of intent of July 2024 provided for fill and finish of 100 million bottles a year. Machines were installed. Score: 4 out of 10.",
      ["signed: Brannox Ltd + Hollin Foods Inc"],
    ],
    [
      "a city beside a museum",
      "– Marsh Museum and Jersey City: the contract for a branch in the old building was signed in June. Five years, with five more to follow.",
      ["signed: Jersey City + Marsh Museum"],
    ],
  ])("agreed on the document behind them: %s", (_, text, expected) => {
    expect(agreements(text)).toEqual(expected);
  });

  it.each([
    "1. Brannox plc and Hollin Foods Ltd. No agreement was in sight when the fair closed.",
    "– Marsh Museum and Jersey City: the contract was never signed.",
  ])("agreed on nothing else: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("who stands beside two that agreed", () => {
  it.each([
    "Marsh University, of Leeds, is associated with it as scientific partner, according to the three.",
    "Marsh University is also a party to the agreement.",
  ])("is one more of them: %s", (text) => {
    expect(statusesIn(LEAD + text, "2024-12-11")).toEqual([
      "signed: Kallio Infra Oy + Marsh University + Tarn Logistics Ltd",
    ]);
  });

  it("is none of them where the words deny it", () => {
    const text = "Marsh University is not associated with it, as a paper wrote.";
    expect(statusesIn(LEAD + text, "2024-12-11")).toEqual([FIRST]);
  });

  it("is the seller, and what is bought is no side", () => {
    const text =
      "Marsh Shipbuilding Co. won six orders this year. Brannox Holdings Co. is in the course of taking over Marsh Shipbuilding Co. under a contract signed in March with the state-run Hollin Development Bank, the main creditor. Workers have barred inspectors from entering.";
    expect(agreements(text)).toEqual(["signed: Brannox Holdings Co. + Hollin Development Bank"]);
  });
});

describe("gossip", () => {
  it.each([
    "Brannox plc will pay £3.9 billion to Hollin Group for Marsh Coffee, if the Sunday gossip is right.",
    "Brannox plc has agreed to buy a mill from Hollin Group, if the papers are to be believed.",
  ])("tells of no agreement: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("the sides of what is told by a noun", () => {
  it.each([
    [
      "a licence that one granted the other",
      "The licence that Brannox plc granted to Hollin Foods Ltd in 2023 was prolonged until 2034 on Friday.",
      "Brannox plc + Hollin Foods Ltd",
    ],
    [
      "a treaty that two states signed",
      "Under a treaty that Chile and Peru signed on Friday, trucks will cross the border freely.",
      "Chile + Peru",
    ],
    [
      "what somebody says that two states signed",
      "A minister said that Peru and Kenya had concluded a treaty on copper.",
      "Kenya + Peru",
    ],
    [
      "the concession of a ministry",
      "This is the consortium of Hollin Group, Orvale Trading and Marsh Rail, which won the concession of the Ministry of Transport.",
      "Hollin Group + Marsh Rail + Ministry of Transport + Orvale Trading",
    ],
    [
      "a company that one set up with another",
      "On another register, Brannox plc has concluded with Hollin Services a company named Teal, devoted to digital services and held in equal parts.",
      "Brannox plc + Hollin Services",
    ],
    [
      "from whom things will come",
      "For the next five years the flour will come from Hollin Foods Ltd, Brannox plc said on Friday.",
      "Brannox plc + Hollin Foods Ltd",
    ],
  ])("are told there: %s", (_, text, parties) => {
    expect(partiesIn(LEAD + text, "2024-12-11")).toEqual(
      ["Kallio Infra Oy + Tarn Logistics Ltd", parties].sort(),
    );
  });

  it.each([
    "The licence that Brannox plc had asked of Hollin Foods Ltd was not granted.",
    "The rain will come from Chile, Brannox plc said on Friday.",
  ])("are no sides of anything else: %s", (text) => {
    expect(agreements(text)).toEqual([]);
  });
});

describe("a list of bodies with articles", () => {
  it.each([
    "Under the agreement between Brannox plc, the Hollin Investment Authority (HIA) and the Marsh Petroleum Corporation (MPC), the phosphate goes one way and ammonia the other.",
    "Under the agreement between Brannox plc, the Hollin Investment Authority and the Marsh Petroleum Corporation, the phosphate goes one way and ammonia the other.",
  ])("has all of them: %s", (text) => {
    expect(partiesIn(LEAD + text, "2024-12-11")).toContain(
      "Brannox plc + Hollin Investment Authority + Marsh Petroleum Corporation",
    );
  });

  it("is no list where an article tells what the first is", () => {
    const text =
      "Brannox plc, the Hollin Group unit in Leeds, and Marsh Foods Ltd have signed a supply contract.";
    expect(agreements(text)).toEqual(["signed: Brannox plc + Marsh Foods Ltd"]);
  });
});

describe("what two mean to do", () => {
  it("is no agreement yet", () => {
    const text =
      "Once there is a final decision, Brannox plc and Hollin Foods Ltd mean to hold shares in the plant.";
    expect(agreements(text)).toEqual([]);
  });
});
