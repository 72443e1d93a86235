import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decisionOf } from "@/lib/merging/decision";
import { InputError } from "@/lib/model";
import { Library, Overlay } from "@/lib/store";
import { checkBackupHead } from "@/lib/store/backup/backup-head";
import { Backups } from "@/lib/store/backup/backups";
import { batteryDataset, dataset, party } from "../ties/sample";
import { heldLocks, storedRows } from "./rows";

let count = 0;
let opened: (Library | Overlay | Backups)[] = [];

function open(): { name: string; library: Library; overlay: Overlay; backups: Backups } {
  const name = `backup-${count++}`;
  const library = new Library(name);
  const overlay = new Overlay(name);
  const backups = new Backups(name);
  opened.push(library, overlay, backups);
  return { name, library, overlay, backups };
}

beforeEach(() => {
  opened = [];
});
afterEach(() => {
  for (const one of opened) one.close();
});

const AT = "2026-11-24T10:00:00.000Z";
const ADDED = { id: "n", ref: "battery/party/volt", name: "Volt", text: "Voltaria", at: AT } as const;
const REJECTION = {
  id: "r",
  ref: "battery/party/steel",
  name: "Harbour Steel",
  surface: "Steel",
  scope: "everywhere",
  at: AT,
} as const;
const APART = decisionOf(
  { ref: "battery/party/volt", name: "Volt" },
  { ref: "own/party/a", name: "Name 2" },
  false,
  new Date(AT),
);
const FOLLOWED = { url: "https://data.example/feed.json", sha256: "0".repeat(64) };
const SETTINGS = { "settings.enabled": false, "settings.sites": { "news.example": "off" } };

const version = (number: string) => {
  const made = dataset("own", { parties: [party("a", `Name ${number}`)] });
  return { ...made, info: { ...made.info, version: number } };
};

/** A library with two datasets, one of them off and with an earlier version, and what a user said. */
async function filled() {
  const made = open();
  await made.library.import(batteryDataset());
  await made.library.import(version("1"), { followed: FOLLOWED });
  await made.library.import(version("2"), { enabled: false });
  await made.library.addName(ADDED);
  await made.overlay.reject(REJECTION);
  await made.library.decide({ keep: [APART], forget: [] });
  const db = await new Dexie(made.name).open();
  await db.table("texts").put({ id: "draft", content: new Blob(["a ✓ release"], { type: "text/plain" }) });
  db.close();
  return made;
}

async function seen({ library, overlay }: { library: Library; overlay: Overlay }) {
  const entries = await library.list();
  const shown = await Promise.all(
    entries.map(async ({ info, enabled, importedAt, counts, names, earlier = [] }) => ({
      dataset: await library.read(info.id),
      enabled,
      importedAt,
      counts,
      names,
      earlier: earlier.map((one) => [one.info, one.importedAt, one.counts]),
    })),
  );
  return { shown, rejections: await overlay.rejections(), added: await overlay.addedNames() };
}

const backUp = (backups: Backups) => backups.backUp(SETTINGS, () => undefined);
const restore = (backups: Backups, content: Blob) =>
  backups.restore({ name: "backup.gz", content }, () => undefined);

/** The lines of a backup, changed, as a backup again. */
async function changed(backup: Blob, change: (lines: string[]) => string[]): Promise<Blob> {
  const text = await new Response(backup.stream().pipeThrough(new DecompressionStream("gzip"))).text();
  const lines = change(text.trimEnd().split("\n"));
  const body = new Blob([`${lines.join("\n")}\n`]);
  return new Response(body.stream().pipeThrough(new CompressionStream("gzip"))).blob();
}

describe("a backup", () => {
  it("brings everything back, in another browser too", async () => {
    const from = await filled();
    const backup = await backUp(from.backups);
    const to = open();
    await to.library.import(dataset("something-else"));
    await to.library.addName({ ...ADDED, id: "other" });
    const { settings, datasets } = await restore(to.backups, backup);
    expect(settings).toEqual(SETTINGS);
    expect(datasets).toBe(2);
    expect(await seen(to)).toEqual(await seen(from));
    expect(await heldLocks(to.name)).toEqual([]);
    const found = await (await to.library.snapshot()).card("battery/party/volt", [], 5);
    expect(found).toEqual(await (await from.library.snapshot()).card("battery/party/volt", [], 5));
    const db = await new Dexie(to.name).open();
    const text: { content: Blob } = await db.table("texts").get("draft");
    db.close();
    expect([await text.content.text(), text.content.type]).toEqual(["a ✓ release", "text/plain"]);
    // The name that the user added is compiled in, and an earlier version can be gone back to.
    const [, own] = await to.library.list();
    await to.library.rollBack("own", own?.earlier?.[0]?.generation ?? "");
    expect(await to.library.read("own")).toEqual(version("1"));
    expect((await to.library.list()).map(({ followed }) => followed)).toEqual([undefined, FOLLOWED]);
  });

  it.each([
    ["many releases under review", 80, 30_000],
    ["a large file under review", 1, 2_500_000],
  ])("of %s brings back all of them", async (_, releases, size) => {
    const contentOf = (release: number) =>
      new Uint8Array(size).map((_, at) => (release * 31 + at * at) % 251);
    const from = open();
    await from.library.list();
    const db = await new Dexie(from.name).open();
    for (let release = 0; release < releases; release++)
      await db.table("texts").put({ id: `${release}`, content: new Blob([contentOf(release)]) });
    db.close();
    const to = open();
    await restore(to.backups, await backUp(from.backups));
    const restored = await new Dexie(to.name).open();
    const rows: { id: string; content: Blob }[] = await restored.table("texts").toArray();
    restored.close();
    expect(rows).toHaveLength(releases);
    for (const { id, content } of rows) expect(await content.bytes()).toEqual(contentOf(Number(id)));
  });

  it("that lacks a part of a large file is refused", async () => {
    const from = await filled();
    const db = await new Dexie(from.name).open();
    await db.table("texts").put({ id: "large", content: new Blob(["x".repeat(1_000_000)]) });
    db.close();
    const backup = await changed(await backUp(from.backups), (lines) =>
      lines.toSpliced(
        lines.findIndex((line) => line.startsWith('{"part"')),
        1,
      ),
    );
    await expect(restore(open().backups, backup)).rejects.toThrow("lacks a part of a file");
  });

  it("tells how far it is", async () => {
    const { backups } = await filled();
    const told: [number, number][] = [];
    await backups.backUp({}, (done, total) => told.push([done, total]));
    expect(told.at(-1)).toEqual([20, 20]);
  });

  it.each<[string, (lines: string[]) => string[], string]>([
    ["that lacks its end", (lines) => lines.slice(0, -1), "ends before the backup does"],
    ["that lacks a line", (lines) => lines.toSpliced(-2, 1), "lacks some of"],
    [
      "that lacks what the user said",
      (lines) => lines.filter((line) => !line.startsWith('{"table":"addedNames"')),
      "lacks some of its lines",
    ],
    [
      "that lacks records and does not say so",
      (lines) => {
        const kept = lines.filter((line) => !line.startsWith('{"kind":"evidence"'));
        return kept.map((line) => line.replace(/"end":\{"lines":\d+/, `"end":{"lines":${kept.length - 1}`));
      },
      'lacks some of the records of "battery"',
    ],
    ["that goes on after its end", (lines) => [...lines, lines[0] ?? ""], "goes on after its end"],
    ["that is none", (lines) => ['{"format":"something"}', ...lines.slice(1)], "is no backup of Entente"],
    ["with a damaged line", (lines) => lines.toSpliced(4, 1, "{"), "a line that no backup has"],
    [
      "with records before any dataset",
      (lines) => {
        const records = lines.findIndex((line) => line.startsWith('{"kind"'));
        return lines.toSpliced(records, 1).toSpliced(2, 0, lines[records] ?? "");
      },
      "records of no dataset",
    ],
    [
      "with a record that is wrong",
      (lines) => lines.map((line) => line.replace('"kind":"company"', '"kind":"vegetable"')),
      "vegetable",
    ],
    [
      "with a reference to nothing",
      (lines) => lines.map((line) => line.replace('"party":"volt"', '"party":"nobody"')),
      "nobody",
    ],
    [
      "with a correction that is wrong",
      (lines) => lines.map((line) => line.replace('"ref":"battery/party/steel"', '"ref":"steel"')),
      'a row of "rejections"',
    ],
    [
      "with an added name that is wrong",
      (lines) => lines.map((line) => line.replace('"text":"Voltaria"', '"text":""')),
      'a row of "addedNames"',
    ],
    [
      "with a decision that is wrong",
      (lines) => lines.map((line) => line.replace('"same":false', '"same":"no"')),
      'a row of "decisions"',
    ],
  ])("%s is refused and changes nothing", async (_, change, message) => {
    const from = await filled();
    const backup = await changed(await backUp(from.backups), change);
    const to = open();
    await to.library.import(dataset("kept", { parties: [party("k", "Kept")] }));
    await to.library.addName({ ...ADDED, id: "other" });
    const before = await seen(to);
    const rows = await storedRows(to.name);
    const failure = await restore(to.backups, backup).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain(message);
    if (failure instanceof InputError && failure.problems[0]?.record !== undefined)
      expect(failure.problems[0].record).toMatch(/^“.+”, /);
    expect(await seen(to)).toEqual(before);
    expect(await storedRows(to.name)).toEqual(rows);
    expect(await heldLocks(to.name)).toEqual([]);
  });

  it.each([
    ["cut off", (backup: Blob) => backup.slice(0, backup.size - 20)],
    ["not packed", () => new Blob(["not packed"])],
  ])("file that is %s is refused", async (_, damage) => {
    const from = await filled();
    const to = open();
    await expect(restore(to.backups, damage(await backUp(from.backups)))).rejects.toThrow(InputError);
    expect(await to.library.list()).toEqual([]);
  });
});

/** Loses the records of a generation, as a browser may. */
async function lose(name: string, generation: string): Promise<void> {
  const db = await new Dexie(name).open();
  const { chunks } = await storedRows(name);
  await db.table("chunks").bulkDelete(chunks.filter((key) => key[1] === generation));
  db.close();
}

describe("what the browser has lost", () => {
  it("is left out where it is an earlier version, and the rest is saved", async () => {
    const from = await filled();
    const own = (await from.library.list()).find(({ info }) => info.id === "own");
    await lose(from.name, own?.earlier?.[0]?.generation ?? "");
    const to = open();
    await restore(to.backups, await backUp(from.backups));
    const restored = await to.library.list();
    expect(restored.map(({ info }) => info.id).sort()).toEqual(["battery", "own"]);
    expect(restored.every(({ earlier = [] }) => earlier.length === 0)).toBe(true);
    expect(await to.library.read("own")).toEqual(await from.library.read("own"));
  });

  it("is told by its title where it is a dataset as it is now", async () => {
    const from = await filled();
    const [battery] = await from.library.list();
    await lose(from.name, battery?.generation ?? "");
    await expect(backUp(from.backups)).rejects.toThrow(`lost a part of “${battery?.info.title}”`);
  });
});

describe("a file that is chosen as a backup", () => {
  it.each([
    ["a picture", new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)])],
    ["nothing", new Blob([])],
    ["a table", new Blob(["Party 1,Party 2\nMaker,Quay\n"])],
    ["a dataset", new Blob(['{"format":"entente-dataset/1"}'])],
  ])("and is %s is told to be none", async (_, content) => {
    await expect(restore(open().backups, content)).rejects.toThrow("is no backup of Entente");
    await expect(checkBackupHead({ name: "a", content })).rejects.toThrow("is no backup of Entente");
  });

  it("and was unpacked, as some browsers do, is restored", async () => {
    const from = await filled();
    const backup = await backUp(from.backups);
    const unpacked = await new Response(backup.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
    const to = open();
    await restore(to.backups, unpacked);
    expect(await seen(to)).toEqual(await seen(from));
  });
});
