import { describe, expect, it } from "vitest";
import { namedApart } from "@/lib/search/apart";
import { entity, indexOf, tie } from "./entries";

const index = indexOf(
  entity("volt", ["Volt", "伏特能源"], 3),
  entity("mine", ["Rio Claro", "Rio Claro Mining Group", "里奥克拉罗"], 2),
  entity("cars", ["Fine Cars"], 2),
  entity("steel", ["Zenith Steel"], 2),
  entity("bank", ["Bank of Hillton"]),
  entity("there", ["Government of Hillton"]),
  entity("here", ["Government of Daleton"]),
  tie("a", ["volt", "cars"]),
  tie("b", ["volt", "steel"]),
  tie("c", ["mine", "cars"]),
  tie("d", ["mine", "steel"]),
);

function apart(query: string): { named: string[]; between: string[] } | undefined {
  const found = index.query(query, 20).apart;
  const ids = (hits: readonly { ref: string }[]) => hits.map(({ ref }) => ref.split("/").at(-1) ?? "");
  return found && { named: ids(found.named), between: ids(found.between) };
}

describe("names that nothing ties together", () => {
  it.each([
    ["two names", "volt rio claro", ["volt", "mine"]],
    ["the longer one first", "rio claro mining group volt", ["mine", "volt"]],
    ["words that join them", "Volt and Rio Claro", ["volt", "mine"]],
    ["a question", "How are Volt and Rio Claro connected?", ["volt", "mine"]],
    ["signs that join them", "volt, rio claro", ["volt", "mine"]],
    ["a question for partners of both", "who works with Volt and Rio Claro?", ["volt", "mine"]],
    ["a dash", "volt – rio claro", ["volt", "mine"]],
    ["a name with such a word in it", "bank of hillton volt", ["bank", "volt"]],
    ["a beginning at the end", "volt rio", ["volt", "mine"]],
    ["a slip", "volt rio clarp", ["volt", "mine"]],
    ["Chinese without a space", "伏特能源里奥克拉罗", ["volt", "mine"]],
    ["Chinese with a word between", "伏特能源和里奥克拉罗", ["volt", "mine"]],
    ["two scripts", "伏特能源 rio claro", ["volt", "mine"]],
    ["filters", 'with:volt with:"rio claro"', ["volt", "mine"]],
    ["one filter", 'with:volt,"rio claro"', ["volt", "mine"]],
    ["a name and a filter", "rio claro with:volt", ["mine", "volt"]],
  ])("are each known: %s", (_, query, named) => {
    expect(apart(query)?.named).toEqual(named);
  });

  it("come with those who have an agreement with each", () => {
    expect(apart("volt rio claro")?.between.toSorted()).toEqual(["cars", "steel"]);
    expect(apart("volt bank of hillton")?.between).toEqual([]);
  });

  it("are told where agreements alone are selected, and only where none is", () => {
    expect(index.select("volt rio claro").apart).toEqual(index.query("volt rio claro", 20).apart);
    expect(index.select("volt cars")).not.toHaveProperty("apart");
    expect(index.select("")).not.toHaveProperty("apart");
  });

  it.each([
    ["are tied", "volt cars"],
    ["one of which is unknown", "volt qqqq"],
    ["one of which is the beginning of several names", "volt gov"],
    ["are one and the same", "volt 伏特能源"],
    ["stand beside a filter", "volt rio claro kind:agreement"],
    ["stand beside one that names nobody", "volt rio claro with:nobodyknown"],
    ["are asked for beside another word", "qqqq with:volt with:mine"],
    ["are asked for alone", "with:daleton"],
    ["stand beside a date", "volt rio claro March 2025"],
    ["stand beside an amount", "volt rio claro 20 GWh"],
    ["are one", "volt"],
    ["are none", "qqqq zzzz"],
    ["are far too many", "volt rio claro ".repeat(30)],
  ])("are not told apart where they %s", (_, query) => {
    expect(apart(query)).toBeUndefined();
  });
});

it("of many words no way to cut them is looked up where one of them is in no name", () => {
  const words = Array.from({ length: 15 }, (_, i) => `word${i}`);
  let asked = 0;
  const lookedUp = (unknown: string) => {
    asked = 0;
    const query = { words: `${words.join(" ")} ${unknown}`, filters: [], amounts: [], ofFilters: [] };
    namedApart(query, {
      called: (text) => {
        asked += 1;
        return text.includes(" ") ? undefined : words.indexOf(text);
      },
      isKnown: (text) => text !== "unheard",
      name: (entity) => words[entity] ?? "",
      agreementsOf: () => [],
      partiesOf: () => [],
      hit: (entity, matched) => ({
        type: "entity",
        ref: `d/party/${entity}`,
        kind: "company",
        name: matched,
        matched,
        detail: "",
        agreements: 0,
      }),
    });
    return asked;
  };
  expect(lookedUp("word3")).toBeGreaterThan(100);
  expect(lookedUp("unheard")).toBe(0);
});
