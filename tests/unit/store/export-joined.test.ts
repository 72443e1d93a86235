/** Agreements of two datasets that share some of them, their parties and their sources: as one file, and with their details. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decisionOf } from "@/lib/merging/decision";
import type { AgreementRef, Dataset, Party } from "@/lib/model";
import { Library } from "@/lib/store";
import { agreementDetails } from "@/lib/store/tasks/agreement-details";
import { exportJoined } from "@/lib/store/tasks/export-dataset";
import { agreement, dataset, evidence, party, place, release } from "../ties/sample";

const inLandia = (id: string, text: string): Party => party(id, text, { country: "LA" });

const NUMBERED = { identifiers: [{ scheme: "lei", value: "5299000000NORREL0000" }] };

/** Tells of one contract, announced, and of another. */
function first(): Dataset {
  return dataset("first", {
    parties: [
      party("maker", "Norrel Cells", { kind: "unknown", ...NUMBERED }),
      inLandia("buyer", "Quist Motors"),
    ],
    releases: [
      release("wire"),
      release("copy", { copyOf: "wire" }),
      { id: "letter", title: "A letter", publisher: "Norrel Cells" },
    ],
    agreements: [
      agreement("supply", ["maker", "buyer"], "2025-03-20", {}, "announced"),
      agreement("other", ["maker"], "2024"),
    ],
    evidence: [
      evidence("e1", "supply", "wire"),
      evidence("e2", "supply", "copy"),
      evidence("e3", "other", "letter"),
    ],
  });
}

/** Tells that the first was signed with a third, until when and how much; and has another party under an id of the first. */
function second(): Dataset {
  return dataset("second", {
    places: [place("town", "Sundhamn", { country: "LA" })],
    parties: [
      party("p1", "Norrel Cells", { country: "LA", ...NUMBERED }),
      inLandia("p2", "Quist Motors"),
      inLandia("maker", "Tarn Mines"),
    ],
    releases: [release("w", { url: "https://news.example/wire", publisher: "Wire" }), release("more")],
    agreements: [
      agreement("a7", ["p1", "p2"], "2025-03-20", {
        ends: "2030",
        history: [{ status: "signed", date: "2025-03-20" }],
        projects: [{ site: "town", quantities: [{ value: 40, unit: "MWh", qualifier: "planned" }] }],
      }),
      agreement("a8", ["p1", "maker"], "2023"),
    ],
    evidence: [evidence("e1", "a7", "w"), evidence("e2", "a7", "more")],
  });
}

let count = 0;
let library: Library;

beforeEach(async () => {
  library = new Library(`joined-export-${count++}`);
  await library.import(first());
  await library.import(second());
});
afterEach(() => library.close());

async function written(format: string, query = ""): Promise<{ name: string; text: string }> {
  const parts = [
    { dataset: "first", agreements: ["supply", "other"] },
    { dataset: "second", agreements: ["a7", "a8"] },
  ];
  const title = "All agreements";
  const { name, content } = await exportJoined(library, { format, query, title, parts });
  return { name, text: await content.text() };
}

describe("what two datasets share stands once", () => {
  it("in a graph, in which the parties of both are tied", async () => {
    const { text } = await written("graphml");
    const nodes = [...text.matchAll(/<node id="([^"]*)"/g)].map(([, id]) => id);
    expect(nodes.sort()).toEqual([
      "agreement.first:other",
      "agreement.first:supply",
      "agreement.second:a8",
      "party.first:buyer",
      "party.first:maker",
      "party.second:maker",
    ]);
    const edges = [...text.matchAll(/source="([^"]*)" target="([^"]*)"/g)].map(([, a, b]) => `${a} ${b}`);
    expect(edges.sort()).toEqual([
      "agreement.first:other party.first:maker",
      "agreement.first:supply party.first:buyer",
      "agreement.first:supply party.first:maker",
      "agreement.second:a8 party.first:maker",
      "agreement.second:a8 party.second:maker",
    ]);
    // With what either dataset knows.
    expect(text).toMatch(/id="party.first:maker"><data key="node-label">Norrel Cells<.*"node-kind">company</);
    expect(text).toMatch(/id="agreement.first:supply".*"node-status">signed</);
    expect((await written("gexf")).text).toContain("<description>All agreements</description>");
  });

  it("in citations", async () => {
    // The text on the wire, its copy, the letter, and what only the second has.
    for (const [format, entry] of [
      ["ris", /^TY {2}- /gm],
      ["bibtex", /^@/gm],
      ["csl-json", /^ {2}"type":/gm],
    ] as const)
      expect((await written(format)).text.match(entry)).toHaveLength(4);
    expect((await written("ris")).text).toContain("Wire");
  });

  it("in a file with the name of what was asked for", async () => {
    expect((await written("graphml")).name).toBe("entente-agreements.graphml");
    expect((await written("csl-json", 'with:"Norrel Cells"')).name).toBe(
      "entente-agreements-with-Norrel-Cells.csl.json",
    );
    await expect(written("paper")).rejects.toThrow('There is no format "paper".');
  });

  it("but not where the user keeps it apart", async () => {
    const [one, other] = [
      { ref: "first/party/maker", name: "Norrel Cells" },
      { ref: "second/party/p1", name: "Norrel Cells" },
    ] as const;
    await library.decide({ keep: [decisionOf(one, other, false, new Date())], forget: [] });
    const { text } = await written("graphml");
    expect(text).toContain('<node id="party.second:p1">');
    expect(text).toContain('<node id="agreement.second:a7">');
  });
});

it("an agreement of two datasets has the sources of both, each once and without copies", async () => {
  const refs: AgreementRef[] = ["second/agreement/a8", "first/agreement/supply", "first/agreement/other"];
  expect(await agreementDetails(library, { agreements: refs })).toEqual([
    { quantities: [], sources: [] },
    {
      ends: "2030",
      quantities: ["40 MWh (planned)"],
      sources: ["https://news.example/wire", "https://news.example/more"],
    },
    { quantities: [], sources: ["A letter"] },
  ]);
});
