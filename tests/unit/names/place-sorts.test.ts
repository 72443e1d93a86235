/** Places with a word behind that says what sort of place they are, and such that are others of the name. */
import { describe, expect, it } from "vitest";
import { indexOf, mentionsIn } from "./build-index";

const index = indexOf([
  { id: "china", kind: "place", sort: "country", names: ["China"], country: "CN" },
  { id: "norde", kind: "place", sort: "province", names: ["Norde"], country: "CN", within: ["china"] },
  { id: "tiva", kind: "place", sort: "city", names: ["Tiva"], country: "CN", within: ["norde", "china"] },
  { id: "sula", kind: "place", sort: "district", names: ["Sula"], country: "CN", within: ["tiva"] },
  { id: "oriza", kind: "place", sort: "city", names: ["Oriza"], country: "ES" },
  { id: "brask", kind: "place", sort: "city", names: ["Brask"], country: "GB" },
  { id: "velm", kind: "place", sort: "region", names: ["Velm"], country: "AU" },
  { id: "unsaid", kind: "place", names: ["Unsaid"], country: "CN" },
]);

const CASES: readonly [what: string, text: string, ...found: string[]][] = [
  ["a province", "The plant lies in east China's Norde Province.", "China=china", "Norde=norde"],
  ["in small letters", "The plant lies in Norde province, they say.", "Norde=norde"],
  ["its governor", "Norde Province Governor Ann Lee came.", "Norde=norde"],
  ["what it has", "Norde Province's exports rose.", "Norde=norde"],
  ["in capitals", "NORDE PROVINCE APPROVES A PLAN FOR BATTERIES", "NORDE=norde"],
  ["a region of some people", "They went to Norde Tivan Autonomous Region.", "Norde=norde"],
  ["a region", "Miners of the Velm Region went on strike.", "Velm=velm"],
  ["a city", "The government of Tiva City met.", "Tiva=tiva"],
  ["a district", "A plant in Sula District opened.", "Sula=sula"],
  ["but not a hospital of the province", "They went to Norde Province Hospital."],
  ["nor a firm", "Norde Province Energy Group said so."],
  ["nor the council of a city", "The Tiva City Council met."],
  ["the province around a city", "In Oriza Province, and in Oriza province, it rained."],
  ["the prefecture around a city", "Tiva Prefecture is larger."],
  ["a club", "Brask City won again, and Oriza City lost."],
  ["a place of which nothing is known", "The Unsaid Province, or Unsaid province, is far away."],
];

describe("places with a word for their sort", () => {
  it.each(CASES)("%s: %s", (_, text, ...found) => {
    expect(mentionsIn(index, [text])).toEqual(found);
  });
});

it("a country is one by its sort, whatever its main name is", () => {
  const lands = indexOf([
    { id: "jo", kind: "place", sort: "country", names: ["Jordanie", "~Jordan"], country: "JO" },
    { id: "il", kind: "place", sort: "country", names: ["Israel"], country: "IL" },
    { id: "eg", kind: "place", sort: "country", names: ["Egypt"], country: "EG" },
  ]);
  expect(mentionsIn(lands, ["They met in Jordan, Egypt and Israel."])).toEqual([
    "Jordan=jo",
    "Egypt=eg",
    "Israel=il",
  ]);
});
