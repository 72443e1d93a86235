/** Every change, with the database failing at its first operation, its second, and so on to the last. */
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { beforeAll, describe, expect, it } from "vitest";
import { decisionOf } from "@/lib/merging/decision";
import { messageOf } from "@/lib/model/message-of";
import { openNames } from "@/lib/names/name-index";
import { openSearch } from "@/lib/search/search-index";
import { Library, StorageFullError } from "@/lib/store";
import { Backups } from "@/lib/store/backup/backups";
import { batteryDataset, dataset, party } from "../ties/sample";
import { FAILED, type Fault, SAID, withFault } from "./fault";
import { storedRows } from "./rows";

/** Everything that a user can see of a library, and of what they said beside it. */
async function visible(name: string, library: Library) {
  const entries = await library.list();
  const snapshot = await library.snapshot();
  const { entities } = openNames(await snapshot.names());
  const search = openSearch(await snapshot.search());
  const all = Array.from({ length: entities.count }, (_, entity) => entity);
  return {
    entries: entries.map(({ info, enabled, counts, earlier = [] }) => ({
      id: info.id,
      version: info.version,
      enabled,
      counts,
      earlier: earlier.map((one) => [one.info.version, one.counts]),
    })),
    records: await Promise.all(entries.map(({ info }) => library.read(info.id))),
    names: all.filter((one) => snapshot.sees(entities.ref(one))).map((one) => entities.label(one)),
    found: ["Voltaria", "Amperia"].map((text) =>
      search.query(text, 10).hits.flatMap(({ ref }) => (snapshot.sees(ref) ? ref : [])),
    ),
    same: [...(await snapshot.everyRef(VOLT))].sort(),
    said: await saidIn(name),
  };
}

/** What the user said, and the settings that a restored backup left. */
async function saidIn(name: string): Promise<unknown[]> {
  const db = await new Dexie(name).open();
  const tables = ["addedNames", "decisions", "rejections"].map((table) => db.table(table).toArray());
  const said = [...(await Promise.all(tables)), await db.table("pointers").get("restored")];
  db.close();
  return said;
}

const VOLT = "battery/party/volt";
const WATT = "wire/party/w";
const AT = "2026-01-01T00:00:00.000Z";
const AMPERIA = { id: "two", ref: VOLT, name: "Volt", text: "Amperia", at: AT } as const;
const battery = (version: string) => {
  const made = dataset("battery", { parties: [party("a", "Alpha"), party("b", "Beta")] });
  return { ...made, info: { ...made.info, version } };
};
const newer = () => battery("2");

/** A backup of other datasets, of a name and of settings. */
async function otherBackup(): Promise<Blob> {
  const [library, backups] = [new Library("faults-backup"), new Backups("faults-backup")];
  await library.import(dataset("wire", { parties: [party("x", "Xenon")] }));
  await library.addName({ ...AMPERIA, ref: "wire/party/x", name: "Xenon" });
  const file = await backups.backUp({ "settings.enabled": false }, () => undefined);
  library.close();
  backups.close();
  return file;
}
let backup: Promise<Blob> | undefined;

/** Those that open the database themselves; the library is open. */
const OPENING: ReadonlySet<string> = new Set(["restore a backup"]);
type Change = [string, (library: Library, name: string) => Promise<unknown>];
const CHANGES: Change[] = [
  ["import", (library) => library.import(dataset("third", { parties: [party("c", "Gamma")] }))],
  ["replace", (library) => library.import(newer())],
  ["switch off", (library) => library.setEnabled("battery", false)],
  ["switch on", (library) => library.setEnabled("other", true)],
  ["remove", (library) => library.remove("battery")],
  [
    "remove and settle",
    async (library) => {
      await library.remove("battery");
      await library.settle();
    },
  ],
];
/** These take the same way to the pointer; what each puts beside it in the transaction is its own. */
const FURTHER: Change[] = [
  ["roll back", (library) => library.rollBack("battery", FIRST)],
  ["forget earlier versions", (library) => library.forgetEarlier("battery")],
  ["add a name", (library) => library.addName(AMPERIA)],
  [
    "merge",
    (library) => {
      const [volt, watt] = [
        { ref: VOLT, name: "Volt" },
        { ref: WATT, name: "Watt" },
      ] as const;
      return library.decide({ keep: [decisionOf(volt, watt, true, new Date(AT))], forget: [] });
    },
  ],
  [
    "restore a backup",
    async (_, name) => {
      const backups = new Backups(name);
      try {
        const content = await (backup ?? Promise.reject(new Error("no backup")));
        await backups.restore({ name: "backup.gz", content }, () => undefined);
      } finally {
        backups.close();
      }
    },
  ],
];
let libraries = 0;
/** The rows of a library with datasets, an earlier version and what a user said: it is made once and copied. */
let rows: [table: string, rows: unknown[]][] = [];
/** The generation of the earlier version. */
let FIRST = "";

beforeAll(async () => {
  const name = "faults-model";
  const library = new Library(name);
  await library.import(battery("0"));
  await library.import(batteryDataset());
  await library.import(dataset("wire", { parties: [party("w", "Watt")] }));
  await library.import(dataset("other", { parties: [party("o", "Omega")] }), { enabled: false });
  await library.addName({ ...AMPERIA, id: "one", text: "Voltaria" });
  FIRST = (await library.list())[0]?.earlier?.[0]?.generation ?? "";
  library.close();
  const db = await new Dexie(name).open();
  rows = await Promise.all(
    db.tables.map(async (table): Promise<(typeof rows)[number]> => [table.name, await table.toArray()]),
  );
  db.close();
  backup = otherBackup();
  await backup;
});

async function prepared(): Promise<{ name: string; library: Library }> {
  const name = `faults-${libraries++}`;
  const library = new Library(name);
  await library.list();
  const db = await new Dexie(name).open();
  for (const [table, all] of rows) await db.table(table).bulkPut(all);
  db.close();
  return { name, library };
}

async function expectNoLeavings(name: string, library: Library) {
  await library.sweep();
  const { chunks, compiled } = await storedRows(name);
  const entries = await library.list();
  const current = new Set(
    entries.flatMap(({ generation, earlier = [] }) => [generation, ...earlier.map((one) => one.generation)]),
  );
  expect(new Set(chunks.map(([, generation]) => generation))).toEqual(current);
  expect(
    compiled
      .filter(([, part]) => part === "ties")
      .map(([generation]) => generation)
      .sort(),
  ).toEqual([...current].sort());
  expect(compiled.filter(([, part]) => part !== "ties").map(([, part]) => part)).toEqual([
    "names",
    "same",
    "search",
  ]);
}

/** Makes the change with each operation failing in turn, restarts, and looks at what is there. */
async function expectWhole([label, change]: Change, fault: Fault): Promise<void> {
  const model = await prepared();
  const before = await visible(model.name, model.library);
  await change(model.library, model.name);
  const after = await visible(model.name, model.library);
  expect(after).not.toEqual(before);
  model.library.close();

  let k = 0;
  for (let struck = true; struck; k++) {
    const { name, library } = await prepared();
    let failure: unknown;
    struck = await withFault(k, fault, async () => {
      try {
        await change(library, name);
        // What is left to do after the change fails in here as well.
        await library.sweep();
      } catch (error) {
        failure = error;
      }
    });
    library.close();
    const said = k === 0 && OPENING.has(label) ? FAILED : SAID[fault];
    if (failure) expect(messageOf(failure)).toMatch(said);
    const restarted = new Library(name);
    const seen = await visible(name, restarted);
    const done = JSON.stringify(seen) === JSON.stringify(after);
    expect(seen).toEqual(done ? after : before);
    if (!failure) expect(done).toBe(true);
    await expectNoLeavings(name, restarted);
    expect(await visible(name, restarted)).toEqual(seen);
    restarted.close();
    // Each later database takes longer to open beside hundreds of others.
    await Dexie.delete(name);
  }
  expect(k).toBeGreaterThan(8);
}

describe.each(CHANGES)("%s", (...change) => {
  it.each(["full", "abort", "end"] as const)(
    "is done as a whole or not at all, whatever fails (%s)",
    (fault) => expectWhole(change, fault),
  );
});
describe.each(FURTHER)("%s", (...change) => {
  it.each(["abort", "end"] as const)("is done as a whole or not at all, whatever fails (%s)", (fault) =>
    expectWhole(change, fault),
  );
});

describe("an update that reads other look-ups", () => {
  it.each(["abort", "end"] as const)(
    "has everything compiled anew, at the latest at the next start, wherever it stops (%s)",
    async (fault) => {
      const model = await prepared();
      const before = await visible(model.name, model.library);
      model.library.close();
      let k = 0;
      for (let struck = true; struck; k++) {
        const { name, library } = await prepared();
        await leaveAsFormer(name);
        struck = await withFault(k, fault, async () => {
          await library.snapshot().catch((error: unknown) => expect(messageOf(error)).toMatch(SAID[fault]));
        });
        library.close();
        const restarted = new Library(name);
        expect(await visible(name, restarted)).toEqual(before);
        await expectNoLeavings(name, restarted);
        restarted.close();
        await Dexie.delete(name);
      }
      expect(k).toBeGreaterThan(8);
    },
  );

  /** The look-ups as another version of Entente has left them, which this one cannot read. */
  async function leaveAsFormer(name: string): Promise<void> {
    const db = await new Dexie(name).open();
    await db
      .table("compiled")
      .toCollection()
      .modify({ bytes: new Blob(["of another form"]) });
    await db.table("pointers").update("current", { compiled: "ties 0, names 0, search 0, same 0" });
    db.close();
  }
});

describe("a full disk", () => {
  it("is said in plain words, and the import can be tried again", async () => {
    const { name, library } = await prepared();
    await withFault(2, "full", async () => {
      await expect(library.import(newer())).rejects.toThrow(StorageFullError);
    });
    await expectNoLeavings(name, library);
    await library.import(newer());
    expect(await library.read("battery")).toEqual(newer());
    library.close();
  });
});
