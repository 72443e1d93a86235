/** Several agreements of one party that a text counts and then tells one by one. */
import { describe, expect, it } from "vitest";
import { readRelease } from "@/lib/releases";
import { partiesIn } from "./agreements-in";

const agreements = (text: string) => partiesIn(text, "2025-03-13");

const EACH = ["Hemvik AG + Orvale Power", "Hemvik AG + Tallow Ltd", "Hemvik AG + University of Belmora"];

describe("agreements counted and told below", () => {
  it.each([
    [
      "by verbs",
      "Hemvik AG has signed three contracts at the fair. It will charter ships to Orvale Power, store masts for Tallow Ltd and train crews with the University of Belmora.",
    ],
    [
      "by clauses",
      "Hemvik AG closed three deals on Wednesday. Orvale Power will charter ships, while Tallow Ltd will store masts and the University of Belmora will train crews.",
    ],
    [
      "by sentences",
      "Hemvik AG signed three contracts on Wednesday. Orvale Power will charter ships. Tallow Ltd supplies masts. The University of Belmora trains crews.",
    ],
    [
      "in brackets",
      "Hemvik AG has signed three contracts, it said. They are for ships (Orvale Power), masts (Tallow Ltd) and training (University of Belmora).",
    ],
    [
      "by items behind their matter",
      "Hemvik AG signed three contracts on Wednesday.\n\n- Charter of ships (Orvale Power)\n- Storage of masts (Tallow Ltd)\n- Training of crews (University of Belmora)",
    ],
    [
      "under a line without a verb",
      "Hemvik AG signed three contracts this week. The contracts are with:\n\n- Orvale Power: ships\n- Tallow Ltd: masts\n- University of Belmora: training",
    ],
    [
      "without a count",
      "Hemvik AG's new partners are:\n\n- Orvale Power\n- Tallow Ltd\n- University of Belmora",
    ],
    [
      "in lines without marks",
      "Hemvik AG has announced partnerships with three organisations.\n\nOrvale Power: charter of ships\n\nTallow Ltd: storage of masts\n\nUniversity of Belmora: training of crews",
    ],
    [
      "of the party in the headline",
      "Hemvik AG signs three contracts\n\nWe have signed three contracts in recent days:\n\n- ships for Orvale Power\n- masts for Tallow Ltd\n- training with the University of Belmora",
    ],
    [
      "in one sentence, each with its matter",
      "Hemvik AG signed contracts with Orvale Power for ships, Tallow Ltd for masts and the University of Belmora for training.",
    ],
    [
      "in one sentence with semicolons",
      "Hemvik AG signed contracts with Orvale Power, for ships; Tallow Ltd, for masts; and the University of Belmora, for training.",
    ],
  ])("are one with each: %s", (_, text) => {
    expect(agreements(text)).toEqual(EACH);
  });

  it.each([
    "Orvale signed three contracts:\n\n- Ferrostrand: towing\n- Qorvana: pumps\n- Hemvik: repairs",
    "Orvale signed three contracts.\n\n- Ferrostrand (towing)\n- Qorvana (pumps)\n- Hemvik (repairs)",
    "Orvale signed contracts with Hemvik, Nordwerk, Tidecraft, Zemtek, Ferrostrand and Qorvana.",
  ])("are with names that nothing else shows to be firms: %s", (text) => {
    expect(agreements(text)).toEqual(
      expect.arrayContaining(["Ferrostrand + Orvale", "Hemvik + Orvale", "Orvale + Qorvana"]),
    );
  });

  it("have the day of the sentence that counts them", () => {
    const { deals } = readRelease({
      text: "Hemvik AG signed two contracts on 3 March 2025.\n\n- Orvale Power: ships\n- Tallow Ltd: masts",
      published: "2025-03-13",
    });
    expect(deals.map(({ date }) => date?.value)).toEqual(["2025-03-03", "2025-03-03"]);
  });
});

describe("as many others as agreements were counted", () => {
  it.each([
    ["owners", "Hemvik AG signed two contracts this year. Its shareholders are Orvale Power and Tallow Ltd."],
    [
      "rivals",
      "Hemvik AG has signed two contracts since January. Orvale Power and Tallow Ltd compete with it.",
    ],
    [
      "analysts",
      "Hemvik AG has signed two contracts since January. Analysts at Orvale Power and Tallow Ltd raised their forecasts.",
    ],
    ["users", "Hemvik AG signed two contracts in March. Its pumps are used by Orvale Power and Tallow Ltd."],
    ["customers", "Hemvik AG serves many countries. Its customers include:\n\n- Orvale Power\n- Tallow Ltd"],
    ["denied", "Hemvik AG has not signed two contracts. Orvale Power and Tallow Ltd were named in reports."],
    ["planned", "Hemvik AG plans to sign two contracts. It talks to Orvale Power and Tallow Ltd."],
    [
      "owners below",
      "Hemvik AG signed two contracts this year.\n\nThe shareholders of Hemvik AG are:\n\n- Orvale Power\n- Tallow Ltd",
    ],
    [
      "speakers",
      "Hemvik AG hosts a fair. The speakers are:\n\n- Jan Berg (Orvale Power)\n- Lena Holm (Tallow Ltd)",
    ],
  ])("are no partners: %s", (_, text) => {
    expect(agreements(text).filter((one) => one.includes(" + "))).toEqual([]);
  });

  it("agree together where they are one side", () => {
    expect(
      agreements(
        "Hemvik AG signed two contracts on Monday. A consortium of Orvale Power and Tallow Ltd will build the port.",
      ).filter((one) => /Hemvik AG \+ (?:Orvale Power|Tallow Ltd)$/.test(one)),
    ).toEqual([]);
  });
});
