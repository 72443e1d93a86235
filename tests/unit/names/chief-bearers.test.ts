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
  { id: "brask-ca", kind: "place", names: ["Brask, Ontario", "~Brask"], country: "CA", within: ["canada"] },
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
});
