/** The side panel's look at the page in front, with the browser's part and the readers played by fakes. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** The tab in front of the window. */
let front = 1;
/** Resolves when the browser may tell which tab that is. */
let mayTell: Promise<void> = Promise.resolve();
/** What the reader of a tab was asked and has not answered yet, by tab. */
let asked: { tabId: number; answer: (names: string[]) => void }[] = [];
const onActivated = new Set<() => void>();
const onUpdated = new Set<() => void>();
const onStored = new Set<() => void>();
const onMessage = new Set<(message: unknown) => void>();
const eventOf = <T>(heard: Set<T>) => ({
  addListener: (listener: T) => void heard.add(listener),
  removeListener: (listener: T) => void heard.delete(listener),
});
/** What a page's reader reports to the background; every page of the extension hears it. */
const report = () => {
  for (const heard of onMessage) heard({ to: "background", request: "report", params: {} });
};

function sendMessage(tabId: number) {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const value = (names: string[]) => ({ state: "on", url: `https://${tabId}`, names });
  asked.push({ tabId, answer: (names) => resolve({ ok: true, value: value(names) }) });
  return promise;
}

vi.doMock("wxt/browser", () => ({
  browser: {
    tabs: {
      query: async () => {
        await mayTell;
        return [{ id: front }];
      },
      sendMessage,
      onActivated: eventOf(onActivated),
      onUpdated: eventOf(onUpdated),
    },
    runtime: { onMessage: eventOf(onMessage) },
    storage: { session: { get: async () => ({}), onChanged: eventOf(onStored) } },
  },
}));
const { followPage } = await import("@/entrypoints/sidepanel/follow-page");

const shown: (number | undefined)[] = [];
let stop: () => void = () => undefined;
const fire = (event: Set<() => void>) => {
  for (const heard of event) heard();
};
const goTo = (tabId: number) => {
  front = tabId;
  fire(onActivated);
};
/** Long enough for whatever can go on without an answer. */
const settle = () => vi.advanceTimersByTimeAsync(10_000);
const askedTabs = () => asked.map(({ tabId }) => tabId);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  vi.stubGlobal("location", { search: "" });
  front = 1;
  mayTell = Promise.resolve();
  asked = [];
  shown.length = 0;
  stop = followPage((page) => shown.push(page?.tabId));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a page that does not answer is asked once, however often it is looked at", async () => {
  await settle();
  fire(onUpdated);
  await settle();
  expect(askedTabs()).toEqual([1]);
  asked[0]?.answer(["CATL"]);
  await settle();
  expect(shown).toEqual([1]);
  // What was told meanwhile may not be in its answer.
  expect(askedTabs()).toEqual([1, 1]);
});

test("a page at rest is asked nothing more, and one of which something is told is asked again", async () => {
  await settle();
  asked[0]?.answer(["CATL"]);
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(askedTabs()).toEqual([1]);
  report();
  await settle();
  asked[1]?.answer(["CATL", "BMW"]);
  await settle();
  expect(shown).toEqual([1, 1]);
  fire(onStored);
  await settle();
  expect(askedTabs()).toEqual([1, 1, 1]);
});

test("a tab behind that does not answer keeps no other waiting, and its late answer is not shown", async () => {
  await settle();
  goTo(2);
  await settle();
  expect(askedTabs()).toEqual([1, 2]);
  asked[1]?.answer(["CATL"]);
  asked[0]?.answer(["BMW"]);
  await settle();
  expect(shown).toEqual([2]);
});

test("what a tab answers just when another comes to the front is not shown", async () => {
  await settle();
  const told = Promise.withResolvers<void>();
  mayTell = told.promise;
  goTo(2);
  asked[0]?.answer(["BMW"]);
  await vi.advanceTimersByTimeAsync(0);
  told.resolve();
  await settle();
  expect(shown).toEqual([]);
  expect(askedTabs()).toEqual([1, 2]);
});

test("whoever stops it hears nothing more", async () => {
  await settle();
  stop();
  asked[0]?.answer(["CATL"]);
  await settle();
  expect(shown).toEqual([]);
  expect(onActivated.size + onUpdated.size + onStored.size + onMessage.size).toBe(0);
});
