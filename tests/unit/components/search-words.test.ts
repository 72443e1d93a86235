import { expect, test } from "vitest";
import { apartText } from "@/components/name-words";
import { insteadText, nothingText, resultsText, statusText } from "@/components/popup/search-words";
import type { SearchReply } from "@/lib/search/hits";

test.each([
  [0, 0, "0 results", "0 results"],
  [1, 0, "1 result", "1 result"],
  [1_234, 0, "1,234 results", "1,234 results"],
  [0, 1, "1 filter to choose", "1 filter to choose"],
  [0, 6, "6 filters to choose from", "6 filters to choose from"],
  [3, 2, "3 results", "3 results, 2 filters to choose from"],
])("of %i results and %i filters it says: %s", (total, filters, shown, said) => {
  expect(resultsText(total, filters)).toBe(shown);
  expect(statusText(total, filters)).toBe(said);
});

test.each([
  ["words", "catlx", false, "Nothing found for “catlx”", "Try fewer letters, another spelling"],
  [
    "several",
    "volt over 9 TWh",
    false,
    "Nothing found for “volt over 9 TWh”",
    "Try fewer words or letters, another",
  ],
  [
    "a filter that nothing passes",
    "catl status:expired",
    false,
    "Nothing found for “catl status:expired”",
    "Leave out a filter",
  ],
  [
    "a filter that a note is about",
    "from:2024 to:2023",
    true,
    "Nothing found for “from:2024 to:2023”",
    "Change the filter above",
  ],
  [
    "an address",
    "www.wire.example/news/1",
    false,
    "Nothing found for “www.wire.example/news/1”",
    "Open the page and read it as a release",
  ],
  [
    "an address behind words",
    "see https://wire.example/news/1",
    false,
    "Nothing found for “see https://wire.example/news/1”",
    "Open the page and read it as a release",
  ],
])("where nothing is found, it says what to do about %s", (_, query, hasNotes, title, advice) => {
  const said = nothingText(query, { notes: hasNotes ? ["No date fits."] : [] });
  expect(said.title).toBe(title);
  expect(said.advice).toContain(advice);
});

test("where nothing is found, it says what the filter takes that has no value yet", () => {
  const open = { key: "to", hint: "until then: to:2025-06" };
  expect(nothingText("catl to:", { notes: [], open })).toEqual({
    title: "“to:” needs a value",
    advice: "Until then: to:2025-06.",
  });
  expect(nothingText("in:2024-13 to:", { notes: ["There is no date."], open }).title).toContain("Nothing");
});

test("a long query is said again by its beginning", () => {
  expect(nothingText("電".repeat(5_000), { notes: [] }).title).toBe(
    `Nothing found for “${"電".repeat(60)}…”`,
  );
});

test.each([
  [["Volt", "Acme"], "Volt and Acme are both known, but no agreement in your datasets ties them."],
  [["A", "B", "C"], "A, B and C are all known, but no agreement in your datasets ties them all."],
])("of %j that nothing ties together it says so", (names, text) => {
  expect(apartText(names)).toBe(text);
});

test("where what comes nearest stands in the place of results, it says that nothing has it all", () => {
  const reply: SearchReply = {
    hits: [],
    total: 0,
    totals: { entity: 0, field: 0, agreement: 0, release: 0 },
    notes: [],
  };
  expect(insteadText(reply)).toBeUndefined();
  expect(insteadText({ ...reply, nearest: [] })).toBe("Nothing has all of this.");
  expect(insteadText({ ...reply, nearest: [], total: 1 })).toBeUndefined();
  expect(insteadText({ ...reply, apart: { named: [], between: [] } })).toContain("no agreement");
});
