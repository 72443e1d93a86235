/** The settings of a restored backup: put in place once, by whoever comes first, and none lost on the way. */
import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { finishRestore } from "@/entrypoints/background/finish-restore";
import { inTurn } from "@/lib/settings/storage-turn";
import { Library, Restored } from "@/lib/store";
import { Backups } from "@/lib/store/backup/backups";
import { batteryDataset } from "../ties/sample";

const held = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  isFull: false,
  meanwhile: async (): Promise<unknown> => undefined,
}));

vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({ ...held.local }),
        set: async (values: Record<string, unknown>) => {
          await held.meanwhile();
          if (held.isFull) throw new Error("The disk is full.");
          Object.assign(held.local, values);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) delete held.local[key];
        },
      },
    },
  },
}));

const SETTINGS = { "settings.marks": "tint", subscriptions: [] };
let count = 0;
let name = "";

/** Restores a backup as the page's worker does, which may be ended right behind it. */
async function restored(): Promise<void> {
  const library = new Library(`${name}-before`);
  const from = new Backups(`${name}-before`);
  const to = new Backups(name);
  await library.import(batteryDataset());
  const content = await from.backUp(SETTINGS, () => undefined);
  await to.restore({ name: "backup.gz", content }, () => undefined);
  for (const one of [library, from, to]) one.close();
}

const finish = () => finishRestore(new Restored(name));

beforeEach(() => {
  name = `finish-${count++}`;
  held.isFull = false;
  held.meanwhile = async () => undefined;
  held.local = { "settings.reach": "page", subscriptions: ["mine"] };
});

test("the settings of a backup take the place of all that are here, once", async () => {
  await restored();
  expect(await finish()).toEqual({ datasets: 1, corrections: 0 });
  expect(held.local).toEqual(SETTINGS);
  held.local = { "settings.reach": "article" };
  expect(await finish()).toBeNull();
  expect(held.local).toEqual({ "settings.reach": "article" });
});

test("a background that ends while they are stored begins again: until then they wait", async () => {
  await restored();
  const other = new Restored(name);
  const waiting: unknown[] = [];
  held.meanwhile = async () => waiting.push(await other.pending());
  await finish();
  expect(waiting).toMatchObject([{ settings: SETTINGS }]);
  expect(await other.pending()).toBeUndefined();
  other.close();
});

test("no setting is lost where those of the backup cannot be stored", async () => {
  await restored();
  held.isFull = true;
  const before = { ...held.local };
  expect(await finish()).toEqual({ datasets: 1, corrections: 0, settingsProblem: "The disk is full." });
  expect(held.local).toEqual(before);
});

test("they are not begun on a disk that is too small for them", async () => {
  await restored();
  const before = { ...held.local };
  vi.stubGlobal("navigator", {
    locks: navigator.locks,
    storage: { estimate: async () => ({ usage: 0, quota: 4_000_000 }) },
  });
  expect((await finish())?.settingsProblem).toMatch(/^The disk is full: this was not stored/);
  expect(held.local).toEqual(before);
  vi.unstubAllGlobals();
});

test("without a restore nothing changes", async () => {
  expect(await finish()).toBeNull();
  expect(held.local).toEqual({ "settings.reach": "page", subscriptions: ["mine"] });
});

test("a change that another context is making is over before, and writes nothing back", async () => {
  await restored();
  const written = Promise.withResolvers<void>();
  const change = inTurn(async () => {
    const before = { ...held.local };
    await written.promise;
    held.local = before;
  });
  const finished = finish();
  const isWaiting = async () => (await navigator.locks.query()).pending?.length === 1;
  while (!(await isWaiting()) && !Object.hasOwn(held.local, "settings.marks"))
    await new Promise<void>((resolve) => void setImmediate(resolve));
  written.resolve();
  await Promise.all([change, finished]);
  expect(held.local).toEqual(SETTINGS);
});
