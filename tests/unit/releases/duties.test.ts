/** What two who agreed mean to do with others is no agreement with these. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const told = (text: string) => partiesIn(text, "2026-03-05");
const TWO = ["Corvane Ltd + Zemtek AG"];
const SIGNED = "Zemtek AG and Corvane Ltd signed a cooperation agreement on Friday.";

describe("what partners will do with others", () => {
  it.each([
    `${SIGNED}\n\nUnder the agreement, the partners will:\n\n• train 40 midwives\n• explore joint research with the Orvale Heart Centre`,
    "Zemtek AG and Corvane Ltd agreed to:\n\n• set up a joint venture\n• appoint Talvo & Young as auditor",
    `${SIGNED}\n\nUnder the agreement, the two companies shall jointly:\n\na) develop batteries\nb) pursue trials with the City of Orvale`,
    `${SIGNED} They will explore cooperation with Orvex Energy.`,
    `${SIGNED} They plan to explore partnerships with Orvex Energy and Talvo SA.`,
  ])("is no agreement with these: %s", (text) => {
    expect(told(text)).toEqual(TWO);
  });

  it.each([
    "Zemtek AG signed the following agreements:\n\n• with Corvane Holding on zinc\n• with Orvex Energy on power",
    "Zemtek AG has agreed to:\n\n• a supply contract with Corvane Holding\n• a lease with Orvex Energy",
    "Zemtek AG has signed agreements, which are to:\n\n• Corvane Holding, for 40 trams\n• Orvex Energy, for 12 trams",
    "Zemtek AG will sign the following contracts:\n\n• Supply contract with Corvane Holding\n• Service contract with Orvex Energy",
  ])("but a list of agreements is: %s", (text) => {
    expect(told(text)).toEqual(["Corvane Holding + Zemtek AG", "Orvex Energy + Zemtek AG"]);
  });

  it("nor is what they only explore between them another", () => {
    expect(told(`${SIGNED} They will explore cooperation on hydrogen.`)).toEqual(TWO);
    expect(told("Zemtek AG will explore cooperation with Corvane Ltd on hydrogen.")).toEqual(TWO);
  });
});
