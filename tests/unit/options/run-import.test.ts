/** How an import runs in its workers: who is told to stop, and what is put in place. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ImportEvent } from "@/components/options/import-events";
import type { FromWorker, ToWorker } from "@/entrypoints/options/import-protocol";
import { runImport } from "@/entrypoints/options/run-import";
import { guessMapping } from "@/lib/formats/mapping/guess";

const storage = vi.hoisted(() => ({ get: vi.fn() }));
vi.mock("wxt/browser", () => ({ browser: { storage: { local: storage } } }));

/** A worker that says what the test lets it say. */
class ScriptedWorker extends EventTarget {
  static all: ScriptedWorker[] = [];
  heard: ToWorker[] = [];
  isEnded = false;

  constructor() {
    super();
    ScriptedWorker.all.push(this);
  }

  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(event: FromWorker): void {
    this.dispatchEvent(new MessageEvent("message", { data: event }));
  }
}

const STAGED: FromWorker = {
  type: "staged",
  handed: {
    staged: {
      generation: "g",
      counts: { party: 2, place: 0, agreement: 1, release: 0, evidence: 0 },
      names: 2,
    },
    chunks: 2,
  },
  info: { id: "own", title: "My own", version: "1" },
  leftOut: 0,
  withoutPlace: {},
};

const DONE: Extract<ImportEvent, { type: "done" }> = {
  type: "done",
  dataset: {
    info: { id: "own", title: "My own", version: "1" },
    generation: "g",
    enabled: true,
    counts: { party: 2, place: 0, agreement: 1, release: 0, evidence: 0 },
    names: 2,
    importedAt: "2026-11-30T12:00:00.000Z",
  },
  leftOut: 0,
  withoutPlace: {},
};

function run() {
  const events: ImportEvent[] = [];
  const onEnded = vi.fn();
  const started = runImport(
    { name: "one.json", content: new Blob([]) },
    { onEvent: (event) => events.push(event), onEnded },
  );
  return { started, events, onEnded, reader: ScriptedWorker.all[0] as ScriptedWorker };
}

const PREVIEW = {
  file: "one.csv",
  options: { sheet: "", delimiter: ",", encoding: "utf-8", headerRow: true, skipRows: 0 },
  sheets: [],
  first: [],
  header: ["Party"],
  rows: [],
  lines: [],
  decimals: [],
  fingerprint: "party",
};

beforeEach(() => {
  storage.get.mockRejectedValue(new Error("The browser's storage is damaged."));
  ScriptedWorker.all = [];
  vi.stubGlobal("Worker", ScriptedWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("what one worker staged another one puts in place", () => {
  const { reader } = run();
  expect(reader.heard).toEqual([expect.objectContaining({ type: "read", name: "one.json" })]);
  reader.say(STAGED);
  expect(ScriptedWorker.all[1]?.heard).toEqual([{ ...STAGED, type: "commit" }]);
});

test("what is handed over after the user cancelled is not put in place", () => {
  const { started, reader, events, onEnded } = run();
  reader.say({ type: "working", phase: "compiling", done: 0, total: 0 });
  started.cancel();
  reader.say(STAGED);
  expect(ScriptedWorker.all).toHaveLength(1);
  expect(events.at(-1)).toEqual({ type: "cancelled" });
  expect(reader.isEnded).toBe(true);
  expect(onEnded).toHaveBeenCalledTimes(1);
});

test("a worker that hears nothing is ended after a while", () => {
  const { started, reader, events, onEnded } = run();
  started.cancel();
  expect(reader.heard.at(-1)).toEqual({ type: "cancel" });
  expect(events).toEqual([]);
  vi.runAllTimers();
  expect(events).toEqual([{ type: "cancelled" }]);
  expect(reader.isEnded).toBe(true);
  expect(onEnded).toHaveBeenCalledTimes(1);
});

test.each([
  ["while it is looked at what it has in common with others", false],
  ["just before it is in place", true],
])("what is in place is told as such where the user cancels %s", (_when, isBefore) => {
  const { started, reader, events, onEnded } = run();
  reader.say(STAGED);
  const writer = ScriptedWorker.all[1] as ScriptedWorker;
  if (isBefore) started.cancel();
  writer.say({ type: "inPlace", done: DONE });
  if (!isBefore) started.cancel();
  vi.runAllTimers();
  expect(events).toEqual([DONE]);
  expect(writer.isEnded).toBe(true);
  expect(onEnded).toHaveBeenCalledTimes(1);
});

test("what is in place is told as such where its worker breaks after that", () => {
  const { reader, events } = run();
  reader.say(STAGED);
  ScriptedWorker.all[1]?.say({ type: "inPlace", done: DONE });
  expect(events).toEqual([]);
  ScriptedWorker.all[1]?.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  expect(events).toEqual([DONE]);
});

test("a table is asked about though what was said of the last one cannot be read", async () => {
  const { reader, events } = run();
  const asked: FromWorker = {
    type: "mapping",
    preview: PREVIEW,
    mapping: guessMapping(PREVIEW),
    remembered: false,
  };
  reader.say(asked);
  await vi.waitFor(() => expect(events).toEqual([asked]));
});

test.each([
  ["what was said of such a table before", false],
  ["what was just said of this one, where the user comes back to it", true],
])("a table is shown with %s", async (_what, isBack) => {
  const { dataset, ...mapping } = guessMapping(PREVIEW);
  const before = { fingerprint: "party", mapping: { ...mapping, dates: "dmy" } };
  storage.get.mockResolvedValue({ mappings: [before] });
  const { reader, events } = run();
  const said = { ...mapping, dataset: { ...dataset, title: "Deals" }, dates: "mdy" as const };
  reader.say({ type: "mapping", preview: PREVIEW, mapping: said, remembered: false, isBack });
  await vi.waitFor(() =>
    expect(events).toMatchObject([
      { mapping: { dates: isBack ? "mdy" : "dmy", dataset: said.dataset }, remembered: !isBack },
    ]),
  );
});
