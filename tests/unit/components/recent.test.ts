import { expect, test, vi } from "vitest";
import { MOST_RECENT, type RecentRef, readRecent, withRecent } from "@/components/popup/recent";
import { recentHits } from "@/components/popup/recent-hits";
import { groupItems } from "@/components/popup/search-items";
import { agreement, card, link } from "./sample-cards";

const CATL: RecentRef = "starter/party/catl";
const ULM: RecentRef = "own/place/ulm";
const PACT: RecentRef = "starter/agreement/catl-ulm";

test("puts what is opened in front, once", () => {
  expect(withRecent([], CATL)).toEqual([CATL]);
  expect(withRecent([CATL, ULM], PACT)).toEqual([PACT, CATL, ULM]);
  expect(withRecent([CATL, ULM, PACT], PACT)).toEqual([PACT, CATL, ULM]);
});

test("keeps no more than its limit, and lets the oldest go", () => {
  let list: RecentRef[] = [];
  for (let number = 0; number <= MOST_RECENT; number += 1) list = withRecent(list, `d/party/${number}`);
  expect(list).toHaveLength(MOST_RECENT);
  expect(list[0]).toBe(`d/party/${MOST_RECENT}`);
  expect(list).not.toContain("d/party/0");
});

test.each<[what: string, stored: unknown, list: RecentRef[]]>([
  ["nothing stored", undefined, []],
  ["no list", { 0: CATL }, []],
  ["refs of all sorts", [PACT, ULM, CATL], [PACT, ULM, CATL]],
  ["a ref in another script", ["d/party/宁德%?#"], ["d/party/宁德%?#"]],
  [
    "what is no ref",
    [CATL, 1, null, "catl", "starter/release/x", "starter/party/", "a/b/c/d", ULM],
    [CATL, ULM],
  ],
])("reads %s", (_what, stored, list) => {
  expect(readRecent(stored)).toEqual(list);
});

test("shows each with what its dataset says now, and leaves out what is gone", async () => {
  const ningde = link("place", "ningde", "Ningde");
  const known = card({ ref: CATL, kind: "company", name: "CATL" }, [], 74);
  known.head.partyKind = "company";
  known.head.where = [ningde];
  const pact = agreement({ ref: PACT, title: "A pact", form: "memorandum" });
  const hits = await recentHits({
    recent: async () => [PACT, ULM, CATL],
    describe: async (ref) => (ref === CATL ? known : null),
    agreement: async () => pact,
  });
  expect(hits).toEqual([
    expect.objectContaining({ type: "agreement", ref: PACT, title: "A pact" }),
    expect.objectContaining({ type: "entity", ref: CATL, name: "CATL", agreements: 74 }),
  ]);
  expect(hits.map(({ detail }) => detail)).toEqual(["Memorandum · 20 Mar 2025 · signed", "Company · Ningde"]);
  const totals = { entity: 0, field: 0, agreement: 0, release: 0 };
  const reply = { hits, total: 0, totals, notes: [] };
  expect(groupItems({ query: "", reply, completions: [] })).toEqual([{ title: "Opened last", items: hits }]);
});

test("lists two records that are one by now once", async () => {
  const hits = await recentHits({
    recent: async () => ["second/party/catl", ULM, CATL],
    describe: async (ref) => (ref === ULM ? null : card({ ref: CATL, kind: "company", name: "CATL" }, [])),
    agreement: async () => null,
  });
  expect(hits.map(({ ref }) => ref)).toEqual([CATL]);
});

test("the line for all results of a type has its filter behind a quotation mark that is open", () => {
  const totals = { entity: 0, field: 0, agreement: 120, release: 0 };
  const pact = { type: "agreement", ref: "d/agreement/x", title: "X", detail: "" } as const;
  const reply = { hits: [pact], total: 120, totals, notes: [] };
  const [group] = groupItems({ query: 'in:"South Korea', reply, completions: [] });
  expect(group?.items.at(-1)).toMatchObject({
    label: "All 120 agreements",
    query: 'in:"South Korea" kind:agreement ',
  });
});

test("rejects where what was opened cannot be read", async () => {
  const api = { recent: vi.fn().mockRejectedValue(new Error("full")), describe: vi.fn(), agreement: vi.fn() };
  await expect(recentHits(api)).rejects.toThrow("full");
});
