/** A sale told once with its seller and again with the firm sold. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const told = (text: string) => partiesIn(text, "2026-03-05");
const SOLD = ["Corvane Holding + Zemtek AG"];

describe("a firm that one bought from another", () => {
  it.each([
    "Zemtek AG to buy Orvex Rail\n\nZemtek AG has agreed to buy Orvex Rail from Corvane Holding for €25 million. The acquisition of Orvex Rail by Zemtek AG is expected to close in June.",
    "Corvane Holding has sold Orvex Rail to Zemtek AG. Zemtek AG acquired Orvex Rail to grow in Spain.",
    "Zemtek AG has agreed to buy Orvex Rail. It is buying Orvex Rail from the investor Corvane Holding.",
    "Zemtek AG has agreed to acquire 60% of Orvex Rail from Corvane Holding. The purchase of Orvex Rail by Zemtek AG will close in July.",
  ])("is sold once: %s", (text) => {
    expect(told(text)).toEqual(SOLD);
  });

  it.each([
    [
      "Zemtek AG has bought Orvex Rail from Corvane Holding. Zemtek AG has also bought Talvo SA.",
      "Talvo SA + Zemtek AG",
    ],
    [
      "Zemtek AG has bought Orvex Rail from Corvane Holding. Zemtek AG has also bought 12 trams from Orvex Rail.",
      "Orvex Rail + Zemtek AG",
    ],
    [
      "Zemtek AG has bought 12 trams from Orvex Rail. Later Zemtek AG bought Orvex Rail from Corvane Holding.",
      "Orvex Rail + Zemtek AG",
    ],
    [
      "Zemtek AG has bought Orvex Rail from Corvane Holding. Zemtek AG has signed a lease with Orvex Rail.",
      "Orvex Rail + Zemtek AG",
    ],
    [
      "Zemtek AG has bought Orvex Rail from Corvane Holding. Talvo SA has bought Orvex Rail's depot.",
      "Orvex Rail + Talvo SA",
    ],
  ])("is not all that was agreed: %s", (text, other) => {
    expect(told(text)).toEqual([...SOLD, other].sort());
  });
});
