import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { UsageError } from "@/cli/command";
import { publish } from "@/cli/publish";
import { writeNativeJson } from "@/lib/formats/native-json";
import { addRecords, emptyDataset } from "@/lib/formats/read-records";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { type Dataset, InputError } from "@/lib/model";
import { ask } from "@/lib/subscriptions/ask";
import { readDelta, readSubscribed } from "@/lib/subscriptions/read";
import { subscribed } from "@/lib/subscriptions/subscription";
import { dataset, party } from "../ties/sample";

let folder = "";
const out = vi.spyOn(console, "log");
const inFolder = (name: string) => join(folder, name);
const versionOf = (version: string, names: string[], id = "tiny"): Dataset => {
  const made = dataset(id, { parties: names.map((name) => party(name.toLowerCase(), name)) });
  return { ...made, info: { ...made.info, version } };
};
const ONE = versionOf("1", ["A", "B"]);
const TWO = versionOf("2", ["A", "C"]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-publish-"));
  await writeFile(inFolder("one.json"), writeNativeJson(ONE));
  await writeFile(inFolder("two.json"), writeNativeJson(TWO));
  await writeFile(inFolder("other.json"), writeNativeJson(versionOf("1", ["A"], "other")));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => out.mockReset());

const run = (...files: string[]) => publish.run({ values: {}, positionals: files.map(inFolder) });

/** What was published, as a browser fetches it. */
const fetchIt = async (url: string) =>
  new Response(await readFile(inFolder(`site/${url.split("/").at(-1)}`)));

it("writes what a subscriber needs, whatever version they have", async () => {
  expect(await run("site", "two.json", "one.json")).toBe(0);
  expect((await readdir(inFolder("site"))).sort()).toEqual([
    "feed.json",
    "tiny-1-to-2.jsonl.gz",
    "tiny-2.json.gz",
  ]);
  const feed = JSON.parse(await readFile(inFolder("site/feed.json"), "utf8"));
  const sum = createHash("sha256")
    .update(await readFile(inFolder("site/tiny-2.json.gz")))
    .digest("hex");
  expect(feed).toMatchObject({ dataset: "tiny", version: "2", url: "tiny-2.json.gz", sha256: sum });

  const fresh = subscribed("https://data.example/feed.json", "never", new Date(0));
  const known = { ...fresh, dataset: { id: "tiny", title: "Tiny", version: "1" } };
  for (const subscription of [fresh, known]) {
    const answer = await ask(subscription, fetchIt);
    if (answer.kind === "unchanged") throw new Error("Nothing came.");
    expect(answer.kind).toBe(subscription === fresh ? "file" : "delta");
    const source = { name: "published", content: answer.content };
    const made = emptyDataset(TWO.info);
    const events = subscription === fresh ? readSubscribed(source) : readDelta(source, sourceOfDataset(ONE));
    for await (const event of events)
      if (event.type === "records") addRecords(made, event.kind, event.records);
    expect(made).toEqual(TWO);
  }
});

it("refuses what makes no delta", async () => {
  await expect(run("site", "two.json", "other.json")).rejects.toThrow(UsageError);
  await expect(run("site", "two.json", "two.json")).rejects.toThrow("raise the version");
  await expect(run("site")).rejects.toThrow(UsageError);
  await expect(run("site", "missing.json")).rejects.toThrow(InputError);
});
