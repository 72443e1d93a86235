import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
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
  const [{ fromSha256 }] = feed.deltas;
  for (const start of [undefined, { ...ONE.info, sha256: fromSha256 }]) {
    const answer = await ask(fresh, fetchIt, { start });
    if (answer.kind === "unchanged") throw new Error("Nothing came.");
    expect(answer.kind).toBe(start ? "delta" : "file");
    const source = { name: "published", content: answer.content };
    const made = emptyDataset(TWO.info);
    const events = start ? readDelta(source, sourceOfDataset(ONE)) : readSubscribed(source);
    for await (const event of events)
      if (event.type === "records") addRecords(made, event.kind, event.records);
    expect(made).toEqual(TWO);
  }
});

/** Every file of the folder by its name; each that the feed names must have the checksum that it says. */
async function published(site: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(inFolder(site)))
    files[name] = createHash("sha256")
      .update(await readFile(inFolder(`${site}/${name}`)))
      .digest("hex");
  const { url, sha256, deltas } = JSON.parse(await readFile(inFolder(`${site}/feed.json`), "utf8"));
  for (const named of [{ url, sha256 }, ...deltas]) expect(files[named.url]).toBe(named.sha256);
  return files;
}

it("names the file that a delta starts from as it was published, packed there or elsewhere", async () => {
  const sumIn = async (site: string, name: string) => {
    const { sha256, deltas } = JSON.parse(await readFile(inFolder(`${site}/${name}`), "utf8"));
    return { sha256, from: deltas[0]?.fromSha256 };
  };
  await run("grown", "one.json");
  const { sha256 } = await sumIn("grown", "feed.json");
  await run("grown", "two.json", "one.json");
  expect(await sumIn("grown", "feed.json")).toMatchObject({ from: sha256 });
  await run("elsewhere", "two.json", "one.json");
  expect(await sumIn("elsewhere", "feed.json")).toMatchObject({ from: sha256 });
  // Another machine packs the same text into other bytes; readers have those.
  const packed = gzipSync(gunzipSync(await readFile(inFolder("grown/tiny-1.json.gz"))), { level: 1 });
  await writeFile(inFolder("grown/tiny-1.json.gz"), packed);
  await run("grown", "two.json", "one.json");
  const sum = createHash("sha256").update(packed).digest("hex");
  expect(await sumIn("grown", "feed.json")).toMatchObject({ from: sum });
  // What readers have is not what the delta starts from: they must not take it.
  await writeFile(inFolder("one-mended.json"), writeNativeJson(versionOf("1", ["A", "Mended"])));
  await run("grown", "two.json", "one-mended.json");
  expect((await sumIn("grown", "feed.json")).from).not.toBe(sum);
});

it("changes nothing of the folder where one of the files is wrong", async () => {
  await run("online", "two.json", "one.json");
  const before = await published("online");
  await writeFile(inFolder("two-b.json"), writeNativeJson(versionOf("2", ["A", "D"])));
  for (const wrong of ["missing.json", "other.json", "two.json"]) {
    await expect(run("online", "two-b.json", "one.json", wrong)).rejects.toThrow();
    expect(await published("online")).toEqual(before);
  }
  await run("online", "two-b.json", "one.json");
  expect(await published("online")).not.toEqual(before);
});

it("gives each version files of its own, in whatever script and however long it is", async () => {
  const versions = ["第一版", "第二版", "1/2", "1-2", `${"9".repeat(90)}a`, `${"9".repeat(90)}b`];
  for (const [index, version] of versions.entries())
    await writeFile(inFolder(`v${index}.json`), writeNativeJson(versionOf(version, ["A", `B${index}`])));
  await run("scripts", "two.json", ...versions.map((_, index) => `v${index}.json`));
  expect(Object.keys(await published("scripts"))).toHaveLength(2 + versions.length);
});

it("refuses two older files of one version, and a folder that is not its own", async () => {
  await expect(run("site", "two.json", "one.json", "one.json")).rejects.toThrow("Two of the older files");
  await run("mine", "two.json");
  const before = await published("mine");
  await expect(run("mine", "other.json")).rejects.toThrow('is the feed of "tiny"');
  expect(await published("mine")).toEqual(before);
  await expect(run("one.json", "two.json")).rejects.toThrow(/one\.json: There is a file of that name/);
});

it("leaves nothing half done where a file cannot be put in place", async () => {
  await mkdir(inFolder("taken/feed.json"), { recursive: true });
  await expect(run("taken", "two.json")).rejects.toThrow("It is a folder");
  expect(await readdir(inFolder("taken"))).toEqual(["feed.json"]);
});

it("refuses what makes no delta", async () => {
  await expect(run("site", "two.json", "other.json")).rejects.toThrow(UsageError);
  await expect(run("site", "two.json", "two.json")).rejects.toThrow("raise the version");
  await expect(run("site")).rejects.toThrow(UsageError);
  await expect(run("site", "missing.json")).rejects.toThrow(InputError);
});
