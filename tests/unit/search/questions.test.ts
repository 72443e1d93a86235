import { describe, expect, it } from "vitest";
import type { AgreementEntry } from "@/lib/search/entry";
import type { EntityHit } from "@/lib/search/hits";
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

describe("who supplies somebody", () => {
  const supply = (id: string, parties: string[], suppliers: string[]): AgreementEntry => ({
    ...tie(id, parties, ["Supply"]),
    suppliers: suppliers.map((one) => `d/party/${one}` as const),
    functions: ["supply"],
  });
  const market = indexOf(
    entity("car", ["Kelp Cars", "开普汽车"], 4),
    entity("cell", ["Norde Cells"], 2),
    entity("foil", ["Kelp Foil"], 1),
    entity("sun", ["Sunny"], 1),
    entity("fleet", ["Fleet"], 1),
    entity("vague", ["Vague"], 1),
    entity("friend", ["Friend"], 1),
    entity("cells-firm", ["Cells International"], 1),
    supply("cells", ["cell", "car"], ["cell"]),
    supply("foils", ["cell", "foil"], ["foil"]),
    supply("sold", ["fleet", "car"], ["car"]),
    supply("both", ["car", "sun", "fleet"], ["car", "sun"]),
    supply("untold", ["vague", "car"], []),
    tie("research", ["friend", "car"]),
  );
  const answers = (question: string) =>
    market.query(question, 20).hits.map((hit) => {
      const { reason } = hit as EntityHit;
      return `${hit.ref.split("/").at(-1)}${reason === undefined ? "" : `: ${reason}`}`;
    });

  it.each([
    "who supplies Kelp Cars",
    "Which companies supply Kelp Cars?",
    "companies that are supplying to Kelp Cars",
    "suppliers of kelp cars",
    "Kelp Cars’s suppliers",
    "Wer beliefert Kelp Cars?",
    "Lieferanten von Kelp Cars",
    "谁向开普汽车供货",
    "开普汽车的供应商",
  ])("%s: who has the role, then who may have it", (question) => {
    expect(answers(question)).toEqual(["cell", "vague: role not told"]);
  });

  it("no customer, and no supplier beside it", () => {
    expect(answers("who supplies Norde Cells")).toEqual(["foil"]);
    expect(answers("who supplies Fleet")).toEqual(["car", "sun"]);
    expect(answers("who supplies Sunny")).toEqual([]);
  });

  it("a product is no name, and who is supplied by somebody is another question", () => {
    expect(market.query("who supplies cells", 20).totals.agreement).toBeGreaterThan(0);
    expect(market.query("who is supplied by Norde Cells", 20).totals.agreement).toBe(2);
  });

  it("the explorer draws the agreements", () => {
    const drawn = market.select("who supplies Kelp Cars").agreements.map(({ ref }) => ref.split("/").at(-1));
    expect(drawn).toEqual(["cells", "untold"]);
  });
});

it("the explorer draws the agreements that a question is about, whoever it asks for", () => {
  const drawn = (question: string) =>
    index.select(question).agreements.map(({ ref }) => ref.split("/").at(-1));
  expect(drawn("who works with Zenith Steel").toSorted()).toEqual(["pact", "study"]);
  expect(drawn("companies from Landia").toSorted()).toEqual(["pact", "study", "trade"]);
  expect(drawn("kind:party with:volt")).toEqual([]);
});
