/** What a subscription brings: deltas, whole versions, and what becomes of it where its address moves. */
import { describe, expect, it, vi } from "vitest";
import { writeNativeJson } from "@/lib/formats/native-json";
import {
  alarms,
  asked,
  closed,
  FEED,
  files,
  interceptFetch,
  library,
  names,
  ONE,
  PLAIN,
  publish,
  SITE,
  shown,
  storage,
  subscriptions,
  THREE,
  TWO,
  version,
} from "./followed";

describe("a delta", () => {
  it("is applied to what came from the feed", async () => {
    await publish(ONE);
    await subscriptions.add(FEED, "never");
    await publish(TWO, ONE);
    // Which the user alone has checked.
    await subscriptions.askDue();
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

it("what is the same under another mark of the server is not fetched at each check", async () => {
  const body = writeNativeJson(ONE);
  files.set(PLAIN, { body, etag: '"1"' });
  await subscriptions.add(PLAIN, "day");
  files.set(PLAIN, { body, etag: '"2"' });
  const statuses: number[] = [];
  const back = interceptFetch(async (fetch, ...given) => {
    const response = await fetch(...given);
    statuses.push(response.status);
    return response;
  });
  for (let check = 0; check < 3; check++)
    expect(await subscriptions.ask(PLAIN)).not.toHaveProperty("problem");
  back();
  expect(statuses).toEqual([200, 304, 304]);
});

it("an alarm that the browser has dropped is set again when the background starts, and none that is not wanted", async () => {
  vi.useFakeTimers();
  const start = async () => {
    subscriptions.listen();
    await vi.runAllTimersAsync();
    return [...alarms];
  };
  const daily = { url: PLAIN, every: "day", added: "2026-01-01T00:00:00.000Z" };
  storage.set("subscriptions", [daily]);
  // It rings soon: a browser that is never open for an hour would not ask at all.
  expect(await start()).toEqual([["subscriptions", { delayInMinutes: 1, periodInMinutes: 60 }]]);
  storage.set("subscriptions", [{ ...daily, every: "never" }]);
  expect(await start()).toEqual([]);
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

it("a version with a fault is told, and what is here stays", async () => {
  files.set(PLAIN, { body: writeNativeJson(ONE) });
  await subscriptions.add(PLAIN, "never");
  files.set(PLAIN, { body: writeNativeJson(TWO).replace('"company"', '"vegetable"') });
  expect((await subscriptions.ask(PLAIN)).problem).toContain("vegetable");
  expect(await names()).toEqual(["Quux"]);
  expect((await shown())?.dataset?.version).toBe("1");
});

it("an address to which access was taken back is not asked, and that is told", async () => {
  files.set(PLAIN, { body: writeNativeJson(ONE) });
  await subscriptions.add(PLAIN, "day");
  const before = [...asked];
  closed.add(`${SITE}*`);
  expect((await subscriptions.ask(PLAIN)).problem).toContain("There is no access to data.example");
  expect(asked).toEqual(before);
  closed.clear();
  expect(await subscriptions.ask(PLAIN)).not.toHaveProperty("problem");
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

  it("brings no other dataset than the one that was followed, or that its feed names", async () => {
    const other = { ...ONE, info: { ...ONE.info, id: "other" } };
    files.set(PLAIN, { body: writeNativeJson(ONE) });
    await subscriptions.add(PLAIN, "never");
    files.set(PLAIN, { body: writeNativeJson(other) });
    expect((await subscriptions.ask(PLAIN)).problem).toContain('the dataset "other" instead of "set"');
    await publish(other);
    const feed = files.get(FEED)?.body as string;
    files.set(FEED, { body: feed.replace('"dataset":"other"', '"dataset":"third"') });
    expect((await subscriptions.add(FEED, "never")).problem).toContain('"other" instead of "third"');
    expect((await library.list()).map(({ info }) => info.id)).toEqual(["set"]);
    const { held = [] } = await navigator.locks.query();
    expect(held, "of what was read and not taken").toEqual([]);
  });
});
