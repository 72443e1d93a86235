import { expect, test } from "vitest";
import type { RejectionScope } from "@/lib/popover/corrections";
import { addedNameOf, rejectedOn, rejectionOf } from "@/lib/popover/not-this-one";

const NOW = new Date("2026-01-02T03:04:05Z");
const URL_SAID = "https://www.news.example/a/story.html?id=7#top";
const said = (scope: RejectionScope, url = URL_SAID, surface = "Apple") =>
  rejectionOf({ ref: "d/party/apple", name: "Apple Inc.", surface, scope, url }, NOW);

test.each<[RejectionScope, url: string, surface: string, rejected: boolean]>([
  ["page", "https://www.news.example/a/story.html?id=7#below", "Apple", true],
  ["page", "http://news.example/a/story.html?utm_source=letter&id=7", "Apple", true],
  ["page", "https://www.news.example/a/story.html?id=8", "Apple", false],
  ["page", "https://www.news.example/a/story.html?id=7", "APPLE", true],
  ["page", "https://www.news.example/a/story.html?id=7", "Apple Inc", false],
  ["site", "https://news.example/other", "Apple", true],
  ["site", "https://sport.news.example/other", "Apple", true],
  ["site", "https://fakenews.example/other", "Apple", false],
  ["everywhere", "https://another.example/", "Apple", true],
])("said on %s, it holds on %s for “%s”: %s", (scope, url, surface, rejected) => {
  const rejection = said(scope);
  const test = rejectedOn(rejection ? [rejection] : [], url);
  expect(test?.("d/party/apple", surface) ?? false).toBe(rejected);
  expect(test?.("d/party/other", surface) ?? false).toBe(false);
});

test("what is said of another page or spelling is said besides", () => {
  const ids = [said("page"), said("page", "https://www.news.example/b"), said("page", URL_SAID, "Apples")];
  expect(new Set(ids.map((one) => one?.id)).size).toBe(3);
});

test("the same is said once, and only pages of the web can be remembered", () => {
  expect(said("site")?.id).toBe(said("site", "https://news.example/elsewhere")?.id);
  expect(said("page")?.id).not.toBe(said("site")?.id);
  expect(said("page")?.id).toBe(said("page", "https://news.example/a/story.html?id=7&utm_source=x")?.id);
  expect(said("page", "file:///a.html")).toBeUndefined();
  expect(said("everywhere", "file:///a.html")?.where).toBeUndefined();
  expect(said("page")?.at).toBe("2026-01-02T03:04:05.000Z");
});

test("an added name is trimmed", () => {
  expect(addedNameOf({ ref: "d/party/apple", name: "Apple Inc.", text: "  Apfel " }, NOW)).toEqual({
    id: "d/party/apple\nApfel",
    ref: "d/party/apple",
    name: "Apple Inc.",
    text: "Apfel",
    at: "2026-01-02T03:04:05.000Z",
  });
});
