import { expect, test } from "vitest";
import { REMEMBERED_MS, readViews, withView } from "@/components/popup/remembered-views";

const NOW = 1_800_000_000_000;
const VIEW = { hash: "#/entity/starter/party/catl", at: NOW };

test("gives back each tab's view", () => {
  const views = withView(withView({}, 7, VIEW.hash, NOW), 8, "#/search?q=steel", NOW + 5);
  expect(readViews(structuredClone(views), NOW + 10)).toEqual({
    7: VIEW,
    8: { hash: "#/search?q=steel", at: NOW + 5 },
  });
});

test("replaces a tab's view", () => {
  expect(withView({ 7: VIEW }, 7, "#/", NOW + 1)).toEqual({ 7: { hash: "#/", at: NOW + 1 } });
});

test.each<[what: string, at: number, kept: boolean]>([
  ["just now", NOW, true],
  ["a moment before the limit", NOW - REMEMBERED_MS + 1, true],
  ["at the limit", NOW - REMEMBERED_MS, false],
  ["long ago", 0, false],
  ["in the future, since the clock was set back", NOW + 1, false],
])("of %s: kept is %s", (_what, at, kept) => {
  expect("7" in readViews({ 7: { ...VIEW, at } }, NOW)).toBe(kept);
});

test.each<[what: string, stored: unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["text", "views"],
  ["a view without a time", { 7: { hash: "#/" } }],
  ["a view without an address", { 7: { at: NOW } }],
  ["views of other types", { 7: 1, 8: null, 9: { hash: 1, at: "2" } }],
])("reads %s as no memory", (_what, stored) => {
  expect(readViews(stored, NOW)).toEqual({});
});
