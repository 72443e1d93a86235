import { describe, expect, it } from "vitest";
import type { AgreementFunction } from "@/lib/model";
import { agreementEntry, partyEntry, placeEntry } from "@/lib/search/entries";
import { factsOf } from "@/lib/ties/facts";
import { agreement, batteryDataset, dataset, names, party } from "../ties/sample";
import { find, indexOf } from "./entries";

const battery = batteryDataset();
const facts = factsOf(battery);

describe("entries", () => {
  it("tell of a party what it is, where, and how many agreements it has", () => {
    const row = battery.parties.findIndex(({ id }) => id === "volt");
    expect(battery.parties.slice(row, row + 1).map((one) => partyEntry(facts, row, one))).toEqual([
      {
        type: "entity",
        ref: "battery/party/volt",
        kind: "company",
        sort: "company",
        name: "Volt",
        spellings: ["Volt", "伏特能源"],
        codes: [],
        country: "LA",
        within: ["battery/place/hill", "battery/place/land"],
        detail: "Company · Hillton, Landia",
        agreements: 3,
      },
    ]);
  });

  it("tell the codes of a party: its tickers among the names, and its numbers in registers", () => {
    const coded = party("gm", "GM", {
      names: [...names("Gilded Motors"), { text: "GMX", lang: "en", type: "ticker" }],
      identifiers: [{ scheme: "lei", value: "5493001KJTIIGC8Y1R12" }],
    });
    const from = factsOf(dataset("d", { parties: [coded] }));
    expect(partyEntry(from, 0, coded).codes).toEqual(["GMX", "5493001KJTIIGC8Y1R12"]);
  });

  it("count for a place what lies in places below, each agreement once", () => {
    const entries = battery.places.map((place, row) => placeEntry(facts, row, place));
    expect(entries.map(({ name, detail, agreements }) => [name, detail, agreements])).toEqual([
      ["Landia", "Country", 2],
      ["Harbour City", "City · Landia", 2],
      ["North District", "District · Harbour City, Landia", 1],
      ["Hillton", "City · Landia", 0],
    ]);
  });

  it("give an agreement the words that people have for what it is", () => {
    const agreements = [
      agreement("x", ["a"], "2025", {
        form: "memorandum",
        functions: ["supply"],
        binding: false,
        history: [{ status: "signed" }, { status: "terminated" }],
      }),
      agreement("y", ["a"], "2025", { form: "acquisition", binding: true }),
    ];
    const from = factsOf(dataset("d", { parties: [party("a", "A")], agreements }));
    const index = indexOf(...agreements.map((one, row) => agreementEntry(from, row, one)));
    const found = (query: string) => find(index, query);
    for (const query of [
      "memorandum of understanding",
      "谅解备忘录",
      "offtake",
      "non-binding MoU",
      "cancelled",
      "Absichtserklärung",
      "welche Lieferverträge hat A",
      "beendet",
    ])
      expect([query, found(query)]).toEqual([query, ["x"]]);
    expect(found("binding")).toEqual(["y"]);
    for (const query of ["takeover", "收购 2025", "binding takeover", "Übernahme"])
      expect([query, found(query)]).toEqual([query, ["y"]]);
  });

  it.each<[string, AgreementFunction[], (string | undefined)[], string[]]>([
    ["who is told to supply", [], ["cell supplier", "buyer"], ["a"]],
    ["in other languages", [], ["买方", "供应商"], ["b"]],
    ["who sells, in a supply agreement", ["supply"], ["buyer", "seller"], ["b"]],
    ["but not of a company", [], ["buyer", "seller"], []],
    ["whoever does not buy, in a supply agreement", ["supply"], [undefined, "first customer"], ["a"]],
    ["nobody where no role tells", ["supply"], [undefined, undefined], []],
  ])("tell of an agreement who supplies: %s", (_who, functions, roles, suppliers) => {
    const parties = ["a", "b"].map((id, i) => ({
      party: id,
      ...(roles[i] !== undefined && { role: roles[i] }),
    }));
    const pact = { ...agreement("pact", []), functions, parties };
    const from = dataset("d", { parties: [party("a", "A"), party("b", "B")], agreements: [pact] });
    expect(agreementEntry(factsOf(from), 0, pact).suppliers).toEqual(suppliers.map((id) => `d/party/${id}`));
  });

  it("give an agreement its parties, the words that it is looked for by, and a line", () => {
    const from = dataset("d", {
      parties: [party("a", "A", { country: "SE" }), party("b", "B")],
      agreements: [
        agreement("x", ["a", "b"], "2025-03", {
          form: "joint-venture",
          functions: ["recycling"],
          fields: ["scrap"],
          summary: "They build a smelter by the harbour, to which A brings ore from its mines in the north.",
          projects: [
            {
              name: "Smelter",
              product: "Copper",
              quantities: [
                { value: 20, unit: "kt", per: "year", what: "capacity" },
                { value: 2_000_000, unit: "EUR" },
              ],
            },
          ],
        }),
        agreement("y", ["a"]),
      ],
    });
    expect(from.agreements.map((one, row) => agreementEntry(factsOf(from), row, one))).toEqual([
      {
        type: "agreement",
        ref: "d/agreement/x",
        parties: ["d/party/a", "d/party/b"],
        suppliers: [],
        texts: [
          "Joint venture\u0006JV 合资公司 合资企业 Gemeinschaftsunternehmen",
          "signed",
          "Recycling\u0006回收",
          "Smelter",
          "Copper",
          "2025",
        ],
        told: [
          "They build a smelter by the harbour",
          "… to which A brings ore from its mines in the north",
          "capacity kt",
          "EUR",
        ],
        fields: ["scrap"],
        form: "joint-venture",
        functions: ["recycling"],
        status: "signed",
        places: [],
        amounts: [
          { value: 20, unit: "kt/year", what: "capacity" },
          { value: 2_000_000, unit: "EUR" },
        ],
        detail: "Joint venture · Mar 2025 · signed",
        date: "2025-03",
      },
      {
        type: "agreement",
        ref: "d/agreement/y",
        parties: ["d/party/a"],
        suppliers: [],
        texts: [
          "Strategic cooperation\u0006战略合作框架协议 战略合作协议 Kooperationen Zusammenarbeit",
          "signed",
        ],
        told: [],
        fields: [],
        form: "cooperation",
        functions: [],
        status: "signed",
        places: [],
        amounts: [],
        detail: "Strategic cooperation · signed",
      },
    ]);
    expect(from.parties.map((one, row) => partyEntry(factsOf(from), row, one).detail)).toEqual([
      "Company · Sweden",
      "Company",
    ]);
  });
});
