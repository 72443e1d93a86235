/** Names that a dataset has as sure for one place and as doubtful for another. A paragraph ends at `|`. */
import { describe, expect, it } from "vitest";
import { findMentions } from "@/lib/names/find";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "us", kind: "place", names: ["United States"], country: "US" },
  { id: "uk", kind: "place", names: ["United Kingdom"], country: "GB" },
  { id: "canada", kind: "place", names: ["Canada"], country: "CA", within: ["america"] },
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
  { id: "brask-us", kind: "place", names: ["~Tamar"], country: "US", within: ["us"] },
  { id: "larka", kind: "place", names: ["Larka"], country: "CA", within: ["canada", "america"] },
  {
    id: "larka-city",
    kind: "place",
    names: ["Larka City", "~Larka"],
    country: "CA",
    within: ["larka", "canada"],
  },
  { id: "virginia", kind: "place", names: ["~Virginia"], country: "US", within: ["us"] },
  { id: "utah", kind: "place", names: ["Utah"], country: "US", within: ["us"] },
  { id: "america", kind: "place", names: ["North America"] },
  { id: "ontario", kind: "place", names: ["Ontario"], country: "CA", within: ["canada", "america"] },
  { id: "tivo", kind: "place", names: ["Tivo"], country: "CA", within: ["ontario", "canada", "america"] },
  { id: "tamar", kind: "place", names: ["Tamar"], country: "CA", within: ["ontario", "canada", "america"] },
  {
    id: "brask-ca",
    kind: "place",
    names: ["Brask, Ontario", "~Brask"],
    country: "CA",
    within: ["ontario", "canada", "america"],
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
  ["a town near which a farm is", "A farm near Larch in Norde burned.", "Norde=norde-state"],
  ["but no state that only her name begins with", "A tale of Norde and Virginia Woolf.", "Norde=norde"],
  ["what only ends so", "The firm added capacity in Norde.", "Norde=norde"],
  ["a quarter's name", "Chinatown in Norde was quiet.", "Norde=norde"],
  ["a hotel's name", "Great Western Norde hotel.", "Norde=norde"],
  [
    "a town in a list of neighbours",
    "Tivo, Brask, Tamar got trains.",
    "Tivo=tivo",
    "Brask=brask-ca",
    "Tamar=tamar",
  ],
  ["beside a neighbour that has a namesake", "Tamar and Brask are close.", "Tamar=tamar", "Brask=brask-ca"],
  ["counties in it", "Counties in Norde voted.", "Norde=norde-state"],
  ["beside a neighbour", "Tivo and Brask are close.", "Tivo=tivo", "Brask=brask-ca"],
  ["beside a far town", "Norde and Brask are far apart.", "Norde=norde", "Brask=brask"],
  [
    "with a neighbour on the page",
    "A crash near Brask closed the road to Tivo. Brask police spoke.",
    "Brask=brask-ca",
    "Tivo=tivo",
    "Brask=brask-ca",
  ],
  ["on a page of all its lands", "Canada's minister spoke in Brask.", "Canada=canada", "Brask=brask"],
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

  it.each([
    ["a town that nobody lists before it", "She was born in Larch, Norde."],
    ["the same in the middle", "The plant in Larch, Norde, makes glass."],
    ["the other before it", "Police in Brask, Ont., held a man. Brask police said so."],
  ])("may be either with %s: %s", (_, text) => {
    const page = { url: "https://www.example-news.com/a", title: "", lang: "en" };
    expect(findMentions(index, page, [text]).at(-1)?.rivals).toHaveLength(1);
  });
});
