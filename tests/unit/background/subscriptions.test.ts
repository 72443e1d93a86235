import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeNativeJson } from "@/lib/formats/native-json";
import { sourceOfDataset } from "@/lib/formats/record-source";
import type { Dataset } from "@/lib/model";
import { deltaLines } from "@/lib/subscriptions/delta";
import { dataset, party } from "../ties/sample";

const storage = new Map<string, unknown>();
vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: structuredClone(storage.get(key)) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) storage.set(key, structuredClone(value));
        },
      },
    },
    permissions: { contains: async () => true },
    alarms: { get: async () => undefined, create: () => undefined, clear: async () => true },
    runtime: { getPlatformInfo: async () => ({}) },
  },
}));
const { Subscriptions } = await import("@/entrypoints/background/subscriptions");
const { Library } = await import("@/lib/store");

const SITE = "https://data.example/";
const FEED = `${SITE}feed.json`;
const PLAIN = `${SITE}set.json`;

/** What the server has, by address. */
const files = new Map<string, { body: string | Uint8Array<ArrayBuffer>; etag?: string }>();
const asked: string[] = [];
const changed = vi.fn();
let library = new Library();
let subscriptions = new Subscriptions(changed);

beforeEach(() => {
  vi.stubGlobal("fetch", async (url: string, { headers }: { headers: Record<string, string> }) => {
    const file = files.get(url);
    if (!file) return new Response(null, { status: 404 });
    const isKnown = file.etag !== undefined && headers["If-None-Match"] === file.etag;
    asked.push(url.slice(SITE.length));
    if (isKnown) return new Response(null, { status: 304 });
    return new Response(file.body, { headers: file.etag === undefined ? {} : { ETag: file.etag } });
  });
  library = new Library();
  subscriptions = new Subscriptions(changed);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const { info } of await library.list()) await library.remove(info.id);
  await library.settle();
  library.close();
  for (const map of [files, storage]) map.clear();
  asked.length = 0;
});

const version = (number: string, ...names: string[]): Dataset => {
  const made = dataset("set", { parties: names.map((name) => party(name.toLowerCase(), name)) });
  return { ...made, info: { ...made.info, version: number } };
};
const ONE = version("1", "Quux");
const TWO = version("2", "Quux", "Zorb");
const THREE = version("3", "Quux", "Zorb", "Blorb");

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Puts a version online, with a feed that has a delta from another. */
async function publish(of: Dataset, from?: Dataset): Promise<void> {
  const whole = new Uint8Array(gzipSync(writeNativeJson(of)));
  files.set(`${SITE}${of.info.version}.gz`, { body: whole });
  const deltas: object[] = [];
  if (from) {
    let lines = "";
    for await (const line of deltaLines(sourceOfDataset(from), sourceOfDataset(of))) lines += line;
    const url = `${from.info.version}-to-${of.info.version}`;
    files.set(`${SITE}${url}`, { body: lines });
    const fromSha256 = sha256(new Uint8Array(gzipSync(writeNativeJson(from))));
    deltas.push({ from: from.info.version, fromSha256, url, sha256: sha256(lines) });
  }
  const { id, version } = of.info;
  const feed = { format: "entente-feed/1", dataset: id, version, url: `${version}.gz` };
  files.set(FEED, { body: JSON.stringify({ ...feed, sha256: sha256(whole), deltas }) });
}

const names = async () => (await library.read("set")).parties.map((one) => one.names[0]?.text);
const shown = async () => (await subscriptions.shown())[0];

describe("a delta", () => {
  it("is applied to what came from the feed", async () => {
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    await publish(TWO, ONE);
    expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
    expect(asked).toEqual(["feed.json", "1.gz", "feed.json", "1-to-2"]);
    expect(await names()).toEqual(["Quux", "Zorb"]);
  });

  it("is not applied to what the user put in its place, whatever version that calls itself", async () => {
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    await library.import(version("1", "Quux wrong", "Mine"));
    expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux wrong", "Mine"]);
    await publish(TWO, ONE);
    expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux", "Zorb"]);
  });

  it("is not fetched where none leads from the version that the user went back to", async () => {
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    const [first] = await library.list();
    await publish(TWO, ONE);
    await subscriptions.ask(FEED);
    await library.rollBack("set", first?.generation ?? "");
    expect((await shown())?.dataset?.version).toBe("1");
    // What they went back to stays until there is something new.
    expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux"]);
    await publish(THREE, TWO);
    expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux", "Zorb", "Blorb"]);
    expect(asked.at(-1)).toBe("3.gz");
    expect((await shown())?.dataset?.version).toBe("3");
  });
});

it("a version that was mended under its name is replaced whole, where the feed says what its delta starts from", async () => {
  await publish(ONE);
  await subscriptions.add(FEED, "never");
  await publish(version("2", "Mended", "Zorb"), version("1", "Mended"));
  expect(await subscriptions.ask(FEED)).not.toHaveProperty("problem");
  expect(await names()).toEqual(["Mended", "Zorb"]);
});

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
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
      fetching.resolve();
      await answer.promise;
      return fetch(url, init);
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

  it("stays: from an address that they unsubscribed nothing comes", async () => {
    meanwhile(() => subscriptions.remove(PLAIN));
    expect((await subscriptions.ask(PLAIN)).problem).toContain("unsubscribed meanwhile");
    expect(await names()).toEqual(["Quux"]);
    expect(await subscriptions.list()).toEqual([]);
  });

  it("stays, where they did it while the file was fetched too", async () => {
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
      await library.remove("set");
      return fetch(url, init);
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
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const answer = await fetch(url, init);
    await library.rollBack("set", first?.generation ?? "");
    storage.set("subscriptions", backup);
    return answer;
  });
  expect(await subscriptions.ask(PLAIN)).toMatchObject({ etag: '"1"' });
  vi.stubGlobal("fetch", fetch);
  expect(await names()).toEqual(["Quux"]);
  expect(await subscriptions.ask(PLAIN)).toMatchObject({ dataset: { version: "2" }, etag: '"2"' });
  expect(await names()).toEqual(["Quux", "Zorb"]);
});

it("one whose server never ends keeps none waiting that is due, nor is it asked again meanwhile", async () => {
  const [slow = "", quick = ""] = ["slow", "quick"].map((name) => `${SITE}${name}.json`);
  files.set(quick, { body: writeNativeJson(ONE) });
  storage.set(
    "subscriptions",
    [slow, quick].map((url) => ({ url, every: "day", added: "2026-01-01T00:00:00.000Z" })),
  );
  const { fetch } = globalThis;
  const asks: string[] = [];
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    asks.push(url);
    if (url === quick) return fetch(url, init);
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener("abort", () => reject(init.signal?.reason));
    });
  });
  const first = subscriptions.askDue();
  await vi.waitFor(async () => expect(await library.list()).toHaveLength(1));
  await vi.waitFor(async () => expect((await subscriptions.list())[1]).toHaveProperty("checked"));
  await subscriptions.askDue();
  await subscriptions.remove(slow);
  await first;
  expect(asks.toSorted()).toEqual([quick, slow]);
});

it("one that is unsubscribed while another is asked keeps none behind it waiting", async () => {
  const urls = ["first", "second", "third"].map((name) => `${SITE}${name}.json`);
  storage.set(
    "subscriptions",
    urls.map((url) => ({ url, every: "day", added: "2026-01-01T00:00:00.000Z" })),
  );
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (url === urls[0]) await subscriptions.remove(urls[1] ?? "");
    return fetch(url, init);
  });
  await subscriptions.askDue();
  expect(await subscriptions.list()).toEqual([
    expect.objectContaining({ url: urls[0], problem: expect.stringContaining("404") }),
    expect.objectContaining({ url: urls[2], problem: expect.stringContaining("404") }),
  ]);
});

describe("an address that is unsubscribed while it sends what never ends", () => {
  const NEXT = `${SITE}next.json`;

  it.each([
    ["the address itself", FEED],
    ["the file that its feed names", `${SITE}1.gz`],
  ])("keeps none behind it waiting: %s", async (_, endless) => {
    await publish(ONE);
    files.set(NEXT, { body: writeNativeJson(version("1", "Other")) });
    const fetching = Promise.withResolvers<void>();
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
      if (url !== endless) return fetch(url, init);
      fetching.resolve();
      return new Promise((_resolve, reject) => {
        init.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      });
    });
    const first = subscriptions.add(FEED, "never");
    await fetching.promise;
    const second = subscriptions.add(NEXT, "never");
    await subscriptions.remove(FEED);
    expect((await first).problem).toBe("It was unsubscribed meanwhile.");
    expect(await second).not.toHaveProperty("problem");
  });
});

it("a subscription of a form that only a newer version knows stays stored", async () => {
  const hourly = { url: `${SITE}newer.json`, every: "hour", added: "2026-01-01T00:00:00.000Z" };
  storage.set("subscriptions", [hourly]);
  files.set(PLAIN, { body: writeNativeJson(ONE) });
  await subscriptions.add(PLAIN, "never");
  await subscriptions.setInterval(PLAIN, "week");
  expect(storage.get("subscriptions")).toEqual([
    expect.objectContaining({ url: PLAIN, every: "week" }),
    hourly,
  ]);
});

describe("a feed that moved", () => {
  const MOVED = `${SITE}moved.json`;

  it("goes on at its new address, and the versions to go back to stay", async () => {
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    await subscriptions.remove(FEED);
    await publish(TWO, ONE);
    files.set(MOVED, files.get(FEED) ?? { body: "" });
    expect(await subscriptions.add(MOVED, "never")).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux", "Zorb"]);
    // Nobody knows that what came from another address is what the delta starts from.
    expect(asked.at(-1)).toBe("2.gz");
    const [entry] = await library.list();
    expect(entry?.followed?.url).toBe(MOVED);
    expect(entry?.earlier?.map(({ info }) => info.version)).toEqual(["1"]);
    await publish(THREE, TWO);
    files.set(MOVED, files.get(FEED) ?? { body: "" });
    expect(await subscriptions.ask(MOVED)).not.toHaveProperty("problem");
    expect(asked.at(-1)).toBe("2-to-3");
  });

  it("is told where the dataset is still followed", async () => {
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    files.set(MOVED, { body: writeNativeJson(TWO) });
    const { problem } = await subscriptions.add(MOVED, "never");
    expect(problem).toContain(`already, followed at ${FEED}. Unsubscribe from that address first`);
    expect(await names()).toEqual(["Quux"]);
    await subscriptions.remove(FEED);
    expect(await subscriptions.ask(MOVED)).not.toHaveProperty("problem");
    expect(await names()).toEqual(["Quux", "Zorb"]);
  });
});

describe("an address that was followed before", () => {
  it("can be followed again, with what is here", async () => {
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    const before = await library.list();
    await subscriptions.remove(FEED);
    expect(await subscriptions.add(FEED, "never")).toMatchObject({ dataset: { id: "set", version: "1" } });
    expect(await library.list()).toEqual(before);
    await subscriptions.remove(FEED);
    await publish(TWO, ONE);
    expect(await subscriptions.add(FEED, "never")).toMatchObject({ dataset: { version: "2" } });
    expect(await names()).toEqual(["Quux", "Zorb"]);
  });

  it("replaces no dataset that came from elsewhere", async () => {
    await library.import(version("1", "Mine"));
    await publish(ONE);
    expect((await subscriptions.add(FEED, "never")).problem).toContain("already, from elsewhere");
    files.set(PLAIN, { body: writeNativeJson(TWO) });
    expect((await subscriptions.add(PLAIN, "never")).problem).toContain("already, from elsewhere");
    expect(await names()).toEqual(["Mine"]);
  });
});
