import { describe, expect, it } from "vitest";
import { findQuantities } from "@/lib/releases/quantities/find-quantities";
import { agreementsIn } from "./agreements-in";

/** The agreements of a text, each as its status and how many parties it has. */
function agreements(text: string): string[] {
  return agreementsIn(text, "2025-03-14").map(({ status, parties }) => `${status} ${parties.length}`);
}

/** Words that tell much elsewhere and nothing here. */
describe("ordinary words", () => {
  it.each([
    [
      "no end: Orvex Ltd and Zemtek Ltd set out the main axes of their cooperation agreement on Monday.",
      ["announced 2"],
    ],
    [
      "no agreement: Orvex Ltd has awarded three contracts for the bridge. Belmora Bank will publish its annual report in May.",
      [],
    ],
    [
      "news all the same: After a previous warning, Orvex Ltd has terminated its supply contract with Zemtek Ltd.",
      ["ended 2"],
    ],
    ["who acts: Orvex has learned a lot and signed a supply agreement with Zemtek.", ["signed 2"]],
  ])("%s", (text, expected) => {
    expect(agreements(text.slice(text.indexOf(": ") + 2))).toEqual(expected);
  });

  it.each([
    ["two Zemtek 300 MW turbines", ["2 turbines", "300 MW"]],
    ['All references to "$" are to Canadian dollars. It costs $5 million.', ["5000000 CAD"]],
  ])("%s", (text, expected) => {
    expect(findQuantities(text, 0, text.length).map(({ value, unit }) => `${value} ${unit}`)).toEqual(
      expected,
    );
  });
});
