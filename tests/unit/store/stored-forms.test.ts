import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { INDEX_VERSION, MAGIC } from "@/lib/names/name-index";
import { pack, packToBlob } from "@/lib/names/pack";
import { byNamesJob, doNamesJob, type NamesJob } from "@/lib/store/merged/merge-names";
import { batteryDataset } from "../ties/sample";
import { libraries, searchIds } from "./libraries";

const stored = libraries("forms");

describe("records on disk", () => {
  it("are read as older versions of Entente wrote them too", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const db = await new Dexie(stored.name).open();
    const chunks = db.table("chunks");
    let changed = 0;
    for (const row of await chunks.toArray()) {
      const { json, ...rest } = row;
      await chunks.put({ ...rest, records: JSON.parse(new TextDecoder().decode(json)) });
      changed += 1;
    }
    db.close();
    expect(changed).toBeGreaterThan(3);
    const other = stored.open();
    expect(await other.read("battery")).toEqual(batteryDataset());
    const card = await (await other.snapshot()).card("battery/party/volt", [], 5);
    expect(card?.head.name).toBe("Volt");
    await other.addName({ id: "n", ref: "battery/party/volt", name: "Volt", text: "Voltaria", at: "2026" });
    expect(await searchIds(other, "voltaria")).toContain("battery/party/volt");
  });
});

describe("a release without a web address", () => {
  it("is read without the one that older versions of Entente wrote for it", async () => {
    const library = stored.open();
    const dataset = batteryDataset();
    const releases = dataset.releases.map((release) => ({
      ...release,
      url: `https://release.invalid/${release.id}`,
    }));
    await library.import({ ...dataset, releases });
    const other = stored.open();
    expect((await other.read("battery")).releases).toEqual(releases.map(({ url: _, ...release }) => release));
    const card = await (await other.snapshot()).card("battery/party/volt", [], 5);
    const sources = card?.sections.flatMap(({ entries }) =>
      entries.flatMap(({ agreement }) => agreement.sources),
    );
    expect(sources?.length).toBeGreaterThan(0);
    for (const source of sources ?? []) expect(source).not.toHaveProperty("url");
  });
});

describe("look-ups that an older version compiled", () => {
  it("are compiled anew and not misread", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const expected = new Uint8Array(await (await library.snapshot()).names());
    const db = await new Dexie(stored.name).open();
    const older = new Blob([pack(MAGIC, INDEX_VERSION - 1, [])]);
    await db
      .table("compiled")
      .toCollection()
      .modify((row) => {
        if (row.part === "names") row.bytes = older;
      });
    await db.table("pointers").toCollection().modify({ compiled: "an older one" });
    db.close();
    const other = stored.open();
    expect(new Uint8Array(await (await other.snapshot()).names())).toEqual(expected);
    expect(await searchIds(other, "volt")).toContain("battery/party/volt");
  });
});

describe("names that are compiled in another context", () => {
  it("are the same", async () => {
    const here = stored.open();
    await here.import(batteryDataset());
    const expected = new Uint8Array(await (await here.snapshot()).names());
    const jobs: NamesJob[] = [];
    await here.import(batteryDataset(), {
      findWays: byNamesJob((job) => {
        jobs.push(job);
        return doNamesJob(structuredClone(job));
      }),
    });
    expect(jobs).toHaveLength(1);
    expect(new Uint8Array(await (await here.snapshot()).names())).toEqual(expected);
  });

  it("are not taken where they fail: the library is as it was", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const before = await library.list();
    await expect(
      library.import(batteryDataset(), {
        findWays: byNamesJob(() => Promise.reject(new Error("out of memory"))),
      }),
    ).rejects.toThrow("out of memory");
    expect(await library.list()).toEqual(before);
  });
});

describe("a pack that goes into a blob", () => {
  const sections = () => [
    Uint8Array.of(1, 2, 3),
    Uint32Array.of(7, 8),
    new Uint16Array(0),
    Int32Array.of(-1),
  ];

  it("has the same bytes as one in an array", async () => {
    const blob = packToBlob(0x1234, 5, 4, sections());
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(pack(0x1234, 5, sections()));
  });

  it("holds as many sections as were announced", () => {
    expect(() => packToBlob(0x1234, 5, 3, sections())).toThrow(RangeError);
    expect(() => packToBlob(0x1234, 5, 5, sections())).toThrow(RangeError);
  });
});
