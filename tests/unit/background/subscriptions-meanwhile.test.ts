/** What the user does stays done, also while an update of what they follow is fetched or stored. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeNativeJson } from "@/lib/formats/native-json";
import {
  FEED,
  files,
  interceptFetch,
  Library,
  library,
  names,
  ONE,
  PLAIN,
  publish,
  shown,
  storage,
  subscriptions,
  THREE,
  TWO,
  version,
} from "./followed";

describe("a dataset that was removed", () => {
  const FILE = { body: writeNativeJson(ONE), etag: '"1"' };

  it.each([
    ["a feed", FEED],
    ["a file", PLAIN],
  ])("comes back from %s where the user asks for it, and not by itself", async (_, url) => {
    await publish(ONE);
    files.set(PLAIN, FILE);
    await subscriptions.add(url, "day");
    await library.remove("set");
    await publish(TWO, ONE);
    files.set(PLAIN, { body: writeNativeJson(TWO), etag: '"2"' });
    const [one] = await subscriptions.list();
    storage.set("subscriptions", [{ ...one, checked: new Date(0).toISOString() }]);
    await subscriptions.askDue();
    expect((await shown())?.problem).toContain("was removed here");
    expect(await library.list()).toEqual([]);
    expect(await subscriptions.ask(url)).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux", "Zorb"]);
  });

  it("comes back though the server has nothing new", async () => {
    files.set(PLAIN, FILE);
    await subscriptions.add(PLAIN, "never");
    await library.remove("set");
    await subscriptions.ask(PLAIN);
    expect(await names()).toEqual(["Quux"]);
  });

  it("is not put back by a check that was under way", async () => {
    files.set(PLAIN, FILE);
    await subscriptions.add(PLAIN, "never");
    files.set(PLAIN, { body: writeNativeJson(TWO), etag: '"2"' });
    const fetching = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    interceptFetch(async (fetch, ...request) => {
      fetching.resolve();
      await answer.promise;
      return fetch(...request);
    });
    const check = subscriptions.ask(PLAIN);
    await fetching.promise;
    await subscriptions.remove(PLAIN);
    await library.remove("set");
    answer.resolve();
    expect((await check).problem).toContain("unsubscribed meanwhile");
    expect(await library.list()).toEqual([]);
  });
});

describe("what the user does while an update is stored", () => {
  /** Does something when the update has been read and checked, and begins to be compiled. */
  const meanwhile = (act: () => Promise<unknown>) => {
    const { commit } = Library.prototype;
    const spy = vi.spyOn(Library.prototype, "commit");
    spy.mockImplementationOnce(async function (this: InstanceType<typeof Library>, ...args) {
      await act();
      return commit.apply(this, args);
    });
  };
  const MOVED = "It was changed here meanwhile; the next check goes on from there.";

  beforeEach(async () => {
    files.set(PLAIN, { body: writeNativeJson(ONE), etag: '"1"' });
    await subscriptions.add(PLAIN, "never");
    files.set(PLAIN, { body: writeNativeJson(TWO), etag: '"2"' });
  });
  afterEach(() => void vi.restoreAllMocks());

  it("stays: what they removed does not come back", async () => {
    meanwhile(() => library.remove("set"));
    expect((await subscriptions.ask(PLAIN)).problem).toBe(MOVED);
    expect(await library.list()).toEqual([]);
  });

  it("stays: what they imported is not replaced, and the next check goes on from it", async () => {
    meanwhile(() => library.import(version("1b", "Mine")));
    expect((await subscriptions.ask(PLAIN)).problem).toBe(MOVED);
    expect(await names()).toEqual(["Mine"]);
    expect(await subscriptions.ask(PLAIN)).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux", "Zorb"]);
  });

  it("stays: what they went back to is not replaced", async () => {
    const [first] = await library.list();
    await subscriptions.ask(PLAIN);
    files.set(PLAIN, { body: writeNativeJson(THREE), etag: '"3"' });
    meanwhile(() => library.rollBack("set", first?.generation ?? ""));
    expect((await subscriptions.ask(PLAIN)).problem).toBe(MOVED);
    expect(await names()).toEqual(["Quux"]);
  });

  it("stays where the update is a delta too", async () => {
    await subscriptions.remove(PLAIN);
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    await publish(TWO, ONE);
    meanwhile(() => library.import(version("1b", "Mine")));
    expect((await subscriptions.ask(FEED)).problem).toBe(MOVED);
    expect(await names()).toEqual(["Mine"]);
    meanwhile(() => library.remove("set"));
    expect((await subscriptions.ask(FEED)).problem).toBe(MOVED);
    expect(await library.list()).toEqual([]);
  });

  it("stays: from an address that they unsubscribed nothing comes", async () => {
    meanwhile(() => subscriptions.remove(PLAIN));
    expect((await subscriptions.ask(PLAIN)).problem).toContain("unsubscribed meanwhile");
    expect(await names()).toEqual(["Quux"]);
    expect(await subscriptions.list()).toEqual([]);
  });

  it("stays: from an address that the backup which they restored does not follow nothing comes", async () => {
    interceptFetch(async (fetch, ...request) => {
      storage.set("subscriptions", []);
      return fetch(...request);
    });
    expect((await subscriptions.ask(PLAIN)).problem).toContain("unsubscribed meanwhile");
    expect(await names()).toEqual(["Quux"]);
  });

  it("stays, where they did it while the file was fetched too", async () => {
    interceptFetch(async (fetch, ...request) => {
      await library.remove("set");
      return fetch(...request);
    });
    expect((await subscriptions.ask(PLAIN)).problem).toBe(MOVED);
    expect(await library.list()).toEqual([]);
  });
});

it("a subscription that was restored while it was asked for stays as it was restored", async () => {
  files.set(PLAIN, { body: writeNativeJson(ONE), etag: '"1"' });
  await subscriptions.add(PLAIN, "never");
  const [first] = await library.list();
  const backup = structuredClone(storage.get("subscriptions"));
  files.set(PLAIN, { body: writeNativeJson(TWO), etag: '"2"' });
  await subscriptions.ask(PLAIN);
  const stepAside = interceptFetch(async (fetch, ...request) => {
    const answer = await fetch(...request);
    await library.rollBack("set", first?.generation ?? "");
    storage.set("subscriptions", backup);
    return answer;
  });
  expect(await subscriptions.ask(PLAIN)).toMatchObject({ etag: '"1"' });
  stepAside();
  expect(await names()).toEqual(["Quux"]);
  expect(await subscriptions.ask(PLAIN)).toMatchObject({ dataset: { version: "2" }, etag: '"2"' });
  expect(await names()).toEqual(["Quux", "Zorb"]);
});

it("an interval that was set while it was asked for stays", async () => {
  files.set(PLAIN, { body: writeNativeJson(ONE) });
  const stepAside = interceptFetch(async (fetch, ...request) => {
    await subscriptions.setInterval(PLAIN, "week");
    return fetch(...request);
  });
  expect(await subscriptions.add(PLAIN, "never")).toMatchObject({ every: "week", dataset: { version: "1" } });
  stepAside();
  expect(await subscriptions.list()).toMatchObject([{ every: "week" }]);
});

it("what is asked for twice is fetched once: the second check starts from what the first has stored", async () => {
  await subscriptions.add(PLAIN, "never");
  files.set(PLAIN, { body: writeNativeJson(ONE), etag: '"1"' });
  const statuses: number[] = [];
  interceptFetch(async (fetch, ...request) => {
    const answer = await fetch(...request);
    statuses.push(answer.status);
    return answer;
  });
  for (const one of await Promise.all([subscriptions.ask(PLAIN), subscriptions.ask(PLAIN)]))
    expect(one).not.toHaveProperty("problem");
  expect(statuses).toEqual([200, 304]);
});
