/** What the address bar's keyword is answered, and where Enter leads, with the browser's part played by a fake. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AgreementHit, EntityHit, NamedApart, SearchHit } from "@/lib/search/hits";
import { parseRoute } from "@/lib/search/routes";

interface Suggestion {
  content: string;
  description: string;
}
type OnChanged = (typed: string, suggest: (suggestions: Suggestion[]) => void) => void;
type OnEntered = (entered: string, disposition: string) => void;

let change: OnChanged = () => undefined;
let enter: OnEntered = () => undefined;
const update = vi.fn(async (_tab: object) => undefined);
const create = vi.fn(async (_tab: object) => undefined);
vi.doMock("wxt/browser", () => ({
  browser: {
    omnibox: {
      onInputChanged: { addListener: (listener: OnChanged) => (change = listener) },
      onInputEntered: { addListener: (listener: OnEntered) => (enter = listener) },
    },
    runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
    tabs: { update, create },
  },
}));
const { answerAddressBar } = await import("@/entrypoints/background/address-bar");

let hits: SearchHit[] = [];
let apart: NamedApart | undefined;
let nearest: SearchHit[] | undefined;
const search = vi.fn(async (_query: string, _limit: number) => ({
  hits,
  total: hits.length,
  totals: { entity: 0, field: 0, agreement: 0, release: 0 },
  notes: [],
  ...(apart && { apart }),
  ...(nearest && { nearest }),
}));

beforeEach(() => {
  hits = [];
  apart = undefined;
  nearest = undefined;
  vi.clearAllMocks();
  answerAddressBar(search);
});

const entity = (name: string): EntityHit => ({
  type: "entity",
  ref: "d/party/one",
  kind: "company",
  name,
  matched: name,
  detail: "Company",
  agreements: 1,
});
const suggested = (typed: string) => new Promise<Suggestion[]>((resolve) => change(typed, resolve));

describe("suggestions", () => {
  it.each([
    ["nothing", ""],
    ["spaces", "   "],
    ["Chinese", "宁德时代"],
    ["markup", `<b>&"'`],
    ["half a character", "\ud842"],
  ])("are looked up for %s as it was typed; none are given where nothing is found", async (_, typed) => {
    expect(await suggested(typed)).toEqual([]);
    expect(search).toHaveBeenCalledExactlyOnceWith(cutHalf(typed), 8);
  });

  it("are looked up for no more than a query can hold", async () => {
    await suggested("电".repeat(9_000));
    expect(search.mock.calls[0]?.[0]).toHaveLength(500);
  });

  it("say what is found as text of XML, and lead to it", async () => {
    hits = [entity(`A<b>&"'\u0000\u0007Ω\ud842`)];
    expect(await suggested("a")).toEqual([
      { content: "#/entity/d/party/one", description: "A&#60;b&#62;&#38;\"' Ω  — Company" },
    ]);
  });

  it("name an agreement by its title", async () => {
    const pact: AgreementHit = { type: "agreement", ref: "d/agreement/x", title: "A – B", detail: "" };
    hits = [pact];
    expect(await suggested("a b")).toEqual([{ content: "#/agreement/d/agreement/x", description: "A – B" }]);
  });

  it("offer each of those that nothing ties together", async () => {
    apart = { named: [entity("A"), entity("B")], between: [] };
    expect((await suggested("a b")).map(({ description }) => description)).toEqual([
      "A — Company",
      "B — Company",
    ]);
  });

  it("go on with what comes nearest", async () => {
    nearest = [entity("A")];
    expect(await suggested("a headline")).toEqual([
      { content: "#/entity/d/party/one", description: "A — Company" },
    ]);
  });

  it("are none where the search fails", async () => {
    search.mockRejectedValueOnce(new Error("no database"));
    expect(await suggested("a")).toEqual([]);
  });
});

describe("Enter", () => {
  const opened = (entered: string, disposition = "currentTab") => {
    enter(entered, disposition);
    const [tab] = [...update.mock.calls, ...create.mock.calls].flat() as [{ url: string }];
    return parseRoute(new URL(tab.url).hash);
  };

  it.each(["", "volt & co", "<script>", "宁德时代 100%", "a#b?c=d&q=e", "\u0001"])(
    "searches for what was typed: %j",
    (typed) => {
      expect(opened(typed)).toEqual({ view: "search", query: typed });
    },
  );

  it("searches for the beginning of what is too long", () => {
    expect(opened("x".repeat(9_000))).toEqual({ view: "search", query: "x".repeat(500) });
  });

  it.each([
    ["currentTab", update],
    ["newForegroundTab", create],
  ])("in vain is no fault of the background: %s", async (disposition, way) => {
    way.mockRejectedValueOnce(new Error("No tab with id: 1."));
    const unheard = vi.fn();
    process.once("unhandledRejection", unheard);
    opened("volt", disposition);
    await new Promise((resolve) => setTimeout(resolve));
    process.off("unhandledRejection", unheard);
    expect(unheard).not.toHaveBeenCalled();
  });

  it("opens what was chosen", () => {
    expect(opened("#/entity/d/party/one")).toEqual({ view: "entity", ref: "d/party/one" });
  });

  it.each([
    ["currentTab", update, {}],
    ["newForegroundTab", create, { active: true }],
    ["newBackgroundTab", create, { active: false }],
  ])("opens it in %s", (disposition, way, more) => {
    opened("volt", disposition);
    expect(way).toHaveBeenCalledExactlyOnceWith({
      url: "chrome-extension://id/popup.html#/search?q=volt",
      ...more,
    });
    expect(update.mock.calls.length + create.mock.calls.length).toBe(1);
  });
});

/** Half a character at the end is none. */
function cutHalf(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, "");
}
