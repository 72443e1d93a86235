/** A server that never ends its answer, or an address that is unsubscribed meanwhile, keeps nobody else waiting. */
import { describe, expect, it, vi } from "vitest";
import { writeNativeJson } from "@/lib/formats/native-json";
import {
  FEED,
  files,
  interceptFetch,
  library,
  neverAnswered,
  ONE,
  publish,
  SITE,
  storage,
  subscriptions,
  version,
} from "./followed";

const { browser } = await import("wxt/browser");

/** As long as a test may take: the first reading loads what it needs, and the machine may be busy. */
const LONG = { timeout: 60_000 };

it("one whose server never ends keeps none waiting that is due, nor is it asked again meanwhile", async () => {
  const [slow = "", quick = ""] = ["slow", "quick"].map((name) => `${SITE}${name}.json`);
  files.set(quick, { body: writeNativeJson(ONE) });
  storage.set(
    "subscriptions",
    [slow, quick].map((url) => ({ url, every: "day", added: "2026-01-01T00:00:00.000Z" })),
  );
  const asks: string[] = [];
  interceptFetch((fetch, url, init) => {
    asks.push(url);
    return url === quick ? fetch(url, init) : neverAnswered(init);
  });
  const first = subscriptions.askDue();
  await vi.waitFor(async () => {
    expect(await library.list()).toHaveLength(1);
    expect((await subscriptions.list())[1]).toHaveProperty("checked");
  }, LONG);
  await subscriptions.askDue();
  await subscriptions.remove(slow);
  await first;
  expect(asks.toSorted()).toEqual([quick, slow]);
});

it("keeps the background awake while it is asked, and no longer", async () => {
  const called = vi.spyOn(browser.runtime, "getPlatformInfo");
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const fetching = Promise.withResolvers<void>();
  interceptFetch((_fetch, _url, init) => {
    fetching.resolve();
    return neverAnswered(init);
  });
  const asking = subscriptions.add(FEED, "never");
  await fetching.promise;
  // A browser ends a background that calls nothing for half a minute.
  vi.advanceTimersByTime(90_000);
  expect(called.mock.calls.length).toBeGreaterThan(2);
  await subscriptions.remove(FEED);
  await asking;
  called.mockClear();
  vi.advanceTimersByTime(90_000);
  expect(called).not.toHaveBeenCalled();
});

it("one that is unsubscribed while another is asked keeps none behind it waiting", async () => {
  const urls = ["first", "second", "third"].map((name) => `${SITE}${name}.json`);
  storage.set(
    "subscriptions",
    urls.map((url) => ({ url, every: "day", added: "2026-01-01T00:00:00.000Z" })),
  );
  interceptFetch(async (fetch, url, init) => {
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
    interceptFetch((fetch, url, init) => {
      if (url !== endless) return fetch(url, init);
      fetching.resolve();
      return neverAnswered(init);
    });
    const first = subscriptions.add(FEED, "never");
    await fetching.promise;
    const second = subscriptions.add(NEXT, "never");
    await subscriptions.remove(FEED);
    expect((await first).problem).toBe("It was unsubscribed meanwhile.");
    expect(await second).not.toHaveProperty("problem");
  });
});
