/** Parameters of every request to the background: some that are as they should be, and some with one fault each. */
import type { BackgroundRequest } from "@/lib/messages/protocol";

const PAGE = { url: "https://a.example/", title: "" };
const DATA = "https://a.example/data.json";
const REJECTION = { ref: "d/party/x", name: "X", surface: "x", scope: "page", url: "https://a.example/" };
const ADDED = { ref: "d/party/x", name: "X", text: "Exx" };
const DECISION = {
  id: "d/party/x e/party/y",
  a: "d/party/x",
  b: "e/party/y",
  same: false,
  names: ["X", "Y"],
  at: "2026-01-01T00:00:00.000Z",
};
/** Of a request that takes none. */
const NO_OBJECTS = [null, undefined, "x", 1];

/** By request: a request that is missing here does not compile. */
export const WELL_FORMED: Readonly<Record<BackgroundRequest, readonly unknown[]>> = {
  find: [
    { page: PAGE, blocks: ["text"] },
    { page: { ...PAGE, lang: "en", publisher: "P", published: "2025-01-01" }, blocks: [] },
  ],
  keepText: [{ document: "one", numbers: [1], blocks: ["text"] }],
  findInKept: [{ page: PAGE, document: "one", order: [1] }],
  explain: [
    { page: PAGE, blocks: ["text"], at: { block: 0, start: 0 } },
    { page: PAGE, blocks: ["text"] },
  ],
  describe: [
    { ref: "d/party/x", others: ["d/place/y"], limit: 6 },
    { ref: "d/party/x", others: [], limit: 6, published: "2025-03-20" },
  ],
  agreement: [{ ref: "d/agreement/x" }],
  loadPopover: [{}],
  loadReader: [{}],
  zoom: [{}],
  report: [{ state: "on", names: 1 }],
  search: [{ query: "x", limit: 5 }],
  complete: [{ query: "x" }, { query: "" }],
  ready: [{}],
  datasetsChanged: [{}],
  finishRestore: [{}],
  subscribe: [{ url: DATA, every: "day" }],
  askSubscription: [{ url: DATA }],
  setSubscription: [{ url: DATA, every: "week" }],
  unsubscribe: [{ url: DATA }],
  reject: [REJECTION, { ...REJECTION, scope: "site" }, { ...REJECTION, scope: "everywhere" }],
  undoReject: [{ id: "x" }],
  addName: [ADDED],
  undoAddName: [{ id: "x" }],
  decide: [
    { keep: [DECISION], forget: [] },
    { keep: [], forget: ["x"] },
    { keep: [], forget: ["x"], over: [DECISION] },
  ],
  readArticle: [{ tabId: 1 }],
  articleText: [{ tabId: 1 }],
  openEntity: [{ ref: "d/party/x" }, { ref: "d/place/x" }],
  readOnce: [{ tabId: 1 }],
};

/** By request, as above. */
export const MALFORMED: Readonly<Record<BackgroundRequest, readonly unknown[]>> = {
  find: [
    { page: {}, blocks: ["x"] },
    { page: PAGE, blocks: "x" },
    { page: PAGE, blocks: [1] },
    { page: { ...PAGE, lang: 1 }, blocks: [] },
    { blocks: ["x"] },
  ],
  keepText: [
    { document: "x".repeat(101), numbers: [1], blocks: ["text"] },
    { document: "one", numbers: [-1], blocks: ["text"] },
    { document: "one", numbers: [1], blocks: [null] },
  ],
  findInKept: [
    { page: PAGE, document: 1, order: [1] },
    { page: PAGE, document: "one", order: [0.5] },
    { document: "one", order: [1] },
  ],
  explain: [
    { page: PAGE, blocks: ["text"], at: { block: 0 } },
    { page: PAGE, blocks: ["text"], at: { block: -1, start: 0 } },
    { page: PAGE },
  ],
  describe: [
    { ref: "d/party/x y", others: [], limit: 6 },
    { ref: "d/agreement/x", others: [], limit: 6 },
    { ref: `d/party/${"x".repeat(500)}`, others: [], limit: 6 },
    { ref: "d/party/x", others: ["javascript:alert(1)"], limit: 6 },
    { ref: "d/party/x", others: Array(2_001).fill("d/party/x"), limit: 6 },
    { ref: "d/party/x", others: [], limit: -1 },
    { ref: "d/party/x", others: [], limit: 1e9 },
    { ref: "d/party/x", others: [], limit: 6, published: 20250320 },
  ],
  agreement: [{ ref: "d/party/x" }, { ref: "d/agreement/x/y" }, {}],
  loadPopover: NO_OBJECTS,
  loadReader: NO_OBJECTS,
  zoom: NO_OBJECTS,
  report: [
    { state: "hacked", names: 1 },
    { state: "on", names: 0.5 },
    { state: "on", names: -1 },
  ],
  search: [
    { query: "x".repeat(501), limit: 5 },
    { query: "x", limit: 201 },
    { query: 1, limit: 5 },
  ],
  complete: [{ query: "x".repeat(501) }, {}],
  ready: NO_OBJECTS,
  datasetsChanged: NO_OBJECTS,
  finishRestore: NO_OBJECTS,
  subscribe: [
    { url: "file:///etc/data.json", every: "day" },
    { url: DATA, every: "second" },
    { url: `${DATA}?${"x".repeat(4_000)}`, every: "day" },
    { url: DATA },
  ],
  askSubscription: [{ url: "javascript:alert(1)" }, { url: "" }, {}],
  setSubscription: [
    { url: DATA, every: "never again" },
    { url: "data.json", every: "week" },
  ],
  unsubscribe: [{ url: "ftp://a.example/data.json" }, { url: null }],
  reject: [
    { ...REJECTION, ref: "x" },
    { ...REJECTION, name: " " },
    { ...REJECTION, surface: "x".repeat(301) },
    { ...REJECTION, scope: "planet" },
    { ...REJECTION, url: "x".repeat(8_001) },
  ],
  undoReject: [{ id: "x".repeat(10_001) }, { id: 1 }, {}],
  addName: [
    { ...ADDED, ref: "d/agreement/x" },
    { ...ADDED, text: "\n " },
    { ...ADDED, text: "x".repeat(301) },
    { ...ADDED, name: undefined },
  ],
  undoAddName: [{ id: "x".repeat(10_001) }, { id: null }],
  decide: [
    { keep: [{ ...DECISION, a: "d/agreement/x" }], forget: [] },
    { keep: [{ ...DECISION, same: "no" }], forget: [] },
    { keep: [{ ...DECISION, names: ["X"] }], forget: [] },
    { keep: [{ ...DECISION, at: "yesterday" }], forget: [] },
    { keep: Array(201).fill(DECISION), forget: [] },
    { keep: [], forget: [], over: Array(201).fill(DECISION) },
    { keep: [] },
  ],
  readArticle: [{ tabId: -1 }, { tabId: "1" }, {}],
  articleText: [{ tabId: -1 }, { tabId: 1.5 }, {}],
  openEntity: [{ ref: "../../party/x" }, { ref: "d/agreement/x" }, {}],
  readOnce: [{ tabId: Number.NaN }, { tabId: null }, {}],
};
