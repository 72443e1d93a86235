import { expect, test } from "vitest";
import { beyondNews, closedNews, EVERYTHING, scopeOf } from "@/lib/sites/access";

const NEWS = ["*://*.news.example/*", "*://*.press.example/*"];

test.each([
  ["nothing granted, as in a new Firefox", [], "none"],
  ["some of the news sites", NEWS.slice(0, 1), "some"],
  ["some of the news sites and every site", [...NEWS.slice(0, 1), ...EVERYTHING], "everything"],
  ["all news sites", NEWS, "news"],
  ["a site more", [...NEWS, "https://blog.example/*"], "news"],
  ["a single site alone", ["https://blog.example/*"], "none"],
  ["every site", [...NEWS, ...EVERYTHING], "everything"],
  ["every site and no list", EVERYTHING, "everything"],
  ["encrypted pages only", [...NEWS, "https://*/*"], "news"],
  ["as the browser's own page grants it", ["<all_urls>"], "everything"],
  ["in one pattern", ["*://*/*"], "everything"],
] as const)("%s", (_, granted, scope) => {
  expect(scopeOf(granted, NEWS)).toBe(scope);
});

test("without a list of news sites there is no scope of them", () => {
  expect(scopeOf([], [])).toBe("none");
});

test.each([
  ["those that were not granted", NEWS.slice(0, 1), NEWS.slice(1)],
  ["all where nothing was", [], NEWS],
  ["none where all were", NEWS, []],
  ["none where every site was", EVERYTHING, []],
])("closed news sites: %s", (_, granted, closed) => {
  expect(closedNews(granted, NEWS)).toEqual(closed);
});

test("what goes beyond the news is the web's pages only", () => {
  const granted = [
    ...NEWS,
    "https://blog.example/*",
    "http://*/*",
    "<all_urls>",
    "file:///*",
    "chrome://*/*",
  ];
  expect(beyondNews(granted, NEWS)).toEqual(["https://blog.example/*", "http://*/*"]);
});
