import { expect, it } from "vitest";
import { entity, find, indexOf, tie } from "./entries";

const index = indexOf(
  { ...entity("landia", ["Landia"]), ref: "d/place/landia", kind: "place", sort: "country", country: "SE" },
  { ...entity("volt", ["Volt", "伏特能源"], 3), country: "SE", within: ["d/place/landia"] },
  { ...entity("steel", ["Zenith Steel"], 2), country: "DE", within: [] },
  { ...entity("uni", ["Bay University"], 1), kind: "body", sort: "university", country: "DE" },
  { ...entity("sons", ["Mill and Sons"], 1), country: "SE", within: ["d/place/landia"] },
  { ...entity("lone", ["Lone Partners"]), country: "DE" },
  tie("pact", ["volt", "steel"]),
  tie("study", ["volt", "uni", "steel"]),
  tie("trade", ["volt", "sons"]),
);

it.each([
  ["who works with Volt", ["steel", "uni", "sons"]],
  ["Who has signed with Zenith Steel?", ["volt", "uni"]],
  ["which universities cooperate with volt", ["uni"]],
  ["companies that work with Volt", ["steel", "sons"]],
  ["who works with Volt and Zenith Steel", ["uni"]],
  ["who works with Mill and Sons", ["volt"]],
  ["Wer arbeitet mit Volt zusammen?", ["steel", "uni", "sons"]],
  ["Partner von Volt", ["steel", "uni", "sons"]],
  ["partners of Volt", ["steel", "uni", "sons"]],
  ["Volt’s partners", ["steel", "uni", "sons"]],
  ["谁与伏特能源合作", ["steel", "uni", "sons"]],
  ["与伏特能源合作的公司", ["steel", "uni", "sons"]],
  ["伏特能源的合作伙伴", ["steel", "uni", "sons"]],
  ["companies in Landia", ["volt", "sons"]],
  ["companies from Landia", ["volt", "sons"]],
  ["agreements between Sweden and Germany", ["pact", "study", "volt", "steel", "uni"]],
  ["deals between the Suède and Europe", ["pact", "study", "trade"]],
  ["with:Germany with:sons", []],
  ["agreements signed with Mill and Sons", ["trade"]],
])("answers “%s”", (question, found) => {
  expect(find(index, question).toSorted()).toEqual(found.toSorted());
});

it.each([
  ["Lone Partners", ["lone"]],
  ["agreements between Volt and Mill and Sons", ["trade", "volt", "sons"]],
  ["volt works with zenith steel", []],
  ["who works with Nobody", []],
])("takes “%s” for words", (words, found) => {
  expect(find(index, words)).toEqual(found);
});

it("the explorer draws the agreements that a question is about, whoever it asks for", () => {
  const drawn = (question: string) =>
    index.select(question).agreements.map(({ ref }) => ref.split("/").at(-1));
  expect(drawn("who works with Zenith Steel").toSorted()).toEqual(["pact", "study"]);
  expect(drawn("companies from Landia").toSorted()).toEqual(["pact", "study", "trade"]);
  expect(drawn("kind:party with:volt")).toEqual([]);
});
