/** Names that a dataset has as sure for one place and as doubtful for another. A paragraph ends at `|`. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "us", kind: "place", names: ["United States"], country: "US" },
  { id: "uk", kind: "place", names: ["United Kingdom"], country: "GB" },
  { id: "canada", kind: "place", names: ["Canada"], country: "CA" },
  { id: "norde-state", kind: "place", names: ["Norde State", "~Norde"], country: "US", within: ["us"] },
  {
    id: "norde",
    kind: "place",
    names: ["Norde", "Norde Town"],
    country: "US",
    within: ["norde-state", "us"],
  },
  { id: "tavia", kind: "place", names: ["Tavia"], country: "US", within: ["norde-state", "us"] },
  { id: "brask", kind: "place", names: ["Brask"], country: "GB", within: ["uk"] },
  { id: "ohio", kind: "place", names: ["Ohio"], country: "US", within: ["us"] },
  { id: "utah", kind: "place", names: ["Utah"], country: "US", within: ["us"] },
  { id: "ontario", kind: "place", names: ["Ontario"], country: "CA", within: ["canada"] },
  {
    id: "brask-ca",
    kind: "place",
    names: ["Brask, Ontario", "~Brask"],
    country: "CA",
    within: ["ontario", "canada"],
  },
]);

const CASES: readonly [what: string, text: string, ...found: string[]][] = [
  ["in it", "She died aged 90 in Norde.", "Norde=norde"],
  ["a judge in it", "A federal judge in Norde refused on Monday.", "Norde=norde"],
  ["in another land", "A trial opened in Brask.|It rained.", "Brask=brask"],
  ["in a list", "Fans in Norde and Brask cheered.", "Norde=norde", "Brask=brask"],
  ["of two towns", "She moved from Brask to Norde.", "Brask=brask", "Norde=norde"],
  ["but a part of the state", "It snowed in western Norde on Sunday.", "Norde=norde-state"],
  ["the state of it", "The state of Norde pays.", "Norde=norde-state"],
  ["the state of a town", "It snowed in Tavia, Norde, on Sunday.", "Tavia=tavia", "Norde=norde-state"],
  ["its north", "Upstate Norde got snow.", "Norde=norde-state"],
  ["the states of it", "The states of Norde and Utah sued.", "Norde=norde-state", "Utah=utah"],
  ["its governor", "The governors of Norde and Ohio met.", "Norde=norde-state", "Ohio=ohio"],
  ["its lawmakers", "Norde lawmakers passed a budget.", "Norde=norde-state"],
  ["its legislature", "The Norde legislature voted.", "Norde=norde-state"],
  ["a state beside it", "Voters in Norde and Ohio chose.", "Norde=norde-state", "Ohio=ohio"],
  ["states behind it", "Norde, Ohio and Utah sued.", "Norde=norde-state", "Ohio=ohio", "Utah=utah"],
  ["a state before it", "Ohio and Norde sued.", "Ohio=ohio", "Norde=norde-state"],
  [
    "a state behind it and a city",
    "Brask, Norde and Ohio met.",
    "Brask=brask",
    "Norde=norde-state",
    "Ohio=ohio",
  ],
  ["a town in it", "Tavia is a town in Norde.", "Tavia=tavia", "Norde=norde-state"],
  ["the land behind", "A plant in Brask, Canada, hires.", "Brask=brask-ca", "Canada=canada"],
  [
    "the full name",
    "In Brask, Ontario, it rains.|Brask police said so.",
    "Brask, Ontario=brask-ca",
    "Brask=brask-ca",
  ],
];

describe("a name that another bears too", () => {
  it.each(CASES)("%s: %s", (_, text, ...found) => {
    expect(mentionsIn(index, text.split("|"))).toEqual(found);
  });

  it("is the other's, where the page is of its region", () => {
    const page = { url: "https://www.example-news.ca/a" };
    const blocks = ["A Brask man is charged in an Ontario court. Canada said so."];
    expect(mentionsIn(index, blocks, page)[0]).toBe("Brask=brask-ca");
  });
});
