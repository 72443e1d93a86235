/** Databases as every older version of Entente left them, opened by this one. Their forms are those of then: never change one. */
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { decisionOf } from "@/lib/merging/decision";
import { Drafts, Library, Overlay } from "@/lib/store";
import { batteryDataset, dataset, party } from "../ties/sample";

/** What each version of the database added. */
const FORMS: readonly Readonly<Record<string, string>>[] = [
  { pointers: "id", chunks: "[dataset+generation+kind+chunk]", compiled: "[generation+part]" },
  { rejections: "id, at", addedNames: "id, at" },
  { drafts: "id, at, fingerprint", texts: "id", refusals: "id, fingerprint" },
  { decisions: "id, at" },
];

const AT = "2026-01-01T00:00:00.000Z";
const ADDED = { id: "n", ref: "battery/party/volt", name: "Volt", text: "Voltaria", at: AT } as const;
const REJECTION = {
  id: "r",
  ref: "battery/party/steel",
  name: "Harbour Steel",
  surface: "Steel",
  scope: "everywhere",
  at: AT,
} as const;
const battery = (version: string) => ({
  ...batteryDataset(),
  info: { ...batteryDataset().info, version },
});

/** All that a user can have, by table. */
let filled: ReadonlyMap<string, unknown[]>;
let opened: (Library | Overlay | Drafts)[] = [];
const open = (name: string) => {
  const all = { library: new Library(name), overlay: new Overlay(name), drafts: new Drafts(name) };
  opened.push(...Object.values(all));
  return all;
};

beforeAll(async () => {
  const name = "migrations-filled";
  const { library, overlay, drafts } = open(name);
  await library.import(battery("1"));
  await library.import(battery("2"));
  await library.import(dataset("other", { parties: [party("o", "Omega")] }), { enabled: false });
  await library.addName(ADDED);
  await overlay.reject(REJECTION);
  const [id = ""] = await drafts.add([
    { name: "a.txt", origin: "paste", content: new Blob(["Volt and Omega agreed."]), about: {} },
  ]);
  await drafts.fail(id, { message: "cannot be read.", advice: "Try again." });
  const db = await new Dexie(name).open();
  await db.table("refusals").put({ id: "f", fingerprint: "abc", at: AT });
  const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  filled = new Map(await Promise.all(tables));
  db.close();
});
afterEach(() => {
  for (const one of opened) one.close();
  opened = [];
});

let made = 0;

/** A database as version `number` left it, with all that it could hold. */
async function leftBy(number: number): Promise<string> {
  const name = `migrations-${number}-${made++}`;
  const db = new Dexie(name);
  for (let one = 1; one <= number; one++) db.version(one).stores(FORMS[one - 1] ?? {});
  await db.open();
  for (const table of db.tables) await table.bulkPut(filled.get(table.name) ?? []);
  db.close();
  return name;
}

it("the present form is the last of these: a database is never changed without another number", async () => {
  const { library } = open("migrations-now");
  await library.list();
  const formOf = async (name: string) => {
    const db = await new Dexie(name).open();
    const tables = db.tables.map(({ name, schema }) => [
      name,
      schema.primKey.src,
      schema.indexes.map(({ src }) => src).sort(),
    ]);
    db.close();
    return { version: db.verno, tables };
  };
  expect(await formOf("migrations-now")).toEqual(await formOf(await leftBy(FORMS.length)));
});

describe("an upgrade", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("that the browser broke off is made at the next start, and nothing is lost", async () => {
    const name = await leftBy(2);
    const broken = vi.spyOn(IDBDatabase.prototype, "createObjectStore").mockImplementationOnce(() => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    });
    const first = new Library(name);
    await expect(first.list()).rejects.toThrow("no more space");
    expect(broken).toHaveBeenCalled();
    first.close();
    const { library, overlay, drafts } = open(name);
    expect(await library.read("battery")).toEqual(battery("2"));
    expect(await overlay.addedNames()).toEqual([ADDED]);
    expect(await drafts.list()).toEqual([]);
  });

  it("waits for what an older version writes in another tab, which gives way", async () => {
    // Dexie says in the console that it does.
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const name = await leftBy(2);
    const older = await new Dexie(name).open();
    let isWritten = false;
    const writing = older.transaction("rw", older.table("addedNames"), async () => {
      for (let i = 0; i < 50; i++) await older.table("addedNames").put({ ...ADDED, id: `${i}` });
      isWritten = true;
    });
    const { overlay } = open(name);
    const names = await overlay.addedNames();
    expect(isWritten).toBe(true);
    await writing;
    expect(names).toHaveLength(51);
    expect(older.isOpen()).toBe(false);
  });
});

describe.each(FORMS.map((_, i) => i + 1))("a database of version %s", (number) => {
  it("has all that it had, and takes what came later", async () => {
    const name = await leftBy(number);
    const { library, overlay, drafts } = open(name);
    expect((await library.list()).map(({ info, enabled }) => [info.id, info.version, enabled])).toEqual([
      ["battery", "2", true],
      ["other", "1", false],
    ]);
    expect(await library.read("battery")).toEqual(battery("2"));
    expect(await library.read("other")).toEqual(dataset("other", { parties: [party("o", "Omega")] }));
    const card = await (await library.snapshot()).card("battery/party/volt", [], 5);
    expect(card?.head.name).toBe("Volt");
    expect(await overlay.addedNames()).toEqual(number >= 2 ? [ADDED] : []);
    expect(await overlay.rejections()).toEqual(number >= 2 ? [REJECTION] : []);
    const [draft] = await drafts.list();
    expect(draft?.name).toBe(number >= 3 ? "a.txt" : undefined);
    if (draft) expect(await (await drafts.text(draft.id))?.content?.text()).toBe("Volt and Omega agreed.");
    expect((await drafts.refusals("abc")).length).toBe(number >= 3 ? 1 : 0);
    const db = await new Dexie(name).open();
    for (const table of db.tables.filter((one) => one.name in Object.assign({}, ...FORMS.slice(0, number))))
      expect(await table.toArray()).toEqual(filled.get(table.name));
    db.close();

    const [earlier] = (await library.list())[0]?.earlier ?? [];
    await library.rollBack("battery", earlier?.generation ?? "");
    expect(await library.read("battery")).toEqual(battery("1"));
    await library.import(dataset("third", { parties: [party("v", "Volt")] }));
    await library.addName({ ...ADDED, id: "later" });
    await overlay.reject({ ...REJECTION, id: "later" });
    const [volt, other] = (["battery/party/volt", "third/party/v"] as const).map((ref) => ({
      ref,
      name: "Volt",
    }));
    if (!volt || !other) throw new Error("two");
    await library.decide({ keep: [decisionOf(volt, other, true, new Date(AT))], forget: [] });
    expect(await overlay.decisions()).toHaveLength(1);
    expect([...(await (await library.snapshot()).everyRef("battery/party/volt"))].sort()).toEqual([
      "battery/party/volt",
      "third/party/v",
    ]);
  });
});
