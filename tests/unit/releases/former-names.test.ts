/** What a party was formerly called or did, told beside an agreement. */
import { describe, expect, it } from "vitest";
import { partiesIn } from "./agreements-in";

const told = (text: string) => partiesIn(text, "2026-03-05");

describe("what is said of a party's past", () => {
  it.each([
    "Zemtek AG signed a supply contract with Corvane (formerly Orvex).",
    "Zemtek AG signed a supply contract with Corvane, formerly Orvex, for batteries.",
    "Zemtek AG (formerly known as Talvo Werke AG) has signed a supply contract with Corvane.",
    "Zemtek AG, once known as Talvo Werke, has signed a supply contract with Corvane.",
    "Zemtek AG, which previously bought its zinc in Peru, has signed a supply contract with Corvane.",
    "Zemtek AG, a group formerly owned by the state, has signed a supply contract with Corvane.",
    "Zemtek AG signed a supply contract with Corvane (once the largest maker of kites).",
  ])("leaves its agreement news, under its own name: %s", (text) => {
    expect(told(text)).toEqual(["Corvane + Zemtek AG"]);
  });

  it.each([
    "Zemtek AG formerly had a supply contract with Corvane Ltd.",
    "Zemtek AG, which previously had a supply contract with Corvane Ltd, reported a profit.",
    "Zemtek AG (which had previously signed a contract with Corvane Ltd) said sales fell.",
    "Corvane Ltd, with which Zemtek AG previously signed a supply contract, reported a loss.",
    "Zemtek AG, a company that previously agreed a merger with Corvane Ltd, is now insolvent.",
    "Zemtek AG's contract with Corvane Ltd, previously signed by its parent, has expired.",
    "Zemtek AG previously signed a contract with Corvane Ltd (formerly Orvex Ltd).",
  ])("but is no news itself: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});
