import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { type ToolbarState, toolbarLook } from "@/lib/sites/toolbar";

test.each<[state: ToolbarState, names: number, icon: string, badge: string, title: string]>([
  ["on", 12, "", "12", "Entente: 12 names on this page"],
  ["on", 1, "", "1", "Entente: 1 name on this page"],
  ["on", 0, "", "", "Entente: no known name on this page"],
  ["on", 999, "", "999", "Entente: 999 names on this page"],
  ["on", 1_000, "", "999+", "Entente: 1,000 names on this page"],
  ["off", 0, "off-", "off", "Entente: marks are off here"],
  ["not-article", 0, "idle-", "", "Entente: this is no article, so nothing is marked"],
  ["pdf", 0, "idle-", "", "Entente: this is no article, so nothing is marked"],
  ["no-datasets", 0, "idle-", "!", "Entente: no dataset is switched on"],
  ["failed", 0, "none-", "!", "Entente: your datasets did not answer. Click to try again"],
  ["none", 0, "none-", "", "Entente: this page is not read. Click to have it read"],
])("%s with %i names", (state, names, icon, badge, title) => {
  expect(toolbarLook(state, names)).toEqual({ icon, badge, title });
});

const STATES: readonly ToolbarState[] = ["on", "off", "not-article", "no-datasets", "failed", "none"];

test("no two states look and sound the same", () => {
  const looks = STATES.map((state) => toolbarLook(state, 3));
  expect(new Set(looks.map(({ title }) => title)).size).toBe(STATES.length);
  expect(new Set(looks.map(({ icon, badge }) => `${icon} ${badge}`)).size).toBe(STATES.length);
});

test.each(STATES)("the drawing for %s is there in both sizes", (state) => {
  const { icon } = toolbarLook(state, 1);
  for (const size of [16, 32])
    expect(existsSync(new URL(`../../../public/icon/${icon}${size}.png`, import.meta.url))).toBe(true);
});
