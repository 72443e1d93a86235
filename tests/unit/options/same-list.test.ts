/** Decisions that two records differ, in the list of the options page: what they are, while their datasets are there. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listSame } from "@/entrypoints/options/same-list";
import { decisionOf } from "@/lib/merging/decision";
import { Library, Overlay } from "@/lib/store";
import { dataset, party } from "../ties/sample";

let count = 0;
let library: Library;
let overlay: Overlay;

beforeEach(async () => {
  const name = `same-list-${count++}`;
  library = new Library(name);
  overlay = new Overlay(name);
  const ministry = party("m", "Ministry of Power", { kind: "public-body", country: "LA" });
  for (const id of ["one", "two"]) await library.import(dataset(id, { parties: [ministry] }));
  const [a, b] = (["one", "two"] as const).map((id) => ({ ref: `${id}/party/m` as const, name: id }));
  if (a && b) await library.decide({ keep: [decisionOf(a, b, false, new Date("2026-01-01"))], forget: [] });
});

afterEach(() => {
  library.close();
  overlay.close();
});

test("a public body that was kept apart is one", async () => {
  expect(await listSame(library, overlay)).toMatchObject([{ state: "apart", kind: "body" }]);
});

test("which record is gone is told, and of two what they are is not known", async () => {
  await library.setEnabled("two", false);
  const [row] = await listSame(library, overlay);
  expect(row?.kind).toBe("body");
  expect(row?.members.map(({ isGone }) => isGone)).toEqual([undefined, true]);
  await library.remove("one");
  const [none] = await listSame(library, overlay);
  expect(none?.kind).toBeUndefined();
  expect(none?.members.map(({ isGone }) => isGone)).toEqual([true, true]);
});
