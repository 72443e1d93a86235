import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CommandArgs } from "@/cli/command";
import { UsageError } from "@/cli/command";
import { convert } from "@/cli/convert";
import { diff } from "@/cli/diff";
import { jsonLines } from "@/cli/lines";
import { merge } from "@/cli/merge";
import { validate } from "@/cli/validate";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";

const DEMO = new URL("../../fixtures/datasets/demo.json", import.meta.url);
let folder = "";
let demo = "";
const at = (name: string) => join(folder, name);
const out = vi.spyOn(console, "log");
const err = vi.spyOn(console, "error");
const said = (spy: typeof out) => spy.mock.calls.map(([line]) => String(line)).join("\n");
const args = (files: string[], values: CommandArgs["values"] = {}): CommandArgs => ({
  values,
  positionals: files.map(at),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-cli-"));
  demo = await readFile(DEMO, "utf8");
  await writeFile(at("demo.json"), demo);
  await writeFile(
    at("deals.csv"),
    "Partner 1,Partner 2,Date signed,Nation 1\nMaker,Quay,3/20/2025,Germany\nMaker,Builder,3/21/2025,Atlantis\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  out.mockReset();
  err.mockReset();
});

describe("convert", () => {
  it.each(WRITE_FORMATS.map(({ id, extension }) => [id, extension] as const))(
    "writes %s",
    async (id, extension) => {
      expect(await convert.run(args(["demo.json", `out-${id}.${extension}`], { to: id }))).toBe(0);
      expect((await readFile(at(`out-${id}.${extension}`))).length).toBeGreaterThan(100);
    },
  );

  it("goes through a data package and JSON lines without losing a thing", async () => {
    await convert.run(args(["demo.json", "trip.zip"]));
    await convert.run(args(["trip.zip", "trip.ndjson"]));
    await convert.run(args(["trip.ndjson", "trip.json"]));
    expect(parseNativeJson(await readFile(at("trip.json"), "utf8"), "trip.json")).toEqual(
      parseNativeJson(demo, "demo.json"),
    );
  });

  it("says where it only guessed the order of day and month", async () => {
    await writeFile(at("open.csv"), "Partner 1,Partner 2,Date signed\nMaker,Quay,3/4/2025\n");
    expect(await convert.run(args(["open.csv", "open.json"]))).toBe(0);
    expect(said(err)).toMatch(
      /open\.csv, Date signed: "3\/4\/2025" is read with the month first, .*"dates": "dmy"/,
    );
    err.mockReset();
    await convert.run(args(["open.csv"], { "show-mapping": true }));
    await writeFile(at("open-mapping.json"), said(out));
    err.mockReset();
    await convert.run(args(["open.csv", "open.json"], { mapping: at("open-mapping.json") }));
    expect(said(err)).toBe("");
  });

  it("says which columns it left out, unless somebody said what they mean", async () => {
    await writeFile(at("more.csv"), "Partner 1,Partner 2,Mood,Empty,Date signed\nMaker,Quay,good,,2025\n");
    expect(await convert.run(args(["more.csv", "more.json"]))).toBe(0);
    expect(said(err)).toMatch(/more\.csv: columns that were not understood are left out: Mood\. Write what/);
    await convert.run(args(["more.csv"], { "show-mapping": true }));
    await writeFile(at("more-mapping.json"), said(out));
    err.mockReset();
    await convert.run(args(["more.csv", "more.json"], { mapping: at("more-mapping.json") }));
    expect(said(err)).toBe("");
  });

  it("says which cells may name two parties, and writes them as they stand", async () => {
    await writeFile(at("two.csv"), "Partner 1,Partner 2,Date signed\nMaker AG and Quay Ltd,Builder,2025\n");
    expect(await convert.run(args(["two.csv", "two.json"]))).toBe(0);
    expect(said(err)).toMatch(
      /two\.csv, line 2, row 2, Partner 1: holds "Maker AG and Quay Ltd", .* may be two/u,
    );
    expect(said(err)).toMatch(/two\.csv: 1 cell to look at; read as it stands\.$/u);
    expect(await readFile(at("two.json"), "utf8")).toContain("Maker AG and Quay Ltd");
    err.mockReset();
    expect(await validate.run(args(["two.csv"]))).toBe(0);
    expect(said(err)).toContain("1 cell to look at");
  });

  it("keeps the ends of lines that only some programs know within texts", async () => {
    const [first, ...others] = JSON.parse(demo).agreements;
    const summary = "one\u2028two\u2029three\rfour";
    const changed = { ...JSON.parse(demo), agreements: [{ ...first, summary }, ...others] };
    await writeFile(at("ends.json"), JSON.stringify(changed));
    await convert.run(args(["ends.json", "ends.ndjson"]));
    await convert.run(args(["ends.ndjson", "ends-again.json"]));
    const read = parseNativeJson(await readFile(at("ends-again.json"), "utf8"), "ends-again.json");
    expect(read.agreements[0]?.summary).toBe(summary);
  });

  it("refuses a table with a fault, and takes it without the faulty cell where that is said", async () => {
    await expect(convert.run(args(["deals.csv", "deals.json"]))).rejects.toThrow(
      /line 3, row 3, Nation 1: holds "Atlantis"/,
    );
    expect(await readdir(folder)).not.toContain("deals.json");
    expect(await convert.run(args(["deals.csv", "deals.json"], { "skip-faulty": true }))).toBe(0);
    expect(said(err)).toMatch(/Atlantis.*\n.*1 problem; read without what is faulty/);
    expect(parseNativeJson(await readFile(at("deals.json"), "utf8"), "deals.json").agreements).toHaveLength(
      2,
    );
  });

  it("takes a record however long it is on its way", async () => {
    const lines = [];
    for await (const line of jsonLines(Readable.from(["{}\n", "x".repeat(2_500_000), "\n"])))
      lines.push(line);
    expect(lines.map(({ text, line }) => [text.length, line])).toEqual([
      [2, 1],
      [2_500_000, 2],
    ]);
  });

  it("leaves out what names an agreement that is left out behind it", async () => {
    const dataset = parseNativeJson(demo, "demo.json");
    const [first, ...others] = dataset.agreements;
    const last = others.at(-1);
    if (!first || !last) throw new Error("There are too few agreements.");
    first.related = [{ agreement: last.id, type: "succeeds" }];
    last.parties = [{ party: "nobody" }];
    await writeFile(at("gone.json"), writeNativeJson(dataset));
    await convert.run(args(["gone.json", "kept.json"], { "skip-faulty": true }));
    const kept = parseNativeJson(await readFile(at("kept.json"), "utf8"), "kept.json");
    expect(kept.agreements[0]?.related).toEqual([]);
  });

  it("shows the mapping that it guesses, and takes one that was corrected", async () => {
    await convert.run(args(["deals.csv"], { "show-mapping": true }));
    const mapping = JSON.parse(said(out));
    expect(mapping.columns.map(({ field }: { field: string }) => field)).toEqual([
      "party",
      "party",
      "statusDate",
      "partyCountry",
    ]);
    mapping.columns[3] = { field: "ignore" };
    mapping.dataset = { id: "own", title: "My deals", version: "2" };
    await writeFile(at("mapping.json"), JSON.stringify(mapping));
    await convert.run(args(["deals.csv", "own.json"], { mapping: at("mapping.json") }));
    const { info, agreements } = parseNativeJson(await readFile(at("own.json"), "utf8"), "own.json");
    expect([info, agreements.length]).toEqual([mapping.dataset, 2]);
  });

  it.each<[string, string[], CommandArgs["values"]]>([
    ["an unknown format", ["demo.json", "x.json"], { to: "yaml" }],
    ["an unknown sort of graph", ["demo.json", "x.gexf"], { graph: "places" }],
    ["an unknown encoding", ["deals.csv", "x.json"], { encoding: "klingon" }],
    ["a delimiter of two characters", ["deals.csv", "x.json"], { delimiter: "ab" }],
    ["a mapping of what has no columns", ["demo.json"], { "show-mapping": true }],
  ])("refuses %s", async (_what, files, values) => {
    await expect(convert.run(args(files, values))).rejects.toThrow(UsageError);
  });

  it("shows a mapping that has still to be corrected, and says so of one that is taken", async () => {
    await writeFile(at("vague.csv"), "Thing,Other\nMaker,Quay\n");
    await convert.run(args(["vague.csv"], { "show-mapping": true }));
    expect(JSON.parse(said(out)).columns).toHaveLength(2);
    await expect(convert.run(args(["vague.csv", "x.json"]))).rejects.toThrow(
      /vague\.csv: No column holds names\. Write what the columns mean into what `convert --show-mapping` prints/,
    );
  });

  it("says what is wrong with a mapping", async () => {
    await writeFile(at("bad-mapping.json"), '{"layout": "deals"}');
    await expect(
      convert.run(args(["deals.csv", "x.json"], { mapping: at("bad-mapping.json") })),
    ).rejects.toThrow(/bad-mapping\.json, layout: holds "deals"/);
    await writeFile(at("latin-mapping.json"), Buffer.from('{"layout": "Verträge"}', "latin1"));
    await expect(
      convert.run(args(["deals.csv", "x.json"], { mapping: at("latin-mapping.json") })),
    ).rejects.toThrow(/latin-mapping\.json: is no text in UTF-8/);
  });
});

describe("validate", () => {
  it("reads any format", async () => {
    await convert.run(args(["demo.json", "v.zip"]));
    expect(await validate.run(args(["demo.json", "v.zip"]))).toBe(0);
    expect(said(out)).toMatch(
      /demo\.json: Entente dataset \(JSON\): .*\n.*v\.zip: Entente dataset \(data package/,
    );
  });
});

describe("diff", () => {
  const changed = () =>
    demo
      .replace(/"version": "[^"]*"/, '"version": "9"')
      .replace(/"form": "cooperation"/, '"form": "memorandum"');

  it("finds nothing between a dataset and itself in another format", async () => {
    await convert.run(args(["demo.json", "d.zip"]));
    expect(await diff.run(args(["demo.json", "d.zip"]))).toBe(0);
    expect(said(out)).toBe("0 added, 0 changed, 0 removed, 0 in conflict.");
  });

  it("tells records and fields as text and as JSON, and conflicts with own edits", async () => {
    await writeFile(at("new.json"), changed());
    expect(await diff.run(args(["demo.json", "new.json"]))).toBe(1);
    expect(said(out)).toMatch(
      /^~ agreement .*\n {4}form: "cooperation" -> "memorandum"\n0 added, 1 changed, 0 removed, 0 in conflict\.$/,
    );
    out.mockReset();
    await diff.run(args(["demo.json", "new.json"], { json: true }));
    const [first = "{}", last = "{}"] = said(out).split("\n");
    const { id, ...difference } = JSON.parse(first);
    expect(difference).toMatchObject({ change: "changed", kind: "agreement", fields: [{ path: "form" }] });
    expect(JSON.parse(last)).toEqual({ counts: { added: 0, changed: 1, removed: 0, conflicts: 0 } });
    out.mockReset();
    const edits = ["form", "title"].map((field) => ({ kind: "agreement", id, fields: [field] }));
    await writeFile(at("edits.json"), JSON.stringify(edits));
    await diff.run(args(["demo.json", "new.json"], { edits: at("edits.json") }));
    expect(said(out)).toMatch(/in conflict with an edit.*\n {4}form \(conflict\)[\s\S]*1 in conflict\.$/);
    out.mockReset();
    await writeFile(at("edits.json"), JSON.stringify([{ kind: "agreement", id }]));
    await diff.run(args(["demo.json", "new.json"], { edits: at("edits.json") }));
    expect(said(out)).toMatch(/form \(conflict\)/);
  });
});

describe("merge", () => {
  it("merges a dataset with itself into itself and tells each party", async () => {
    expect(await merge.run(args(["demo.json", "demo.json", "m.json"]))).toBe(0);
    const merged = parseNativeJson(await readFile(at("m.json"), "utf8"), "m.json");
    const original = parseNativeJson(demo, "demo.json");
    expect(merged.agreements).toEqual(original.agreements);
    expect(said(err)).toMatch(/merged .* = .*, 1\.00: the same record of one dataset\./);
    expect(said(err)).toMatch(/\d+ parties merged, \d+ likely pairs kept apart/);
  });

  it("leaves a party apart that is said to be another", async () => {
    const { parties } = parseNativeJson(demo, "demo.json");
    const [first] = parties;
    if (!first) throw new Error("There is no party.");
    const split = [`${first.id}=${first.id}`];
    await merge.run(args(["demo.json", "demo.json", "split.json"], { split }));
    const merged = parseNativeJson(await readFile(at("split.json"), "utf8"), "split.json");
    expect(merged.parties).toHaveLength(parties.length + 1);
  });

  it("tells it as JSON, under a title of its own", async () => {
    await merge.run(
      args(["demo.json", "demo.json", "j.json"], { report: "json", title: "Both", id: "both" }),
    );
    expect(JSON.parse(said(err)).merged.length).toBeGreaterThan(0);
    expect(parseNativeJson(await readFile(at("j.json"), "utf8"), "j.json").info).toMatchObject({
      id: "both",
      title: "Both",
    });
  });

  it.each<[string, string[], CommandArgs["values"]]>([
    ["two files", ["demo.json", "demo.json"], {}],
    ["a pair that is none", ["demo.json", "demo.json", "x.json"], { split: ["a"] }],
    ["an unknown report", ["demo.json", "demo.json", "x.json"], { report: "pdf" }],
    ["to join a party that is not there", ["demo.json", "demo.json", "x.json"], { join: ["nope=nada"] }],
    [
      "to join with one that is not in the second file",
      ["demo.json", "demo.json", "x.json"],
      { join: ["catl=nada"] },
    ],
    ["to split one that is not there", ["demo.json", "demo.json", "x.json"], { split: ["nope=nada"] }],
  ])("refuses %s", async (_what, files, values) => {
    await expect(merge.run(args(files, values))).rejects.toThrow(UsageError);
  });
});
