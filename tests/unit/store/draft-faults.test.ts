/** Every change of the queue, with the database failing at its first operation, its second, and so on to the last. */
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { messageOf } from "@/lib/model/message-of";
import { progressOn } from "@/lib/review/progress";
import { Drafts, type RemovedDraft } from "@/lib/store";
import { accept, decide, drafts, name, OTHER, openDraft, readDraft, reject } from "./draft-queue";
import { SAID, withFault } from "./fault";

type Rows = [table: string, rows: unknown[]][];
/** What a change begins with: a release that was read and partly decided on, and one that was taken off the queue. */
interface Given {
  id: string;
  removed: RemovedDraft;
}
const TABLES = ["drafts", "texts", "refusals"];

const CHANGES: [string, (queue: Drafts, given: Given) => Promise<unknown>][] = [
  ["to add releases", (queue) => queue.add([newOne("c.txt"), newOne("d.txt")])],
  [
    "to keep what was read",
    async (queue, { id }) => {
      const [row, stored] = await Promise.all([queue.get(id), queue.text(id)]);
      if (!row || !stored?.start) throw new Error("It was not read.");
      const { start } = stored;
      const text = "Read again.";
      await queue.read(id, {
        fingerprint: "other",
        text,
        about: row.about,
        start,
        progress: progressOn(start),
      });
    },
  ],
  [
    "to reject an agreement",
    async (queue, { id }) => {
      const row = await queue.get(id);
      if (!row) throw new Error("It is gone.");
      const { log, cursor, facts, stage } = row;
      const rejected = { fact: true, [(await queue.refusals(row.fingerprint))[0]?.fact ?? ""]: false };
      await queue.decide(id, row.version, { log: [...log, ...log], cursor, facts, stage, rejected });
    },
  ],
  ["to take a release off the queue", (queue, { id }) => queue.remove(id)],
  ["to put one back", (queue, { removed }) => queue.putBack(removed)],
  [
    "to say what the own dataset holds",
    (queue, { id, removed }) =>
      queue.published([
        { id, version: 9, ids: { a: "b" } },
        { id: removed.row.id, version: 9, ids: {} },
      ]),
  ],
];
const newOne = (file: string) => ({
  name: file,
  origin: "file" as const,
  content: new Blob([file]),
  about: {},
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-01-01") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function rowsOf(database: string): Promise<Rows> {
  const db = await new Dexie(database).open();
  const rows = await Promise.all(
    TABLES.map(async (one): Promise<Rows[number]> => [one, await db.table(one).toArray()]),
  );
  db.close();
  return rows;
}

/** A queue of its own with these rows. */
async function queueOf(rows: Rows, database: string): Promise<Drafts> {
  const queue = new Drafts(database);
  await queue.list();
  const db = await new Dexie(database).open();
  for (const [table, all] of rows) await db.table(table).bulkPut(all);
  db.close();
  return queue;
}

describe.each(CHANGES)("%s", (_, change) => {
  it.each(["abort", "end"] as const)(
    "is done as a whole or not at all, whatever fails (%s)",
    async (fault) => {
      const id = await readDraft();
      await decide(id, reject);
      const removed = await drafts.remove(await readDraft(OTHER, "b.txt"));
      if (!removed) throw new Error("It was not there.");
      await decide(id, accept);
      await decide(id, reject);
      expect((await openDraft(id)).review.log).toHaveLength(3);
      const before = await rowsOf(name);
      const run = async (queue: Drafts) => {
        let ids = 0;
        vi.spyOn(crypto, "randomUUID").mockImplementation(() => `0-0-0-0-${ids++}`);
        await change(queue, { id, removed });
      };
      const model = await queueOf(before, `${name}-model`);
      await run(model);
      model.close();
      const after = await rowsOf(`${name}-model`);
      expect(after).not.toEqual(before);
      let k = 0;
      for (let struck = true; struck; k++) {
        const database = `${name}-${k}`;
        const queue = await queueOf(before, database);
        let failure: unknown;
        struck = await withFault(k, fault, () =>
          run(queue).catch((error: unknown) => {
            failure = error;
          }),
        );
        queue.close();
        expect(await rowsOf(database)).toEqual(failure ? before : after);
        if (failure) expect(messageOf(failure)).toMatch(SAID[fault]);
        else expect(struck).toBe(false);
      }
      expect(k).toBeGreaterThan(2);
    },
  );
});
