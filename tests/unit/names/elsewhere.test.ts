/** Places and bodies whose names are here those of others in another land, and such that are not. A paragraph ends at `|`. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "us", kind: "place", names: ["United States"], country: "US" },
  { id: "ohio", kind: "place", names: ["Ohio"], country: "US", within: ["us"] },
  { id: "italy", kind: "place", names: ["Italy"], country: "IT" },
  { id: "turkey", kind: "place", names: ["Turkey"], country: "TR" },
  { id: "georgia", kind: "place", names: ["Georgia"], country: "GE" },
  { id: "tavia", kind: "place", names: ["Tavia"], country: "GE", within: ["georgia"] },
  { id: "uk", kind: "place", names: ["United Kingdom"], country: "GB" },
  { id: "england", kind: "place", names: ["England"], country: "GB", within: ["uk"] },
  { id: "norde", kind: "place", names: ["Norde"], country: "GB", within: ["england", "uk"] },
  { id: "sula", kind: "place", names: ["Sula"], country: "US", within: ["ohio", "us"] },
  { id: "romola", kind: "place", names: ["Romola"], country: "IT", within: ["italy"] },
  { id: "mod", kind: "body", names: ["Ministry of Defence", "UK Ministry of Defence"], country: "GB" },
  { id: "senate", kind: "body", names: ["Senate"], country: "US" },
]);
const found = (text: string, url = "https://www.example-news.com/a") =>
  mentionsIn(index, text.split("|"), { url });

const PLACES: readonly [what: string, text: string, ...found: string[]][] = [
  ["a town that its state tells", "A mill in Norde, Texas, closed.|Norde has 900 people."],
  ["in the headline too", "Norde loses its mill|A mill in Norde, Texas, closed."],
  ["with a state that is a given name too", "A mill in Norde, Virginia, closed. Norde wept."],
  ["with an abbreviation", "NORDE, Wash. - A mill in Norde closed."],
  ["with another land", "A mill in Norde, Canada, closed. Norde wept."],
  ["but not what stands before", "News|Norde is old.|He left Norde, Texas. Norde wept.", "Norde=norde"],
  [
    "and none where the page tells of its own land",
    "He left England for Norde, Texas.|Norde is old.",
    "England=england",
    "Norde=norde",
  ],
  ["a person behind a town", "They met in Norde, Virginia, who is old, said.", "Norde=norde"],
  [
    "a list of towns and lands",
    "It sells in Norde, Italy and Turkey.",
    "Norde=norde",
    "Italy=italy",
    "Turkey=turkey",
  ],
  [
    "its own land",
    "A mill in Norde, England, closed. Norde wept.",
    "Norde=norde",
    "England=england",
    "Norde=norde",
  ],
  ["a state of the same land, however short", "A mill in Sula, Ga., closed. Sula wept."],
  ["its own state", "A mill in Sula, Ohio, closed.", "Sula=sula", "Ohio=ohio"],
  ["a state with a country's name, by its county", "It lies in Dane County, Georgia, today.|Georgia grows."],
  ["by a town of another land", "It lies in Sula, Georgia.|Georgia grows."],
  ["by its governor", "Georgia Governor Ann Lee spoke.|Georgia grows."],
  [
    "the country by its town",
    "It lies in Tavia, Georgia.|Georgia grows.",
    "Tavia=tavia",
    "Georgia=georgia",
    "Georgia=georgia",
  ],
  ["the country in a list", "He saw Turkey, Georgia, too.", "Turkey=turkey", "Georgia=georgia"],
];

const BODIES: readonly [what: string, text: string, ...found: string[]][] = [
  [
    "a body after the same of another land",
    "Italy's Ministry of Defence met. The Ministry of Defence paid.",
    "Italy=italy",
  ],
  ["also further on", "Italy's Ministry of Defence met.|The Ministry of Defence paid.", "Italy=italy"],
  [
    "but not where the page tells of its own land",
    "Italy's Ministry of Defence met.|The Ministry of Defence told England.",
    "Italy=italy",
    "Ministry of Defence=mod",
    "England=england",
  ],
  [
    "and not after its full name",
    "Italy's Ministry of Defence met. The UK Ministry of Defence met. The Ministry of Defence paid.",
    "Italy=italy",
    "UK Ministry of Defence=mod",
    "Ministry of Defence=mod",
  ],
  ["where it sits", "The Senate in Romola agreed.", "Romola=romola"],
  ["its own seat", "The Senate in Sula agreed.", "Senate=senate", "Sula=sula"],
  ["in which land it is told of", "In Italy, the Senate agreed.", "Italy=italy"],
  ["a dateline of another land", "ROMOLA (AP) — The Senate agreed.", "ROMOLA=romola"],
  ["a dateline that names the land", "PORT SARO, Kenya (AP) — The Senate agreed."],
  [
    "a dateline of its own land",
    "SULA, Ohio (AP) — The Senate agreed.",
    "SULA=sula",
    "Ohio=ohio",
    "Senate=senate",
  ],
  ["no dateline", "The Senate agreed.", "Senate=senate"],
];

describe("a place of another land", () => {
  it.each(PLACES)("%s: %s", (_, text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("a body of another land", () => {
  it.each(BODIES)("%s: %s", (_, text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("is meant by the bare name on a page from there", () => {
    expect(found("The Senate agreed.", "https://www.example.com.au/a")).toEqual([]);
    expect(found("The Senate of the United States agreed.", "https://www.example.com.au/a")).toEqual([
      "Senate=senate",
    ]);
  });
});

const states = indexOf([
  { id: "us", kind: "place", names: ["United States"], country: "US" },
  { id: "georgia", kind: "place", names: ["~Georgia"], country: "US", within: ["us"] },
  { id: "tbilisi", kind: "place", names: ["Tbilisi"], country: "GE" },
]);
const STATES: readonly [what: string, text: string, isMeant: boolean][] = [
  ["beside another state", "The storm moved from Georgia to Alabama.", true],
  ["beside the north of one", "Cold air reaches Georgia and north Florida.", true],
  ["behind one", "South Carolina or Georgia will host the plant.", true],
  ["with its governor", "Georgia governor signs a budget.", true],
  ["beside another land", "Georgia and Armenia signed a deal.", false],
  ["beside the north of another land", "Georgia and northern Turkey shook.", false],
  ["with a parliament", "Georgia's parliament met. Florida's did too.", false],
  ["alone", "Georgia protests go on.", false],
  ["a person", "Georgia Moore and Virginia Hill sang.", false],
  ["two girls", "Georgia and Virginia are popular names.", false],
  ["beside a government", "The envoy flew from Georgia to Washington.", false],
  ["beside a city", "She flew from Georgia to New York.", false],
  ["on a page of the land", "Tbilisi: Georgia and Alabama signed it.", false],
  ["with a legislature", "Georgia's legislature adopted a law on agents.", false],
  ["with a legislature that a veto met", "Georgia legislature overrides a veto.", false],
  ["with another girl", "Georgia and Montana opened a cafe.", false],
  ["again and again, on a page without its land", "A plant in Georgia is the largest in Georgia.", false],
  ["twice in a sentence", "China builds roads in Georgia, and Georgia exports wine.", false],
];

const PAGES: readonly [what: string, blocks: readonly string[], marked: number][] = [
  ["its neighbour", ["A plant in Georgia is the largest in Georgia.", "Others are in Tennessee."], 2],
  ["its people", ["A plant in Georgia is the largest in Georgia.", "Americans like it."], 2],
  ["its governor", ["A plant in Georgia is the largest in Georgia, said Gov. Ann Lee."], 2],
  ["the other's office", ["United States firms build in Georgia.", "The Prime Minister of Georgia came."], 0],
  ["the other's adjective", ["United States firms build in Georgia.", "The Georgian government paid."], 0],
  ["offices of both", ["Georgia lawmakers met the Prime Minister of Georgia.", "The United States paid."], 1],
];

it.each(PAGES)("a state with a country's name on a page with %s", (_, blocks, marked) => {
  const found = mentionsIn(states, blocks).filter((one) => one === "Georgia=georgia");
  expect(found).toHaveLength(marked);
});

it.each(STATES)("a state with a country's name, %s: %s", (_, text, isMeant) => {
  const found = mentionsIn(states, [text]).filter((one) => one !== "Tbilisi=tbilisi");
  expect(found).toEqual(isMeant ? ["Georgia=georgia"] : []);
});
