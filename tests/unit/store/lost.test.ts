import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { describe, expect, it, vi } from "vitest";
import { type Library, withSnapshot } from "@/lib/store";
import { type Compiled, Database } from "@/lib/store/database";
import { exportDataset } from "@/lib/store/tasks/export-dataset";
import { readCompiled } from "@/lib/store/versions/generation";
import { batteryDataset, dataset, party } from "../ties/sample";
import { labels, libraries, searchIds } from "./libraries";

const stored = libraries("lost");
const OTHER = dataset("other", { parties: [party("x", "Xylo")] });

/** What a test tells rows of both tables apart by. */
interface Row {
  generation: string;
  part: string;
  json: Uint8Array;
}

/** Drops rows behind the library's back, as they are after the browser lost them. */
async function lose(table: "compiled" | "chunks", isLost: (row: Row) => boolean): Promise<void> {
  const db = await new Dexie(stored.name).open();
  await db.table(table).filter(isLost).delete();
  db.close();
}

/** In place of what the browser kept in a file that is missing. */
class LostFile extends Blob {
  override async arrayBuffer(): Promise<ArrayBuffer> {
    throw new DOMException("A requested file or directory could not be found.", "NotFoundError");
  }
}

const cardOf = (library: Library, ref: "battery/party/volt" | "other/party/x") =>
  withSnapshot(library, (snapshot) => snapshot.card(ref, [], 5));

/** A library of two datasets, as a context sees it that has read nothing yet. */
async function filled(): Promise<Library> {
  const library = stored.open();
  await library.import(batteryDataset());
  await library.import(OTHER);
  return stored.open();
}

describe("what was compiled and is lost", () => {
  it("is compiled anew from the records at the first question", async () => {
    const library = await filled();
    await lose("compiled", () => true);
    const [names, card] = await Promise.all([
      withSnapshot(library, (snapshot) => snapshot.names()),
      cardOf(library, "battery/party/volt"),
    ]);
    expect(names.byteLength).toBeGreaterThan(0);
    expect(card?.totals.agreements).toBe(3);
    expect(await labels(library)).toContain("Xylo");
    expect(await searchIds(library, "xylo")).toEqual(["other/party/x"]);
  });

  it("is compiled anew once, however many ask", async () => {
    const library = await filled();
    const { revision } = await library.snapshot();
    await lose("compiled", () => true);
    const ask = (one: Library) => cardOf(one, "other/party/x");
    for (const card of await Promise.all([ask(library), ask(library), ask(stored.open())]))
      expect(card?.head.name).toBe("Xylo");
    expect((await library.snapshot()).revision).toBe(revision + 1);
  });

  it.each(["ties", "names", "search", "same"])("keeps nobody from importing: %s", async (lost) => {
    const library = await filled();
    await lose("compiled", ({ part }) => part === lost);
    await library.import(dataset("third", { parties: [party("z", "Zorb")] }));
    expect(await labels(library)).toEqual(expect.arrayContaining(["Volt", "Xylo", "Zorb"]));
  });

  it("is compiled anew for the results of a search that are saved", async () => {
    const library = await filled();
    await lose("compiled", ({ part }) => part === "search");
    const request = { dataset: "other", format: "native-json", query: "xylo" };
    const { content } = await exportDataset(library, request, () => undefined);
    expect(await content.text()).toContain("Xylo");
  });

  it("is as lost where only its file is missing", async () => {
    const row: Compiled = { generation: "g", part: "ties", bytes: new LostFile() };
    const db = new Database(stored.name);
    vi.spyOn(db.compiled, "get").mockReturnValue(Dexie.Promise.resolve(row));
    expect(await readCompiled(db, "g", "ties")).toBeUndefined();
  });
});

describe("records that are lost", () => {
  const isOfBattery = ({ json }: Row) => new TextDecoder().decode(json).includes('"Volt"');

  it("are told with the dataset that has to be imported again, and keep no other once it is removed", async () => {
    const library = await filled();
    await lose("compiled", () => true);
    await lose("chunks", isOfBattery);
    const WORDS = "The browser has lost a part of “Dataset battery”";
    for (let times = 0; times < 2; times++)
      await expect(cardOf(library, "other/party/x")).rejects.toThrow(WORDS);
    await expect(library.import(dataset("third"))).rejects.toThrow(WORDS);
    await library.remove("battery");
    expect((await cardOf(library, "other/party/x"))?.head.name).toBe("Xylo");
    await library.import(batteryDataset());
    expect((await cardOf(library, "battery/party/volt"))?.totals.agreements).toBe(3);
  });

  it("of an earlier version cost that version alone", async () => {
    const library = stored.open();
    await library.import(batteryDataset());
    const first = (await library.list())[0]?.generation ?? "";
    await library.import(batteryDataset());
    await lose("compiled", () => true);
    await lose("chunks", ({ generation }) => generation === first);
    expect((await cardOf(stored.open(), "battery/party/volt"))?.totals.agreements).toBe(3);
    await expect(library.rollBack("battery", first)).rejects.toThrow("has lost a part");
    expect((await cardOf(stored.open(), "battery/party/volt"))?.totals.agreements).toBe(3);
  });
});
