/** A list in the browser's storage: what a newer version put into it outlives this one. */
import * as v from "valibot";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { StoredList } from "@/lib/settings/stored-list";

vi.mock("wxt/browser", async () => ({ browser: (await import("wxt/testing/fake-browser")).fakeBrowser }));

const { local } = fakeBrowser.storage;
const open = () =>
  new StoredList("things", "url", v.object({ url: v.string(), every: v.picklist(["day", "week"]) }));
const DAY = { url: "a", every: "day" } as const;
const HOURLY = { url: "b", every: "hour" };

beforeEach(() => fakeBrowser.reset());

it("keeps what it cannot read through every change of the others", async () => {
  const list = open();
  await local.set({ things: [HOURLY, DAY, 7, null] });
  expect(await list.read()).toEqual([DAY]);
  await list.change((before) => before.map((one) => ({ ...one, every: "week" })));
  expect(await list.read()).toEqual([{ url: "a", every: "week" }]);
  await list.change(() => []);
  expect(await local.get("things")).toEqual({ things: [HOURLY, 7, null] });
});

it("replaces what it cannot read where the same is put in anew", async () => {
  const list = open();
  await local.set({ things: [HOURLY] });
  await list.change((before) => [...before, { url: "b", every: "day" }]);
  expect(await local.get("things")).toEqual({ things: [{ url: "b", every: "day" }] });
});

it("puts aside what is no list", async () => {
  const list = open();
  await local.set({ things: { a: "hour" } });
  expect(await list.read()).toEqual([]);
  await list.change(() => [DAY]);
  expect(await local.get()).toEqual({ things: [DAY], "things.unreadable": { a: "hour" } });
});

it("loses no change of two contexts", async () => {
  const [one, other] = [open(), open()];
  await Promise.all([
    one.change((list) => [...list, DAY]),
    other.change((list) => [...list, { url: "c", every: "week" }]),
  ]);
  expect(await one.read()).toEqual([DAY, { url: "c", every: "week" }]);
});

it("tells who follows it of its own changes, until they stop", async () => {
  const changed = vi.fn();
  const stop = open().follow(changed);
  await open().change(() => [DAY]);
  await local.set({ others: [DAY] });
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  await open().change(() => []);
  expect(changed).toHaveBeenCalledTimes(1);
});
