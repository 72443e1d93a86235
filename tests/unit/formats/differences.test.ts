import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffDatasets } from "@/lib/formats/diff/diff-datasets";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { type Dataset, LIST_OF, RECORD_KINDS, type RecordKind } from "@/lib/model";
import { anyDataset } from "./arbitrary";
import { many } from "./many";

describe("differences", () => {
  const differences = async (before: Dataset, after: Dataset) => {
    const all = [];
    for await (const difference of diffDatasets(sourceOfDataset(before), sourceOfDataset(after)))
      all.push(difference);
    return all;
  };

  it("are none between a dataset and itself, and lead from one to the other", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, anyDataset, async (before, after) => {
        expect(await differences(before, before)).toEqual([]);
        const ids = (dataset: Dataset) =>
          new Map(
            RECORD_KINDS.flatMap((kind) =>
              dataset[LIST_OF[kind]].map((record) => [`${kind} ${record.id}`, record] as const),
            ),
          );
        const records = new Map<string, unknown>(ids(before));
        for (const { change, kind, id, after: record } of await differences(before, after))
          if (change === "removed") records.delete(`${kind} ${id}`);
          else records.set(`${kind} ${id}`, record);
        const wanted = ids(after);
        expect([...records.keys()].sort()).toEqual([...wanted.keys()].sort());
      }),
      { numRuns: 30 },
    );
  });

  it("name agreements without a title by their parties", async () => {
    const before = many(2);
    const after = { ...before, agreements: before.agreements.slice(1) };
    expect(await differences(before, after)).toMatchObject([
      { change: "removed", id: "a0", label: "Maker 0 – Maker 1" },
    ]);
  });

  it("name the fields, and the conflicts with edits of one's own", async () => {
    const before = many(2);
    const after = many(2);
    const [party] = after.parties;
    if (party)
      Object.assign(party, { country: "DE", names: [{ text: "Maker", type: "short" }], notes: "Old." });
    const all = [];
    const edited = (_kind: RecordKind, id: string) => (id === "p0" ? ["country", "names.0.text"] : []);
    for await (const difference of diffDatasets(sourceOfDataset(before), sourceOfDataset(after), { edited }))
      all.push(difference);
    expect(all).toMatchObject([
      {
        change: "changed",
        kind: "party",
        id: "p0",
        fields: [
          { path: "names" },
          { path: "country", before: undefined, after: "DE" },
          { path: "notes", after: "Old." },
        ],
        conflict: ["names", "country"],
      },
    ]);
    const gone = { ...before, parties: before.parties.slice(1) };
    const removed = [];
    for await (const difference of diffDatasets(sourceOfDataset(before), sourceOfDataset(gone), { edited }))
      removed.push(difference);
    expect(removed).toMatchObject([{ change: "removed", id: "p0", conflict: ["country", "names.0.text"] }]);
  });
});
