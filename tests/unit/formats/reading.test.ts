import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDataset } from "@/lib/formats/check-dataset";
import { Intake } from "@/lib/formats/intake";
import type { ReadEvent } from "@/lib/formats/read-events";
import { addRecords, emptyDataset, readRecords } from "@/lib/formats/read-records";
import { recognise } from "@/lib/formats/recognise";
import { selectRecords, sourceOfDataset } from "@/lib/formats/record-source";
import { type Repairs, repaired } from "@/lib/formats/repairs";
import type { ReadProgress } from "@/lib/formats/source";
import { writeDataset } from "@/lib/formats/write-dataset";
import { type Dataset, LIST_OF, PARTY_KINDS, RECORD_KINDS, type RecordKind } from "@/lib/model";
import { anyDataset } from "./arbitrary";
import { many } from "./many";
import { readAny } from "./read-any";
import { blobOf, sourceOf } from "./sources";

const asLines = (dataset: Dataset) => blobOf(writeDataset(sourceOfDataset(dataset), "native-lines"));

async function eventsOf(
  name: string,
  content: Blob | string,
  stop?: AbortSignal,
  onProgress?: (p: ReadProgress) => void,
) {
  const source = sourceOf(name, content, 65_536);
  const events: ReadEvent[] = [];
  const options = { ...(stop && { signal: stop }), ...(onProgress && { onProgress }) };
  for await (const event of readRecords(source, await recognise(source), options)) events.push(event);
  return events;
}

describe("JSON lines", () => {
  const lines = ["Quay", "Dock"].map((other) => `{"Party 1": "Maker", "Party 2": "${other}"}`);

  it.each([
    ["a comma behind each", `${lines.join(",\n")},\n`],
    ["an empty line between them", lines.join("\n\n")],
    ["an empty line before them", `\n${lines.join("\n")}`],
  ])("are known and read with %s", async (_name, text) => {
    const { agreements, parties } = await readAny(sourceOf("t.jsonl", text));
    expect(agreements).toHaveLength(2);
    expect(parties.map(({ names }) => names[0]?.text)).toEqual(["Maker", "Quay", "Dock"]);
  });
});

describe("reading", () => {
  it("passes on records in pieces of at most 1,000, and the end last", async () => {
    const events = await eventsOf("many.ndjson", await asLines(many(2_345)));
    const sizes = events.flatMap((event) => (event.type === "records" ? [event.records.length] : []));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
    expect(events.filter(({ type }) => type === "end")).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({
      type: "end",
      problemCount: 0,
      counts: { party: 2_345, agreement: 2_345 },
    });
  });

  it.each(["native-json", "native-lines", "data-package"] as const)(
    "tells how far it is, in %s",
    async (format) => {
      const blob = await blobOf(writeDataset(sourceOfDataset(many(3_000)), format));
      const told: ReadProgress[] = [];
      await eventsOf("many", blob, undefined, (progress) => told.push(progress));
      expect(told.length).toBeGreaterThan(3);
      expect(told.map(({ bytes }) => bytes)).toEqual(
        told.map(({ bytes }) => bytes).toSorted((a, b) => a - b),
      );
      expect(told.at(-1)?.bytes).toBe(told.at(-1)?.total);
    },
  );

  it.each(["native-json", "native-lines", "data-package", "ftm-lines"] as const)(
    "stops when it is told to, in %s",
    async (format) => {
      const blob = await blobOf(writeDataset(sourceOfDataset(many(3_000)), format));
      const stop = new AbortController();
      const source = sourceOf("many", blob, 65_536);
      const read = readRecords(source, await recognise(source), { signal: stop.signal });
      await read.next();
      stop.abort(new Error("enough"));
      await expect(
        (async () => {
          for await (const _ of read);
        })(),
      ).rejects.toThrow("enough");
    },
  );

  it("lists so many problems, and counts all", async () => {
    const dataset = many(50);
    const lines = (await (await asLines(dataset)).text()).replaceAll('"memorandum"', '"handshake"');
    const source = sourceOf("wrong.ndjson", lines);
    let listed = 0;
    for await (const event of readRecords(source, await recognise(source), { limits: { problems: 10 } })) {
      if (event.type === "problems") listed += event.problems.length;
      if (event.type === "end") expect(event.problemCount).toBe(50);
    }
    expect(listed).toBe(10);
  });
});

describe("a dataset with faults, without them", () => {
  /** Takes one record out of a dataset and reads the rest without what is faulty. */
  async function without(dataset: Dataset, kind: RecordKind, at: number): Promise<Dataset> {
    const lines = (await (await asLines(dataset)).text()).split("\n");
    const index = lines.findIndex((line) => line.startsWith(`{"${kind}"`));
    lines.splice(index + at, 1);
    const kept = emptyDataset(dataset.info);
    let repairs: Repairs | undefined;
    for (const event of await eventsOf("any.ndjson", lines.join("\n")))
      if (event.type === "records") addRecords(kept, event.kind, event.records);
      else if (event.type === "end") repairs = event.repairs;
    if (!repairs) throw new Error("There was no end.");
    const right = emptyDataset(dataset.info);
    for (const each of RECORD_KINDS)
      for (const record of kept[LIST_OF[each]]) {
        const repairedRecord = repaired(each, record as never, repairs);
        if (repairedRecord) addRecords(right, each, [repairedRecord]);
      }
    return right;
  }

  it("is whole again where a reader promised a record that was refused", () => {
    const intake = new Intake();
    const origin = { file: "t.csv", index: 0, at: () => ({}) };
    intake.expect("party", "maker");
    const history = [{ status: "signed" }];
    intake.take("agreement", { id: "a", form: "other", parties: [{ party: "maker" }], history }, origin);
    intake.take("party", { id: "maker", kind: "company", names: [] }, origin);
    const end = [...intake.finish(() => many(0).info)].find((event) => event.type === "end");
    expect(end?.repairs.missing.party).toEqual(new Set(["maker"]));
  });

  it("has a territory for governments and public bodies only", () => {
    const found = PARTY_KINDS.filter((kind, index) => {
      const intake = new Intake();
      const party = { id: "p", kind, names: [{ text: "Harbour", type: "short" }], territory: "port" };
      return intake.take("party", party, { file: "t.json", index, at: () => ({}) });
    });
    expect(found).toEqual(["government", "public-body"]);
  });

  it("is told all its rings, however many records lead upward", () => {
    const intake = new Intake();
    const names = [{ text: "Harbour", type: "short" }];
    for (let index = 0; index <= 2_500; index++) {
      const within = `p${index === 2_500 ? 2_400 : index + 1}`;
      const origin = { file: "t.json", index, at: () => ({ line: index }) };
      intake.take("place", { id: `p${index}`, kind: "park", names, within }, origin);
    }
    const events = [...intake.finish(() => many(0).info)];
    const problems = events.flatMap((event) => (event.type === "problems" ? event.problems : []));
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/^lies within itself: p2400 -> p2401/) },
    ]);
    expect(events.find((event) => event.type === "end")?.repairs.cut.place).toEqual(new Set(["p2400"]));
  });

  it("is whole again, whatever record is gone", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, fc.constantFrom(...RECORD_KINDS), fc.nat(3), async (dataset, kind, at) => {
        if (dataset[LIST_OF[kind]].length <= at) return;
        expect(checkDataset(await without(dataset, kind, at))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a selection", () => {
  it("is whole in itself and holds what was chosen", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, fc.constantFrom(...RECORD_KINDS), fc.nat(3), async (dataset, kind, at) => {
        const chosen = dataset[LIST_OF[kind]][at];
        if (!chosen) return;
        const selected = emptyDataset(dataset.info);
        const source = await selectRecords(sourceOfDataset(dataset), [{ kind, id: chosen.id }]);
        for (const each of RECORD_KINDS)
          for await (const records of source.records(each)) addRecords(selected, each, records);
        expect(checkDataset(selected)).toEqual([]);
        expect(selected[LIST_OF[kind]].map(({ id }) => id)).toContain(chosen.id);
      }),
      { numRuns: 60 },
    );
  });
});
