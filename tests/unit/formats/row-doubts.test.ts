/** Rows of a table that are read, and may be meant otherwise. */
import { describe, expect, it, vi } from "vitest";
import { UniqueIds } from "@/lib/formats/mapping/ids";
import { endOfTable } from "./read-any";

/** What is said of a table without faults: row, field and message. */
async function warningsOf(csv: string): Promise<(string | undefined)[][]> {
  const { doubts, problems } = await endOfTable(csv);
  expect(problems).toEqual([]);
  return doubts.map(({ record, field, message }) => [record, field, message]);
}

describe("a row without a number", () => {
  it("that says all that one above says is read, and told", async () => {
    const rows = ["Maker,Quay,2025-03-20,40 GWh", "Maker,Dock,2025-03-20,", "Maker,Quay,2025-03-20,40 GWh"];
    expect(await warningsOf(["Party 1,Party 2,Date,Capacity", ...rows].join("\n"))).toEqual([
      ["row 4", undefined, "says the same as row 2: both were read, as two agreements."],
    ]);
  });

  it("that says anything else is of another agreement", async () => {
    const rows = ["Maker,Quay,2025-03-20,40 GWh", "Maker,Quay,2025-03-20,20 GWh"];
    expect(await warningsOf(["Party 1,Party 2,Date,Capacity", ...rows].join("\n"))).toEqual([]);
  });

  it("gets an id of its own without a try for each row that says the same", () => {
    const ids = new UniqueIds();
    const tries = vi.spyOn(Set.prototype, "has");
    for (let row = 0; row < 500; row++) ids.take("maker-quay");
    const count = tries.mock.calls.length;
    tries.mockRestore();
    expect(count).toBeLessThan(2_000);
    expect(ids.take("maker-quay")).toBe("maker-quay-501");
  });
});

describe("agreements of one party", () => {
  it("are counted, with the row of the first", async () => {
    const csv = "Buyer,Supplier,Date\nMaker,Quay,2024\n,Dock,2024\n,Port,2024\nSource: reports,,\n";
    expect(await warningsOf(csv)).toEqual([
      [
        "row 3",
        undefined,
        "names one party only, like 2 other agreements: it was read as an agreement with nobody else.",
      ],
    ]);
    const participants = "Deal number,Party name,Date\n1,Maker,2024\n1,Quay,2024\n2,Dock,2024\n";
    expect(await warningsOf(participants)).toEqual([
      ["row 4", undefined, "names one party only: it was read as an agreement with nobody else."],
    ]);
  });

  it("are none where there are two, or a list of names", async () => {
    expect(await warningsOf("Buyer,Supplier,Date\nMaker,Quay,2024\n")).toEqual([]);
    expect(await warningsOf("Company,Country\nMaker,NO\n")).toEqual([]);
  });
});

describe("the rows of one agreement", () => {
  it("that differ in what it has once are told: the first is kept", async () => {
    const csv =
      "Deal number,Title,Form,Party name,Project,Capacity\n" +
      "1,Plant,MoU,Maker,Cells,40 GWh\n1,Plant,joint venture,Quay,Cells,20 GWh\n2,Mine,MoU,Maker,,\n2,Mine,,Dock,,\n";
    expect(await warningsOf(csv)).toEqual([
      [
        "row 3",
        "Form",
        'holds "joint-venture", but row 2 of the same agreement "memorandum", which was kept.',
      ],
      ["row 3", "Capacity", 'holds "20 GWh", but row 2 of the same agreement "40 GWh", which was kept.'],
    ]);
  });

  it("may tell of several projects where each row is a quantity of one", async () => {
    const csv =
      "Deal number,Parties,Project number,Project,Capacity\n1,Maker; Quay,1,Cells,40 GWh\n1,Maker; Quay,2,Mine,20 kt\n";
    expect(await warningsOf(csv)).toEqual([]);
  });
});
